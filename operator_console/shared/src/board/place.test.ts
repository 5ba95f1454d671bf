import { expect, test } from "vitest";
import { FIRST_PLACE, freePlace, placeAfter } from "./place.ts";

test("the next words go below the lines of these, and at the end on top again", () => {
  const [, short] = placeAfter("はい", FIRST_PLACE);
  const [x, long] = placeAfter("あ".repeat(50), FIRST_PLACE);
  expect(x).toBe(FIRST_PLACE[0]);
  expect(short).toBeGreaterThan(FIRST_PLACE[1]);
  expect(long - FIRST_PLACE[1]).toBeGreaterThan(2 * 0.084);
  expect(placeAfter("はい", [0.04, 0.8])).toEqual(FIRST_PLACE);
});

test("words of both ends never cover each other, wherever they were put", () => {
  const said = (id: string, text: string, y: number) =>
    ({ kind: "text", id, color: "black", x: 0.04, y, text }) as const;
  expect(freePlace([])).toEqual(FIRST_PLACE);
  const [, second] = freePlace([said("o1", "生年月日を書いてください", FIRST_PLACE[1])]);
  expect(second).toBeGreaterThan(FIRST_PLACE[1] + 0.08);
  const [, third] = freePlace([
    said("o1", "生年月日を書いてください", FIRST_PLACE[1]),
    said("c1", "あ".repeat(50), second),
  ]);
  expect(third).toBeGreaterThan(second + 2 * 0.084);
  expect(freePlace([said("c2", "はい", 0.85)])).toEqual(FIRST_PLACE);
});
