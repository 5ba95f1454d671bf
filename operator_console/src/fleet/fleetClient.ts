/** Owner of IT's view: reads the fleet again and again, follows runs live, and asks for them. */

import { Listeners, type LinkStatus, type Unsubscribe } from "@madoguchi/shared/call";
import {
  newIdentifier,
  type Fleet,
  type RepairState,
  type WireMessage,
} from "@madoguchi/shared/protocol";

import type { DeskTransport } from "../desk/deskClient.ts";
import type { StopCause } from "../link/socketTransport.ts";
import type { RestResult } from "../link/rest.ts";
import { followRun, type LiveRuns } from "./fleet.ts";

/** How often the list is read: what nobody tells (who comes and goes) shows within this time. */
export const READ_EVERY_MS = 5_000;

export interface FleetView {
  readonly link: LinkStatus;
  readonly stopped: StopCause | null;
  /** Null until the first answer. */
  readonly fleet: Fleet | null;
  /** The last answer was none: what is shown may be old. */
  readonly stale: boolean;
  readonly runs: LiveRuns;
  /** Why the last question was refused, as the server said it. */
  readonly refusal: { readonly ja: string; readonly en: string } | null;
  /** The newest word on a repair, by kiosk. */
  readonly repairs: Readonly<Record<string, RepairState["outcome"]>>;
  /** Grows with every run that ends, so that a history that is shown is read again. */
  readonly ended: number;
  /** Grows with every change of a roll-out. */
  readonly rollouts: number;
}

/** Whom to ask about: one kiosk, a site, or with neither everything. */
export interface Scope {
  readonly kioskId?: string;
  readonly site?: string;
}

const NOTHING: FleetView = {
  link: "connecting",
  stopped: null,
  fleet: null,
  stale: false,
  runs: {},
  refusal: null,
  repairs: {},
  ended: 0,
  rollouts: 0,
};

export class FleetClient {
  readonly #transport: DeskTransport;
  readonly #read: () => Promise<RestResult<Fleet>>;
  readonly #listeners = new Listeners<[]>();
  #view: FleetView = NOTHING;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #closed = false;

  constructor(transport: DeskTransport, read: () => Promise<RestResult<Fleet>>) {
    this.#transport = transport;
    this.#read = read;
    transport.onMessage((message) => {
      this.#receive(message);
    });
    transport.onLink((link) => {
      this.#change({ link });
    });
    transport.onStopped((stopped) => {
      this.#change({ stopped });
    });
    void this.refresh();
  }

  readonly subscribe = (listener: () => void): Unsubscribe => this.#listeners.add(listener);
  readonly snapshot = (): FleetView => this.#view;

  /** Ask for a diagnosis. */
  diagnose(scope: Scope): void {
    this.#change({ refusal: null });
    this.#transport.send({
      type: "diagnosis.ask",
      v: 1,
      request_id: newIdentifier(),
      kiosk_id: scope.kioskId ?? null,
      site: scope.site ?? null,
    });
  }

  /** Read the list now, and then every few seconds. */
  async refresh(): Promise<void> {
    this.#stopTimer();
    const result = await this.#read();
    if (this.#closed) return;
    this.#change(result.ok ? { fleet: result.value, stale: false } : { stale: true });
    this.#stopTimer();
    this.#timer = setTimeout(() => void this.refresh(), READ_EVERY_MS);
  }

  dismiss(): void {
    this.#change({ refusal: null });
  }

  reconnect(): void {
    this.#change({ stopped: null });
    this.#transport.reconnect();
  }

  close(): void {
    this.#closed = true;
    this.#stopTimer();
    this.#transport.close();
    this.#listeners.clear();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #receive(message: WireMessage): void {
    if (message.type === "diagnosis.state") {
      const over = message.phase === "done" || message.phase === "failed";
      this.#change({
        runs: followRun(this.#view.runs, message),
        ended: this.#view.ended + (over ? 1 : 0),
      });
      if (over) void this.refresh();
    } else if (message.type === "repair.state") {
      const { kiosk_id: kioskId, outcome } = message;
      this.#change({ repairs: { ...this.#view.repairs, [kioskId]: outcome } });
    } else if (message.type === "update.state") {
      this.#change({ rollouts: this.#view.rollouts + 1 });
    } else if (message.type === "error" && message.ref_type === "diagnosis.ask") {
      this.#change({
        refusal: { ja: message.message_ja, en: message.message_en },
      });
    }
  }

  #change(part: Partial<FleetView>): void {
    this.#view = { ...this.#view, ...part };
    this.#listeners.tell();
  }
}
