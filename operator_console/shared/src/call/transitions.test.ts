import { expect, test } from "vitest";
import table from "../../../../tests/data/call_transitions.json" with { type: "json" };
import { allows, CALL_STATES, isOver, nextState, SESSION_EVENTS } from "./transitions.ts";

test("states and events are those of the shared table", () => {
  expect([...CALL_STATES]).toEqual(table.states);
  expect([...SESSION_EVENTS]).toEqual(table.events);
});

const pairs = CALL_STATES.flatMap((state) =>
  SESSION_EVENTS.map((event) => ({ state, event })),
);

test.each(pairs)("$state on $event goes where the shared table says", ({ state, event }) => {
  const row: Partial<Record<string, string>> = table.transitions[state];
  expect(nextState(state, event)).toBe(row[event] ?? null);
  expect(allows(state, event)).toBe(event in row);
});

test("a session is over for the citizen exactly where the citizen can no longer end it", () => {
  for (const state of CALL_STATES) expect(isOver(state)).toBe(!allows(state, "citizen_ends"));
});
