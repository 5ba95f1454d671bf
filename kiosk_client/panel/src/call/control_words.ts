import { named, withoutRequired, type Translation } from "@madoguchi/shared/i18n";
import type { Language, PanelControl, Power } from "@madoguchi/shared/protocol";
import type { ja } from "../texts/ja.ts";
import { phaseOf, type Control } from "../visit/control.ts";

type Words = Translation<typeof ja>["control"];

/**
 * Why things are as they are, in one calm sentence; null where there is nothing to say.
 *
 * `powers` is what the citizen allows now: a consent given again makes its withdrawal old news.
 */
export function reasonSentence(
  state: PanelControl | null,
  powers: readonly Power[],
  words: Words,
  language: Language,
): string | null {
  switch (state?.phase) {
    case undefined:
      return null;
    case "asked":
      return words.asked;
    case "operator":
      return state.reason === "field_done" ? words.fieldDone : words.operating;
    case "parked": {
      const label = named(language, state.label ?? "", state.label_en);
      return label === "" ? words.parked : words.parkedField(withoutRequired(label));
    }
    case "citizen":
      if (state.reason === "consent_withdrawn" && powers.includes("operate")) return null;
      return citizenSentence(state.reason, words);
  }
}

/**
 * The words of the button that takes control back. While the citizen fills in a field of their own
 * nothing is to be taken at once: it keeps the operator from going on afterwards.
 */
export function takeBackWords(control: Control, words: Words): string {
  if (control.takingBack !== null) return words.takingBack;
  return phaseOf(control) === "parked" ? words.takeBackParked : words.takeBack;
}

function citizenSentence(reason: PanelControl["reason"], words: Words): string | null {
  switch (reason) {
    case "ask_timed_out":
      return words.timedOut;
    case "refused":
      return words.refused;
    case "ask_withdrawn":
      return words.withdrawn;
    case "given_back":
      return words.givenBack;
    case "taken_back":
    case "touched":
      return words.takenBack;
    case "expired":
    case "link_lost":
      return words.linkLost;
    case "consent_withdrawn":
      return words.notAllowed;
    case "not_guarded":
      return words.notGuarded;
    case "window_away":
      return words.windowAway;
    case "start":
    case "asked":
    case "granted":
    case "citizen_field":
    case "handed_over":
    case "field_done":
    case "ended":
      return null;
  }
}
