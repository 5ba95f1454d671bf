import type { Phrase, PhraseList } from "@madoguchi/shared/protocol";
import { expect, test } from "vitest";
import { replies, said, withGroup, wording } from "./replies.ts";

function phrase(id: string, change: Partial<Phrase> = {}): Phrase {
  const words = { ja: "はい。", en: "Yes.", easy: "はい" };
  return { id, speaker: "citizen", ...words, slots: {}, key: null, edited: false, ...change };
}

function list(procedure: string, ...phrases: Phrase[]): PhraseList {
  const title = { ja: procedure, en: procedure, easy: procedure };
  return {
    type: "phrase.list",
    v: 1,
    session_id: "session-0001",
    request_id: "request-0001",
    group: { procedure, title, phrases },
    remaining: 0,
  };
}

test("a group that comes twice is held once", () => {
  const once = withGroup([], list("common", phrase("common.hello")));
  expect(withGroup(once, list("common", phrase("common.hello")))).toHaveLength(1);
  expect(withGroup(once, list("fees"))).toHaveLength(2);
});

test("what a touch can say has no blanks, is a citizen's, and yes comes first", () => {
  const { group } = list(
    "common",
    phrase("citizen-common.hello"),
    phrase("citizen-common.name", { slots: { name: "name" } }),
    phrase("common.wait", { speaker: "operator" }),
    phrase("citizen-common.yes-please"),
  );
  expect(replies([group]).map((each) => each.id)).toEqual([
    "citizen-common.yes-please",
    "citizen-common.hello",
  ]);
  expect(wording(phrase("x"), "ja-easy")).toBe("はい");
  expect(wording(phrase("x"), "en")).toBe("Yes.");
  const read = { ...phrase("x"), easy: "{窓口|まどぐち}へ" };
  expect(wording(read, "ja-easy")).toBe("{窓口|まどぐち}へ");
  expect(said(read, "ja-easy")).toBe("窓口へ");
});
