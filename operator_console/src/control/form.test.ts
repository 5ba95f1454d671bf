import { describe, expect, it } from "vitest";

import { MAX_STROKE_POINTS, type FieldOptions } from "@madoguchi/shared/protocol";
import { dotsOf, fullOf, isForList, matching, nameOf, sendsField, stateOf, wayOf } from "./fields.ts";
import {
  clearMarks,
  frameBox,
  grow,
  NO_MARKS,
  onNewPage,
  strokeMessage,
  toggleField,
} from "./marks.ts";
import { en } from "../texts/en.ts";
import { ja } from "../texts/ja.ts";
import type { Place } from "./control.ts";

describe("way into a field", () => {
  it("is closed to the operator for the citizen's own, whatever kind it is", () => {
    for (const kind of ["text", "select", "checkbox", "editable"] as const) {
      expect(wayOf({ klass: "citizen", kind })).toBe("citizen");
      expect(wayOf({ klass: "hidden", kind })).toBe("citizen");
    }
    expect(wayOf({ klass: "open", kind: "secret" })).toBe("citizen");
    expect(wayOf({ klass: "open", kind: "file" })).toBe("file");
  });

  it("follows the kind of the others", () => {
    const ways = (["text", "number", "multiline", "editable", "date", "select", "radio", "checkbox"] as const)
      .map((kind) => wayOf({ klass: "confirm", kind }));
    expect(ways).toEqual(["text", "text", "multiline", "multiline", "date", "choice", "choice", "check"]);
  });
});

describe("name of a field", () => {
  it.each([
    ["氏名 必須", "氏名"],
    ["氏名（必須）", "氏名"],
    ["【必須】氏名", "氏名"],
    ["必須 氏名", "氏名"],
    ["氏名 ※必須", "氏名"],
    ["Name (required)", "Name"],
    ["Required: name", "name"],
    ["必須", "必須"],
    ["氏名必須", "氏名"],
    ["必須書類の名前", "必須書類の名前"],
    ["Requirement", "Requirement"],
    ["Pre-required", "Pre-required"],
  ])("%s is shown as %s beside the form's own word", (label, shown) => {
    expect(nameOf({ label, required: true })).toBe(shown);
    expect(nameOf({ label, required: false })).toBe(label);
  });
});

describe("state of a field", () => {
  it("is an error only where something was typed", () => {
    expect(stateOf({ filled: false, valid: false })).toBe("empty");
    expect(stateOf({ filled: true, valid: null })).toBe("filled");
    expect(stateOf({ filled: true, valid: true })).toBe("filled");
    expect(stateOf({ filled: true, valid: false })).toBe("error");
  });

  it("shows how far a short secret has come, and no length that was not told", () => {
    expect(dotsOf({ length: 3, max_length: 4 })).toBe("●●●○");
    expect(dotsOf({ length: 9, max_length: 4 })).toBe("●●●●");
    expect(dotsOf({ length: 3, max_length: null })).toBeNull();
    expect(dotsOf({ length: null, max_length: 4 })).toBeNull();
    expect(dotsOf({ length: 3, max_length: 100 })).toBeNull();
  });
});

it("searches options whatever their width or case, and keeps their places", () => {
  const options: FieldOptions = {
    type: "fields.options",
    v: 1,
    field: "f1",
    generation: 1,
    total: 3,
    options: ["東京都", "ＡＢＣ銀行", "abc信用金庫"],
    selected: null,
  };
  expect(matching(options, "abc").map((each) => each.place)).toEqual([1, 2]);
  expect(matching(options, "ＡＢＣ ").map((each) => each.place)).toEqual([1, 2]);
  expect(matching(options, "").map((each) => each.text)).toEqual(options.options);
});

describe("Enter in a field", () => {
  const enter = {
    code: "Enter",
    key: "Enter",
    keyCode: 13,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
  };

  it("sends one line, and several only with Ctrl", () => {
    expect([sendsField(enter, false), sendsField(enter, true)]).toEqual([true, false]);
    const held = { ...enter, ctrlKey: true };
    expect([sendsField(held, false), sendsField(held, true)]).toEqual([false, true]);
  });

  it("that ends a conversion sends nothing", () => {
    expect(sendsField({ ...enter, isComposing: true }, false)).toBe(false);
    expect(sendsField({ ...enter, keyCode: 229 }, false)).toBe(false);
  });
});

describe("a click on the picture", () => {
  it("leads no further on a date or a list, whose popups are not in the picture", () => {
    expect(isForList({ klass: "open", kind: "date" })).toBe(true);
    expect(isForList({ klass: "confirm", kind: "select" })).toBe(true);
    for (const kind of ["text", "radio", "checkbox"] as const) {
      expect(isForList({ klass: "open", kind })).toBe(false);
    }
    expect(isForList({ klass: "citizen", kind: "date" })).toBe(false);
  });
});

describe("length", () => {
  it("is counted against a limit only where that is near", () => {
    expect([4, 12, 13, 120, 0, null].map((max_length) => fullOf({ max_length }))).toEqual([
      4, 12, null, null, null, null,
    ]);
  });

  it("is told in characters", () => {
    expect([ja.form.counted(3, null), ja.form.counted(3, 4)]).toEqual(["3文字", "3/4文字"]);
    expect([1, 3].map((length) => en.form.counted(length, null))).toEqual(["1 character", "3 characters"]);
    expect(en.form.counted(1, 4)).toBe("1 of 4 characters");
  });
});

describe("marks", () => {
  it("frame a field and take the same frame away", () => {
    const [framed, put] = toggleField(NO_MARKS, "f3");
    expect(put).toEqual({ type: "mark.field", v: 1, mark: "m1", field: "f3" });
    const [bare, removed] = toggleField(framed, "f3");
    expect(removed).toEqual({ type: "mark.clear", v: 1, mark: "m1" });
    const [, again] = toggleField(bare, "f3");
    expect(again).toMatchObject({ mark: "m2" });
  });

  it("never reuse a number, neither after wiping nor on another page", () => {
    const [boxed] = frameBox(NO_MARKS, { x: 1, y: 2, w: 3, h: 4 });
    const [wiped, wipe] = clearMarks(boxed);
    expect(wipe).toEqual({ type: "mark.clear", v: 1, mark: null });
    expect([wiped.any, wiped.next]).toEqual([false, 2]);
    expect(onNewPage(boxed)).toEqual({ next: 2, fields: new Map(), any: false });
  });

  it("grow a stroke by what the hand moved, up to its limit", () => {
    expect(grow([], { x: 1, y: 1 })).toEqual([{ x: 1, y: 1 }]);
    expect(grow([{ x: 1, y: 1 }], { x: 2, y: 1 })).toBeNull();
    const full: Place[] = Array.from({ length: MAX_STROKE_POINTS }, (_, x) => ({ x: 3 * x, y: 0 }));
    expect(grow(full, { x: 0, y: 500 })).toBeNull();
    expect(strokeMessage("m1", full)?.points).toHaveLength(MAX_STROKE_POINTS);
    expect(strokeMessage("m1", [])).toBeNull();
  });
});
