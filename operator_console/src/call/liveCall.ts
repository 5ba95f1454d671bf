/** The console's side of one face-to-face call: own devices, the peer, and what the page shows. */

import { Board } from "@madoguchi/shared/board";
import { Listeners, type Transport, type Unsubscribe } from "@madoguchi/shared/call";
import type { IceServers, SessionView } from "@madoguchi/shared/protocol";
import {
  CallPeer,
  stopMedia,
  type LocalMedia,
  type PeerState,
  type Quality,
  type Sending,
} from "@madoguchi/shared/rtc";
import { SpeechInput } from "@madoguchi/shared/speech";

export interface LiveView {
  /** Own camera and microphone; null while they open. */
  readonly media: LocalMedia | null;
  readonly muted: boolean;
  readonly videoOff: boolean;
  readonly peer: PeerState;
  readonly quality: Quality;
  readonly remote: MediaStream | null;
  readonly remoteSending: Sending;
  /** 照合番号: the same on both ends if nobody is in between; null until connected. */
  readonly code: string | null;
  /** 筆談ボード: lives and dies with the call; null without one. */
  readonly board: Board | null;
}

export const IDLE_VIEW: LiveView = {
  media: null,
  muted: false,
  videoOff: false,
  peer: "connecting",
  quality: "good",
  remote: null,
  remoteSending: { audio: true, video: true },
  code: null,
  board: null,
};

export interface LiveCallOptions {
  readonly transport: Transport;
  readonly sessionId: string;
  readonly iceServers: IceServers;
  readonly openMedia: () => Promise<LocalMedia>;
}

/**
 * Devices open at once, so that the operator sees the own picture while the citizen is asked;
 * nothing is sent before `follow` hears of consent (state `in_call`).
 */
export class LiveCall {
  readonly #transport: Transport;
  readonly #peer: CallPeer;
  readonly #sessionId: string;
  /** Our voice to the interpreter, beside the call. */
  readonly #speech: SpeechInput;
  readonly #listeners = new Listeners<[]>();
  readonly #subscriptions: readonly Unsubscribe[];
  #view: LiveView = IDLE_VIEW;
  #started = false;
  #kioskLink: SessionView["kiosk"]["link"] = "up";
  #closed = false;

  constructor(options: LiveCallOptions) {
    const { transport, sessionId, iceServers } = options;
    this.#transport = transport;
    this.#sessionId = sessionId;
    this.#peer = new CallPeer({
      sessionId,
      role: "impolite",
      iceServers,
      send: (message) => {
        transport.send(message);
      },
    });
    this.#speech = new SpeechInput({
      self: "operator",
      sessionId,
      iceServers,
      send: (message) => {
        transport.send(message);
      },
    });
    this.#view = { ...IDLE_VIEW, board: new Board("operator", this.#peer.board) };
    this.#watchPeer();
    this.#subscriptions = this.#watchSignals();
    void options.openMedia().then((media) => {
      this.#opened(media);
    });
  }

  readonly subscribe = (listener: () => void): Unsubscribe => this.#listeners.add(listener);
  readonly snapshot = (): LiveView => this.#view;

  /** Start when the citizen has agreed; repair when the kiosk's signalling is back. */
  follow(session: SessionView): void {
    if (session.state === "in_call" && !this.#started) {
      this.#started = true;
      this.#peer.start();
      this.#speech.setTrack(this.#view.media?.audio ?? null);
    }
    const returned = this.#kioskLink === "lost" && session.kiosk.link === "up";
    this.#kioskLink = session.kiosk.link;
    if (returned && this.#started) this.#peer.resync();
  }

  toggleMute(): void {
    const muted = !this.#view.muted;
    this.#peer.setMicrophone(!muted);
    this.#speech.setMicrophone(!muted);
    this.#change({ muted });
  }

  installRecogniser(): Promise<boolean> {
    return this.#speech.install();
  }

  toggleVideo(): void {
    const videoOff = !this.#view.videoOff;
    this.#peer.setVideo(!videoOff);
    this.#change({ videoOff });
  }

  close(): void {
    this.#closed = true;
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    this.#view.board?.close();
    this.#speech.close();
    this.#peer.close();
    if (this.#view.media !== null) stopMedia(this.#view.media);
    this.#listeners.clear();
  }

  #opened(media: LocalMedia): void {
    if (this.#closed) {
      stopMedia(media);
      return;
    }
    this.#peer.setMedia(media);
    // Nothing is sent before consent.
    if (this.#started) this.#speech.setTrack(media.audio);
    this.#change({ media });
  }

  #watchPeer(): void {
    this.#peer.onRemoteStream((remote) => {
      this.#change({ remote });
    });
    this.#peer.onRemoteSending((remoteSending) => {
      this.#change({ remoteSending });
    });
    this.#peer.onQuality((quality) => {
      this.#change({ quality });
    });
    this.#peer.onState((peer) => {
      this.#change({ peer, code: peer === "connected" ? this.#view.code : null });
      if (peer === "connected") void this.#readCode();
    });
  }

  #watchSignals(): readonly Unsubscribe[] {
    return [
      this.#transport.onMessage((message) => {
        switch (message.type) {
          case "signal.description":
          case "signal.candidate":
          case "signal.restart":
            if (!this.#started) break;
            this.#peer.receive(message);
            this.#speech.receive(message);
            break;
          case "interpretation.state":
            if (message.session_id === this.#sessionId) this.#speech.follow(message);
            break;
          default:
            break;
        }
      }),
      this.#transport.onLink((status) => {
        if (status !== "up" || !this.#started) return;
        this.#peer.resync();
        this.#speech.resync();
      }),
    ];
  }

  async #readCode(): Promise<void> {
    const code = await this.#peer.comparisonCode();
    if (!this.#closed) this.#change({ code });
  }

  #change(changes: Partial<LiveView>): void {
    if (this.#closed) return;
    this.#view = { ...this.#view, ...changes };
    this.#listeners.tell();
  }
}
