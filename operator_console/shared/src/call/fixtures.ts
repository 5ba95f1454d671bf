/** Messages for the tests of this folder. */

import type { ChatMessage, SessionView } from "../protocol/index.ts";

export function session(change: Partial<SessionView> = {}): SessionView {
  return {
    session_id: "session-0001",
    seq: 1,
    state: "waiting",
    purpose: "new_application",
    language: "ja",
    ticket: 27,
    kiosk: { id: "kiosk-0001", name: "本庁舎 1階", link: "up" },
    operator: null,
    powers: [],
    viewers: [],
    end_reason: null,
    requested_at: "2026-11-21T09:00:00Z",
    state_since: "2026-11-21T09:00:00Z",
    ...change,
  };
}

export function chatMessage(change: Partial<ChatMessage> = {}): ChatMessage {
  return {
    type: "chat.message",
    v: 1,
    session_id: "session-0001",
    seq: 2,
    message_id: "message-0001",
    sender: "citizen",
    text: "こんにちは",
    language: "ja",
    at: "2026-11-21T09:01:00Z",
    ...change,
  };
}
