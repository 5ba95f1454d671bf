import type { BoardItem } from "../protocol/index.ts";
import type { Point } from "./board.ts";

/** Where typed words go first. */
export const FIRST_PLACE: Point = [0.04, 0.05];

/** A full-width character, and a line with its gap, as fractions of the board (see the styles). */
const CHARACTER = 0.045;
const LINE = 0.084;
const GAP = 0.03;
const LOWEST = 0.88;

/** Where the next words go: below these, or on top again when the board is at its end. */
export function placeAfter(text: string, [x, y]: Point): Point {
  const next = y + linesOf(text, x) * LINE + GAP;
  return [x, next > LOWEST ? FIRST_PLACE[1] : next];
}

/**
 * Where words go if nobody chose a place: below whatever both have typed, so that neither covers the
 * other's; on top again when the board is at its end.
 */
export function freePlace(items: readonly BoardItem[]): Point {
  const [x, top] = FIRST_PLACE;
  const ends = items.map((one) =>
    one.kind === "text" ? one.y + linesOf(one.text, one.x) * LINE + GAP : top,
  );
  const next = Math.max(top, ...ends);
  return [x, next > LOWEST ? top : next];
}

function linesOf(text: string, x: number): number {
  const width = Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
  return Math.max(1, Math.ceil(width / (1 - x - 0.02)));
}

function widthOf(character: string): number {
  return /[\u0020-\u024f\uff61-\uff9f]/u.test(character) ? CHARACTER * 0.6 : CHARACTER;
}
