import type { Voice } from "@madoguchi/shared/captions";
import { beforeEach, describe, expect, it } from "vitest";
import { CoachVoice, SILENT_MS, SPEAKS } from "./coach_voice.ts";

class Loudspeaker implements Voice {
  readonly said: string[] = [];
  stopped = 0;

  speak(text: string, language: "ja" | "en"): void {
    this.said.push(`${language}: ${text}`);
  }

  stop(): void {
    this.stopped += 1;
  }
}

describe("the coach's voice", () => {
  let speaker: Loudspeaker;
  let coach: CoachVoice;

  beforeEach(() => {
    speaker = new Loudspeaker();
    coach = new CoachVoice(speaker, "ja");
  });

  it("says each sentence once, and the newest in place of the one before", () => {
    coach.say("右へ", 0);
    coach.say("右へ", 100);
    coach.say("そのまま", 200);
    expect(speaker.said).toEqual(["ja: 右へ", "ja: そのまま"]);
    expect(speaker.stopped).toBe(2);
  });

  it("waits until the operator has been silent, and then says the newest only", () => {
    coach.heard(SPEAKS + 0.1, 1000);
    coach.say("右へ", 1100);
    coach.say("左へ", 1200);
    coach.heard(0, 1000 + SILENT_MS - 1);
    expect(speaker.said).toEqual([]);
    coach.heard(0, 1000 + SILENT_MS);
    expect(speaker.said).toEqual(["ja: 左へ"]);
  });

  it("falls silent when the operator begins", () => {
    coach.say("右へ", 0);
    const before = speaker.stopped;
    coach.heard(SPEAKS + 0.1, 500);
    expect(speaker.stopped).toBe(before + 1);
    coach.heard(SPEAKS, 5000);
    expect(speaker.said).toEqual(["ja: 右へ"]);
  });

  it("says nothing any more once it is stopped", () => {
    coach.heard(1, 0);
    coach.say("右へ", 10);
    coach.stop();
    coach.heard(0, 10 * SILENT_MS);
    expect(speaker.said).toEqual([]);
  });
});
