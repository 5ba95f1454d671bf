/**
 * What this computer remembers for its operator: language, devices, shortcuts that are off.
 *
 * No personal data: only names of choices and the browser's opaque device identifiers.
 */

import type { CaptionLanguage, SpokenLanguage } from "@madoguchi/shared/protocol";

import type { ConsoleLanguage } from "../procedures/model.ts";
import { SHORTCUT_IDS, type ShortcutId } from "./shortcuts.ts";

export const CAPTION_LANGUAGES = ["ja", "ja-easy", "en"] as const satisfies readonly CaptionLanguage[];
export const CAPTION_SIZES = ["normal", "large", "huge"] as const;

export interface Preferences {
  readonly language: ConsoleLanguage;
  readonly cameraId: string | null;
  readonly microphoneId: string | null;
  readonly speakerId: string | null;
  readonly shortcutsOff: readonly ShortcutId[];
  /** What this operator reads and speaks; null: as the server has it. */
  readonly captionLanguage: CaptionLanguage | null;
  readonly spokenLanguage: SpokenLanguage | null;
  readonly captionSize: (typeof CAPTION_SIZES)[number];
  readonly captionContrast: boolean;
  /** Whether F1 to F8 say their phrases. */
  readonly phraseKeys: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: "ja",
  cameraId: null,
  microphoneId: null,
  speakerId: null,
  shortcutsOff: [],
  captionLanguage: null,
  spokenLanguage: null,
  captionSize: "normal",
  captionContrast: false,
  phraseKeys: true,
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
    captionLanguage: CAPTION_LANGUAGES.find((each) => each === kept.captionLanguage) ?? null,
    spokenLanguage: kept.spokenLanguage === "en" || kept.spokenLanguage === "ja" ? kept.spokenLanguage : null,
    captionSize: CAPTION_SIZES.find((each) => each === kept.captionSize) ?? "normal",
    captionContrast: kept.captionContrast === true,
    phraseKeys: kept.phraseKeys !== false,
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
