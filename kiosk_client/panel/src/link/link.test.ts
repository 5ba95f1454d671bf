import { describe, expect, test } from "vitest";
import { backOff } from "./back_off.ts";
import { takeToken } from "./token.ts";

describe("the launch token", () => {
  function places(hash: string, stored: string | null) {
    const shown: string[] = [];
    const kept = new Map<string, string>();
    if (stored !== null) kept.set("madoguchi.panel.token", stored);
    return {
      shown,
      kept,
      location: { hash, pathname: "/", search: "" },
      history: {
        replaceState: (_data: unknown, _title: string, url?: string | URL | null) => {
          shown.push(String(url));
        },
      },
      storage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => {
          kept.set(key, value);
        },
      },
    };
  }

  test("is taken out of the address and kept for a reload", () => {
    const page = places("#token=abcdefgh_12345-6", null);
    expect(takeToken(page)).toBe("abcdefgh_12345-6");
    expect(page.shown).toEqual(["/"]);
    expect(takeToken({ ...page, location: { hash: "", pathname: "/", search: "" } })).toBe(
      "abcdefgh_12345-6",
    );
  });

  test("of a new launch replaces an old one", () => {
    expect(takeToken(places("#token=new-token", "old-token"))).toBe("new-token");
  });

  test.each(["", "#", "#token=", "#token=a b c d e f g h", "#other=abcdefghij"])(
    "is not found in %j",
    (hash) => {
      expect(takeToken(places(hash, null))).toBeNull();
    },
  );
});

describe("back-off", () => {
  test("doubles up to two seconds", () => {
    expect([0, 1, 2, 3, 4, 99].map((tries) => backOff(tries, 0))).toEqual([
      200, 400, 800, 1_600, 2_000, 2_000,
    ]);
  });

  test("is shortened by chance, so that kiosks do not come back all at once", () => {
    expect(backOff(4, 1)).toBe(1_400);
  });
});
