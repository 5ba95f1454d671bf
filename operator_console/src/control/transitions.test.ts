import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import type { ControlPhase, ControlReason } from "@madoguchi/shared/protocol";
import { en } from "../texts/en.ts";
import { ja } from "../texts/ja.ts";
import {
  isWishPossible,
  leaseToKeep,
  leaseToUse,
  NO_CONTROL,
  reduceControl,
  type Control,
  type Wish,
} from "./control.ts";

interface Table {
  readonly states: readonly string[];
  readonly events: readonly string[];
  readonly shown: Readonly<Record<string, ControlPhase>>;
  readonly unannounced: readonly string[];
  readonly transitions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The kiosk's own table: what it does with each cause in each of its states. */
const TABLE = JSON.parse(
  readFileSync(new URL("../../../tests/data/control_transitions.json", import.meta.url), "utf-8"),
) as Table;

const CAUSES: Readonly<Record<Wish, ControlReason>> = {
  ask: "asked",
  withdraw: "ask_withdrawn",
  give_back: "given_back",
  hand_over: "handed_over",
};

function told(state: string): Control {
  const phase = TABLE.shown[state];
  if (phase === undefined) throw new Error(`the table shows no phase for ${state}`);
  const message = {
    type: "control.state",
    v: 1,
    phase,
    reason: "start",
    lease: 5,
    ask: null,
    field: null,
    may_operate: true,
    may_point: true,
  } as const;
  const opened = reduceControl(NO_CONTROL, { type: "opened" });
  return reduceControl(opened, { type: "heard", message, nowMs: 0 });
}

describe.each(TABLE.states)("while the kiosk is %s", (state) => {
  it.each(Object.entries(CAUSES))("the console offers to %s exactly if that leads on", (wish, cause) => {
    const leadsOn = TABLE.transitions[state]?.[cause] !== undefined;
    expect(isWishPossible(told(state), wish as Wish)).toBe(leadsOn);
  });

  it("input is sent only under a lease, and a lease is kept as long as it can come back", () => {
    const control = told(state);
    expect(leaseToUse(control) !== null).toBe(state === "operator");
    const returns = ["operator", "parked", "returning"].includes(state);
    expect(leaseToKeep(control) !== null).toBe(returns);
  });
});

it("has words for every cause that the kiosk tells", () => {
  const told = TABLE.events.filter((event) => !TABLE.unannounced.includes(event));
  for (const texts of [ja, en]) {
    expect(Object.keys(texts.control.reasons).toSorted()).toEqual([...told, "start"].toSorted());
  }
});
