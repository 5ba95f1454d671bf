import { expect, test } from "vitest";
import type { SignalCandidate } from "../protocol/index.ts";
import { EarlyCandidates } from "./early_candidates.ts";

function candidate(attempt: string, text: string): SignalCandidate {
  return {
    type: "signal.candidate",
    v: 1,
    session_id: "session-0001",
    link: "call",
    attempt,
    viewer: null,
    candidate: { candidate: text, sdpMid: null, sdpMLineIndex: 0, usernameFragment: null },
  };
}

test("an attempt gets its own candidates, in order, once", () => {
  const early = new EarlyCandidates();
  for (const [attempt, text] of [["new", "a"], ["old", "x"], ["new", "b"]] as const) {
    early.keep(candidate(attempt, text));
  }
  expect(early.take("new").map((message) => message.candidate?.candidate)).toEqual(["a", "b"]);
  expect(early.take("old")).toEqual([]);
});

test("a flood of candidates is not kept", () => {
  const early = new EarlyCandidates();
  for (let n = 0; n < 1_000; n += 1) early.keep(candidate("new", String(n)));
  expect(early.take("new")).toHaveLength(64);
});
