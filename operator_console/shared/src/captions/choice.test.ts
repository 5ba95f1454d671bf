import { describe, expect, test } from "vitest";
import type { InterpretationSet } from "../protocol/index.ts";
import { Chooser, type CaptionChoice } from "./choice.ts";
import { interpretation } from "./fixtures.ts";

const EASY: CaptionChoice = { language: "ja-easy", speaks: "ja", captions: true, speak: false };

function setUp() {
  const sent: InterpretationSet[] = [];
  return { sent, chooser: new Chooser("citizen", (message) => sent.push(message)) };
}

describe("a choice of captions", () => {
  test("waits until the server has said that it interprets", () => {
    const { chooser, sent } = setUp();
    chooser.choose(EASY, null);
    expect(sent).toEqual([]);
    chooser.follow(interpretation());
    expect(sent).toMatchObject([{ session_id: "session-0001", language: "ja-easy" }]);
  });

  test("is said once, and again after a reconnect if the server does not know it", () => {
    const { chooser, sent } = setUp();
    chooser.choose(EASY, interpretation());
    chooser.follow(interpretation());
    expect(sent).toHaveLength(1);
    chooser.unsaid();
    chooser.follow(interpretation());
    expect(sent).toHaveLength(2);
    chooser.unsaid();
    chooser.follow(interpretation({ citizen: EASY }));
    expect(sent).toHaveLength(2);
  });

  test("of one citizen is not the next one's", () => {
    const { chooser, sent } = setUp();
    chooser.choose(EASY, null);
    chooser.forget();
    chooser.unsaid();
    chooser.follow(interpretation());
    expect(sent).toEqual([]);
  });
});
