/** What a citizen can say at one touch: the phrase book's part for citizens, in a useful order. */

import { plain } from "@madoguchi/shared/i18n";
import type { Language, Phrase, PhraseGroup, PhraseList } from "@madoguchi/shared/protocol";

/** What is needed most comes first; the rest follows as the book has it. */
const FIRST = [
  "citizen-common.yes-please",
  "citizen-common.no-thanks",
  "citizen-common.one-more-time",
  "citizen-common.speak-slower",
  "citizen-common.not-understood",
  "citizen-common.understood",
  "citizen-common.easier-words",
  "citizen-common.write-please",
];

/** Groups so far with one more; the same one again takes its own place. */
export function withGroup(groups: readonly PhraseGroup[], list: PhraseList): readonly PhraseGroup[] {
  const others = groups.filter((group) => group.procedure !== list.group.procedure);
  return [...others, list.group];
}

/** Phrases of citizens that need nothing filled in: a touch says them. */
export function replies(groups: readonly PhraseGroup[]): readonly Phrase[] {
  const place = (phrase: Phrase): number => {
    const at = FIRST.indexOf(phrase.id);
    return at < 0 ? FIRST.length : at;
  };
  return groups
    .flatMap((group) => group.phrases)
    .filter((phrase) => phrase.speaker === "citizen" && Object.keys(phrase.slots).length === 0)
    .toSorted((a, b) => place(a) - place(b));
}

/** As a button shows it; plain Japanese with its readings. */
export function wording(phrase: Phrase, language: Language): string {
  return language === "ja-easy" ? phrase.easy : phrase[language];
}

/** As the conversation shows it until the server answers: without readings. */
export function said(phrase: Phrase, language: Language): string {
  return plain(wording(phrase, language));
}
