/**
 * Life of a session. The same table as `server/rooms/transitions.py`; `tests/data/
 * call_transitions.json` is run by pytest and by vitest, so that the two cannot differ.
 */

import type { CallState } from "../protocol/index.ts";

export const CALL_STATES = ["waiting", "consenting", "in_call", "wrap_up", "closed"] as const;

export const SESSION_EVENTS = [
  "accept",
  "grant",
  "refuse",
  "citizen_ends",
  "operator_ends",
  "requeue",
  "wrap_up",
  "kiosk_gone",
  "operator_gone",
] as const;

export type SessionEvent = (typeof SESSION_EVENTS)[number];

type Table = Readonly<Record<CallState, Readonly<Partial<Record<SessionEvent, CallState>>>>>;

const TRANSITIONS: Table = {
  waiting: { accept: "consenting", citizen_ends: "closed", kiosk_gone: "closed" },
  consenting: {
    grant: "in_call",
    refuse: "closed",
    citizen_ends: "closed",
    operator_ends: "closed",
    requeue: "waiting",
    kiosk_gone: "closed",
    operator_gone: "waiting",
  },
  in_call: {
    citizen_ends: "wrap_up",
    operator_ends: "wrap_up",
    requeue: "waiting",
    kiosk_gone: "wrap_up",
    operator_gone: "closed",
  },
  wrap_up: { wrap_up: "closed", operator_gone: "closed" },
  closed: {},
};

/** State after `event`, or null where the server would refuse it as `illegal_transition`. */
export function nextState(state: CallState, event: SessionEvent): CallState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** Whether a button for `event` makes sense in `state`. */
export function allows(state: CallState, event: SessionEvent): boolean {
  return nextState(state, event) !== null;
}

/** Over for the citizen: the panel shows its end screen. */
export function isOver(state: CallState): boolean {
  return state === "wrap_up" || state === "closed";
}
