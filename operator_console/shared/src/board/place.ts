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
  const width = Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
  const lines = Math.max(1, Math.ceil(width / (1 - x - 0.02)));
  const next = y + lines * LINE + GAP;
  return [x, next > LOWEST ? FIRST_PLACE[1] : next];
}

function widthOf(character: string): number {
  return /[\u0020-\u024f\uff61-\uff9f]/u.test(character) ? CHARACTER * 0.6 : CHARACTER;
}
