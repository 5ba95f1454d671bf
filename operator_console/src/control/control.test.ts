import { describe, expect, it } from "vitest";

import type {
  AgentInput,
  ControlState,
  FieldView,
  InputResult,
} from "@madoguchi/shared/protocol";
import {
  isWishPossible,
  leaseToKeep,
  leaseToUse,
  NO_CONTROL,
  reduceControl,
  shownHolder,
  type Control,
  type ControlEvent,
  type Wish,
} from "./control.ts";

const NOW_MS = 1_000;

function said(changes: Partial<ControlState> = {}): ControlState {
  return {
    type: "control.state",
    v: 1,
    phase: "citizen",
    reason: "start",
    lease: 0,
    ask: null,
    field: null,
    may_operate: true,
    may_point: true,
    ...changes,
  };
}

const heard = (message: AgentInput, nowMs = NOW_MS): ControlEvent => ({ type: "heard", message, nowMs });
const after = (...events: ControlEvent[]): Control => events.reduce(reduceControl, NO_CONTROL);
const fill = (seq: number, field = "f1"): ControlEvent => ({
  type: "sent",
  seq,
  deed: { kind: "form", field, at: null },
});
const press = (seq: number): ControlEvent => ({
  type: "sent",
  seq,
  deed: { kind: "picture", field: null, at: { x: 3, y: 4 } },
});

function result(changes: Partial<InputResult>): InputResult {
  return {
    type: "input.result",
    v: 1,
    lease: 5,
    seq: 1,
    outcome: "applied",
    refusal: null,
    field: null,
    match: null,
    mark: null,
    ...changes,
  };
}

const FIELD: FieldView = {
  id: "f1",
  label: "氏名",
  label_en: null,
  kind: "text",
  klass: "open",
  suggests: false,
  required: true,
  focused: false,
  filled: false,
  valid: null,
  length: null,
  max_length: null,
  value: "",
  box: null,
};

const OPENED = [{ type: "opened" }, heard(said())] as const satisfies ControlEvent[];
const GRANTED = [
  ...OPENED,
  heard(said({ phase: "operator", reason: "granted", lease: 5 })),
] as const satisfies ControlEvent[];

describe("holder", () => {
  it("is unknown until the kiosk says, and again when it cannot be heard", () => {
    expect(after({ type: "opened" }).holder).toEqual({ kind: "unknown" });
    expect(after(...GRANTED, { type: "closed" })).toMatchObject({
      holder: { kind: "unknown" },
      mayOperate: false,
      mayPoint: false,
      fields: null,
    });
  });

  it.each<[ControlState["phase"], Control["holder"]]>([
    ["citizen", { kind: "citizen" }],
    ["asked", { kind: "asked", ask: 2 }],
    ["operator", { kind: "operator", lease: 5, sinceMs: NOW_MS }],
    ["parked", { kind: "parked", lease: 5, sinceMs: NOW_MS, field: "f7" }],
  ])("in phase %s is as the kiosk says", (phase, holder) => {
    const state = said({ phase, lease: 5, ask: 2, field: "f7" });
    expect(after({ type: "opened" }, heard(state)).holder).toEqual(holder);
  });

  it("counts the time of one lease through the citizen's own field", () => {
    const parked = heard(said({ phase: "parked", reason: "citizen_field", lease: 5 }), 4_000);
    const back = heard(said({ phase: "operator", reason: "field_done", lease: 5 }), 9_000);
    expect(after(...GRANTED, parked, back).holder).toMatchObject({ sinceMs: NOW_MS });
    const next = heard(said({ phase: "operator", reason: "granted", lease: 6 }), 9_500);
    expect(after(...GRANTED, next).holder).toMatchObject({ lease: 6, sinceMs: 9_500 });
  });
});

describe("lease", () => {
  it("may be used by the operator only, and kept alive while parked", () => {
    const parked = after(...GRANTED, heard(said({ phase: "parked", lease: 5 })));
    expect([leaseToUse(after(...GRANTED)), leaseToKeep(after(...GRANTED))]).toEqual([5, 5]);
    expect([leaseToUse(parked), leaseToKeep(parked)]).toEqual([null, 5]);
    for (const phase of ["citizen", "asked"] as const) {
      const control = after({ type: "opened" }, heard(said({ phase, lease: 5 })));
      expect([leaseToUse(control), leaseToKeep(control)]).toEqual([null, null]);
    }
  });

  it("is not used any more once it was given back, before the kiosk has said so", () => {
    const control = after(...GRANTED, { type: "wished", wish: "give_back" });
    expect([leaseToUse(control), leaseToKeep(control)]).toEqual([null, null]);
    expect(reduceControl(control, press(1))).toBe(control);
  });

  it("begins its numbers anew, and never uses one twice", () => {
    const used = after(...GRANTED, press(1), press(2));
    expect(used.seq).toBe(2);
    expect(reduceControl(used, press(2))).toBe(used);
    expect(reduceControl(used, heard(said({ phase: "operator", lease: 6 }))).seq).toBe(0);
    const parked = heard(said({ phase: "parked", lease: 5 }));
    const back = heard(said({ phase: "operator", lease: 5 }));
    expect([parked, back].reduce(reduceControl, used).seq).toBe(2);
  });
});

