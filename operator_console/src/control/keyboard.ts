/** Which of the operator's keys reach the application page: an allow-list, as data (T6). */

import type { FieldKind, InputKey } from "@madoguchi/shared/protocol";

import { isImeStroke, type KeyStroke } from "../state/shortcuts.ts";

type KeyName = InputKey["key"];

const FORWARDED: Readonly<Record<string, KeyName>> = {
  Backspace: "Backspace",
  Delete: "Delete",
  Tab: "Tab",
  Enter: "Enter",
  Escape: "Escape",
  ArrowLeft: "ArrowLeft",
  ArrowRight: "ArrowRight",
  ArrowUp: "ArrowUp",
  ArrowDown: "ArrowDown",
  Home: "Home",
  End: "End",
  PageUp: "PageUp",
  PageDown: "PageDown",
};

const TYPED: readonly FieldKind[] = ["text", "multiline", "number", "secret", "editable"];

/**
 * The key to send for a stroke; null if it is text, the input method's, or the browser's own.
 *
 * Space is a key only where it presses something: in a field for text it is a character.
 */
export function keyToSend(
  stroke: KeyStroke,
  focused: FieldKind | null,
): { readonly key: KeyName; readonly shift: boolean } | null {
  if (isImeStroke(stroke) || stroke.ctrlKey || stroke.altKey || stroke.metaKey) return null;
  if (stroke.key === " ") {
    const isText = focused !== null && TYPED.includes(focused);
    return isText ? null : { key: "Space", shift: stroke.shiftKey };
  }
  const key = Object.hasOwn(FORWARDED, stroke.key) ? FORWARDED[stroke.key] : undefined;
  return key === undefined ? null : { key, shift: stroke.shiftKey };
}

/** Longest text in one message (input.py). */
export const MAX_TEXT_CHARS = 2_000;

/** Text as it may be sent: line ends as `\n`; null if there is nothing, or too much of it. */
export function textToSend(text: string): string | null {
  const plain = text.replace(/\r\n?/g, "\n");
  const length = Array.from(plain).length;
  return length === 0 || length > MAX_TEXT_CHARS ? null : plain;
}

export const ESCAPE_TWICE_MS = 600;

/** What a key stroke makes of an Escape that waits for its second. */
export interface Escape {
  /** When the first was pressed; null if none waits. */
  readonly since: number | null;
  readonly twice: boolean;
}

export const NO_ESCAPE: Escape = { since: null, twice: false };

/** Two presses of Escape in a row, by hand and not by an input method that drops a conversion. */
export function escapeAfter(before: Escape, stroke: KeyStroke, nowMs: number): Escape {
  if (stroke.repeat) return { since: before.since, twice: false };
  const plain = !stroke.ctrlKey && !stroke.altKey && !stroke.metaKey && !stroke.shiftKey;
  if (stroke.key !== "Escape" || !plain || isImeStroke(stroke)) return NO_ESCAPE;
  const second = before.since !== null && nowMs - before.since <= ESCAPE_TWICE_MS;
  return second ? { since: null, twice: true } : { since: nowMs, twice: false };
}
