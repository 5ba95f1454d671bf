import type { Language } from "../protocol/index.ts";

/** A name of the site profile's in the reader's language; where it has no English, as it is. */
export function named(language: Language, name: string, english: string | null): string {
  return language === "en" && english !== null ? english : name;
}
