/** Whether the interpreter works, and if not why and what mends it: seen, but quiet. */

import { hearsVoices } from "@madoguchi/shared/captions";
import type { InterpretationState as State } from "@madoguchi/shared/protocol";
import { CaptionIcon, CloseIcon, EyeOffIcon, HourglassIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts, type Texts } from "../../texts/index.ts";
import styles from "./InterpretationState.module.css";

type Word = keyof Texts["captions"]["state"];

const ICONS = {
  unknown: CloseIcon,
  on: CaptionIcon,
  textOnly: CaptionIcon,
  hold: EyeOffIcon,
  starting: HourglassIcon,
  off: CloseIcon,
  failed: HourglassIcon,
} as const;

export function InterpretationState(props: { readonly interpretation: State | null }): ReactNode {
  const { interpretation } = props;
  const t = useTexts().captions;
  const word = wordOf(interpretation);
  const Icon = ICONS[word];
  return (
    <p className={styles.state} data-state={word} role="status" data-testid="interpretation">
      <Icon size={16} />
      {t.state[word]}
    </p>
  );
}

/** Why it does not do all it could, in a sentence under the head; nothing while all is well. */
export function InterpretationReason(props: { readonly interpretation: State | null }): ReactNode {
  const t = useTexts().captions;
  const reason = props.interpretation?.reason ?? null;
  if (reason === null) return null;
  return (
    <p className={styles.reason} data-testid="interpretation-reason" data-reason={reason}>
      {t.why[reason]}
    </p>
  );
}

function wordOf(interpretation: State | null): Word {
  if (interpretation === null) return "unknown";
  if (interpretation.state !== "on") return interpretation.state;
  if (interpretation.reason === "on_hold") return "hold";
  return hearsVoices(interpretation) ? "on" : "textOnly";
}