describe("wishes", () => {
  const asked = heard(said({ phase: "asked", ask: 1 }));
  const parked = heard(said({ phase: "parked", lease: 5 }));
  const table: readonly [string, readonly ControlEvent[], readonly Wish[]][] = [
    ["no channel", [], []],
    ["nothing heard", [{ type: "opened" }], []],
    ["citizen", OPENED, ["ask"]],
    ["citizen who does not allow it", [...OPENED, heard(said({ may_operate: false }))], []],
    ["asking", [...OPENED, { type: "wished", wish: "ask" }], ["withdraw"]],
    ["asked", [...OPENED, asked], ["withdraw"]],
    ["operator", GRANTED, ["give_back", "hand_over"]],
    ["parked", [...GRANTED, parked], ["give_back"]],
    ["giving back", [...GRANTED, { type: "wished", wish: "give_back" }], []],
    ["channel lost", [...GRANTED, { type: "closed" }], []],
  ];

  it.each(table)("with %s", (_name, events, possible) => {
    const control = after(...events);
    for (const wish of ["ask", "withdraw", "give_back", "hand_over"] as const) {
      expect([wish, isWishPossible(control, wish)]).toEqual([wish, possible.includes(wish)]);
      if (!possible.includes(wish)) {
        expect(reduceControl(control, { type: "wished", wish })).toBe(control);
      }
    }
  });

  it("are answered by whatever the kiosk says next", () => {
    const control = after(...OPENED, { type: "wished", wish: "ask" }, heard(said({ reason: "refused" })));
    expect([control.wish, control.reason]).toEqual([null, "refused"]);
    expect(isWishPossible(control, "ask")).toBe(true);
  });
});

describe("result of a field", () => {
  const listed = heard({ type: "fields.state", v: 1, generation: 1, page: null, page_en: null, step: null, submitted: false, fields: [FIELD] });

  it("is 一致 or 不一致 as the kiosk has read it back", () => {
    const control = after(...GRANTED, listed, fill(1));
    expect(control.results.get("f1")).toEqual({ kind: "sending" });
    for (const match of [true, false]) {
      const told = reduceControl(control, heard(result({ match, field: "f1" })));
      expect(told.results.get("f1")).toEqual({ kind: "applied", match });
    }
  });

  it("waits for the citizen and then says what the citizen answered", () => {
    const waiting = after(...GRANTED, listed, fill(1), heard(result({ outcome: "waiting" })));
    expect(waiting.results.get("f1")).toEqual({ kind: "waiting" });
    const lost = heard(result({ outcome: "unknown", refusal: "not_known" }));
    expect(reduceControl(waiting, lost).results.get("f1")).toEqual({ kind: "unknown" });
    const declined = heard(result({ outcome: "refused", refusal: "declined" }));
    expect(reduceControl(waiting, declined).results.get("f1")).toEqual({
      kind: "refused",
      refusal: "declined",
    });
  });

  it("is unknown when control ends before the answer, and told if it comes after all", () => {
    const lost = after(...GRANTED, listed, fill(1), heard(said({ reason: "taken_back", lease: 5 })));
    expect(lost.results.get("f1")).toEqual({ kind: "unknown" });
    const late = reduceControl(lost, heard(result({ match: true })));
    expect(late.results.get("f1")).toEqual({ kind: "applied", match: true });
  });

  it("of another lease or number changes nothing", () => {
    const control = after(...GRANTED, listed, fill(1));
    for (const other of [{ lease: 4 }, { seq: 2 }]) {
      expect(reduceControl(control, heard(result({ ...other, match: true })))).toBe(control);
    }
  });

  it("is forgotten with its field", () => {
    const gone = heard({ type: "fields.state", v: 1, generation: 2, page: null, page_en: null, step: null, submitted: false, fields: [] });
    const control = after(...GRANTED, listed, fill(1), heard(result({ match: true })), gone);
    expect(control.results.size).toBe(0);
  });
});

