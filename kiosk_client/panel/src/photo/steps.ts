import type { Language, PanelPhoto } from "@madoguchi/shared/protocol";

export type PhotoPhase = PanelPhoto["phase"];
type PhotoReason = NonNullable<PanelPhoto["override"]>["reason"];
type Words = NonNullable<PanelPhoto["advice"]>;

const LIVE: ReadonlySet<PhotoPhase> = new Set<PhotoPhase>([
  "starting",
  "framing",
  "countdown",
  "taking",
]);
const HOLDING: ReadonlySet<PhotoPhase> = new Set<PhotoPhase>([
  "taken",
  "placing",
  "placed",
  "refused",
]);

/** Why a photo is used although something could be better; never what the circumstances are. */
export const REASONS: readonly PhotoReason[] = ["looks_right", "cannot_better", "circumstances"];

/** There is advice against this photo, and nobody has said yet that it is good enough. */
export function wantsReason(photo: PanelPhoto): boolean {
  return photo.phase === "taken" && photo.improve.length > 0 && photo.override === null;
}

/** The camera is shown, not a photo. */
export function isLive(phase: PhotoPhase): boolean {
  return LIVE.has(phase);
}

/** There is a photo, so "delete" is in reach. */
export function holdsPhoto(phase: PhotoPhase): boolean {
  return HOLDING.has(phase);
}

/** One sentence of the agent in the citizen's language. */
export function inLanguage(words: Words, language: Language): string {
  switch (language) {
    case "ja":
      return words.ja;
    case "ja-easy":
      return words.ja_easy;
    case "en":
      return words.en;
  }
}
