import { Listeners, type Unsubscribe } from "../call/transport.ts";
import { newIdentifier, type IceServers } from "../protocol/index.ts";
import { Attempt } from "./attempt.ts";
import { comparisonCode } from "./comparison.ts";
import { EarlyCandidates } from "./early_candidates.ts";
import type { LocalMedia } from "./media.ts";
import { PeerMedia } from "./peer_media.ts";
import type { Quality } from "./quality.ts";
import {
  configuration,
  restart,
  type RestartReason,
  type SendSignal,
  type SignalMessage,
} from "./signals.ts";
import type { Sending } from "./side_channel.ts";
import type { TextChannel } from "./text_channel.ts";

export type PeerState = "connecting" | "connected" | "reconnecting" | "failed" | "closed";

export interface CallPeerOptions {
  readonly sessionId: string;
  /** The console is `impolite`: it offers first and names the attempts. The panel is `polite`. */
  readonly role: "polite" | "impolite";
  readonly iceServers: IceServers;
  readonly send: SendSignal;
  readonly createConnection?: (configuration: RTCConfiguration) => RTCPeerConnection;
}

const RESTART_AFTER_MS = 1_000;
const REBUILD_AFTER_MS = 8_000;
const ASK_EVERY_MS = 2_000;

/**
 * The face-to-face call of one session, browser to browser: audio, video and a side channel.
 *
 * It heals itself. `disconnected` for a second restarts ICE, a connection that stays away is
 * rebuilt, and either page may be reloaded: the impolite side names each connection (`attempt`),
 * the polite side follows the newest offer, and signals of any other attempt are ignored.
 *
 * Use: construct; `setMedia` at any time; `start`; feed `receive`; `resync` whenever signalling
 * (ours or the other side's) is back; `close`.
 */
export class CallPeer {
  readonly #options: CallPeerOptions;
  readonly #media = new PeerMedia();
  readonly #early = new EarlyCandidates();
  readonly #retired = new Set<string>();
  readonly #states = new Listeners<[PeerState]>();
  readonly #faults = new Listeners<[unknown]>();
  #attempt: Attempt | null = null;
  #state: PeerState = "connecting";
  #restartTimer: ReturnType<typeof setTimeout> | undefined;
  #rebuildTimer: ReturnType<typeof setTimeout> | undefined;
  #askTimer: ReturnType<typeof setInterval> | undefined;

  constructor(options: CallPeerOptions) {
    this.#options = options;
  }

  get state(): PeerState {
    return this.#state;
  }

  /** Texts of the whiteboard (筆談); open while the call is connected. */
  get board(): TextChannel {
    return this.#media.board;
  }

  /** What we send on purpose. */
  get sending(): Sending {
    return this.#media.sending;
  }

  /**
   * Begin. The impolite side offers at once, with or without media. The polite side waits for the
   * offer, and asks for one if none comes, or at once if its page was reloaded (`resumed`).
   */
  start({ resumed = false }: { readonly resumed?: boolean } = {}): void {
    if (this.#attempt !== null || this.#state === "closed") return;
    if (this.#options.role === "impolite") {
      this.#build(newIdentifier());
      return;
    }
    if (resumed) this.#ask("reload");
    this.#askTimer ??= setInterval(() => {
      if (this.#attempt === null) this.#ask("reload");
    }, ASK_EVERY_MS);
  }

