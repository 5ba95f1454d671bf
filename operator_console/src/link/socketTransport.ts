/** The console's signalling connection: Socket.IO over WebSocket, one event, checked at the door. */

import { decodeWire, encode, type WireMessage } from "@madoguchi/shared/protocol";
import {
  Listeners,
  type LinkStatus,
  type Transport,
  type Unsubscribe,
} from "@madoguchi/shared/call";
import { io, type Socket } from "socket.io-client";

/** Why the connection stays closed until somebody decides (see `SocketTransport.onStopped`). */
export type StopCause = "replaced" | "refused";

interface ServerEvents {
  msg: (text: unknown) => void;
}

interface ClientEvents {
  msg: (text: string) => void;
}

const EVENT = "msg";
const RETRY_MIN_MS = 250;
const RETRY_MAX_MS = 2_000;
const RETRY_JITTER = 0.5;

/** How long a broken connection counts as `connecting` before the operator is told. */
const LOST_AFTER_MS = 1_000;

export class SocketTransport implements Transport {
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #messages = new Listeners<[WireMessage]>();
  readonly #links = new Listeners<[LinkStatus]>();
  readonly #stops = new Listeners<[StopCause]>();
  readonly #unreadable = new Listeners<[]>();
  #status: LinkStatus = "connecting";
  #farewell: StopCause | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(url: string = window.location.origin) {
    this.#socket = io(url, {
      transports: ["websocket"],
      auth: { role: "operator" },
      reconnectionDelay: RETRY_MIN_MS,
      reconnectionDelayMax: RETRY_MAX_MS,
      randomizationFactor: RETRY_JITTER,
      withCredentials: true,
      forceNew: true,
    });
    this.#socket.on("connect", this.#connected);
    this.#socket.on("disconnect", this.#disconnected);
    this.#socket.on("connect_error", this.#connectFailed);
    this.#socket.on(EVENT, this.#received);
    this.#after(LOST_AFTER_MS, () => {
      this.#become("lost");
    });
  }

  send(message: WireMessage): void {
    if (this.#socket.connected) this.#socket.emit(EVENT, encode(message));
  }

  onMessage(listener: (message: WireMessage) => void): Unsubscribe {
    return this.#messages.add(listener);
  }

  onLink(listener: (status: LinkStatus) => void): Unsubscribe {
    listener(this.#status);
    return this.#links.add(listener);
  }

  /** The server ended the connection for good: another window, or no right to connect. */
  onStopped(listener: (cause: StopCause) => void): Unsubscribe {
    return this.#stops.add(listener);
  }

  /** A message arrived that is not of our protocol; it was dropped. */
  onUnreadable(listener: () => void): Unsubscribe {
    return this.#unreadable.add(listener);
  }

  /** Connect again after `onStopped`. */
  reconnect(): void {
    this.#farewell = null;
    this.#become("connecting");
    this.#socket.connect();
  }

  close(): void {
    this.#cancelTimer();
    this.#socket.disconnect();
    this.#messages.clear();
    this.#links.clear();
    this.#stops.clear();
    this.#unreadable.clear();
  }

  readonly #connected = (): void => {
    this.#cancelTimer();
    this.#become("up");
  };

  readonly #disconnected = (reason: Socket.DisconnectReason): void => {
    if (this.#farewell !== null) {
      this.#stop(this.#farewell);
      return;
    }
    this.#become("connecting");
    this.#after(LOST_AFTER_MS, () => {
      this.#become("lost");
      // A server that shuts down in order says goodbye, and Socket.IO then waits to be told.
      if (reason === "io server disconnect") this.#socket.connect();
    });
  };

  readonly #connectFailed = (): void => {
    if (!this.#socket.active) this.#stop("refused");
  };

  readonly #received = (text: unknown): void => {
    const result = decodeWire(text);
    if (!result.ok) {
      this.#unreadable.tell();
      return;
    }
    this.#farewell = farewellOf(result.value);
    this.#messages.tell(result.value);
  };

  #stop(cause: StopCause): void {
    this.#cancelTimer();
    this.#become("lost");
    this.#stops.tell(cause);
  }

  #become(status: LinkStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#links.tell(status);
  }

  #after(delayMs: number, action: () => void): void {
    this.#cancelTimer();
    this.#timer = setTimeout(action, delayMs);
  }

  #cancelTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

/**
 * Whether the server is about to close the connection for good. Its reason comes as a message that
 * answers nothing (`ref_type` null), and the disconnect follows.
 */
export function farewellOf(message: WireMessage): StopCause | null {
  if (message.type !== "error" || message.ref_type !== null) return null;
  switch (message.code) {
    case "replaced":
      return "replaced";
    case "not_authenticated":
    case "not_allowed":
    case "wrong_origin":
      return "refused";
    default:
      return null;
  }
}
