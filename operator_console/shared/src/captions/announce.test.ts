import { expect, test } from "vitest";
import { readable, unread } from "./announce.ts";
import { NO_CAPTIONS } from "./captions.ts";
import { conversation, type Said } from "./conversation.ts";
import { captionLine, captionPartial } from "./fixtures.ts";

const reader = { self: "operator", language: "ja", interpreting: true } as const;
const line = captionLine();
const [entry] = conversation([], { ...NO_CAPTIONS, lines: [line] });

test("a line of the other end is read out once, in the reader's language", () => {
  expect(unread([entry as Said], reader, new Set())).toEqual([entry]);
  expect(unread([entry as Said], reader, new Set(["utterance-1"]))).toEqual([]);
  expect(readable(entry as Said, "ja")).toBe("予約をしたいです。");
  expect(readable(entry as Said, "en")).toBe("I would like to make a reservation.");
});

test("neither one's own words nor what is still being said is read out", () => {
  expect(unread([entry as Said], { ...reader, self: "citizen" }, new Set())).toEqual([]);
  const saying = conversation([], { ...NO_CAPTIONS, partials: [captionPartial()] });
  expect(unread(saying, reader, new Set())).toEqual([]);
});

test("a typed line waits for its translation while there is an interpreter", () => {
  const typed: Said = { ...(entry as Said), caption: null };
  expect(unread([typed], reader, new Set())).toEqual([]);
  expect(unread([typed], { ...reader, interpreting: false }, new Set())).toEqual([typed]);
  expect(unread([{ ...typed, language: "ja" }], reader, new Set())).toHaveLength(1);
});
