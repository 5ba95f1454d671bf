/** From the operator's screen to the pixels of the window's picture, and back: pure arithmetic. */

import type { Box, FieldView } from "@madoguchi/shared/protocol";

import type { Size } from "../state/zoom.ts";
import type { Place } from "./control.ts";

/** The picture's place on the screen, in CSS pixels; `DOMRect` has it. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Pixel of the picture under a place on the screen, whatever the zoom; a drag that leaves the
 * picture goes on along its edge. Null while there is no picture.
 */
export function toPicture(client: Place, frame: Frame, picture: Size): Place | null {
  if (frame.width <= 0 || frame.height <= 0) return null;
  if (picture.width <= 0 || picture.height <= 0) return null;
  return {
    x: within((client.x - frame.left) * (picture.width / frame.width), picture.width),
    y: within((client.y - frame.top) * (picture.height / frame.height), picture.height),
  };
}

/** Rectangle with `a` and `b` as opposite corners, in whichever order they were touched. */
export function boxBetween(a: Place, b: Place): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    w: rounded(Math.abs(a.x - b.x)),
    h: rounded(Math.abs(a.y - b.y)),
  };
}

export function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The field under a place: the smallest, for a group may lie around its members. */
export function fieldAt(fields: readonly FieldView[], place: Place): FieldView | null {
  let found: FieldView | null = null;
  for (const field of fields) {
    if (field.box === null || !holds(field.box, place)) continue;
    if (found?.box == null || area(field.box) < area(found.box)) found = field;
  }
  return found;
}

function holds(box: Box, place: Place): boolean {
  const { x, y, w, h } = box;
  return place.x >= x && place.x <= x + w && place.y >= y && place.y <= y + h;
}

function area(box: Box): number {
  return box.w * box.h;
}

/** A tenth of a pixel is more than any hand can aim at. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Clamped into the picture: its last pixel is `size - 1`. */
function within(value: number, size: number): number {
  return rounded(Math.min(Math.max(value, 0), size - 1));
}
