/**
 * Captions of one session as a pure fold over messages (Z-06, Z-42): final lines in the order in
 * which they ended, what is being said right now, and whether the server interprets at all.
 */

import type {
  CaptionLine,
  CaptionPartial,
  InterpretationState,
  PanelMessage,
  WireMessage,
} from "../protocol/index.ts";

/** Lines held at most; a counter's longest visits have a few hundred. */
export const MAX_LINES = 400;

export interface Captions {
  /** The server's last word on interpretation; null before the first one. */
  readonly interpretation: InterpretationState | null;
  /** Final lines, a corrected one in the place of the first. */
  readonly lines: readonly CaptionLine[];
  /** What is being said, one for each utterance; provisional. */
  readonly partials: readonly CaptionPartial[];
  /** Captions whose place was taken by a correction: a replay must not bring them back. */
  readonly replaced: ReadonlySet<string>;
  /** Utterances that have ended: a partial that comes late is no news. */
  readonly ended: ReadonlySet<string>;
}

export const NO_CAPTIONS: Captions = {
  interpretation: null,
  lines: [],
  partials: [],
  replaced: new Set(),
  ended: new Set(),
};

/** Fold a message; what is not about captions changes nothing (the same object comes back). */
export function reduceCaptions(
  captions: Captions,
  message: WireMessage | PanelMessage,
  limit = MAX_LINES,
): Captions {
  switch (message.type) {
    case "interpretation.state":
      return interpretationChanged(captions, message);
    case "caption.partial":
      return heard(captions, message);
    case "caption.line":
      return ended(captions, message, limit);
    default:
      return captions;
  }
}

/** Whether nothing is heard at the moment because the citizen is in a field of their own. */
export function isOnHold(captions: Captions): boolean {
  return captions.interpretation?.reason === "on_hold";
}

/** A restarted or silenced interpreter never finishes what it had begun to hear. */
function interpretationChanged(captions: Captions, state: InterpretationState): Captions {
  const goesOn =
    state.state === "on" &&
    state.reason !== "on_hold" &&
    state.generation === captions.interpretation?.generation;
  return { ...captions, interpretation: state, partials: goesOn ? captions.partials : [] };
}

function heard(captions: Captions, partial: CaptionPartial): Captions {
  if (captions.ended.has(partial.utterance) || isOnHold(captions)) return captions;
  const at = captions.partials.findIndex((each) => each.utterance === partial.utterance);
  if (partial.text === "") {
    return at < 0 ? captions : { ...captions, partials: captions.partials.toSpliced(at, 1) };
  }
  const partials =
    at < 0 ? [...captions.partials, partial] : captions.partials.with(at, partial);
  return { ...captions, partials };
}

function ended(captions: Captions, line: CaptionLine, limit: number): Captions {
  const known = captions.lines.some((each) => each.caption_id === line.caption_id);
  if (known || captions.replaced.has(line.caption_id)) return captions;
  const { corrects, utterance } = line;
  const lines = placed(captions.lines, line);
  return {
    ...captions,
    lines: lines.length > limit ? lines.slice(-limit) : lines,
    partials: captions.partials.filter((each) => each.utterance !== utterance),
    replaced: corrects === null ? captions.replaced : new Set([...captions.replaced, corrects]),
    ended: utterance === null ? captions.ended : new Set([...captions.ended, utterance]),
  };
}

/** A correction takes its line's place; anything else stands where it ended. */
function placed(lines: readonly CaptionLine[], line: CaptionLine): readonly CaptionLine[] {
  const wrong = lines.findIndex((each) => each.caption_id === line.corrects);
  if (wrong >= 0) return lines.with(wrong, line);
  const at = Date.parse(line.at);
  const before = lines.findLastIndex((each) => Date.parse(each.at) <= at);
  return lines.toSpliced(before + 1, 0, line);
}
