/**
 * Who operates the application window, as the panel knows it from its agent (Z-03), and what the
 * citizen has said about it that the agent may not have heard yet.
 */

import type {
  ControlPhase,
  PanelConfirm,
  PanelConfirmAnswer,
  PanelControl,
  PanelControlAnswer,
  PanelMessage,
  PanelTakeBack,
} from "@madoguchi/shared/protocol";

export interface Control {
  /** The agent's last word; null before the first one, and then nobody but the citizen operates. */
  readonly state: PanelControl | null;
  /** The citizen's answer, until the question is gone. */
  readonly answer: PanelControlAnswer | null;
  /** The citizen takes control back, until the agent says that they hold it. */
  readonly takingBack: PanelTakeBack | null;
  /** Texts that the citizen is asked about, oldest first. */
  readonly confirms: readonly PanelConfirm[];
  /** The last answer to such a question: said once, for the agent asks again if it was lost. */
  readonly decided: PanelConfirmAnswer | null;
}

export const NO_CONTROL: Control = {
  state: null,
  answer: null,
  takingBack: null,
  confirms: [],
  decided: null,
};

export function phaseOf(control: Control): ControlPhase {
  return control.state?.phase ?? "citizen";
}

/** The number of the operator's question that waits for an answer; null when none does. */
export function openAsk(control: Control): number | null {
  const { state, answer, takingBack } = control;
  if (state?.phase !== "asked" || takingBack !== null) return null;
  const ask = state.ask ?? null;
  return answer?.ask === ask ? null : ask;
}

/** Whether there is anything to take back: the operator holds control, waits for it, or asks. */
export function canTakeBack(control: Control): boolean {
  return phaseOf(control) !== "citizen";
}

export function controlChanged(control: Control, state: PanelControl): Control {
  const asked = state.phase === "asked" && control.answer?.ask === state.ask;
  return {
    ...control,
    state,
    answer: asked ? control.answer : null,
    takingBack: state.phase === "citizen" ? null : control.takingBack,
  };
}

export function answered(control: Control, decision: PanelControlAnswer["decision"]): Control {
  const ask = openAsk(control);
  if (ask === null) return control;
  return { ...control, answer: { type: "panel.control_answer", v: 1, ask, decision } };
}

/** In whatever phase, at once: the agent decides, and its answer to this is always yes. */
export function takenBack(control: Control): Control {
  if (!canTakeBack(control) || control.takingBack !== null) return control;
  return { ...control, takingBack: { type: "panel.take_back", v: 1 }, answer: null };
}

/** A question about a text came, changed, or was withdrawn. */
export function confirmAsked(control: Control, asked: PanelConfirm): Control {
  const others = control.confirms.filter((one) => one.confirm !== asked.confirm);
  return { ...control, confirms: asked.text === null ? others : [...others, asked] };
}

export function confirmDecided(
  control: Control,
  confirm: string,
  decision: PanelConfirmAnswer["decision"],
): Control {
  const open = control.confirms.some((one) => one.confirm === confirm);
  if (!open) return control;
  return {
    ...control,
    confirms: control.confirms.filter((one) => one.confirm !== confirm),
    decided: { type: "panel.confirm_answer", v: 1, confirm, decision },
  };
}

/** What the agent may not know yet; all of it may safely be said twice. */
export function controlIntents(control: Control): readonly PanelMessage[] {
  return [control.takingBack, control.answer].filter((message) => message !== null);
}
