/** What a citizen can say at one touch: the phrase book's part for citizens, in a useful order. */

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

export function wording(phrase: Phrase, language: Language): string {
  return language === "ja-easy" ? phrase.easy : phrase[language];
}
