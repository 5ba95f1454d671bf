import { Listeners, type Transport, type Unsubscribe } from "../call/transport.ts";
import { newIdentifier, type IceServers, type WireMessage } from "../protocol/index.ts";
import { Attempt } from "../rtc/attempt.ts";
import { configuration, isSignal, type SignalMessage } from "../rtc/signals.ts";
import type { InputChannels } from "./input_channels.ts";
import type { WindowReceiver } from "./receiver.ts";

/** `interrupted`: the path is gone for now, and the picture with it may be old. */
export type WindowLinkState = "connecting" | "open" | "interrupted" | "retrying" | "closed";

export interface WindowLink {
  readonly state: WindowLinkState;
  onState(listener: (state: WindowLinkState) => void): Unsubscribe;
  close(): void;
}

/** Pauses before the next attempts; the last one repeats. */
const BACK_OFF_MS = [300, 1_000, 2_000, 5_000] as const;
/** aiortc gathers before it answers: on a slow kiosk that takes seconds. */
const OPEN_WITHIN_MS = 10_000;

/**
 * The console's connection to the kiosk's agent: the ordered, reliable channel `window` for the
 * picture, and beside it the channels of control, without which the picture goes on (a viewer has
 * none).
 *
 * The agent's WebRTC stack has no ICE restart, so a connection that fails is rebuilt as a new
 * attempt with back-off, for as long as the link is open.
 */
export function openWindowLink(
  transport: Transport<WireMessage, SignalMessage>,
  sessionId: string,
  iceServers: IceServers,
  receiver: WindowReceiver,
  inputs: InputChannels | null = null,
): WindowLink {
  return new Link(transport, sessionId, iceServers, receiver, inputs);
}

class Link implements WindowLink {
  readonly #transport: Transport<WireMessage, SignalMessage>;
  readonly #sessionId: string;
  readonly #iceServers: IceServers;
  readonly #receiver: WindowReceiver;
  readonly #inputs: InputChannels | null;
  readonly #states = new Listeners<[WindowLinkState]>();
  readonly #subscriptions: readonly Unsubscribe[];
  #state: WindowLinkState = "connecting";
  #attempt: Attempt | null = null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    transport: Transport<WireMessage, SignalMessage>,
    sessionId: string,
    iceServers: IceServers,
    receiver: WindowReceiver,
    inputs: InputChannels | null,
  ) {
    this.#transport = transport;
    this.#sessionId = sessionId;
    this.#iceServers = iceServers;
    this.#receiver = receiver;
    this.#inputs = inputs;
    this.#subscriptions = [
      transport.onMessage((message) => {
        if (isSignal(message)) this.#receive(message);
      }),
      transport.onLink((status) => {
        if (status === "up") this.#attempt?.resync();
      }),
    ];
    this.#build();
  }

  get state(): WindowLinkState {
    return this.#state;
  }

  onState(listener: (state: WindowLinkState) => void): Unsubscribe {
    return this.#states.add(listener);
  }

  close(): void {
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    this.#retire();
    this.#setState("closed");
    this.#states.clear();
  }

  #build(): void {
    this.#retire();
    const attempt = newIdentifier();
    const connection = new RTCPeerConnection(configuration(this.#iceServers));
    const failed = (): void => {
      if (this.#attempt?.id === attempt) this.#retry();
    };
    connection.addEventListener("connectionstatechange", () => {
      if (this.#attempt?.id !== attempt) return;
      const { connectionState } = connection;
      if (connectionState === "failed") failed();
      else if (connectionState === "disconnected" && this.#state === "open") {
        this.#setState("interrupted");
      } else if (connectionState === "connected" && this.#state === "interrupted") {
        this.#setState("open");
      }
    });
    this.#attempt = new Attempt({
      address: { sessionId: this.#sessionId, link: "window", attempt },
      polite: false,
      connection,
      send: (message) => {
        this.#transport.send(message);
      },
      prepare: () => {
        this.#openChannel(connection, failed);
        this.#inputs?.attach(connection);
      },
      onFault: failed,
    });
    this.#timer = setTimeout(failed, OPEN_WITHIN_MS);
  }

  #openChannel(connection: RTCPeerConnection, failed: () => void): void {
    const channel = connection.createDataChannel("window", { ordered: true });
    this.#receiver.attach(channel);
    channel.addEventListener("open", () => {
      clearTimeout(this.#timer);
      this.#failures = 0;
      this.#setState("open");
    });
    channel.addEventListener("close", failed);
  }

  #receive(message: SignalMessage): void {
    if (message.link !== "window" || message.session_id !== this.#sessionId) return;
    if (message.type === "signal.restart") this.#retry();
    else if (message.attempt === this.#attempt?.id) this.#attempt.receive(message);
  }

  #retry(): void {
    this.#retire();
    this.#setState("retrying");
    const pause = BACK_OFF_MS[Math.min(this.#failures, BACK_OFF_MS.length - 1)] ?? 0;
    this.#failures += 1;
    this.#timer = setTimeout(() => {
      this.#build();
    }, pause);
  }

  #retire(): void {
    clearTimeout(this.#timer);
    this.#attempt?.close();
    this.#attempt = null;
    this.#receiver.detach();
    this.#inputs?.detach();
  }

  #setState(state: WindowLinkState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#states.tell(state);
  }
}
