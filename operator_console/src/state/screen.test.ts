import { describe, expect, it } from "vitest";

import { linkWord } from "./linkWord.ts";
import { DEFAULT_PREFERENCES, loadPreferences, savePreferences, type Store } from "./preferences.ts";
import { coverOf, isPassing } from "./windowCover.ts";
import { isCrisp, scaleOf, zoomIn, zoomOut } from "./zoom.ts";

const LIVE = { kind: "live", width: 1280, height: 800 } as const;

describe("cover of the window", () => {
  it("is open only when consent, link, agent and receiver agree", () => {
    expect(coverOf(true, "open", "live", LIVE)).toEqual({ kind: "none" });
    expect(coverOf(false, "open", "live", LIVE)).toEqual({ kind: "no_consent" });
    expect(coverOf(true, "retrying", null, LIVE)).toEqual({ kind: "retrying" });
    expect(coverOf(true, "interrupted", "live", LIVE)).toEqual({ kind: "retrying" });
    expect(coverOf(true, "open", "crashed", LIVE)).toEqual({ kind: "crashed" });
    expect(coverOf(true, "open", "restarting", LIVE)).toEqual({ kind: "restarting" });
    expect(coverOf(true, "open", null, { kind: "waiting" })).toEqual({ kind: "connecting" });
  });

  it("says why the kiosk has shut it (Z-05)", () => {
    const view = { kind: "shuttered", reason: "secret_field" } as const;
    expect(coverOf(true, "open", "shuttered", view)).toEqual({
      kind: "shutter",
      reason: "secret_field",
    });
  });

  it("lets words wait while a page changes, never for a secret or a fault", () => {
    const passing = (["navigation", "unknown"] as const).map((reason) =>
      isPassing({ kind: "shutter", reason }),
    );
    expect(passing).toEqual([true, true]);
    for (const reason of ["secret_field", "restarting", "no_consent", "ended"] as const) {
      expect(isPassing({ kind: "shutter", reason })).toBe(false);
    }
    expect(isPassing({ kind: "crashed" })).toBe(false);
  });
});

describe("zoom", () => {
  const picture = { width: 1280, height: 800 };

  it("fits the space but never above true size", () => {
    expect(scaleOf("fit", picture, { width: 640, height: 800 })).toBe(0.5);
    expect(scaleOf("fit", picture, { width: 4000, height: 4000 })).toBe(1);
    expect(scaleOf(1.5, picture, { width: 100, height: 100 })).toBe(1.5);
  });

  it("steps from any scale to its neighbours and stays at the ends", () => {
    expect(zoomIn(0.8)).toBe(1);
    expect(zoomOut(0.8)).toBe(0.75);
    expect(zoomIn(2)).toBe(2);
    expect(zoomOut(0.5)).toBe(0.5);
  });

  it("draws pixel by pixel at whole multiples of the screen's pixels", () => {
    expect(isCrisp(2, 1)).toBe(true);
    expect(isCrisp(0.5, 2)).toBe(true);
    expect(isCrisp(0.75, 1)).toBe(false);
  });
});

describe("preferences", () => {
  const memory = (kept: string | null): Store & { kept: string | null } => ({
    kept,
    getItem() {
      return this.kept;
    },
    setItem(_key, value) {
      this.kept = value;
    },
  });

  it("come back as they were saved", () => {
    const store = memory(null);
    const chosen = { ...DEFAULT_PREFERENCES, language: "en", shortcutsOff: ["mute"] } as const;
    savePreferences(store, chosen);
    expect(loadPreferences(store)).toEqual(chosen);
  });

  it.each([null, "", "[1]", "{broken", '{"language":7,"shortcutsOff":["format-disk"]}'])(
    "fall back to their defaults on %j",
    (text) => {
      expect(loadPreferences(memory(text))).toEqual(DEFAULT_PREFERENCES);
    },
  );
});

it("says in a word how the call is connected", () => {
  expect(linkWord("connecting", "good")).toBe("connecting");
  expect(linkWord("connected", "fair")).toBe("fair");
  expect(linkWord("failed", "good")).toBe("lost");
});
