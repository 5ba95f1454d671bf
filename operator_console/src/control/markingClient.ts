/** Owner of the pointing tools: which one is in the hand, and what it has put on the page. */

import { Listeners, type Unsubscribe } from "@madoguchi/shared/call";

import type { ControlClient, MarkMessage } from "./client.ts";
import { MarkingHand, type Sketch } from "./markingHand.ts";
import {
  clearMarks,
  frameBox,
  NO_MARKS,
  numbered,
  onNewPage,
  toggleField,
  withoutMark,
  type Marks,
  type MarkTool,
} from "./marks.ts";
import { BROWSER_TIMERS, type Timers } from "./pace.ts";

export interface MarkingView {
  readonly tool: MarkTool;
  readonly marks: Marks;
  /** What the hand is drawing right now. */
  readonly sketch: Sketch | null;
  /** Counts clicks of the frame that hit no field. */
  readonly missed: number;
}

/** What it needs of `ControlClient`; the tests bring their own. */
export type MarkingPort = Pick<ControlClient, "subscribe" | "snapshot" | "mark" | "point">;

export class MarkingClient {
  readonly hand: MarkingHand;
  readonly #port: MarkingPort;
  readonly #listeners = new Listeners<[]>();
  #view: MarkingView = { tool: "none", marks: NO_MARKS, sketch: null, missed: 0 };
  #page: number | null = null;

  constructor(port: MarkingPort, timers: Timers = BROWSER_TIMERS) {
    this.#port = port;
    this.hand = new MarkingHand(
      {
        point: (message) => {
          port.point(message);
        },
        field: (field) => {
          this.toggleField(field.id);
        },
        box: (box) => {
          this.#put(frameBox(this.#view.marks, box));
        },
        begin: () => {
          const [marks, mark] = numbered(this.#view.marks);
          this.#change({ marks });
          return mark;
        },
        stroke: (message) => {
          port.mark(message);
        },
        sketch: (sketch) => {
          this.#change({ sketch });
        },
        missed: () => {
          this.#change({ missed: this.#view.missed + 1 });
        },
      },
      timers,
    );
  }

  readonly subscribe = (listener: () => void): Unsubscribe => this.#listeners.add(listener);
  readonly snapshot = (): MarkingView => this.#view;

  /** Follow consent and page, until the returned function is called. */
  start(): Unsubscribe {
    return this.#port.subscribe(() => {
      this.#follow();
    });
  }

  take(tool: MarkTool): void {
    if (tool !== "none" && !this.#port.snapshot().mayPoint) return;
    this.hand.take(tool);
    this.#change({ tool });
  }

  toggleField(field: string): void {
    this.#put(toggleField(this.#view.marks, field));
  }

  clear(): void {
    this.#put(clearMarks(this.#view.marks));
  }

  #follow(): void {
    const { mayPoint, fields, refused } = this.#port.snapshot();
    if (!mayPoint && this.#view.tool !== "none") this.take("none");
    const { marks } = this.#view;
    const left = refused?.mark == null ? marks : withoutMark(marks, refused.mark);
    if (left !== marks) this.#change({ marks: left });
    const page = fields?.generation ?? null;
    if (page === this.#page) return;
    this.#page = page;
    this.#change({ marks: onNewPage(this.#view.marks) });
  }

  #put([marks, message]: readonly [Marks, MarkMessage]): void {
    this.#port.mark(message);
    this.#change({ marks });
  }

  #change(changes: Partial<MarkingView>): void {
    this.#view = { ...this.#view, ...changes };
    this.#listeners.tell();
  }
}
