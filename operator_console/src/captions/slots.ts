/** Slots of a phrase: what kind of input each wants, and how its value is written in a sentence. */

import type { Phrase } from "@madoguchi/shared/protocol";

import type { ConsoleLanguage } from "../procedures/model.ts";

export type SlotInput = "text" | "number" | "date" | "time" | "weekday";

const INPUTS: Readonly<Record<string, SlotInput>> = {
  name: "text",
  place: "text",
  document: "text",
  date: "date",
  time: "time",
  weekday: "weekday",
};

/** The input for a slot's type; whatever is not words, a day or a time is a number. */
export function slotInput(type: string): SlotInput {
  return Object.hasOwn(INPUTS, type) ? (INPUTS[type] ?? "number") : "number";
}

/**
 * A slot's value as it stands in a sentence of this language: `10` minutes is 「10分」. The server
 * reads it, checks its type and writes it in the other languages.
 */
export function written(
  type: string,
  value: string,
  language: ConsoleLanguage,
  units: Readonly<Record<string, string>>,
): string {
  const plain = value.normalize("NFKC").trim();
  switch (slotInput(type)) {
    case "date":
      return writtenDate(plain, language);
    case "number":
      return withUnit(type, plain, language, units);
    case "text":
    case "time":
    case "weekday":
      return plain;
  }
}

function writtenDate(iso: string, language: ConsoleLanguage): string {
  const day = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  const locale = language === "ja" ? "ja-JP" : "en-US";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(day);
}

function withUnit(
  type: string,
  plain: string,
  language: ConsoleLanguage,
  units: Readonly<Record<string, string>>,
): string {
  const unit = Object.hasOwn(units, type) ? units[type] : undefined;
  // Whoever typed the unit as well meant the same.
  if (unit === undefined || !/^[\d,.]+$/u.test(plain)) return plain;
  const grouped = type === "money" ? Number(plain.replaceAll(",", "")).toLocaleString("en") : plain;
  if (language === "ja") return `${grouped}${unit}`;
  const before = type === "counter" || type === "floor";
  return before ? `${unit} ${grouped}` : `${grouped} ${singular(grouped, unit)}`;
}

function singular(count: string, unit: string): string {
  if (count !== "1" || unit === "yen") return unit;
  return unit === "people" ? "person" : unit.replace(/ies$/u, "y").replace(/s$/u, "");
}

/** Names of the slots in the order in which the sentence has them. */
export function slotNames(phrase: Phrase, language: ConsoleLanguage): readonly string[] {
  const place = (name: string): number => phrase[language].indexOf(`{${name}}`);
  return Object.keys(phrase.slots).toSorted((a, b) => place(a) - place(b));
}

/** The sentence with what is known of its slots; `blank` writes an empty one. */
export function filled(
  sentence: string,
  values: Readonly<Record<string, string>>,
  blank: (name: string) => string = () => "…",
): string {
  return sentence.replace(
    /\{([a-z][a-z0-9_]*)\}/gu,
    (_slot, name: string) => values[name] ?? blank(name),
  );
}

/** Slots that a sentence has and should not have, or the other way round. */
export function slotFaults(sentence: string, slots: Phrase["slots"]): readonly string[] {
  const used = new Set([...sentence.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1] ?? ""));
  const wanted = new Set(Object.keys(slots));
  const faults = [...used, ...wanted].filter((name) => used.has(name) !== wanted.has(name));
  return faults.toSorted();
}
