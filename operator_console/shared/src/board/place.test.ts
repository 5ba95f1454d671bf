import { expect, test } from "vitest";
import { FIRST_PLACE, placeAfter } from "./place.ts";

test("the next words go below the lines of these, and at the end on top again", () => {
  const [, short] = placeAfter("はい", FIRST_PLACE);
  const [x, long] = placeAfter("あ".repeat(50), FIRST_PLACE);
  expect(x).toBe(FIRST_PLACE[0]);
  expect(short).toBeGreaterThan(FIRST_PLACE[1]);
  expect(long - FIRST_PLACE[1]).toBeGreaterThan(2 * 0.084);
  expect(placeAfter("はい", [0.04, 0.8])).toEqual(FIRST_PLACE);
});
