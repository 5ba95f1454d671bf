/** Whose voice is heard, and by what, in terms that the screens have sentences for. */

import type { InterpretationState, Party } from "../protocol/index.ts";

export type PartyHearing = InterpretationState["citizen_heard"];

/** Whether anybody's voice becomes captions, by whatever recogniser. */
export function hearsVoices(state: InterpretationState): boolean {
  return state.speech || (["citizen", "operator"] as const).some((party) => isOnDevice(state, party));
}

export function hearingOf(state: InterpretationState, party: Party): PartyHearing {
  return party === "citizen" ? state.citizen_heard : state.operator_heard;
}

/**
 * The ends whose own device should recognise and does not, while the interpreter works: worth a
 * sentence, because somebody can mend it.
 */
export function faultyDevices(state: InterpretationState): readonly Party[] {
  if (!state.on_device || state.state !== "on") return [];
  return (["citizen", "operator"] as const).filter((party) => hearingOf(state, party).fault !== null);
}

function isOnDevice(state: InterpretationState, party: Party): boolean {
  return hearingOf(state, party).by === "device";
}
