/** Reads the photo coach's advice aloud, and never over the operator. */

import type { Voice } from "@madoguchi/shared/captions";

/** Loudness (0 to 1) above which the operator speaks; a quiet room stays well below. */
export const SPEAKS = 0.25;
/** So long the operator must have been silent: between two words nobody else begins. */
export const SILENT_MS = 1500;

export class CoachVoice {
  readonly #voice: Voice;
  readonly #language: "ja" | "en";
  #said = "";
  #waiting: string | null = null;
  #silentSince = Number.NEGATIVE_INFINITY;

  constructor(voice: Voice, language: "ja" | "en") {
    this.#voice = voice;
    this.#language = language;
  }

  /** A new sentence replaces the one that is being said; it waits while the operator speaks. */
  say(sentence: string, nowMs: number): void {
    if (sentence === (this.#waiting ?? this.#said)) return;
    this.#voice.stop();
    this.#waiting = sentence;
    this.#speak(nowMs);
  }

  /** The operator's loudness now: their voice ends the coach's at once. */
  heard(level: number, nowMs: number): void {
    if (level > SPEAKS) {
      if (nowMs - this.#silentSince >= SILENT_MS) this.#voice.stop();
      this.#silentSince = nowMs;
    }
    this.#speak(nowMs);
  }

  stop(): void {
    this.#waiting = null;
    this.#voice.stop();
  }

  #speak(nowMs: number): void {
    if (this.#waiting === null || nowMs - this.#silentSince < SILENT_MS) return;
    this.#said = this.#waiting;
    this.#waiting = null;
    this.#voice.speak(this.#said, this.#language);
  }
}
