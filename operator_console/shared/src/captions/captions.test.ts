import { describe, expect, test } from "vitest";
import type { WireMessage } from "../protocol/index.ts";
import { NO_CAPTIONS, reduceCaptions, type Captions } from "./captions.ts";
import { captionLine, captionPartial, interpretation } from "./fixtures.ts";

function after(messages: readonly WireMessage[], limit?: number): Captions {
  return messages.reduce<Captions>(
    (captions, message) => reduceCaptions(captions, message, limit),
    NO_CAPTIONS,
  );
}

function ids(captions: Captions): readonly string[] {
  return captions.lines.map((line) => line.caption_id);
}

const second = captionLine({
  caption_id: "caption-0002",
  utterance: "utterance-2",
  at: "2026-11-21T09:01:05Z",
});

describe("partials", () => {
  test("the next one of an utterance replaces it, in its place", () => {
    const captions = after([
      captionPartial(),
      captionPartial({ utterance: "utterance-2", party: "operator", text: "はい" }),
      captionPartial({ text: "I would like to" }),
    ]);
    expect(captions.partials.map((each) => each.text)).toEqual(["I would like to", "はい"]);
  });

  test("an empty text withdraws it", () => {
    expect(after([captionPartial(), captionPartial({ text: "" })]).partials).toEqual([]);
  });

  test("the line of the same utterance takes its place, and a late partial does not come back", () => {
    const captions = after([captionPartial(), captionLine(), captionPartial({ text: "late" })]);
    expect(captions.partials).toEqual([]);
    expect(ids(captions)).toEqual(["caption-0001"]);
  });

  test.each([
    ["a restart of the interpreter", interpretation({ generation: 2 })],
    ["the end of interpretation", interpretation({ state: "failed", reason: "worker_lost" })],
    ["a field of the citizen's own", interpretation({ reason: "on_hold" })],
  ])("%s withdraws what was being said", (_cause, state) => {
    expect(after([interpretation(), captionPartial(), state]).partials).toEqual([]);
  });

  test("the same state once more, as on resuming, keeps what is being said", () => {
    expect(after([interpretation(), captionPartial(), interpretation()]).partials).toHaveLength(1);
  });

  test("while on hold nothing that was still under way is shown", () => {
    const captions = after([interpretation({ reason: "on_hold" }), captionPartial()]);
    expect(captions.partials).toEqual([]);
  });
});

describe("lines", () => {
  test("a replay after a resume brings no doubles", () => {
    expect(ids(after([captionLine(), second, captionLine(), second]))).toEqual([
      "caption-0001",
      "caption-0002",
    ]);
  });

  test("a line that is replayed late stands where it ended", () => {
    expect(ids(after([second, captionLine()]))).toEqual(["caption-0001", "caption-0002"]);
  });

  test("a correction takes the place of its line, also of a corrected one", () => {
    const once = captionLine({ caption_id: "caption-0003", corrects: "caption-0001", text: "b" });
    const twice = captionLine({ caption_id: "caption-0004", corrects: "caption-0003", text: "c" });
    const captions = after([captionLine(), second, once, twice]);
    expect(ids(captions)).toEqual(["caption-0004", "caption-0002"]);
    expect(ids(reduceCaptions(captions, captionLine()))).toEqual(["caption-0004", "caption-0002"]);
  });

  test("the oldest go when there are too many", () => {
    expect(ids(after([captionLine(), second], 1))).toEqual(["caption-0002"]);
  });
});

test("what is not about captions changes nothing", () => {
  const message: WireMessage = { type: "operator.presence", v: 1, state: "away" };
  expect(reduceCaptions(NO_CAPTIONS, message)).toBe(NO_CAPTIONS);
});