describe("refused input on the picture", () => {
  const refusal = heard(result({ outcome: "refused", refusal: "protected", field: "f7" }));

  it("is told with its place, each time anew", () => {
    const first = after(...GRANTED, press(1), refusal);
    expect(first.refused).toEqual({
      about: "input",
      refusal: "protected",
      field: "f7",
      at: { x: 3, y: 4 },
      mark: null,
      serial: 1,
    });
    const again = heard(result({ seq: 2, outcome: "refused", refusal: "protected" }));
    expect([press(2), again].reduce(reduceControl, first).refused?.serial).toBe(2);
  });

  it("still says which field was meant when keys follow it that name none", () => {
    const key: ControlEvent = { type: "sent", seq: 2, deed: { kind: "picture", field: null, at: null } };
    const refused = after(...GRANTED, press(1), refusal);
    const answer = (changes: Partial<InputResult>): Control["refused"] =>
      [key, heard(result({ seq: 2, outcome: "refused", ...changes }))].reduce(reduceControl, refused).refused;
    expect(answer({ refusal: "protected" })).toEqual(refused.refused);
    expect(answer({ refusal: "moved" })).toMatchObject({ refusal: "moved", field: null, serial: 2 });
    const other = { refusal: "protected", field: "f8" } as const;
    expect(answer(other)).toMatchObject({ field: "f8", serial: 2 });
    const first = [...GRANTED, { ...key, seq: 1 }] as const;
    const alone = heard(result({ outcome: "refused", refusal: "protected" }));
    expect(after(...first, alone).refused).toMatchObject({ field: null, at: null });
  });

  it("is no matter any more when read, or when control is gone", () => {
    const refused = after(...GRANTED, press(1), refusal);
    expect(reduceControl(refused, { type: "refusal_read" }).refused).toBeNull();
    expect(reduceControl(refused, heard(said({ reason: "expired" }))).refused).toBeNull();
  });

  it("does not let unanswered inputs pile up", () => {
    const many = Array.from({ length: 500 }, (_, index) => press(index + 1));
    expect(after(...GRANTED, ...many).pending.size).toBeLessThanOrEqual(200);
  });
});

describe("refused wish", () => {
  const no = (changes: Partial<InputResult>): ControlEvent =>
    heard(result({ seq: 0, outcome: "refused", ...changes }));
  const gone = no({ refusal: "not_found", field: "f7" });
  const flood = no({ lease: 0, refusal: "rate_limited" });
  const missing = no({ lease: 0, refusal: "not_found", mark: "m3" });
  const wished = (wish: Wish): ControlEvent => ({ type: "wished", wish });

  it("to hand a field over is told, and the wish is over", () => {
    const control = after(
      ...GRANTED,
      wished("hand_over"),
      gone,
      heard(said({ phase: "operator", reason: "granted", lease: 5 })),
    );
    expect(control.wish).toBeNull();
    expect(control.refused).toMatchObject({ about: "hand_over", refusal: "not_found", field: "f7" });
    expect(reduceControl(control, wished("hand_over")).refused).toBeNull();
  });

  it("to hand a field over is no matter without its lease", () => {
    expect(after(...OPENED, gone).refused).toBeNull();
    const other = heard(said({ phase: "operator", lease: 6 }));
    expect(after(...OPENED, other, gone).refused).toBeNull();
    expect(after(...GRANTED, gone, heard(said({ reason: "taken_back" }))).refused).toBeNull();
  });

  it("to be given control is told although the citizen still holds it", () => {
    const control = after(...OPENED, wished("ask"), flood, heard(said()));
    expect([control.wish, control.holder.kind]).toEqual([null, "citizen"]);
    expect(control.refused).toMatchObject({ about: "ask", refusal: "rate_limited" });
    expect(reduceControl(control, { type: "refusal_read" }).refused).toBeNull();
  });

  it("to mark names the mark, with control and without", () => {
    for (const before of [OPENED, GRANTED]) {
      expect(after(...before, missing).refused).toMatchObject({ about: "mark", mark: "m3" });
    }
    expect(after(...OPENED, missing, missing).refused?.serial).toBe(2);
  });
});

describe("options", () => {
  const page = (generation: number): ControlEvent =>
    heard({ type: "fields.state", v: 1, generation, page: null, page_en: null, step: null, submitted: false, fields: [FIELD] });
  const options = heard({
    type: "fields.options",
    v: 1,
    field: "f1",
    generation: 1,
    total: 2,
    options: ["男", "女"],
    selected: null,
  });

  it("belong to the page they were asked on", () => {
    expect(after(...OPENED, page(1), options).options.get("f1")?.total).toBe(2);
    expect(after(...OPENED, page(2), options).options.size).toBe(0);
    expect(after(...OPENED, page(1), options, page(2)).options.size).toBe(0);
    expect(after(...OPENED, page(1), options, page(1)).options.size).toBe(1);
  });
});

describe("the badge", () => {
  const operating = after({ type: "opened" }, heard(said({ phase: "operator", lease: 5 })));

  it("says who holds control while the kiosk can be heard", () => {
    expect(shownHolder(operating, true, "open").kind).toBe("operator");
    expect(shownHolder(operating, true, "closed").kind).toBe("operator");
  });

  it("does not know it while the path is gone: the kiosk has given control back by then", () => {
    expect(shownHolder(operating, true, "interrupted").kind).toBe("unknown");
  });

  it("says that the citizen does to whom nothing is shown", () => {
    expect(shownHolder(operating, false, "open").kind).toBe("citizen");
    expect(shownHolder(operating, false, "interrupted").kind).toBe("citizen");
  });
});
