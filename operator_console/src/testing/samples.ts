/** Messages as the server sends them, for the tests of this package. */

import type {
  ErrorMessage,
  OperatorWelcome,
  QueueEntry,
  QueueUpdated,
  SessionState,
  SessionView,
} from "@madoguchi/shared/protocol";

export const OPERATOR_ID = "operator-0001";
const NOON = "2026-11-21T03:00:00Z";

export function sampleSession(changes: Partial<SessionView> = {}): SessionView {
  return {
    session_id: "session-0001",
    seq: 3,
    state: "consenting",
    purpose: "new_application",
    language: "ja",
    ticket: 12,
    kiosk: { id: "kiosk-000001", name: "本庁舎1階", link: "up" },
    operator: { id: OPERATOR_ID, name: "佐藤", link: "up" },
    powers: [],
    viewers: [],
    end_reason: null,
    requested_at: NOON,
    state_since: NOON,
    ...changes,
  };
}

export function stateMessage(changes: Partial<SessionView> = {}): SessionState {
  return { type: "session.state", v: 1, session: sampleSession(changes) };
}

export function waiting(sessionId: string, ticket = 12): QueueEntry {
  return {
    session_id: sessionId,
    kiosk_name: "本庁舎1階",
    purpose: "new_application",
    language: "ja",
    ticket,
    requested_at: NOON,
  };
}

export function queueMessage(...entries: QueueEntry[]): QueueUpdated {
  return { type: "queue.updated", v: 1, entries };
}

export function welcomeMessage(changes: Partial<OperatorWelcome> = {}): OperatorWelcome {
  return {
    type: "operator.welcome",
    v: 1,
    operator_id: OPERATOR_ID,
    name: "佐藤",
    presence: "away",
    server_time: NOON,
    ice_servers: [],
    queue: [],
    session: null,
    ...changes,
  };
}

export function errorMessage(changes: Partial<ErrorMessage> = {}): ErrorMessage {
  return {
    type: "error",
    v: 1,
    code: "illegal_transition",
    message_ja: "できません。",
    message_en: "Not possible.",
    ref_type: null,
    ref_id: null,
    ...changes,
  };
}
