import type { RestFailure } from "../link/rest.ts";
import type { ConsoleLanguage } from "../procedures/model.ts";
import type { Texts } from "../texts/index.ts";

/** Why a phrase was not saved, in words: what the page knows, else what the server says. */
export function phraseFailure(
  failure: RestFailure,
  t: Texts["phraseBook"],
  language: ConsoleLanguage,
): string {
  if (failure.kind !== "refused") return t.failed;
  switch (failure.status) {
    case 401:
    case 403:
      return t.notAllowed;
    case 409:
    case 412:
      return t.conflict;
    case 400:
    case 422:
      return t.invalid;
    default:
      return language === "ja" ? failure.message_ja : failure.message_en;
  }
}
