import { plain } from "../i18n/furigana.tsx";
import type { CaptionLanguage } from "../protocol/index.ts";
import type { Entry } from "./conversation.ts";
import { isTranslated, renderingFor } from "./doubts.ts";

/** Reads texts aloud; a port, because browsers differ and tests have no loudspeaker. */
export interface Voice {
  speak(text: string, language: "ja" | "en"): void;
  stop(): void;
}

/** The browser's own voice, of this computer only: what is said never goes to a service. */
export class BrowserVoice implements Voice {
  readonly #synthesis: SpeechSynthesis;

  constructor(synthesis: SpeechSynthesis) {
    this.#synthesis = synthesis;
  }

  speak(text: string, language: "ja" | "en"): void {
    const voice = this.#synthesis
      .getVoices()
      .find((each) => each.localService && each.lang.startsWith(language));
    if (voice === undefined) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    this.#synthesis.speak(utterance);
  }

  stop(): void {
    this.#synthesis.cancel();
  }
}

/** A line to read aloud, by the name under which it must not be read again. */
export interface Aloud {
  readonly key: string;
  readonly text: string;
}

/**
 * What the operator typed, as the citizen reads it. Neither what is provisional nor a doubtful
 * rendering is read aloud: a voice cannot show 「確認してください」.
 */
export function readAloud(
  entries: readonly Entry[],
  language: CaptionLanguage,
  done: ReadonlySet<string>,
): readonly Aloud[] {
  return entries.flatMap((entry) => {
    if (entry.kind === "saying" || entry.party !== "operator" || entry.source === "speech") return [];
    const rendering = entry.caption && renderingFor(entry.caption, language);
    if (rendering === null || rendering.must_check || done.has(entry.key)) return [];
    const text = isTranslated(rendering) ? rendering.text : entry.text;
    return [{ key: entry.key, text: plain(text) }];
  });
}
