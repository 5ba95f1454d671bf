import { describe, expect, it } from "vitest";

import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** Paths of all texts; the compiler already asks both catalogues for the same keys. */
function paths(value: unknown, prefix = ""): string[] {
  if (typeof value !== "object" || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, child]) => paths(child, `${prefix}.${key}`));
}

function plainTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(plainTexts) : [];
}

describe("catalogues", () => {
  it("have the same keys", () => {
    expect(paths(en).toSorted()).toEqual(paths(ja).toSorted());
  });

  it("leave no Japanese in the English one but the names of languages", () => {
    const japanese = plainTexts(en).filter((text) => /[\u3040-\u30ff\u4e00-\u9fff]/u.test(text));
    expect([...new Set(japanese)]).toEqual(["日本語", "やさしい日本語"]);
  });
});

it("tell a lockout in whole minutes", () => {
  expect(ja.signIn.lockedFor(90)).toContain("1分");
  expect(en.signIn.lockedFor(120)).toContain("2 minutes");
});
