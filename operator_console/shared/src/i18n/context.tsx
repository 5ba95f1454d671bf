import { createContext, use, type ReactNode } from "react";
import type { Language } from "../protocol/index.ts";
import { textsFor, type Catalogue, type Texts, type Translation } from "./catalogue.ts";

const LanguageContext = createContext<Language>("ja");

/** Language of everything below; screens in two languages nest two providers. */
export function LanguageProvider(props: {
  readonly language: Language;
  readonly children: ReactNode;
}): ReactNode {
  return <LanguageContext value={props.language}>{props.children}</LanguageContext>;
}

export function useLanguage(): Language {
  return use(LanguageContext);
}

/** The catalogue of the present language. */
export function useText<C extends Catalogue>(texts: Texts<C>): Translation<C> {
  return textsFor(texts, useLanguage());
}
