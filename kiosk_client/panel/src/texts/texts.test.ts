import { plain, runs } from "@madoguchi/shared/i18n";
import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { jaEasy } from "./ja_easy.ts";

const KANJI = /\p{Script=Han}/u;

/** Every text with its key; gaps are filled with a digit, or a name in Latin letters. */
function all(catalogue: object): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === "string") return [[key, value] as const];
    if (typeof value === "function") return [[key, (value as (gap: number) => string)(3)] as const];
    const inner = all(value as object);
    return inner.map(([name, text]) => [`${key}.${name}`, text] as const);
  });
}

describe("やさしい日本語", () => {
  test.each(all(jaEasy))("%s: every kanji has its reading", (_key, text) => {
    const bare = runs(text).filter((run) => run.reading === null && KANJI.test(run.text));
    expect(bare).toEqual([]);
  });

  test.each(all(jaEasy))("%s: readings are written in hiragana", (_key, text) => {
    for (const { reading } of runs(text)) {
      if (reading !== null) expect(reading).toMatch(/^[\p{Script=Hiragana}ー]+$/u);
    }
  });
});

test.each(all(ja))("Japanese %s has no marks for readings", (_key, text) => {
  expect(plain(text)).toBe(text);
});

test.each(all(en))("English %s has no Japanese", (_key, text) => {
  expect(text).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
});
