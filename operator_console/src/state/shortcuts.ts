/**
 * Keyboard shortcuts of the console as data and one pure function.
 *
 * Every shortcut is Ctrl+Alt+letter, so that none can fire while somebody types, and none while
 * an input method composes (product-notes: IME). Each can be switched off (WCAG 2.1.4).
 */

export const SHORTCUT_IDS = [
  "accept",
  "presence",
  "mute",
  "video",
  "hang-up",
  "chat",
  "note",
  "steps",
  "window",
  "control",
  "form",
  "captions",
  "phrases",
] as const;

export type ShortcutId = (typeof SHORTCUT_IDS)[number];

/** `KeyboardEvent.code` of each shortcut: the key's place, whatever the layout makes of it. */
export const SHORTCUT_CODES: Readonly<Record<ShortcutId, string>> = {
  accept: "KeyA",
  presence: "KeyP",
  mute: "KeyM",
  video: "KeyV",
  "hang-up": "KeyH",
  chat: "KeyC",
  note: "KeyN",
  steps: "KeyS",
  window: "KeyW",
  control: "KeyO",
  form: "KeyI",
  captions: "KeyK",
  phrases: "KeyF",
};

/** The part of a `KeyboardEvent` that decides; a plain object in the tests. */
export interface KeyStroke {
  readonly code: string;
  readonly key: string;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/** What a key stroke asks for: a shortcut, the list of shortcuts, or nothing of ours. */
export type KeyIntent =
  | { readonly kind: "shortcut"; readonly id: ShortcutId }
  | { readonly kind: "list" }
  | { readonly kind: "none" };

const NONE: KeyIntent = { kind: "none" };

/** Chromium's key code while an input method handles the key, also when `isComposing` is late. */
const KEY_CODE_IME = 229;

/** Whether an input method owns this stroke, so that it is text and never a command. */
export function isImeStroke(stroke: Pick<KeyStroke, "isComposing" | "keyCode">): boolean {
  return stroke.isComposing || stroke.keyCode === KEY_CODE_IME;
}

/** Decide what a key stroke means; `inTextBox` tells whether a text box has the focus. */
export function interpretKey(
  stroke: KeyStroke,
  disabled: ReadonlySet<ShortcutId>,
  inTextBox: boolean,
): KeyIntent {
  if (isImeStroke(stroke) || stroke.repeat || stroke.metaKey) return NONE;
  if (stroke.key === "?" && !stroke.ctrlKey && !stroke.altKey) {
    return inTextBox ? NONE : { kind: "list" };
  }
  if (!stroke.ctrlKey || !stroke.altKey || stroke.shiftKey) return NONE;
  const id = SHORTCUT_IDS.find((candidate) => SHORTCUT_CODES[candidate] === stroke.code);
  return id === undefined || disabled.has(id) ? NONE : { kind: "shortcut", id };
}

/** The letter to print for a shortcut: `Ctrl + Alt + M`. */
export function shortcutLabel(id: ShortcutId): string {
  return `Ctrl + Alt + ${SHORTCUT_CODES[id].replace("Key", "")}`;
}

/** Enter sends a chat line, but not while it confirms a conversion, and Shift+Enter breaks it. */
export function sendsChat(
  stroke: Pick<KeyStroke, "key" | "shiftKey" | "isComposing" | "keyCode">,
): boolean {
  return stroke.key === "Enter" && !stroke.shiftKey && !isImeStroke(stroke);
}
