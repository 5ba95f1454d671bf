/** Tools that work without control (S-08): what was marked, and which tool is in the hand. */

import { MAX_STROKE_POINTS, type Box, type MarkStroke } from "@madoguchi/shared/protocol";

import type { MarkMessage } from "./client.ts";
import type { Place } from "./control.ts";
import { distance } from "./geometry.ts";

/** `none`: the mouse operates the page, as far as control is held. */
export type MarkTool = "none" | "point" | "frame" | "draw";

export interface Marks {
  /** Number of the next mark; never used twice in a call. */
  readonly next: number;
  /** Field → its mark. */
  readonly fields: ReadonlyMap<string, string>;
  /** Whether anything may still be on the page. */
  readonly any: boolean;
}

export const NO_MARKS: Marks = { next: 1, fields: new Map(), any: false };

/** Frame a field, or take its frame away. */
export function toggleField(marks: Marks, field: string): readonly [Marks, MarkMessage] {
  const present = marks.fields.get(field);
  if (present !== undefined) {
    const fields = new Map(marks.fields);
    fields.delete(field);
    return [{ ...marks, fields }, { type: "mark.clear", v: 1, mark: present }];
  }
  const [after, mark] = numbered(marks);
  return [
    { ...after, fields: new Map(marks.fields).set(field, mark) },
    { type: "mark.field", v: 1, mark, field },
  ];
}

export function frameBox(marks: Marks, box: Box): readonly [Marks, MarkMessage] {
  const [after, mark] = numbered(marks);
  return [after, { type: "mark.box", v: 1, mark, box }];
}

export function clearMarks(marks: Marks): readonly [Marks, MarkMessage] {
  return [{ ...NO_MARKS, next: marks.next }, { type: "mark.clear", v: 1, mark: null }];
}

/** A fresh number, for a frame or a stroke. */
export function numbered(marks: Marks): readonly [Marks, string] {
  return [{ ...marks, next: marks.next + 1, any: true }, `m${marks.next}`];
}

/** The kiosk could not put this mark on the page. */
export function withoutMark(marks: Marks, mark: string): Marks {
  const fields = [...marks.fields].filter(([, present]) => present !== mark);
  return fields.length === marks.fields.size ? marks : { ...marks, fields: new Map(fields) };
}

/** Another document: its marks went with it. */
export function onNewPage(marks: Marks): Marks {
  return { ...NO_MARKS, next: marks.next };
}

/** Nearer than this the hand has only trembled. */
const MIN_STEP_PX = 2;

/** The stroke with one more point; null if it adds nothing or the stroke is full. */
export function grow(points: readonly Place[], place: Place): readonly Place[] | null {
  const last = points.at(-1);
  if (last !== undefined && distance(last, place) < MIN_STEP_PX) return null;
  return points.length >= MAX_STROKE_POINTS ? null : [...points, place];
}

export function strokeMessage(mark: string, points: readonly Place[]): MarkStroke | null {
  const [first, ...rest] = points.map(({ x, y }): [number, number] => [x, y]);
  return first === undefined ? null : { type: "mark.stroke", v: 1, mark, points: [first, ...rest] };
}
