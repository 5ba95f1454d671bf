/** Folds messages into what a supervisor may watch, and says what they ask for. */

import { Listeners, type Transport, type Unsubscribe } from "@madoguchi/shared/call";

import { NOT_WATCHING, reduceWatching, type Watching, type WatchingEvent } from "./watching.ts";

export class WatchClient {
  readonly transport: Transport;
  readonly #listeners = new Listeners<[]>();
  readonly #unsubscribe: Unsubscribe;
  #state: Watching = NOT_WATCHING;

  constructor(transport: Transport) {
    this.transport = transport;
    this.#unsubscribe = transport.onMessage((message) => {
      this.#apply({ type: "received", message });
    });
  }

  readonly subscribe = (listener: () => void): Unsubscribe => this.#listeners.add(listener);
  readonly snapshot = (): Watching => this.#state;

  /** Ask the citizen of a call to be let in. */
  ask(sessionId: string): void {
    this.#apply({ type: "ask", sessionId });
    if (this.#state.asking !== sessionId) return;
    this.transport.send({ type: "session.watch", v: 1, session_id: sessionId });
  }

  /** Stop asking, or stop watching. */
  leave(): void {
    const { session } = this.#state;
    this.#apply({ type: "leave" });
    if (session === null) return;
    this.transport.send({ type: "session.unwatch", v: 1, session_id: session.session_id });
  }

  dismiss(): void {
    this.#apply({ type: "end_read" });
  }

  close(): void {
    this.#unsubscribe();
    this.#listeners.clear();
  }

  #apply(event: WatchingEvent): void {
    const next = reduceWatching(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    this.#listeners.tell();
  }
}
