import { Listeners, type Unsubscribe } from "../call/transport.ts";
import { Allowance } from "./allowance.ts";

/** Far above what two hands write; a board that is full comes twice in one burst. */
const TEXTS_PER_S = 100;
export const TEXT_BURST = 1_200;

/**
 * A reliable, ordered data channel for texts beside audio and video (negotiated, so that it needs no
 * signalling of its own). It outlives the connections of its call: each new one opens it anew.
 *
 * Nobody is between the two ends who could stop a flood, and the page that hears it has the
 * citizen's buttons: an end that says more than hands can is cut off until the next connection.
 */
export class TextChannel {
  readonly #label: string;
  readonly #id: number;
  readonly #opens = new Listeners<[boolean]>();
  readonly #texts = new Listeners<[string]>();
  readonly #allowance = new Allowance(TEXTS_PER_S, TEXT_BURST);
  #channel: RTCDataChannel | null = null;

  constructor(label: string, id: number) {
    this.#label = label;
    this.#id = id;
  }

  get open(): boolean {
    return this.#channel?.readyState === "open";
  }

  /** Bytes that wait to be sent. */
  get backlog(): number {
    return this.#channel?.bufferedAmount ?? 0;
  }

  /** Called with true when a connection has opened the channel, with false when it is gone. */
  onOpen(listener: (open: boolean) => void): Unsubscribe {
    return this.#opens.add(listener);
  }

  onText(listener: (text: string) => void): Unsubscribe {
    return this.#texts.add(listener);
  }

  /** Dropped while the channel is not open: whoever opens it says anew what counts. */
  send(text: string): void {
    if (this.open) this.#channel?.send(text);
  }

  attach(connection: RTCPeerConnection): void {
    const channel = connection.createDataChannel(this.#label, { negotiated: true, id: this.#id });
    this.#channel = channel;
    const present = (): boolean => this.#channel === channel;
    channel.addEventListener("open", () => {
      if (present()) this.#opens.tell(true);
    });
    channel.addEventListener("close", () => {
      if (present()) this.#opens.tell(false);
    });
    channel.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (!present()) return;
      if (!this.#allowance.take()) this.#cutOff(channel);
      else if (typeof event.data === "string") this.#texts.tell(event.data);
    });
  }

  detach(): void {
    const was = this.open;
    this.#channel = null;
    if (was) this.#opens.tell(false);
  }

  #cutOff(channel: RTCDataChannel): void {
    this.detach();
    channel.close();
  }

  close(): void {
    this.detach();
    this.#opens.clear();
    this.#texts.clear();
  }
}
