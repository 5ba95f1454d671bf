import type { WireMessage } from "../protocol/index.ts";

/** Own signalling connection. `lost` = retried without success for a while; calls may go on. */
export type LinkStatus = "up" | "connecting" | "lost";

export type Unsubscribe = () => void;

/**
 * A signalling connection that reconnects by itself. What is sent while it is not `up` is dropped:
 * whoever needs more keeps its intent and sends it again when the link is `up` (see `Outbox`).
 */
export interface Transport<In = WireMessage, Out = WireMessage> {
  send(message: Out): void;
  onMessage(listener: (message: In) => void): Unsubscribe;
  /** Calls `listener` with the present status first, then at each change. */
  onLink(listener: (status: LinkStatus) => void): Unsubscribe;
  close(): void;
}

/** A set of listeners; calling it tells them all. */
export class Listeners<A extends readonly unknown[]> {
  readonly #all = new Set<(...args: A) => void>();

  add(listener: (...args: A) => void): Unsubscribe {
    this.#all.add(listener);
    return () => {
      this.#all.delete(listener);
    };
  }

  tell(...args: A): void {
    for (const listener of [...this.#all]) listener(...args);
  }

  clear(): void {
    this.#all.clear();
  }
}
