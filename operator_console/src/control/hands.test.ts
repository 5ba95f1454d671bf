import { describe, expect, it } from "vitest";

import { MAX_STROKE_POINTS, type FieldView } from "@madoguchi/shared/protocol";
import { FakeTimers } from "../testing/fakeTimers.ts";
import type { InputDraft } from "./client.ts";
import { MarkingHand, type MarkingPort } from "./markingHand.ts";
import { OperatingHand } from "./operatingHand.ts";

const AT = { x: 10, y: 20 };
const THERE = { x: 90, y: 60 };

function operating() {
  const timers = new FakeTimers();
  const sent: InputDraft[] = [];
  const hand = new OperatingHand((draft) => sent.push(draft), timers);
  return { timers, sent, hand };
}

describe("operating hand", () => {
  it("clicks by press and release, and counts a double click", () => {
    const { hand, sent, timers } = operating();
    for (let count = 0; count < 2; count += 1) {
      hand.press(AT, false);
      hand.release(AT);
      timers.pass(100);
    }
    expect(sent).toEqual([
      { type: "input.mouse", action: "down", ...AT, clicks: 1 },
      { type: "input.mouse", action: "up", ...AT, clicks: 1 },
      { type: "input.mouse", action: "down", ...AT, clicks: 2 },
      { type: "input.mouse", action: "up", ...AT, clicks: 2 },
    ]);
  });

  it("drags along the whole way: the last move comes before the release", () => {
    const { hand, sent, timers } = operating();
    hand.press(AT, false);
    timers.pass(20);
    for (let step = 1; step <= 40; step += 1) {
      hand.move({ x: 10 + 2 * step, y: 20 + step });
      timers.pass(4);
    }
    hand.move(THERE);
    hand.release(THERE);
    const last = sent.slice(-2);
    expect(last).toEqual([
      { type: "input.mouse", action: "move", ...THERE, clicks: 1 },
      { type: "input.mouse", action: "up", ...THERE, clicks: 1 },
    ]);
    // 180 ms at 60 moves a second are eleven, and not forty-one.
    expect(sent.filter((draft) => "action" in draft && draft.action === "move").length).toBeLessThan(14);
  });

  it("hovers at most twenty times a second", () => {
    const { hand, sent, timers } = operating();
    for (let ms = 0; ms < 1_000; ms += 5) {
      hand.move({ x: ms, y: 0 });
      timers.pass(5);
    }
    timers.pass(50);
    expect(sent.length).toBeLessThanOrEqual(21);
  });

  it("touches with one finger, and lets go where the browser takes it away", () => {
    const { hand, sent } = operating();
    hand.press(AT, true);
    hand.cancel(THERE);
    hand.release(THERE);
    expect(sent).toEqual([
      { type: "input.touch", action: "start", ...AT },
      { type: "input.touch", action: "cancel", ...THERE },
    ]);
  });

  it("scrolls before it presses", () => {
    const { hand, sent } = operating();
    hand.wheel({ ...AT, dx: 0, dy: 100 });
    hand.wheel({ ...AT, dx: 0, dy: 50 });
    hand.press(AT, false);
    expect(sent.map((draft) => draft.type)).toEqual(["input.wheel", "input.wheel", "input.mouse"]);
  });

  it("says nothing more once control is gone: neither what waits nor the release", () => {
    const { hand, sent, timers } = operating();
    hand.press(AT, false);
    hand.move(THERE);
    hand.move(THERE);
    sent.length = 0;
    hand.end();
    timers.pass(1_000);
    hand.release(THERE);
    expect(sent).toEqual([]);
  });
});

const FIELD: FieldView = {
  id: "f1",
  label: "氏名",
  label_en: null,
  kind: "text",
  klass: "citizen",
  suggests: false,
  required: false,
  focused: false,
  filled: false,
  valid: null,
  length: null,
  max_length: null,
  value: null,
  box: { x: 0, y: 0, w: 50, h: 30 },
};

function marking(tool: "point" | "frame" | "draw") {
  const timers = new FakeTimers();
  const said: unknown[] = [];
  let next = 0;
  const port: MarkingPort = {
    point: (message) => said.push(message),
    field: (field) => said.push(["field", field.id]),
    box: (box) => said.push(["box", box]),
    begin: () => {
      next += 1;
      return `m${next}`;
    },
    stroke: (message) => said.push(message),
    sketch: () => undefined,
    missed: () => said.push("missed"),
  };
  const hand = new MarkingHand(port, timers);
  hand.take(tool);
  return { timers, said, hand };
}

describe("pointer", () => {
  it("stays while the hand rests, and goes when it leaves or takes another tool", () => {
    const { hand, said, timers } = marking("point");
    hand.move(AT);
    timers.pass(500);
    expect(said).toEqual([
      { type: "pointer.move", v: 1, ...AT },
      { type: "pointer.move", v: 1, ...AT },
    ]);
    hand.leave();
    timers.pass(5_000);
    hand.move(THERE);
    hand.take("none");
    timers.pass(5_000);
    expect(said.slice(2)).toEqual([
      { type: "pointer.hide", v: 1 },
      { type: "pointer.move", v: 1, ...THERE },
      { type: "pointer.hide", v: 1 },
    ]);
  });
});

describe("frame", () => {
  it("goes around a field that is clicked, also the citizen's own", () => {
    const { hand, said } = marking("frame");
    hand.press(AT);
    hand.move({ x: 12, y: 21 });
    hand.release({ x: 12, y: 21 }, [FIELD]);
    expect(said).toEqual([["field", "f1"]]);
  });

  it("goes around a place that is dragged over, in any direction", () => {
    const { hand, said } = marking("frame");
    hand.press(THERE);
    hand.move(AT);
    hand.release(AT, [FIELD]);
    expect(said).toEqual([["box", { x: 10, y: 20, w: 80, h: 40 }]]);
  });

  it("says where there is nothing to frame, and draws no line without a height", () => {
    const { hand, said } = marking("frame");
    hand.press(THERE);
    hand.release(THERE, [FIELD]);
    hand.press(AT);
    hand.release({ x: 90, y: 20 }, [FIELD]);
    expect(said).toEqual(["missed"]);
  });
});

describe("line", () => {
  it("is told while it grows and whole at its end", () => {
    const { hand, said, timers } = marking("draw");
    hand.press({ x: 0, y: 0 });
    for (let x = 3; x <= 30; x += 3) hand.move({ x, y: 0 });
    hand.release({ x: 30, y: 0 }, []);
    timers.pass(1_000);
    expect(said).toHaveLength(2);
    expect(said.at(-1)).toMatchObject({ type: "mark.stroke", mark: "m1" });
    expect((said.at(-1) as { points: unknown[] }).points).toHaveLength(11);
  });

  it("goes on in another message where one is full", () => {
    const { hand, said } = marking("draw");
    hand.press({ x: 0, y: 0 });
    for (let step = 1; step <= MAX_STROKE_POINTS + 5; step += 1) hand.move({ x: 3 * step, y: 0 });
    hand.release({ x: 0, y: 0 }, []);
    const [full, rest] = said.slice(-2) as { mark: string; points: [number, number][] }[];
    expect([full?.mark, rest?.mark]).toEqual(["m1", "m2"]);
    expect(full?.points).toHaveLength(MAX_STROKE_POINTS);
    expect(rest?.points[0]).toEqual(full?.points.at(-1));
  });
});
