import type { Phrase, PhraseBook } from "@madoguchi/shared/protocol";
import { useEffect, useEffectEvent, useLayoutEffect, useState } from "react";

import type { PhraseKey } from "../../captions/phraseBook.ts";
import { phraseKey } from "../../captions/phraseKeys.ts";
import { fetchPhrases } from "../../link/rest.ts";
import { PICTURE_INPUT_ID } from "../control/PictureInput.tsx";

/** The phrase book; null until it is there, `failed` if it could not be had. */
export function usePhraseBook(wanted: boolean): PhraseBook | null | "failed" {
  const [book, setBook] = useState<PhraseBook | null | "failed">(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    void fetchPhrases().then((result) => {
      if (!gone) setBook(result.ok ? result.value : "failed");
    });
    return () => {
      gone = true;
    };
  }, [wanted]);
  return book;
}

/** F1 to F8 from anywhere in the page, but not while typing into the kiosk's picture. */
export function usePhraseKeys(
  phrases: ReadonlyMap<PhraseKey, Phrase>,
  onPhrase: (phrase: Phrase) => void,
): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const key = phraseKey(event);
    const phrase = key === null ? undefined : phrases.get(key);
    // A question is open: it must be answered first.
    if (phrase === undefined || document.querySelector("dialog[open]") !== null) return;
    if (document.activeElement?.id === PICTURE_INPUT_ID) return;
    event.preventDefault();
    onPhrase(phrase);
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      press(event);
    };
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listen);
    };
  }, []);
}
