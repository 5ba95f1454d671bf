import { describe, expect, test } from "vitest";
import { textsFor } from "./catalogue.ts";
import { clock, elapsed, timeOfDay, wareki } from "./format.ts";
import { plain, runs } from "./furigana.tsx";

describe("furigana", () => {
  test("marks split a text into runs with and without readings", () => {
    expect(runs("{窓口|まどぐち}で {話|はな}す")).toEqual([
      { text: "窓口", reading: "まどぐち" },
      { text: "で ", reading: null },
      { text: "話", reading: "はな" },
      { text: "す", reading: null },
    ]);
  });

  test("a text without marks is one run, and braces alone mark nothing", () => {
    expect(runs("Hello {name}")).toEqual([{ text: "Hello {name}", reading: null }]);
    expect(runs("")).toEqual([]);
  });

  test("plain text has the characters and not the readings", () => {
    expect(plain("{窓口|まどぐち}で")).toBe("窓口で");
  });
});

test("やさしい日本語 falls back to Japanese where a catalogue has none", () => {
  const texts = { ja: { hello: "こんにちは" }, en: { hello: "Hello" } };
  expect(textsFor(texts, "ja-easy").hello).toBe("こんにちは");
  expect(textsFor(texts, "en").hello).toBe("Hello");
});

describe("formats", () => {
  test.each([
    [-5, "0:00"],
    [7_999, "0:07"],
    [754_000, "12:34"],
    [3_723_000, "1:02:03"],
  ])("%d ms on the clock is %s", (ms, expected) => {
    expect(clock(ms)).toBe(expected);
  });

  test("elapsed time is told in the page's language", () => {
    expect(elapsed(59_000, "ja")).toBe("59秒");
    expect(elapsed(125_000, "ja-easy")).toBe("2分");
    expect(elapsed(125_000, "en")).toBe("2 min");
  });

  test("a date of Tokyo's morning is written in the era, the first year as 元年", () => {
    expect(wareki(new Date("2026-11-20T15:30:00Z"))).toBe("令和8年11月21日");
    expect(wareki(new Date("2019-05-01T00:00:00Z"))).toBe("令和元年5月1日");
    expect(timeOfDay(new Date("2026-11-20T15:05:00Z"))).toBe("00:05");
  });
});
