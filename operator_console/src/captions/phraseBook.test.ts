import type { Phrase, PhraseBook } from "@madoguchi/shared/protocol";
import { describe, expect, it } from "vitest";

import { byKey, folded, groupsFor, readPhraseBook, search } from "./phraseBook.ts";
import { phraseKey } from "./phraseKeys.ts";
import { filled, slotFaults, slotInput, slotNames, written } from "./slots.ts";

function phrase(change: Partial<Phrase> = {}): Phrase {
  return {
    id: "application.photo",
    speaker: "operator",
    ja: "写真をお持ちですか。",
    en: "Do you have a photo?",
    easy: "しゃしんが ありますか。",
    slots: {},
    key: null,
    edited: false,
    ...change,
  };
}

const WAIT = phrase({
  id: "queue.wait",
  ja: "{minutes}ほどお待ちください。",
  en: "Please wait about {minutes}.",
  easy: "{minutes} まって ください。",
  slots: { minutes: "duration_minutes" },
  key: "F1",
});

const BOOK: PhraseBook = {
  version: "1",
  procedures: [
    {
      procedure: "queue",
      title: { ja: "待つ", en: "Waiting", easy: "まつ" },
      phrases: [WAIT, phrase({ id: "queue.thanks", speaker: "citizen" })],
    },
    {
      procedure: "application",
      title: { ja: "申請", en: "Application", easy: "もうしこむ" },
      phrases: [phrase()],
    },
  ],
};

const UNITS = { money: "円", duration_minutes: "分", counter: "番窓口" };
const UNITS_EN = { money: "yen", duration_minutes: "minutes", counter: "counter", count_persons: "people" };

describe("the phrase book", () => {
  it("is read as the server sends it, and refused if a part of it is not", () => {
    expect(readPhraseBook(JSON.parse(JSON.stringify(BOOK)))).toEqual(BOOK);
    expect(readPhraseBook({ version: "1", procedures: [{ procedure: "x" }] })).toBeUndefined();
    expect(readPhraseBook(null)).toBeUndefined();
  });

  it("has the present procedure first, and only what an operator says", () => {
    const groups = groupsFor(BOOK, "new_application");
    expect(groups.map((group) => group.procedure)).toEqual(["application", "queue"]);
    expect(groups.flatMap((group) => group.phrases.map((each) => each.id))).not.toContain(
      "queue.thanks",
    );
  });

  it.each(["写真", "PHOTO", "しゃしん", "シャシン", "しゃしんが あります", "do photo"])(
    "is searched in both languages and by reading: %s",
    (asked) => {
      const found = search(groupsFor(BOOK, "other"), asked);
      expect(found.flatMap((group) => group.phrases.map((each) => each.id))).toEqual([
        "application.photo",
      ]);
    },
  );

  it("finds nothing where nothing fits, and everything where nothing is asked", () => {
    const groups = groupsFor(BOOK, "other");
    expect(search(groups, "お弁当")).toEqual([]);
    expect(search(groups, "  ")).toBe(groups);
    expect(folded("ｶﾒﾗ　Camera")).toBe("かめら camera");
  });

  it("knows the phrase of a key", () => {
    expect(byKey(groupsFor(BOOK, "other")).get("F1")?.id).toBe("queue.wait");
  });
});

describe("slots", () => {
  it.each([
    ["duration_minutes", "10", "10分", "10 minutes"],
    ["duration_minutes", "１", "1分", "1 minute"],
    ["money", "1000", "1,000円", "1,000 yen"],
    ["counter", "3", "3番窓口", "counter 3"],
    ["date", "2026-05-14", "2026年5月14日", "May 14, 2026"],
    ["name", " 佐藤 ", "佐藤", "佐藤"],
    ["money", "千円", "千円", "千円"],
  ])("%s of %s is written with its unit", (type, value, ja, en) => {
    expect(written(type, value, "ja", UNITS)).toBe(ja);
    expect(written(type, value, "en", UNITS_EN)).toBe(en);
  });

  it("are asked for by their kind, in the order of the sentence", () => {
    expect(slotInput("date")).toBe("date");
    expect(slotInput("toString")).toBe("number");
    const both = phrase({ ja: "{to}と{from}", slots: { from: "time", to: "time" } });
    expect(slotNames(both, "ja")).toEqual(["to", "from"]);
    expect(filled("{minutes}と{other}", { minutes: "5分" })).toBe("5分と…");
  });

  it("that an edited sentence lost or invented are named", () => {
    expect(slotFaults("{minutes}お待ちください。", WAIT.slots)).toEqual([]);
    expect(slotFaults("{hours}お待ちください。", WAIT.slots)).toEqual(["hours", "minutes"]);
  });
});

describe("phrase keys", () => {
  const stroke = {
    code: "F6",
    key: "F6",
    keyCode: 117,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
  };

  it("are the bare function keys up to F8", () => {
    expect(phraseKey(stroke)).toBe("F6");
    expect(phraseKey({ ...stroke, key: "F9" })).toBeNull();
    expect(phraseKey({ ...stroke, ctrlKey: true })).toBeNull();
    expect(phraseKey({ ...stroke, repeat: true })).toBeNull();
  });

  it("belong to the input method while it composes", () => {
    expect(phraseKey({ ...stroke, isComposing: true })).toBeNull();
    expect(phraseKey({ ...stroke, keyCode: 229 })).toBeNull();
  });
});
