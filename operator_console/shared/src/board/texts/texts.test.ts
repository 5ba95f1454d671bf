import { describe, expect, test } from "vitest";
import { plain, runs } from "../../i18n/index.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { jaEasy } from "./ja_easy.ts";

const KANJI = /\p{Script=Han}/u;

function all(catalogue: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).map(([key, value]) => [
    key,
    typeof value === "function" ? (value as (gap: number) => string)(3) : String(value),
  ]);
}

describe("やさしい日本語", () => {
  test.each(all(jaEasy))("%s: every kanji has its reading in hiragana", (_key, text) => {
    for (const { text: run, reading } of runs(text)) {
      if (reading === null) expect(run).not.toMatch(KANJI);
      else expect(reading).toMatch(/^[\p{Script=Hiragana}ー]+$/u);
    }
  });
});

test.each(all(ja))("Japanese %s has no marks for readings", (_key, text) => {
  expect(plain(text)).toBe(text);
});

test.each(all(en))("English %s has no Japanese", (_key, text) => {
  expect(text).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
});
