/**
 * What this computer remembers for its operator: language, devices, shortcuts that are off.
 *
 * No personal data: only names of choices and the browser's opaque device identifiers.
 */

import type { ConsoleLanguage } from "../procedures/model.ts";
import { SHORTCUT_IDS, type ShortcutId } from "./shortcuts.ts";

export interface Preferences {
  readonly language: ConsoleLanguage;
  readonly cameraId: string | null;
  readonly microphoneId: string | null;
  readonly speakerId: string | null;
  readonly shortcutsOff: readonly ShortcutId[];
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: "ja",
  cameraId: null,
  microphoneId: null,
  speakerId: null,
  shortcutsOff: [],
};

/** The part of `Storage` that is needed; a plain map in the tests. */
export type Store = Pick<Storage, "getItem" | "setItem">;

const KEY = "madoguchi.console.preferences";

/** Read what was kept; anything that is not understood falls back to its default. */
export function loadPreferences(store: Store): Preferences {
  const kept = parse(store.getItem(KEY));
  return {
    language: kept.language === "en" ? "en" : "ja",
    cameraId: textOrNull(kept.cameraId),
    microphoneId: textOrNull(kept.microphoneId),
    speakerId: textOrNull(kept.speakerId),
    shortcutsOff: shortcuts(kept.shortcutsOff),
  };
}

export function savePreferences(store: Store, preferences: Preferences): void {
  store.setItem(KEY, JSON.stringify(preferences));
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function shortcuts(value: unknown): readonly ShortcutId[] {
  return Array.isArray(value) ? SHORTCUT_IDS.filter((id) => value.includes(id)) : [];
}
