import { expect, test } from "vitest";
import { samePowers, withPower } from "./powers.ts";

test("whoever points or operates sees, and without seeing there is neither", () => {
  expect(withPower([], "operate", true)).toEqual(["see", "operate"]);
  expect(withPower(["see", "operate"], "point", true)).toEqual(["see", "point", "operate"]);
  expect(withPower(["see", "point", "operate"], "see", false)).toEqual([]);
  expect(withPower(["see", "point", "operate"], "operate", false)).toEqual(["see", "point"]);
});

test("powers are compared as sets", () => {
  expect(samePowers(["point", "see"], ["see", "point"])).toBe(true);
  expect(samePowers(["see"], ["see", "operate"])).toBe(false);
});
