import type { Language } from "../protocol/index.ts";

/** A text, or a sentence with gaps. */
type Text = string | ((...gaps: never[]) => string);

/** `const ja = {…} satisfies Catalogue`: the Japanese catalogue defines the keys. */
export interface Catalogue {
  readonly [key: string]: Text | Catalogue;
}

/** `const en: Translation<typeof ja> = {…}`: same keys, same gaps; a missing key does not compile. */
export type Translation<C extends Catalogue> = {
  readonly [K in keyof C]: C[K] extends (...gaps: infer Gaps) => string
    ? (...gaps: Gaps) => string
    : C[K] extends Catalogue
      ? Translation<C[K]>
      : string;
};

/** One catalogue per language; where やさしい日本語 is not given, Japanese serves. */
export interface Texts<C extends Catalogue> {
  readonly ja: Translation<C>;
  readonly en: Translation<C>;
  readonly "ja-easy"?: Translation<C>;
}

export function textsFor<C extends Catalogue>(
  texts: Texts<C>,
  language: Language,
): Translation<C> {
  switch (language) {
    case "ja":
      return texts.ja;
    case "ja-easy":
      return texts["ja-easy"] ?? texts.ja;
    case "en":
      return texts.en;
  }
}

/** Value of the `lang` attribute. */
export function htmlLang(language: Language): "ja" | "en" {
  return language === "en" ? "en" : "ja";
}
