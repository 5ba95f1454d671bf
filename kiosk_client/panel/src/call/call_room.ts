import { Board } from "@madoguchi/shared/board";
import { Listeners, type Unsubscribe } from "@madoguchi/shared/call";
import type {
  IceServers,
  InterpretationState,
  PanelFault,
  PanelMessage,
} from "@madoguchi/shared/protocol";
import {
  CallPeer,
  isSignal,
  NO_MEDIA,
  openMedia,
  stopMedia,
  type LocalMedia,
  type PeerState,
  type Quality,
  type Sending,
} from "@madoguchi/shared/rtc";
import { SpeechInput } from "@madoguchi/shared/speech";

/** What the call screen shows of the media. */
export interface CallRoomView {
  readonly peer: PeerState;
  readonly quality: Quality;
  readonly remote: MediaStream | null;
  readonly remoteSending: Sending;
  readonly media: LocalMedia;
  readonly microphoneOn: boolean;
  readonly cameraOn: boolean;
  /** False until camera and microphone were asked for. */
  readonly mediaAsked: boolean;
  /** 照合番号: the same on the console if nobody is in between; null until connected. */
  readonly code: string | null;
  /** 筆談ボード: lives and dies with the call. */
  readonly board: Board;
}

const EMPTY: Omit<CallRoomView, "board"> = {
  peer: "connecting",
  quality: "good",
  remote: null,
  remoteSending: { audio: true, video: true },
  media: NO_MEDIA,
  microphoneOn: true,
  cameraOn: true,
  mediaAsked: false,
  code: null,
};

/**
 * The panel's end of one call: the peer, and this kiosk's camera and microphone, which are opened
 * only here, that is after consent, and closed with it.
 */
export class CallRoom {
  readonly #peer: CallPeer;
  /** This citizen's voice to the interpreter, beside the call. */
  readonly #speech: SpeechInput;
  readonly #send: (message: PanelMessage) => void;
  readonly #listeners = new Listeners<[]>();
  #view: CallRoomView;
  #closed = false;

  constructor(
    sessionId: string,
    iceServers: IceServers,
    send: (message: PanelMessage) => void,
    resumed: boolean,
  ) {
    this.#send = send;
    this.#peer = new CallPeer({ sessionId, role: "polite", iceServers, send });
    this.#speech = new SpeechInput({ self: "citizen", sessionId, iceServers, send });
    this.#view = { ...EMPTY, board: new Board("citizen", this.#peer.board) };
    this.#peer.onState((peer) => {
      this.#update({ peer, code: peer === "connected" ? this.#view.code : null });
      if (peer === "connected") void this.#readCode();
      if (peer === "failed") this.#report("peer", "ice_failed");
    });
    this.#peer.onQuality((quality) => {
      this.#update({ quality });
    });
    this.#peer.onRemoteStream((remote) => {
      this.#update({ remote });
    });
    this.#peer.onRemoteSending((remoteSending) => {
      this.#update({ remoteSending });
    });
    this.#peer.onFault(() => {
      this.#report("peer", "negotiation");
    });
    // The peer answers at once; the tracks join it when the devices are open.
    this.#peer.start({ resumed });
    void this.#openMedia();
  }

  get view(): CallRoomView {
    return this.#view;
  }

  onChange(listener: () => void): Unsubscribe {
    return this.#listeners.add(listener);
  }

  receive(message: PanelMessage): void {
    if (!isSignal(message)) return;
    this.#peer.receive(message);
    this.#speech.receive(message);
  }

  /** The server's word on interpretation; the same one again changes nothing. */
  interpret(state: InterpretationState | null): void {
    this.#speech.follow(state);
  }

  resync(): void {
    this.#peer.resync();
    this.#speech.resync();
  }

  setMicrophone(on: boolean): void {
    this.#peer.setMicrophone(on);
    this.#speech.setMicrophone(on);
    this.#update({ microphoneOn: on });
  }

  setCamera(on: boolean): void {
    this.#peer.setVideo(on);
    this.#update({ cameraOn: on });
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
    this.#view.board.close();
    this.#speech.close();
    this.#peer.close();
    stopMedia(this.#view.media);
  }

  async #openMedia(): Promise<void> {
    const media = await openMedia();
    if (this.#closed) {
      stopMedia(media);
      return;
    }
    this.#peer.setMedia(media);
    this.#speech.setTrack(media.audio);
    this.#update({ media, mediaAsked: true });
    if (media.videoFault !== null) this.#report("camera", media.videoFault);
    if (media.audioFault !== null) this.#report("microphone", media.audioFault);
    media.video?.addEventListener("ended", () => {
      this.#lost({ video: null, videoFault: "missing" });
    });
    media.audio?.addEventListener("ended", () => {
      this.#lost({ audio: null, audioFault: "missing" });
    });
  }

  async #readCode(): Promise<void> {
    this.#update({ code: await this.#peer.comparisonCode() });
  }

  /** A device was pulled out in mid-call: go on with the other one. */
  #lost(change: Partial<LocalMedia>): void {
    if (this.#closed) return;
    const media = { ...this.#view.media, ...change };
    this.#peer.setMedia(media);
    this.#speech.setTrack(media.audio);
    this.#update({ media });
    this.#report("video" in change ? "camera" : "microphone", "missing");
  }

  #report(device: PanelFault["device"], detail: string): void {
    this.#send({ type: "panel.fault", v: 1, device, detail });
  }

  #update(change: Partial<CallRoomView>): void {
    if (this.#closed) return;
    this.#view = { ...this.#view, ...change };
    this.#listeners.tell();
  }
}
