import { BrowserVoice, readAloud, type Entry, type Voice } from "@madoguchi/shared/captions";
import { htmlLang } from "@madoguchi/shared/i18n";
import type { CaptionLanguage } from "@madoguchi/shared/protocol";
import { useEffect, useRef } from "react";

/** Speaks what the operator types, from the moment on when the citizen wanted it. */
export function useReadAloud(
  entries: readonly Entry[],
  language: CaptionLanguage,
  on: boolean,
): void {
  const voice = useRef<Voice | null>(null);
  const done = useRef(new Set<string>());
  useEffect(() => {
    if (!on) return undefined;
    const speaking = new BrowserVoice(window.speechSynthesis);
    voice.current = speaking;
    return () => {
      speaking.stop();
      voice.current = null;
    };
  }, [on]);
  useEffect(() => {
    // What was there before it was switched on is not read either.
    for (const { key, text } of readAloud(entries, language, done.current)) {
      done.current.add(key);
      voice.current?.speak(text, htmlLang(language));
    }
  }, [entries, language]);
}
