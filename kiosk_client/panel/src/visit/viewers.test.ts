import type { SessionView, SessionWatchAnswer } from "@madoguchi/shared/protocol";
import { expect, test } from "vitest";
import { askingViewers, unsettled, watchingViewers, withAnswer, type Viewer } from "./viewers.ts";

function session(...viewers: Viewer[]): SessionView {
  return {
    session_id: "session-0001",
    seq: 1,
    state: "in_call",
    purpose: "other",
    language: "ja",
    ticket: 1,
    kiosk: { id: "kiosk-0001", name: "1番窓口", link: "up" },
    operator: null,
    powers: ["see"],
    viewers,
    end_reason: null,
    requested_at: "2026-11-21T09:00:00Z",
    state_since: "2026-11-21T09:00:00Z",
  };
}

function answer(viewer: string, decision: "allow" | "refuse"): SessionWatchAnswer {
  return {
    type: "session.watch_answer",
    v: 1,
    session_id: "session-0001",
    viewer_id: viewer,
    decision,
    notice_version: "1",
  };
}

const ASKS: Viewer = { id: "viewer-001", name: "鈴木", state: "asked" };
const WATCHES: Viewer = { id: "viewer-002", name: "高橋", state: "allowed" };

test("each viewer is asked about once, and named while they watch", () => {
  const both = session(ASKS, WATCHES);
  expect(askingViewers(both, [])).toEqual([ASKS]);
  expect(watchingViewers(both, [])).toEqual([WATCHES]);
  expect(askingViewers(both, [answer(ASKS.id, "allow")])).toEqual([]);
});

test("whom the citizen sends away watches no more, before the server has heard", () => {
  expect(watchingViewers(session(WATCHES), [answer(WATCHES.id, "refuse")])).toEqual([]);
});

test("an answer is said until the session shows it", () => {
  const allowed = [answer(ASKS.id, "allow")];
  expect(unsettled(allowed, session(ASKS))).toEqual(allowed);
  expect(unsettled(allowed, session({ ...ASKS, state: "allowed" }))).toEqual([]);
  const refused = [answer(WATCHES.id, "refuse")];
  expect(unsettled(refused, session(WATCHES))).toEqual(refused);
  expect(unsettled(refused, session())).toEqual([]);
});

test("whoever asks again after a refusal is asked about again", () => {
  const left = unsettled([answer(ASKS.id, "refuse")], session());
  expect(askingViewers(session(ASKS), left)).toEqual([ASKS]);
});

test("the last word to a viewer counts", () => {
  const answers = withAnswer([answer(ASKS.id, "allow")], answer(ASKS.id, "refuse"));
  expect(answers.map((each) => each.decision)).toEqual(["refuse"]);
});
