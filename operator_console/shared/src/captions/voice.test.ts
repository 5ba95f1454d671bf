import { expect, test } from "vitest";
import { NO_CAPTIONS } from "./captions.ts";
import { conversation } from "./conversation.ts";
import { captionLine, captionPartial, rendering } from "./fixtures.ts";
import { readAloud } from "./voice.ts";

const typed = captionLine({
  source: "chat",
  party: "operator",
  utterance: null,
  message_id: "message-0001",
  renderings: [rendering({ language: "ja-easy", text: "{待|ま}って ください。" })],
});

function entries(...lines: (typeof typed)[]) {
  return conversation([], { ...NO_CAPTIONS, lines, partials: [captionPartial({ party: "operator" })] });
}

test("what the operator typed is read aloud once, in the citizen's words and without readings", () => {
  expect(readAloud(entries(typed), "ja-easy", new Set())).toEqual([
    { key: "message-0001", text: "待って ください。" },
  ]);
  expect(readAloud(entries(typed), "ja-easy", new Set(["message-0001"]))).toEqual([]);
});

test("neither a voice, nor the citizen's own line, nor a doubtful one is read aloud", () => {
  const doubtful = rendering({ language: "ja-easy", must_check: true });
  expect(readAloud(entries({ ...typed, source: "speech" }), "ja-easy", new Set())).toEqual([]);
  expect(readAloud(entries({ ...typed, party: "citizen" }), "ja-easy", new Set())).toEqual([]);
  expect(readAloud(entries({ ...typed, renderings: [doubtful] }), "ja-easy", new Set())).toEqual([]);
});
