import type {
  CaptionLanguage,
  InterpretationState,
  SessionView,
  SpokenLanguage,
} from "@madoguchi/shared/protocol";

export interface CaptionLanguages {
  /** What the operator reads, and what the citizen reads. */
  readonly own: CaptionLanguage;
  readonly theirs: CaptionLanguage;
  /** What the operator speaks and types. */
  readonly speaks: SpokenLanguage;
}

/** Who reads what; before the server's first word, what the session was begun with. */
export function languagesOf(
  interpretation: InterpretationState | null,
  session: SessionView,
): CaptionLanguages {
  if (interpretation === null) return { own: "ja", theirs: session.language, speaks: "ja" };
  const { operator, citizen } = interpretation;
  return { own: operator.language, theirs: citizen.language, speaks: operator.speaks };
}

/** Whether what the operator types reaches the citizen in other words than these. */
export function needsRendering(interpretation: InterpretationState | null): boolean {
  return (
    interpretation?.state === "on" &&
    interpretation.citizen.language !== interpretation.operator.speaks
  );
}
