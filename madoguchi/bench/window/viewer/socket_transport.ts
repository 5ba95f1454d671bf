import {
  Listeners,
  type LinkStatus,
  type Transport,
  type Unsubscribe,
} from "@madoguchi/shared/call";
import { decodeWire, encode, type WireMessage } from "@madoguchi/shared/protocol";

/** Signalling over one WebSocket of the bench, in place of the server's Socket.IO. */
export class SocketTransport implements Transport {
  readonly #socket = new WebSocket(`ws://${location.host}/link?uncounted`);
  readonly #messages = new Listeners<[WireMessage]>();
  readonly #statuses = new Listeners<[LinkStatus]>();
  #status: LinkStatus = "connecting";

  constructor() {
    this.#socket.addEventListener("open", () => {
      this.#status = "up";
      this.#statuses.tell("up");
    });
    this.#socket.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const decoded = decodeWire(data);
      if (decoded.ok) this.#messages.tell(decoded.value);
    });
  }

  send(message: WireMessage): void {
    if (this.#status === "up") this.#socket.send(encode(message));
  }

  onMessage(listener: (message: WireMessage) => void): Unsubscribe {
    return this.#messages.add(listener);
  }

  onLink(listener: (status: LinkStatus) => void): Unsubscribe {
    listener(this.#status);
    return this.#statuses.add(listener);
  }

  close(): void {
    this.#socket.close();
  }
}
