import { describe, expect, test } from "vitest";
import type { ChatLine } from "../call/machine.ts";
import { NO_CAPTIONS } from "./captions.ts";
import { conversation, type Entry } from "./conversation.ts";
import { doubts, isTranslated, renderingFor } from "./doubts.ts";
import { captionLine, captionPartial, rendering } from "./fixtures.ts";

function chatLine(change: Partial<ChatLine> = {}): ChatLine {
  return {
    status: "stored",
    messageId: "message-0001",
    sender: "operator",
    text: "お待ちください。",
    language: "ja",
    seq: 2,
    at: "2026-11-21T09:01:02Z",
    ...change,
  };
}

const typedCaption = captionLine({
  caption_id: "caption-0002",
  utterance: null,
  source: "chat",
  party: "operator",
  text: "お待ちください。",
  at: "2026-11-21T09:01:03Z",
  message_id: "message-0001",
});

function texts(entries: readonly Entry[]): readonly string[] {
  return entries.map((each) => (each.kind === "said" ? each.text : each.partial.text));
}

describe("conversation", () => {
  test("what was said, typed and is being said stand in the order of time", () => {
    const pending = chatLine({ messageId: "message-0002", status: "pending", at: null, text: "…" });
    const captions = {
      ...NO_CAPTIONS,
      lines: [captionLine()],
      partials: [captionPartial({ utterance: "utterance-9" })],
    };
    expect(texts(conversation([chatLine(), pending], captions))).toEqual([
      "I would like to make a reservation.",
      "お待ちください。",
      "…",
      "I would like",
    ]);
  });

  test("a chat line and its caption are one", () => {
    const entries = conversation([chatLine()], { ...NO_CAPTIONS, lines: [typedCaption] });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ key: "message-0001", caption: typedCaption });
  });

  test("a corrected chat line says what its correction says", () => {
    const correction = { ...typedCaption, corrects: "caption-0002", text: "5分お待ちください。" };
    const entries = conversation([chatLine()], { ...NO_CAPTIONS, lines: [correction] });
    expect(texts(entries)).toEqual(["5分お待ちください。"]);
  });

  test("a caption whose chat line is not held is still read", () => {
    expect(texts(conversation([], { ...NO_CAPTIONS, lines: [typedCaption] }))).toEqual([
      "お待ちください。",
    ]);
  });
});

describe("doubts", () => {
  test("a rendering without the mark has none, whatever its checks say", () => {
    expect(doubts(rendering({ numbers: "failed" }))).toEqual([]);
  });

  test("each failed check is named, the numbers first", () => {
    const marked = rendering({
      must_check: true,
      numbers: "failed",
      polarity: "failed",
      terms: "failed",
      layer: "none",
    });
    expect(doubts(marked)).toEqual(["numbers", "polarity", "terms", "untranslated"]);
  });

  test("a mark without a failed check means that the engine is not sure", () => {
    expect(doubts(rendering({ must_check: true }))).toEqual(["unsure"]);
  });

  test("says why a text was refused instead of that it was not translated", () => {
    const refused = rendering({ must_check: true, layer: "none", refused: "other_language" });
    expect(doubts(refused)).toEqual(["other_language"]);
  });

  test("a reader without a rendering reads the original", () => {
    expect(renderingFor(captionLine(), "ja")?.text).toBe("予約をしたいです。");
    expect(renderingFor(captionLine(), "ja-easy")).toBeNull();
    expect(isTranslated(rendering({ layer: "same" }))).toBe(false);
    expect(isTranslated(rendering({ layer: "none", text: "" }))).toBe(false);
  });

  test("a reader of やさしい日本語 reads it also where the original is Japanese", () => {
    expect(isTranslated(rendering({ layer: "same", language: "ja-easy" }))).toBe(true);
  });
});
