/** Sentences of the diagnosis in the language of the page. */

import type { DiagnosisWords } from "@madoguchi/shared/protocol";

import { useConsoleLanguage } from "../texts/index.ts";

export function useWords(): (words: DiagnosisWords) => string {
  const language = useConsoleLanguage();
  return (words) => words[language];
}
