import { useEffect, useRef } from "react";

import { interpretKey, type ShortcutId } from "../state/shortcuts.ts";
import { usePreferences } from "./preferences.tsx";

export type ShortcutActions = Readonly<Partial<Record<ShortcutId, () => void>>>;

/** Run the shortcuts that make sense on this page; `onList` opens their list where given. */
export function useShortcuts(actions: ShortcutActions, onList?: () => void): void {
  const { shortcutsOff } = usePreferences().preferences;
  const latest = useRef({ actions, onList, shortcutsOff });
  useEffect(() => {
    latest.current = { actions, onList, shortcutsOff };
  });

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const now = latest.current;
      const intent = interpretKey(event, new Set(now.shortcutsOff), inTextBox());
      // A question is open: it must be answered first.
      if (intent.kind === "none" || document.querySelector("dialog[open]") !== null) return;
      const action = intent.kind === "list" ? now.onList : now.actions[intent.id];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
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
