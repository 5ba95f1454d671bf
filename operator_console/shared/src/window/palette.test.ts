import { describe, expect, test } from "vitest";
import golden from "../../../../tests/data/window/palette.json" with { type: "json" };
import { decodePalette } from "./palette.ts";

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

describe("a palette", () => {
  test.each(golden.cases)("of $name is read as the agent wrote it", ({ w, h, data, rgb }) => {
    const rgba = decodePalette(bytesOf(data), w, h);
    const read = [...rgba].filter((_value, index) => index % 4 !== 3);
    expect(read).toEqual([...bytesOf(rgb)]);
    expect([...rgba].filter((_value, index) => index % 4 === 3)).toEqual(
      Array.from({ length: w * h }, () => 255),
    );
  });

  test.each(golden.refused)("that is none is refused: %s", (data) => {
    expect(() => decodePalette(bytesOf(data), 3, 2)).toThrow(RangeError);
  });
});
