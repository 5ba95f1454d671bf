/** The phrase book as the console knows it: read from the server's answer, searched, ordered. */

import type { Phrase, PhraseBook, PhraseGroup, Purpose } from "@madoguchi/shared/protocol";

export const PHRASE_KEYS = ["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8"] as const;
export type PhraseKey = (typeof PHRASE_KEYS)[number];

/** Phrases that the present procedure calls for, before all others. */
const PROCEDURES: Readonly<Record<Purpose, readonly string[]>> = {
  new_application: ["application", "photo"],
  renewal_or_loss: ["renewal", "loss-reissue"],
  insurance_card: ["health-insurance"],
  bank_account: ["bank-account"],
  photo_help: ["photo"],
  other: [],
};

/** What the operator can say: the present procedure's phrases first, then all in their order. */
export function groupsFor(book: PhraseBook, purpose: Purpose): readonly PhraseGroup[] {
  const first = PROCEDURES[purpose];
  const place = (group: PhraseGroup): number => {
    const at = first.indexOf(group.procedure);
    return at < 0 ? first.length : at;
  };
  return book.procedures
    .map((group) => ({
      ...group,
      phrases: group.phrases.filter((phrase) => phrase.speaker === "operator"),
    }))
    .filter((group) => group.phrases.length > 0)
    .toSorted((a, b) => place(a) - place(b));
}

export function isPresent(group: PhraseGroup, purpose: Purpose): boolean {
  return PROCEDURES[purpose].includes(group.procedure);
}

/** The phrase of each function key, where it has one. */
export function byKey(groups: readonly PhraseGroup[]): ReadonlyMap<PhraseKey, Phrase> {
  const found = new Map<PhraseKey, Phrase>();
  for (const phrase of groups.flatMap((group) => group.phrases)) {
    if (phrase.key !== null && !found.has(phrase.key)) found.set(phrase.key, phrase);
  }
  return found;
}

/**
 * Groups with only the phrases that have every word asked for, in Japanese, English or kana: the
 * やさしい日本語 line is written mostly in kana and so serves as the reading.
 */
export function search(groups: readonly PhraseGroup[], asked: string): readonly PhraseGroup[] {
  const words = folded(asked).split(" ").filter(Boolean);
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({
      ...group,
      phrases: group.phrases.filter((phrase) => {
        const text = folded([phrase.ja, phrase.en, phrase.easy].join(" "));
        const close = text.replaceAll(" ", "");
        return words.every((word) => text.includes(word) || close.includes(word));
      }),
    }))
    .filter((group) => group.phrases.length > 0);
}

const KATAKANA = /[\u30a1-\u30f6]/gu;
const KANA_APART = 0x60;

/** One spelling for searching: NFKC, small letters, hiragana, single spaces. */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(KATAKANA, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - KANA_APART))
    .replace(/\s+/gu, " ")
    .trim();
}

/** Check the server's answer; undefined if it is no phrase book. */
export function readPhraseBook(answer: unknown): PhraseBook | undefined {
  if (!isRecord(answer) || typeof answer.version !== "string") return undefined;
  const procedures = readAll(answer.procedures, readGroup);
  return procedures && { version: answer.version, procedures };
}

function readGroup(value: unknown): PhraseGroup | undefined {
  if (!isRecord(value) || typeof value.procedure !== "string") return undefined;
  const title = readWording(value.title);
  const phrases = readAll(value.phrases, readPhrase);
  return title && phrases && { procedure: value.procedure, title, phrases };
}

export function readPhrase(value: unknown): Phrase | undefined {
  if (!isRecord(value) || typeof value.id !== "string") return undefined;
  const wording = readWording(value);
  const { id, speaker, slots, edited } = value;
  if (wording === undefined || (speaker !== "operator" && speaker !== "citizen")) return undefined;
  if (!isRecord(slots)) return undefined;
  const types = Object.entries(slots).flatMap(([name, type]) =>
    typeof type === "string" ? [[name, type] as const] : [],
  );
  const key = PHRASE_KEYS.find((each) => each === value.key) ?? null;
  return { id, speaker, ...wording, slots: Object.fromEntries(types), key, edited: edited === true };
}

function readWording(value: unknown): { ja: string; en: string; easy: string } | undefined {
  if (!isRecord(value)) return undefined;
  const { ja, en, easy } = value;
  if (typeof ja !== "string" || typeof en !== "string" || typeof easy !== "string") return undefined;
  return { ja, en, easy };
}

function readAll<T>(value: unknown, read: (one: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.map(read).filter((one) => one !== undefined);
  return found.length === value.length ? found : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
