import { describe, expect, it } from "vitest";

import type { FieldView } from "@madoguchi/shared/protocol";
import { FakeTimers } from "../testing/fakeTimers.ts";
import type { KeyStroke } from "../state/shortcuts.ts";
import { boxBetween, fieldAt, toPicture } from "./geometry.ts";
import {
  ESCAPE_TWICE_MS,
  escapeAfter,
  keyToSend,
  MAX_TEXT_CHARS,
  NO_ESCAPE,
  textToSend,
} from "./keyboard.ts";
import { mergeTurns, Pace, pressAfter, turnOf, type Turn } from "./pace.ts";

const PICTURE = { width: 1280, height: 800 };

function stroke(changes: Partial<KeyStroke>): KeyStroke {
  return {
    code: "",
    key: "",
    keyCode: 0,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
    ...changes,
  };
}

describe("place on the picture", () => {
  it.each([0.5, 0.77, 1, 1.5, 2])("is right at a zoom of %d", (scale) => {
    const frame = { left: 300, top: 120, width: 1280 * scale, height: 800 * scale };
    const client = { x: 300 + 640 * scale, y: 120 + 200 * scale };
    expect(toPicture(client, frame, PICTURE)).toEqual({ x: 640, y: 200 });
  });

  it("stays on the picture when a drag leaves it", () => {
    const frame = { left: 10, top: 10, width: 640, height: 400 };
    expect(toPicture({ x: -50, y: 9_999 }, frame, PICTURE)).toEqual({ x: 0, y: 799 });
    expect(toPicture({ x: 650, y: 10 }, frame, PICTURE)).toEqual({ x: 1279, y: 0 });
  });

  it("is nowhere while there is no picture", () => {
    const frame = { left: 0, top: 0, width: 640, height: 400 };
    expect(toPicture({ x: 1, y: 1 }, frame, { width: 0, height: 0 })).toBeNull();
    expect(toPicture({ x: 1, y: 1 }, { ...frame, width: 0 }, PICTURE)).toBeNull();
  });

  it("lies in the smallest field around it", () => {
    const field = (id: string, w: number): FieldView => ({
      id,
      label: "",
      label_en: null,
      kind: "text",
      klass: "open",
      suggests: false,
      required: false,
      focused: false,
      filled: false,
      valid: null,
      length: null,
      max_length: null,
      value: null,
      box: { x: 10, y: 10, w, h: 20 },
    });
    const fields = [field("group", 400), field("inner", 50), { ...field("unseen", 9), box: null }];
    expect(fieldAt(fields, { x: 20, y: 20 })?.id).toBe("inner");
    expect(fieldAt(fields, { x: 200, y: 20 })?.id).toBe("group");
    expect(fieldAt(fields, { x: 5, y: 20 })).toBeNull();
  });

  it("makes a box with any other, whichever comes first", () => {
    const box = { x: 5, y: 7, w: 20, h: 10 };
    expect(boxBetween({ x: 5, y: 7 }, { x: 25, y: 17 })).toEqual(box);
    expect(boxBetween({ x: 25, y: 7 }, { x: 5, y: 17 })).toEqual(box);
  });
});

describe("keys", () => {
  it("are sent from the allow-list only", () => {
    expect(keyToSend(stroke({ key: "Backspace" }), "text")).toEqual({ key: "Backspace", shift: false });
    expect(keyToSend(stroke({ key: "Tab", shiftKey: true }), null)).toEqual({ key: "Tab", shift: true });
    for (const key of ["a", "あ", "F5", "Insert", "toString", "ContextMenu"]) {
      expect(keyToSend(stroke({ key }), null)).toBeNull();
    }
  });

  it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }])(
    "of the browser stay with it: %j",
    (held) => {
      expect(keyToSend(stroke({ key: "ArrowLeft", ...held }), null)).toBeNull();
    },
  );

  it("of an input method are text to come", () => {
    expect(keyToSend(stroke({ key: "Enter", isComposing: true }), "text")).toBeNull();
    expect(keyToSend(stroke({ key: "Process", keyCode: 229 }), "text")).toBeNull();
    expect(keyToSend(stroke({ key: "Backspace", keyCode: 229 }), "text")).toBeNull();
  });

  it("make a space where it is typed and press a button where it is not", () => {
    expect(keyToSend(stroke({ key: " " }), "text")).toBeNull();
    expect(keyToSend(stroke({ key: " " }), "checkbox")).toEqual({ key: "Space", shift: false });
    expect(keyToSend(stroke({ key: " " }), null)).toEqual({ key: "Space", shift: false });
  });
});

describe("text", () => {
  it("is sent as it was committed, with plain line ends", () => {
    expect(textToSend("髙﨑　山\r\n𠮷野\r¥_\\〜ー")).toBe("髙﨑　山\n𠮷野\n¥_\\〜ー");
  });

  it("is neither empty nor longer than a message", () => {
    expect(textToSend("")).toBeNull();
    expect(textToSend("𠮷".repeat(MAX_TEXT_CHARS))).not.toBeNull();
    expect(textToSend("あ".repeat(MAX_TEXT_CHARS + 1))).toBeNull();
  });
});

