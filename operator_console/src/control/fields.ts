/** What the form says of each field: pure words and choices, from the kiosk's list (Z-05). */

import { withoutRequired } from "@madoguchi/shared/i18n";
import type { FieldOptions, FieldView } from "@madoguchi/shared/protocol";

import { isImeStroke, type KeyStroke } from "../state/shortcuts.ts";

/** How a field is worked in the form. */
export type FieldWay = "text" | "multiline" | "date" | "choice" | "check" | "citizen" | "file";

export function wayOf(field: Pick<FieldView, "klass" | "kind">): FieldWay {
  if (field.kind === "file") return "file";
  if (field.klass === "citizen" || field.klass === "hidden" || field.kind === "secret") {
    return "citizen";
  }
  switch (field.kind) {
    case "multiline":
    case "editable":
      return "multiline";
    case "date":
      return "date";
    case "select":
    case "radio":
      return "choice";
    case "checkbox":
      return "check";
    case "text":
    case "number":
      return "text";
  }
}

/** A date as a page holds it. */
export const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether a click on the picture leads no further: its popup is no part of the picture. */
export function isForList(field: Pick<FieldView, "klass" | "kind">): boolean {
  const way = wayOf(field);
  return way === "date" || (way === "choice" && field.kind === "select");
}

/** The label without a 「必須」 of its own, where the form says that beside it. */
export function nameOf(field: Pick<FieldView, "label" | "required">): string {
  return field.required ? withoutRequired(field.label) : field.label;
}

export type FieldState = "empty" | "filled" | "error";

export function stateOf(field: Pick<FieldView, "filled" | "valid">): FieldState {
  if (field.valid === false && field.filled) return "error";
  return field.filled ? "filled" : "empty";
}

/** A longer answer is told as a number only. */
const MAX_DOTS = 12;

/** `●●●○` for three of four characters; null if the kiosk does not count them. */
export function dotsOf(field: Pick<FieldView, "length" | "max_length">): string | null {
  const { length } = field;
  const full = fullOf(field);
  if (length === null || full === null) return null;
  const typed = Math.min(length, full);
  return "●".repeat(typed) + "○".repeat(full - typed);
}

/** What a full field holds, where that helps to see how much is left; a limit of 120 does not. */
export function fullOf(field: Pick<FieldView, "max_length">): number | null {
  const full = field.max_length;
  return full === null || full === 0 || full > MAX_DOTS ? null : full;
}

/** A list longer than this is searched, not read. */
export const SEARCH_OPTIONS_FROM = 13;

export interface Option {
  /** Its place in the page's list, which is what the kiosk is told. */
  readonly place: number;
  readonly text: string;
}

/** Options that hold the words searched for, whatever their width or case. */
export function matching(options: FieldOptions, search: string): readonly Option[] {
  const all = options.options.map((text, place) => ({ place, text }));
  const wanted = folded(search);
  return wanted === "" ? all : all.filter(({ text }) => folded(text).includes(wanted));
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

/** Enter sends one line; Ctrl+Enter sends several, where Enter alone breaks the line. */
export function sendsField(stroke: KeyStroke, multiline: boolean): boolean {
  if (stroke.key !== "Enter" || isImeStroke(stroke) || stroke.shiftKey || stroke.altKey) return false;
  return multiline ? stroke.ctrlKey || stroke.metaKey : !stroke.ctrlKey && !stroke.metaKey;
}
