/** How far a caption can be believed, in words that the screens have sentences for. */

import type { CaptionLanguage, CaptionLine, Rendering } from "../protocol/index.ts";

/** Why a caption is marked 「確認してください」. */
export type Doubt =
  | "numbers"
  | "polarity"
  | "terms"
  | "untranslated"
  | "unsure"
  | NonNullable<Rendering["refused"]>;

/** The rendering in the reader's language; null where the line has none, and the original serves. */
export function renderingFor(line: CaptionLine, language: CaptionLanguage): Rendering | null {
  return line.renderings.find((each) => each.language === language) ?? null;
}

/** Reasons for the mark, the gravest first; empty where the rendering can be read as it is. */
export function doubts(rendering: Rendering): readonly Doubt[] {
  if (!rendering.must_check) return [];
  const found: Doubt[] = [];
  if (rendering.numbers === "failed") found.push("numbers");
  if (rendering.polarity === "failed") found.push("polarity");
  if (rendering.terms === "failed") found.push("terms");
  if (rendering.layer === "none") found.push(rendering.refused ?? "untranslated");
  return found.length > 0 ? found : ["unsure"];
}

/**
 * Whether the rendering says something other than the original, so that both are to be shown.
 * やさしい日本語 does also where the original is Japanese and nothing was translated (`same`).
 */
export function isTranslated(rendering: Rendering | null): rendering is Rendering {
  if (rendering === null || rendering.text === "") return false;
  return rendering.layer !== "same" || rendering.language === "ja-easy";
}