describe("Escape twice", () => {
  const escape = stroke({ key: "Escape" });
  const twice = (second: KeyStroke, afterMs: number): boolean =>
    escapeAfter(escapeAfter(NO_ESCAPE, escape, 0), second, afterMs).twice;

  it("counts within its time only", () => {
    expect(twice(escape, ESCAPE_TWICE_MS)).toBe(true);
    expect(twice(escape, ESCAPE_TWICE_MS + 1)).toBe(false);
  });

  it("is two presses: neither a key held down nor one that an input method takes", () => {
    expect(twice(stroke({ key: "Escape", repeat: true }), 100)).toBe(false);
    expect(twice(stroke({ key: "Escape", isComposing: true }), 100)).toBe(false);
    expect(twice(stroke({ key: "Process", keyCode: 229 }), 100)).toBe(false);
    expect(twice(stroke({ key: "Escape", ctrlKey: true }), 100)).toBe(false);
  });

  it("is broken by any other key, and begins anew after it was used", () => {
    const first = escapeAfter(NO_ESCAPE, escape, 0);
    const broken = escapeAfter(first, stroke({ key: "a" }), 50);
    expect(escapeAfter(broken, escape, 100).twice).toBe(false);
    const used = escapeAfter(first, escape, 100);
    expect(escapeAfter(used, escape, 200).twice).toBe(false);
  });

  it("survives the repetition of a key held a little long", () => {
    const first = escapeAfter(NO_ESCAPE, escape, 0);
    const held = escapeAfter(first, stroke({ key: "Escape", repeat: true }), 300);
    expect(escapeAfter(held, escape, 500).twice).toBe(true);
  });
});

describe("pace", () => {
  it("tells the first at once, the newest when the time is up, and nothing in between", () => {
    const timers = new FakeTimers();
    const sent: number[] = [];
    const pace = new Pace<number>((value) => sent.push(value), undefined, timers);
    for (let ms = 0; ms < 100; ms += 1) {
      pace.push(ms, 16);
      timers.pass(1);
    }
    timers.pass(16);
    expect(sent.length).toBeLessThanOrEqual(8);
    expect([sent[0], sent.at(-1)]).toEqual([0, 99]);
  });

  it("adds the turns of a wheel up, so that none is lost", () => {
    const timers = new FakeTimers();
    const sent: Turn[] = [];
    const pace = new Pace<Turn>((turn) => sent.push(turn), mergeTurns, timers);
    for (let turn = 0; turn < 5; turn += 1) pace.push({ x: turn, y: 0, dx: 0, dy: 100 }, 33);
    timers.pass(33);
    expect(sent).toEqual([
      { x: 0, y: 0, dx: 0, dy: 100 },
      { x: 4, y: 0, dx: 0, dy: 400 },
    ]);
  });

  it("lets a press wait for the movement before it, and forgets one that nobody wants", () => {
    const timers = new FakeTimers();
    const sent: number[] = [];
    const pace = new Pace<number>((value) => sent.push(value), undefined, timers);
    pace.push(1, 16);
    pace.push(2, 16);
    pace.flush();
    expect(sent).toEqual([1, 2]);
    pace.push(3, 16);
    pace.drop();
    timers.pass(50);
    pace.flush();
    expect(sent).toEqual([1, 2]);
  });
});

describe("wheel", () => {
  const place = { x: 1, y: 2 };

  it("is told in pixels, whatever the mouse counts in", () => {
    expect(turnOf({ deltaX: 0, deltaY: 120, deltaMode: 0 }, place)).toEqual({ x: 1, y: 2, dx: 0, dy: 120 });
    expect(turnOf({ deltaX: 0, deltaY: 3, deltaMode: 1 }, place).dy).toBe(120);
    expect(turnOf({ deltaX: 0, deltaY: -1, deltaMode: 2 }, place).dy).toBe(-800);
  });

  it("never turns further than a hand can", () => {
    expect(turnOf({ deltaX: -1e9, deltaY: 1e9, deltaMode: 0 }, place)).toMatchObject({
      dx: -4_000,
      dy: 4_000,
    });
  });
});

describe("clicks", () => {
  it("in one place and quickly count 1, 2, 3 and begin anew", () => {
    let press = pressAfter(null, { x: 5, y: 5 }, 0);
    const counts = [press.clicks];
    for (const atMs of [200, 400, 600]) {
      press = pressAfter(press, { x: 6, y: 5 }, atMs);
      counts.push(press.clicks);
    }
    expect(counts).toEqual([1, 2, 3, 1]);
  });

  it("are single when they are slow or apart", () => {
    const first = pressAfter(null, { x: 5, y: 5 }, 0);
    expect(pressAfter(first, { x: 5, y: 5 }, 501).clicks).toBe(1);
    expect(pressAfter(first, { x: 25, y: 5 }, 100).clicks).toBe(1);
  });
});
