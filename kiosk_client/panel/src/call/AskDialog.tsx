import { useText } from "@madoguchi/shared/i18n";
import { EyeOffIcon, HandIcon, HeadsetIcon, InEveryDialog } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { openAsk, type Control } from "../visit/control.ts";
import type { Panel } from "../visit/panel.ts";
import { Facts, Question } from "./Question.tsx";

/**
 * The operator asks to operate: yes or no, and what yes does and never does (Z-04, Z-05).
 *
 * Its own no is the way to keep control: a take-back beside it would be the same answer twice.
 */
export function AskDialog(props: {
  readonly control: Control;
  readonly panel: Panel;
}): ReactNode {
  const { control, panel } = props;
  const { ask } = useText(texts);
  return (
    <InEveryDialog what={null}>
      <Question
        about={openAsk(control)}
        name="ask"
        title={ask.title}
        yes={ask.yes}
        no={ask.no}
        noIcon={HandIcon}
        onAnswer={(yes) => {
          panel.choose({ type: "control_answered", decision: yes ? "grant" : "refuse" });
        }}
      >
        <Facts
          facts={[
            [HeadsetIcon, ask.can],
            [EyeOffIcon, ask.cannot],
            [HandIcon, ask.anytime],
          ]}
        />
      </Question>
    </InEveryDialog>
  );
}
