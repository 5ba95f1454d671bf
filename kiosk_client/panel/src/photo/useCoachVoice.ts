import { BrowserVoice } from "@madoguchi/shared/captions";
import { htmlLang, plain, useLanguage } from "@madoguchi/shared/i18n";
import { watchLevel } from "@madoguchi/shared/rtc";
import { useEffect, useRef, useState } from "react";
import { CoachVoice } from "./coach_voice.ts";

/** Whether a voice of this machine speaks the citizen's language; voices may come late. */
export function useHasVoice(): boolean {
  const language = htmlLang(useLanguage());
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>(listVoices);
  useEffect(() => {
    const look = (): void => {
      setVoices(listVoices());
    };
    window.speechSynthesis.addEventListener("voiceschanged", look);
    return () => {
      window.speechSynthesis.removeEventListener("voiceschanged", look);
    };
  }, []);
  return voices.some((voice) => voice.localService && voice.lang.startsWith(language));
}

function listVoices(): readonly SpeechSynthesisVoice[] {
  return window.speechSynthesis.getVoices();
}

/** Speaks `sentence`, and each that follows, while it is `on`; `operator` is never talked over. */
export function useCoachVoice(
  sentence: string,
  on: boolean,
  operator: MediaStreamTrack | null,
): void {
  const language = htmlLang(useLanguage());
  const coach = useRef<CoachVoice | null>(null);
  useEffect(() => {
    if (!on) return undefined;
    const speaking = new CoachVoice(new BrowserVoice(window.speechSynthesis), language);
    coach.current = speaking;
    const silence =
      operator === null
        ? null
        : watchLevel(operator, (level) => {
            speaking.heard(level, performance.now());
          });
    return () => {
      silence?.();
      speaking.stop();
      coach.current = null;
    };
  }, [on, language, operator]);
  useEffect(() => {
    coach.current?.say(plain(sentence), performance.now());
  }, [sentence, on, language, operator]);
}
