import { expect, test } from "vitest";
import { digitGroups } from "./digit_groups.ts";

test("an application ID is read in fours, and stays itself", () => {
  const id = "12345678901234567890123";
  expect(digitGroups(id)).toEqual(["1234", "5678", "9012", "3456", "7890", "123"]);
  expect(digitGroups(id).join("")).toBe(id);
});

test.each(["髙橋 太郎", "1000001", "03-1234-5678", "2024-04-01", "12345678 90", "", "A12345678"])(
  "%s is one piece",
  (text) => {
    expect(digitGroups(text)).toEqual([text]);
  },
);
