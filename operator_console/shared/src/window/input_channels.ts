import { Listeners, type Unsubscribe } from "../call/transport.ts";
import {
  decodeAgentInput,
  encode,
  type AgentInput,
  type ConsoleInput,
  type ErrorCode,
  type PointerMessage,
} from "../protocol/index.ts";

/** Data channels beside `window`: `input` keeps order and loses nothing, `pointer` neither. */
export const INPUT_CHANNEL = { label: "input", options: { ordered: true } } as const;
export const POINTER_CHANNEL = {
  label: "pointer",
  options: { ordered: false, maxRetransmits: 0 },
} as const;

/**
 * The console's end of the data channels `input` and `pointer`, over all attempts of a link.
 *
 * What cannot be sent is dropped and reported, never kept: input that arrives late is input
 * nobody is looking at any more.
 */
export class InputChannels {
  readonly #messages = new Listeners<[AgentInput]>();
  readonly #opens = new Listeners<[boolean]>();
  readonly #refusals = new Map<ErrorCode, number>();
  #input: RTCDataChannel | null = null;
  #pointer: RTCDataChannel | null = null;
  #detach: Unsubscribe = () => undefined;
  #open = false;

  /** Whether `input` carries messages now. */
  get open(): boolean {
    return this.#open;
  }

  /** Messages of the agent that were refused, by code. */
  get refusals(): ReadonlyMap<ErrorCode, number> {
    return this.#refusals;
  }

  onMessage(listener: (message: AgentInput) => void): Unsubscribe {
    return this.#messages.add(listener);
  }

  onOpen(listener: (open: boolean) => void): Unsubscribe {
    return this.#opens.add(listener);
  }

  /** Open both channels on a fresh connection and use them from now on. */
  attach(connection: Pick<RTCPeerConnection, "createDataChannel">): void {
    this.detach();
    const input = connection.createDataChannel(INPUT_CHANNEL.label, INPUT_CHANNEL.options);
    const pointer = connection.createDataChannel(POINTER_CHANNEL.label, POINTER_CHANNEL.options);
    const opened = (): void => {
      this.#setOpen(true);
    };
    const closed = (): void => {
      this.#setOpen(false);
    };
    const received = (event: MessageEvent<unknown>): void => {
      this.#receive(event.data);
    };
    input.addEventListener("open", opened);
    input.addEventListener("close", closed);
    input.addEventListener("message", received);
    this.#input = input;
    this.#pointer = pointer;
    this.#detach = () => {
      input.removeEventListener("open", opened);
      input.removeEventListener("close", closed);
      input.removeEventListener("message", received);
    };
  }

  /** The connection is gone, and control with it. */
  detach(): void {
    this.#detach();
    this.#detach = () => undefined;
    this.#input = null;
    this.#pointer = null;
    this.#setOpen(false);
  }

  /** Send one message; false if the channel is not open. */
  send(message: ConsoleInput): boolean {
    if (this.#input?.readyState !== "open") return false;
    this.#input.send(encode(message));
    return true;
  }

  /** Point somewhere; lost if the channel is busy, for only the newest place is of use. Hiding is not. */
  point(message: PointerMessage): void {
    if (this.#pointer?.readyState !== "open") return;
    if (message.type === "pointer.move" && this.#pointer.bufferedAmount > 0) return;
    this.#pointer.send(encode(message));
  }

  close(): void {
    this.detach();
    this.#messages.clear();
    this.#opens.clear();
  }

  #receive(data: unknown): void {
    const decoded = decodeAgentInput(data);
    if (decoded.ok) {
      this.#messages.tell(decoded.value);
      return;
    }
    const { code } = decoded.error;
    this.#refusals.set(code, (this.#refusals.get(code) ?? 0) + 1);
  }

  #setOpen(open: boolean): void {
    if (this.#open === open) return;
    this.#open = open;
    this.#opens.tell(open);
  }
}
