import { useEffectEvent, useLayoutEffect } from "react";

import { interpretKey, type ShortcutId } from "../state/shortcuts.ts";
import { usePreferences } from "./preferences.tsx";

export type ShortcutActions = Readonly<Partial<Record<ShortcutId, () => void>>>;

/** Run the shortcuts that make sense on this page; `onList` opens their list where given. */
export function useShortcuts(actions: ShortcutActions, onList?: () => void): void {
  const { shortcutsOff } = usePreferences().preferences;
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const intent = interpretKey(event, new Set(shortcutsOff), inTextBox());
    // A question is open: it must be answered first.
    if (intent.kind === "none" || document.querySelector("dialog[open]") !== null) return;
    const action = intent.kind === "list" ? onList : actions[intent.id];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      press(event);
    };
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listen);
    };
  }, []);
}

const TEXTLESS_INPUTS = ["checkbox", "radio", "button", "submit"];

/** Whether what is typed now would go into a text box of this page. */
export function inTextBox(): boolean {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement) return true;
  if (focused instanceof HTMLInputElement) return !TEXTLESS_INPUTS.includes(focused.type);
  return focused instanceof HTMLElement && focused.isContentEditable;
}
