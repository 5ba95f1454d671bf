/** The console's texts in the language of the page. */

import { useLanguage } from "@madoguchi/shared/i18n";

import type { ConsoleLanguage } from "../procedures/model.ts";
import { en } from "./en.ts";
import { ja, type Texts } from "./ja.ts";

export type { Texts } from "./ja.ts";

export const TEXTS: Readonly<Record<ConsoleLanguage, Texts>> = { ja, en };

/** Language of the console: it has no やさしい日本語, which is for citizens. */
export function useConsoleLanguage(): ConsoleLanguage {
  return useLanguage() === "en" ? "en" : "ja";
}

export function useTexts(): Texts {
  return TEXTS[useConsoleLanguage()];
}
