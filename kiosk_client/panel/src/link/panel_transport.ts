import {
  Listeners,
  type LinkStatus,
  type Transport,
  type Unsubscribe,
} from "@madoguchi/shared/call";
import { decodePanel, encode, type PanelMessage } from "@madoguchi/shared/protocol";
import { backOff } from "./back_off.ts";

const SUBPROTOCOL = "madoguchi.panel";
/** After this long without success the link counts as lost, though it is still tried. */
const LOST_AFTER_MS = 4_000;

/**
 * WebSocket to this kiosk's agent. `onLink` tells about the *whole* way to the server: `up` only
 * while the socket is open and the agent reaches the server, for nothing can be sent otherwise.
 */
export class PanelTransport implements Transport<PanelMessage, PanelMessage> {
  readonly #url: string;
  readonly #token: string;
  readonly #messages = new Listeners<[PanelMessage]>();
  readonly #links = new Listeners<[LinkStatus]>();
  #socket: WebSocket | null = null;
  #server: LinkStatus = "connecting";
  #status: LinkStatus = "connecting";
  #tries = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #lostTimer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
    this.#armLost();
    this.#open();
  }

  send(message: PanelMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(encode(message));
  }

  onMessage(listener: (message: PanelMessage) => void): Unsubscribe {
    return this.#messages.add(listener);
  }

  onLink(listener: (status: LinkStatus) => void): Unsubscribe {
    listener(this.#status);
    return this.#links.add(listener);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#lostTimer);
    this.#socket?.close();
    this.#messages.clear();
    this.#links.clear();
  }

  #open(): void {
    const socket = new WebSocket(this.#url, [SUBPROTOCOL, `token.${this.#token}`]);
    this.#socket = socket;
    socket.addEventListener("open", () => {
      this.#tries = 0;
    });
    socket.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (socket === this.#socket) this.#receive(event.data);
    });
    socket.addEventListener("close", () => {
      if (socket === this.#socket) this.#socketClosed();
    });
  }

  #receive(data: unknown): void {
    const decoded = decodePanel(data);
    // The agent is of the same release; what this panel cannot read, it cannot show either.
    if (!decoded.ok) return;
    const message = decoded.value;
    if (message.type === "error" && message.code === "replaced") this.#closed = true;
    // Listeners learn of the message first, so that `up` finds them knowing the session.
    this.#messages.tell(message);
    if (message.type === "panel.server_link") this.#serverChanged(message.state);
  }

  #serverChanged(state: LinkStatus): void {
    this.#server = state;
    clearTimeout(this.#lostTimer);
    this.#setStatus(state);
  }

  #socketClosed(): void {
    this.#socket = null;
    this.#server = "connecting";
    if (this.#closed) {
      this.#setStatus("lost");
      return;
    }
    if (this.#status === "up") {
      this.#setStatus("connecting");
      this.#armLost();
    }
    this.#retryTimer = setTimeout(() => {
      this.#open();
    }, backOff(this.#tries, Math.random()));
    this.#tries += 1;
  }

  #armLost(): void {
    clearTimeout(this.#lostTimer);
    this.#lostTimer = setTimeout(() => {
      if (this.#server !== "up") this.#setStatus("lost");
    }, LOST_AFTER_MS);
  }

  #setStatus(status: LinkStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#links.tell(status);
  }
}
