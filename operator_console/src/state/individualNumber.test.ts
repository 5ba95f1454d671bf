import { expect, it } from "vitest";

import { holdsIndividualNumber } from "./individualNumber.ts";

it.each(["123456789018", "番号は 1234 5678 9018 です", "１２３４－５６７８－９０１８"])(
  "finds the individual number in %s (Z-26)",
  (text) => {
    expect(holdsIndividualNumber(text)).toBe(true);
  },
);

it.each([
  ["a wrong check digit", "123456789012"],
  ["the 23-digit application ID", "12345678901812345678901"],
  ["a telephone number", "046-255-1111"],
  ["no digits", "手数料は支払い済み"],
])("lets %s pass", (_name, text) => {
  expect(holdsIndividualNumber(text)).toBe(false);
});