  receive(message: SignalMessage): void {
    const { sessionId } = this.#options;
    if (message.link !== "call" || message.session_id !== sessionId) return;
    if (this.#state === "closed" || this.#retired.has(message.attempt)) return;
    switch (message.type) {
      case "signal.description":
        if (message.description.type === "offer") this.#follow(message.attempt);
        if (message.attempt === this.#attempt?.id) this.#attempt.receive(message);
        break;
      case "signal.candidate":
        if (message.attempt === this.#attempt?.id) this.#attempt.receive(message);
        else if (this.#options.role === "polite") this.#early.keep(message);
        break;
      case "signal.restart":
        this.#restartAsked(message.attempt, message.reason);
        break;
    }
  }

  /** Signalling is back, on our side or the other's: repair what it could not carry meanwhile. */
  resync(): void {
    if (this.#attempt === null) this.start({ resumed: true });
    else this.#attempt.resync();
  }

  /** Send these tracks from now on; needs no new negotiation. */
  setMedia(media: LocalMedia): void {
    this.#media.set(media);
  }

  /** Camera off = audio only: nothing is sent, and the other side shows a placeholder. */
  setVideo(on: boolean): void {
    this.#media.setVideo(on);
  }

  setMicrophone(on: boolean): void {
    this.#media.setMicrophone(on);
  }

  /** Called with the other side's stream (the same one again when a track joins it). */
  onRemoteStream(listener: (stream: MediaStream | null) => void): Unsubscribe {
    return this.#media.streams.add(listener);
  }

  /** Called when the other side switches its camera or microphone. */
  onRemoteSending(listener: (sending: Sending) => void): Unsubscribe {
    return this.#media.remoteSending.add(listener);
  }

  onState(listener: (state: PeerState) => void): Unsubscribe {
    return this.#states.add(listener);
  }

  onQuality(listener: (quality: Quality) => void): Unsubscribe {
    return this.#media.qualities.add(listener);
  }

  /** Something that should not happen in the negotiation; the call tries to go on. */
  onFault(listener: (error: unknown) => void): Unsubscribe {
    return this.#faults.add(listener);
  }

  /** The call in a word; `lost` within 2 s of the last thing that arrived. */
  quality(): Quality {
    return this.#media.quality;
  }

  /** Code that both sides can read to each other; null until the descriptions are exchanged. */
  async comparisonCode(): Promise<string | null> {
    const connection = this.#attempt?.connection;
    const local = connection?.currentLocalDescription?.sdp;
    const remote = connection?.currentRemoteDescription?.sdp;
    return local === undefined || remote === undefined ? null : comparisonCode(local, remote);
  }

  /** End the call on this side. The tracks stay with whoever opened them. */
  close(): void {
    this.#clearTimers();
    clearInterval(this.#askTimer);
    this.#retire();
    this.#setState("closed");
    this.#states.clear();
    this.#faults.clear();
    this.#media.close();
  }

  #build(id: string): void {
    this.#retire();
    const { iceServers, createConnection, role, send, sessionId } = this.#options;
    const create = createConnection ?? ((config) => new RTCPeerConnection(config));
    const connection = create(configuration(iceServers));
    connection.addEventListener("connectionstatechange", () => {
      if (this.#attempt?.connection === connection) this.#connectionChanged(connection);
    });
    this.#attempt = new Attempt({
      address: { sessionId, link: "call", attempt: id },
      polite: role === "polite",
      connection,
      send,
      prepare: (prepared) => {
        this.#media.attach(prepared, role === "impolite");
      },
      onFault: (error) => {
        this.#faults.tell(error);
      },
    });
    for (const message of this.#early.take(id)) this.#attempt.receive(message);
  }

  #retire(): void {
    this.#clearTimers();
    if (this.#attempt === null) return;
    this.#retired.add(this.#attempt.id);
    this.#media.detach();
    this.#attempt.close();
    this.#attempt = null;
  }

  /** The polite side follows a new attempt; the impolite one knows only its own. */
  #follow(attempt: string): void {
    if (this.#options.role === "polite" && attempt !== this.#attempt?.id) {
      if (this.#attempt !== null) this.#setState("reconnecting");
      this.#build(attempt);
    }
  }

  #restartAsked(attempt: string, reason: RestartReason): void {
    const ours = this.#attempt?.id === attempt;
    // After a reload the other side knows no attempt of ours; else it must mean the present one,
    // or two sides that gave up together would rebuild twice.
    const rebuild = reason === "reload" || (reason === "ice_failed" && ours);
    if (this.#options.role === "impolite" && rebuild) this.#rebuild();
    else if (ours) this.#attempt?.restartIce();
  }

  #rebuild(): void {
    if (this.#state === "connected") this.#setState("reconnecting");
    if (this.#options.role === "impolite") this.#build(newIdentifier());
    else this.#ask("ice_failed");
  }

  /** Only the impolite side makes attempts, so the polite one asks for a new one. */
  #ask(reason: RestartReason): void {
    const { sessionId, send } = this.#options;
    const attempt = this.#attempt?.id ?? newIdentifier();
    send(restart({ sessionId, link: "call", attempt }, reason));
  }

  #connectionChanged(connection: RTCPeerConnection): void {
    switch (connection.connectionState) {
      case "connected":
        this.#clearTimers();
        this.#setState("connected");
        break;
      case "disconnected":
        this.#setState("reconnecting");
        this.#restartTimer ??= setTimeout(() => {
          this.#attempt?.restartIce();
        }, RESTART_AFTER_MS);
        this.#armRebuild();
        break;
      case "failed":
        this.#setState("failed");
        this.#attempt?.restartIce();
        this.#armRebuild();
        break;
      case "new":
      case "connecting":
      case "closed":
        break;
    }
  }

  /** Keeps asking: the network may be away for longer than one try. */
  #armRebuild(): void {
    this.#rebuildTimer ??= setTimeout(() => {
      this.#rebuildTimer = undefined;
      if (this.#state === "connected" || this.#state === "closed") return;
      this.#rebuild();
      this.#armRebuild();
    }, REBUILD_AFTER_MS);
  }

  #clearTimers(): void {
    clearTimeout(this.#restartTimer);
    clearTimeout(this.#rebuildTimer);
    this.#restartTimer = undefined;
    this.#rebuildTimer = undefined;
  }

  #setState(state: PeerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#states.tell(state);
  }
}
