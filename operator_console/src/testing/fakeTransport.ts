/** A transport whose other end is the test. */

import type { LinkStatus, Unsubscribe } from "@madoguchi/shared/call";
import { Listeners } from "@madoguchi/shared/call";
import type { WireMessage } from "@madoguchi/shared/protocol";

import type { DeskTransport } from "../desk/deskClient.ts";
import type { StopCause } from "../link/socketTransport.ts";

export class FakeTransport implements DeskTransport {
  /** What arrived at the server: nothing does while the link is not up. */
  readonly delivered: WireMessage[] = [];
  readonly #messages = new Listeners<[WireMessage]>();
  readonly #links = new Listeners<[LinkStatus]>();
  readonly #stops = new Listeners<[StopCause]>();
  readonly #unreadable = new Listeners<[]>();
  #status: LinkStatus = "connecting";

  send(message: WireMessage): void {
    if (this.#status === "up") this.delivered.push(message);
  }

  onMessage(listener: (message: WireMessage) => void): Unsubscribe {
    return this.#messages.add(listener);
  }

  onLink(listener: (status: LinkStatus) => void): Unsubscribe {
    listener(this.#status);
    return this.#links.add(listener);
  }

  onStopped(listener: (cause: StopCause) => void): Unsubscribe {
    return this.#stops.add(listener);
  }

  onUnreadable(listener: () => void): Unsubscribe {
    return this.#unreadable.add(listener);
  }

  reconnect(): void {
    this.become("connecting");
  }

  close(): void {
    this.become("lost");
  }

  /** The test's side. */
  become(status: LinkStatus): void {
    this.#status = status;
    this.#links.tell(status);
  }

  receive(message: WireMessage): void {
    this.#messages.tell(message);
  }

  stop(cause: StopCause): void {
    this.#stops.tell(cause);
  }

  /** How many messages of this type arrived. */
  count(type: WireMessage["type"]): number {
    return this.delivered.filter((message) => message.type === type).length;
  }
}
