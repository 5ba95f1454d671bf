import { expect, test } from "vitest";
import { header } from "./fixtures.ts";
import { verdict, type Picture, type Verdict } from "./order.ts";

const PICTURE: Picture = { frame: 4, generation: 1, width: 128, height: 96 };

interface Case {
  readonly what: string;
  readonly picture: Picture | null;
  readonly last: number | null;
  readonly change: Parameters<typeof header>[0];
  readonly expected: Verdict;
}

const cases: readonly Case[] = [
  { what: "the first whole picture", picture: null, last: null, change: { frame: 1 }, expected: "paint" },
  { what: "a change without a picture", picture: null, last: null, change: { frame: 1, full: false }, expected: "refresh" },
  { what: "the next change", picture: PICTURE, last: 4, change: { frame: 5, full: false }, expected: "paint" },
  { what: "a change after a gap", picture: PICTURE, last: 4, change: { frame: 6, full: false }, expected: "refresh" },
  { what: "a whole picture after a gap", picture: PICTURE, last: 4, change: { frame: 9 }, expected: "paint" },
  { what: "the same frame again", picture: PICTURE, last: 4, change: { frame: 4 }, expected: "skip" },
  { what: "an older frame", picture: PICTURE, last: 4, change: { frame: 2 }, expected: "skip" },
  { what: "a change of another size", picture: PICTURE, last: 4, change: { frame: 5, full: false, width: 64 }, expected: "refresh" },
  { what: "a whole picture of another size", picture: PICTURE, last: 4, change: { frame: 5, width: 640 }, expected: "paint" },
  { what: "a shutter, even after a gap", picture: PICTURE, last: 4, change: { frame: 8, shutter: "unknown" }, expected: "cover" },
  { what: "an old shutter", picture: PICTURE, last: 4, change: { frame: 3, shutter: "unknown" }, expected: "skip" },
];

test.each(cases)("$what: $expected", ({ picture, last, change, expected }) => {
  expect(verdict(picture, last, header(change))).toBe(expected);
});
