/** Function keys that say a phrase (F1–F8). */

import { isImeStroke, type KeyStroke } from "../state/shortcuts.ts";
import { PHRASE_KEYS, type PhraseKey } from "./phraseBook.ts";

/**
 * The phrase key of a stroke; null for any other key, with a modifier, held down, or while an
 * input method composes: F6 to F8 then turn what is typed into kana.
 */
export function phraseKey(stroke: KeyStroke): PhraseKey | null {
  if (isImeStroke(stroke) || stroke.repeat) return null;
  if (stroke.ctrlKey || stroke.altKey || stroke.shiftKey || stroke.metaKey) return null;
  return PHRASE_KEYS.find((key) => key === stroke.key) ?? null;
}
