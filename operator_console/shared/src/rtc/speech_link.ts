import { newIdentifier, type IceServers, type InterpretationState } from "../protocol/index.ts";
import { Attempt } from "./attempt.ts";
import { configuration, type SendSignal, type SignalMessage } from "./signals.ts";

export interface SpeechLinkOptions {
  readonly sessionId: string;
  readonly iceServers: IceServers;
  readonly send: SendSignal;
  readonly createConnection?: (configuration: RTCConfiguration) => RTCPeerConnection;
}

/** Pauses before the next attempts; the last one repeats. */
const BACK_OFF_MS = [500, 2_000, 5_000] as const;
/** The server's WebRTC stack gathers before it answers. */
const CONNECT_WITHIN_MS = 10_000;

/**
 * One end's voice to the interpreter (通訳): one `sendonly` audio line to the server, of the
 * microphone that the call has already opened, never of a second one. Nothing comes back on it.
 *
 * It exists while the server recognises speech, is offered anew when the interpreter was restarted
 * (`generation`) or asks for it (`signal.restart`), and carries no sound while the microphone is
 * muted or the citizen is in a field of their own.
 */
export class SpeechLink {
  readonly #options: SpeechLinkOptions;
  #interpretation: InterpretationState | null = null;
  #generation: number | null = null;
  #track: MediaStreamTrack | null = null;
  #microphoneOn = true;
  #attempt: Attempt | null = null;
  #sender: RTCRtpSender | null = null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(options: SpeechLinkOptions) {
    this.#options = options;
  }

  /** The server's word on interpretation, as often as it comes. */
  follow(state: InterpretationState | null): void {
    this.#interpretation = state;
    if (!this.#wanted()) this.#retire();
    else if (this.#attempt === null || state?.generation !== this.#generation) this.#buildAnew();
    this.#feed();
  }

  /** The call's own microphone; null while there is none. */
  setTrack(track: MediaStreamTrack | null): void {
    this.#track = track;
    if (!this.#wanted()) this.#retire();
    else if (this.#attempt === null) this.#buildAnew();
    this.#feed();
  }

  setMicrophone(on: boolean): void {
    this.#microphoneOn = on;
    this.#feed();
  }

  receive(message: SignalMessage): void {
    if (message.link !== "speech" || message.session_id !== this.#options.sessionId) return;
    if (message.type === "signal.restart") {
      if (this.#wanted()) this.#buildAnew();
    } else if (message.attempt === this.#attempt?.id) this.#attempt.receive(message);
  }

  /** Signalling is back: say again what it swallowed. */
  resync(): void {
    this.#attempt?.resync();
  }

  /** The track stays with whoever opened it. */
  close(): void {
    this.#closed = true;
    this.#retire();
  }

  #wanted(): boolean {
    const state = this.#interpretation;
    return !this.#closed && this.#track !== null && state?.state === "on" && state.speech;
  }

  #buildAnew(): void {
    this.#failures = 0;
    this.#build();
  }

  #build(): void {
    this.#retire();
    const { iceServers, createConnection, send, sessionId } = this.#options;
    const create = createConnection ?? ((config) => new RTCPeerConnection(config));
    const connection = create(configuration(iceServers));
    const attempt = newIdentifier();
    const failed = (): void => {
      if (this.#attempt?.id === attempt) this.#retry();
    };
    connection.addEventListener("connectionstatechange", () => {
      if (this.#attempt?.id !== attempt) return;
      if (connection.connectionState === "connected") this.#connected();
      else if (connection.connectionState === "failed") failed();
    });
    this.#generation = this.#interpretation?.generation ?? null;
    this.#attempt = new Attempt({
      address: { sessionId, link: "speech", attempt },
      polite: false,
      connection,
      send,
      prepare: (prepared) => {
        this.#sender = prepared.addTransceiver("audio", { direction: "sendonly" }).sender;
        this.#feed();
      },
      onFault: failed,
    });
    this.#timer = setTimeout(failed, CONNECT_WITHIN_MS);
  }

  #connected(): void {
    clearTimeout(this.#timer);
    this.#failures = 0;
  }

  #retry(): void {
    this.#retire();
    const pause = BACK_OFF_MS[Math.min(this.#failures, BACK_OFF_MS.length - 1)] ?? 0;
    this.#failures += 1;
    this.#timer = setTimeout(() => {
      if (this.#wanted()) this.#build();
    }, pause);
  }

  #retire(): void {
    clearTimeout(this.#timer);
    this.#attempt?.close();
    this.#attempt = null;
    this.#sender = null;
  }

  #feed(): void {
    const held = this.#interpretation?.reason === "on_hold";
    const track = this.#microphoneOn && !held ? this.#track : null;
    if (this.#sender === null || this.#sender.track === track) return;
    // Rejects only when the connection was closed meanwhile, and then there is nothing to do.
    this.#sender.replaceTrack(track).catch(() => undefined);
  }
}
