import type { PanelConfirm, PanelControl } from "@madoguchi/shared/protocol";
import { describe, expect, test } from "vitest";
import {
  answered,
  canTakeBack,
  confirmAsked,
  confirmDecided,
  controlChanged,
  controlIntents,
  NO_CONTROL,
  openAsk,
  phaseOf,
  takenBack,
} from "./control.ts";

function state(change: Partial<PanelControl>): PanelControl {
  return {
    type: "panel.control",
    v: 1,
    phase: "citizen",
    reason: "start",
    lease: 0,
    ask: null,
    operator: "佐藤",
    label: null,
    label_en: null,
    ...change,
  };
}

const ASKED = state({ phase: "asked", reason: "asked", ask: 7 });
const OPERATING = state({ phase: "operator", reason: "granted", lease: 3 });

function question(confirm: string, text: string | null = "髙橋"): PanelConfirm {
  return { type: "panel.confirm", v: 1, confirm, label: "氏名", label_en: null, text };
}

describe("the operator's question", () => {
  const asked = controlChanged(NO_CONTROL, ASKED);

  test("is open until it is answered, and the answer names it", () => {
    expect(openAsk(asked)).toBe(7);
    const after = answered(asked, "grant");
    expect(openAsk(after)).toBeNull();
    expect(controlIntents(after)).toEqual([
      { type: "panel.control_answer", v: 1, ask: 7, decision: "grant" },
    ]);
  });

  test("stays answered while the agent repeats it, and a new one is asked anew", () => {
    const after = controlChanged(answered(asked, "refuse"), ASKED);
    expect(openAsk(after)).toBeNull();
    expect(controlIntents(after)).toHaveLength(1);
    const next = controlChanged(after, { ...ASKED, ask: 8 });
    expect(openAsk(next)).toBe(8);
    expect(controlIntents(next)).toEqual([]);
  });

  test("is gone when the operator withdraws it, and no answer remains to be said", () => {
    const after = controlChanged(answered(asked, "grant"), state({ reason: "ask_withdrawn" }));
    expect(openAsk(after)).toBeNull();
    expect(controlIntents(after)).toEqual([]);
    expect(answered(after, "grant")).toBe(after);
  });
});

describe("taking back", () => {
  test.each(["asked", "operator", "parked"] as const)("can be done in phase %s", (phase) => {
    const held = controlChanged(NO_CONTROL, state({ phase }));
    expect(canTakeBack(held)).toBe(true);
    expect(controlIntents(takenBack(held))).toEqual([{ type: "panel.take_back", v: 1 }]);
  });

  test("withdraws an answer that the agent may not have heard, and ends the question", () => {
    const after = takenBack(answered(controlChanged(NO_CONTROL, ASKED), "grant"));
    expect(controlIntents(after).map((message) => message.type)).toEqual(["panel.take_back"]);
    expect(openAsk(takenBack(controlChanged(NO_CONTROL, ASKED)))).toBeNull();
  });

  test("is said once by a touch and its click, and lasts until the agent agrees", () => {
    const once = takenBack(controlChanged(NO_CONTROL, OPERATING));
    expect(takenBack(once)).toBe(once);
    const crossed = controlChanged(once, state({ phase: "parked", lease: 3 }));
    expect(crossed.takingBack).not.toBeNull();
    const agreed = controlChanged(crossed, state({ reason: "taken_back", lease: 3 }));
    expect(agreed.takingBack).toBeNull();
  });

  test("is nothing where the citizen operates, and before the agent's first word they do", () => {
    expect(phaseOf(NO_CONTROL)).toBe("citizen");
    expect(takenBack(NO_CONTROL)).toBe(NO_CONTROL);
  });
});

describe("texts to be confirmed", () => {
  const two = confirmAsked(confirmAsked(NO_CONTROL, question("confirm-1")), question("confirm-2"));

  test("wait in the order they came; an answer takes its own away", () => {
    const after = confirmDecided(two, "confirm-1", "accept");
    expect(after.confirms.map((one) => one.confirm)).toEqual(["confirm-2"]);
    expect(after.decided).toMatchObject({ confirm: "confirm-1", decision: "accept" });
  });

  test("a withdrawn one cannot be accepted any more", () => {
    const after = confirmAsked(two, question("confirm-1", null));
    expect(confirmDecided(after, "confirm-1", "accept")).toBe(after);
  });

  test("a changed text is shown in place of the old one", () => {
    const after = confirmAsked(two, question("confirm-1", "高橋"));
    expect(after.confirms.find((one) => one.confirm === "confirm-1")?.text).toBe("高橋");
    expect(after.confirms).toHaveLength(2);
  });
});
