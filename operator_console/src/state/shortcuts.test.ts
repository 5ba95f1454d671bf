import { describe, expect, it } from "vitest";

import {
  interpretKey,
  sendsChat,
  SHORTCUT_CODES,
  SHORTCUT_IDS,
  type KeyStroke,
  type ShortcutId,
} from "./shortcuts.ts";

const NOTHING: KeyStroke = {
  code: "",
  key: "",
  keyCode: 0,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
};
const MUTE: KeyStroke = { ...NOTHING, code: "KeyM", key: "m", ctrlKey: true, altKey: true };
const NONE_OFF: ReadonlySet<ShortcutId> = new Set();
const nothing = { kind: "none" };

describe("shortcuts", () => {
  it.each(SHORTCUT_IDS)("%s is Ctrl+Alt and its own letter", (id) => {
    const stroke = { ...MUTE, code: SHORTCUT_CODES[id] };
    expect(interpretKey(stroke, NONE_OFF, true)).toEqual({ kind: "shortcut", id });
  });

  it("have a letter each", () => {
    expect(new Set(Object.values(SHORTCUT_CODES)).size).toBe(SHORTCUT_IDS.length);
  });

  it.each([
    ["while an input method composes", { isComposing: true }],
    ["for a key that an input method handles (229)", { keyCode: 229 }],
    ["without Ctrl", { ctrlKey: false }],
    ["without Alt", { altKey: false }],
    ["with Shift", { shiftKey: true }],
    ["with the system's key", { metaKey: true }],
    ["while the key is held down", { repeat: true }],
  ])("do not act %s", (_name, change) => {
    expect(interpretKey({ ...MUTE, ...change }, NONE_OFF, false)).toEqual(nothing);
  });

  it("do not act when switched off", () => {
    expect(interpretKey(MUTE, new Set<ShortcutId>(["mute"]), false)).toEqual(nothing);
  });

  it.each([" ", "Enter", "Escape", "Backspace", "m"])("never start with %j alone", (key) => {
    expect(interpretKey({ ...NOTHING, key, code: key }, NONE_OFF, false)).toEqual(nothing);
  });

  it("are listed by ? unless a text box has the focus", () => {
    const question = { ...NOTHING, key: "?", code: "Slash", shiftKey: true };
    expect(interpretKey(question, NONE_OFF, false)).toEqual({ kind: "list" });
    expect(interpretKey(question, NONE_OFF, true)).toEqual(nothing);
  });
});

describe("Enter in the chat", () => {
  const enter = { ...NOTHING, key: "Enter" };

  it("sends", () => {
    expect(sendsChat(enter)).toBe(true);
  });

  it.each([
    ["confirms a conversion", { isComposing: true }],
    ["belongs to the input method", { keyCode: 229 }],
    ["breaks the line", { shiftKey: true }],
  ])("does not send when it %s", (_name, change) => {
    expect(sendsChat({ ...enter, ...change })).toBe(false);
  });
});
