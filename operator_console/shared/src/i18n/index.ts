/** `@madoguchi/shared/i18n`: typed catalogues, the language of a page, formats, ふりがな. */

export { htmlLang, textsFor, type Catalogue, type Texts, type Translation } from "./catalogue.ts";
export { LanguageProvider, useLanguage, useText } from "./context.tsx";
export { clock, elapsed, timeOfDay, wareki } from "./format.ts";
export { Furigana, plain, runs } from "./furigana.tsx";
export { named } from "./named.ts";
export { withoutRequired } from "./required.ts";
