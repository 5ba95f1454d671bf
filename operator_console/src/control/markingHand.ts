/** The operator's hand with a tool that needs no control: laser pointer, frame, line (S-08). */

import {
  MAX_STROKE_POINTS,
  type Box,
  type FieldView,
  type MarkStroke,
  type PointerMessage,
} from "@madoguchi/shared/protocol";

import type { Place } from "./control.ts";
import { boxBetween, distance, fieldAt } from "./geometry.ts";
import { grow, strokeMessage, type MarkTool } from "./marks.ts";
import { BROWSER_TIMERS, Pace, POINTER_EVERY_MS, STROKE_EVERY_MS, type Timers } from "./pace.ts";

/** Shorter than this a drag was meant as a click. */
export const DRAG_FROM_PX = 8;
/** A pointer at rest is told again before it fades on the kiosk. */
const REST_EVERY_MS = 500;

/** What the hand is drawing right now, to be seen at once; the kiosk's own marks come after it. */
export type Sketch =
  | { readonly kind: "box"; readonly box: Box }
  | { readonly kind: "line"; readonly points: readonly Place[] };

export interface MarkingPort {
  point(message: PointerMessage): void;
  field(field: FieldView): void;
  box(box: Box): void;
  /** A number for a new stroke. */
  begin(): string;
  stroke(message: MarkStroke): void;
  sketch(sketch: Sketch | null): void;
  /** A click with the frame that hit no field. */
  missed(): void;
}

export class MarkingHand {
  readonly #port: MarkingPort;
  readonly #timers: Timers;
  readonly #points: Pace<Place>;
  readonly #strokes: Pace<MarkStroke>;
  #tool: MarkTool = "none";
  #from: Place | null = null;
  #stroke: { readonly mark: string; readonly points: readonly Place[] } | null = null;
  #stopResting: () => void = () => undefined;

  constructor(port: MarkingPort, timers: Timers = BROWSER_TIMERS) {
    this.#port = port;
    this.#timers = timers;
    this.#points = new Pace<Place>(
      (place) => {
        this.#pointAt(place);
      },
      undefined,
      timers,
    );
    this.#strokes = new Pace<MarkStroke>(
      (message) => {
        port.stroke(message);
      },
      undefined,
      timers,
    );
  }

  /** Take another tool; what the last one began is finished or forgotten. */
  take(tool: MarkTool): void {
    if (tool === this.#tool) return;
    this.leave();
    this.#strokes.flush();
    this.#from = null;
    this.#stroke = null;
    this.#port.sketch(null);
    this.#tool = tool;
  }

  press(place: Place): void {
    this.#from = place;
    if (this.#tool === "draw") this.#begin(place);
  }

  move(place: Place): void {
    switch (this.#tool) {
      case "point":
        this.#points.push(place, POINTER_EVERY_MS);
        return;
      case "frame":
        if (this.#from !== null && distance(this.#from, place) >= DRAG_FROM_PX) {
          this.#port.sketch({ kind: "box", box: boxBetween(this.#from, place) });
        }
        return;
      case "draw":
        if (this.#from !== null) this.#draw(place);
        return;
      case "none":
        return;
    }
  }

  release(place: Place, fields: readonly FieldView[]): void {
    const from = this.#from;
    this.#from = null;
    this.#stroke = null;
    this.#strokes.flush();
    this.#port.sketch(null);
    if (this.#tool !== "frame" || from === null) return;
    const box = boxBetween(from, place);
    if (distance(from, place) >= DRAG_FROM_PX) {
      if (box.w >= 1 && box.h >= 1) this.#port.box(box);
      return;
    }
    const field = fieldAt(fields, place);
    if (field === null) this.#port.missed();
    else this.#port.field(field);
  }

  /** The mouse left the picture: no laser on a page nobody is pointing at. */
  leave(): void {
    this.#points.drop();
    this.#stopResting();
    this.#stopResting = () => undefined;
    if (this.#tool === "point") this.#port.point({ type: "pointer.hide", v: 1 });
  }

  #pointAt(place: Place): void {
    this.#port.point({ type: "pointer.move", v: 1, ...place });
    this.#stopResting();
    this.#stopResting = this.#timers.after(REST_EVERY_MS, () => {
      this.#pointAt(place);
    });
  }

  #begin(place: Place): void {
    this.#stroke = { mark: this.#port.begin(), points: [] };
    this.#draw(place);
  }

  #draw(place: Place): void {
    if (this.#stroke === null) return;
    if (this.#stroke.points.length >= MAX_STROKE_POINTS) {
      this.#goOn(this.#stroke.points);
      return;
    }
    const { mark } = this.#stroke;
    const points = grow(this.#stroke.points, place);
    if (points === null) return;
    this.#stroke = { mark, points };
    this.#port.sketch({ kind: "line", points });
    const message = strokeMessage(mark, points);
    if (message !== null) this.#strokes.push(message, STROKE_EVERY_MS);
  }

  /** One message holds so many points: a longer line is several that meet. */
  #goOn(points: readonly Place[]): void {
    this.#strokes.flush();
    const last = points.at(-1);
    if (last !== undefined) this.#begin(last);
  }
}
