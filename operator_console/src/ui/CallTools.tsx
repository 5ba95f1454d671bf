/** The tools beside the window: steps (手順), form (入力), chat, note (メモ). */

import type { SessionView } from "@madoguchi/shared/protocol";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./CallTools.module.css";
import { CHAT_INPUT_ID } from "./ChatPanel.tsx";
import { NOTE_INPUT_ID, NotePanel } from "./NotePanel.tsx";
import { StepsPanel } from "./StepsPanel.tsx";
import { Tabs } from "./Tabs.tsx";

export type Tool = "steps" | "form" | "chat" | "note";

/** The element of each tool in which the cursor belongs. */
export const TOOL_FOCUS: Readonly<Record<Tool, string>> = {
  steps: "tab-steps",
  form: "tab-form",
  chat: CHAT_INPUT_ID,
  note: NOTE_INPUT_ID,
};

export function CallTools(props: {
  readonly session: SessionView;
  readonly selected: Tool;
  readonly hidden: boolean;
  readonly form: ReactNode;
  readonly chat: ReactNode;
  readonly note: string;
  readonly done: ReadonlySet<string>;
  readonly submitted: boolean;
  readonly onSelect: (tool: Tool) => void;
  readonly onNote: (note: string) => void;
  readonly onStep: (stepId: string) => void;
}): ReactNode {
  const { session, selected, hidden } = props;
  const t = useTexts();
  return (
    <div className={styles.tools} hidden={hidden}>
      <Tabs<Tool>
        label={t.tabs.label}
        selected={selected}
        onSelect={props.onSelect}
        tabs={[
          {
            id: "steps",
            label: t.tabs.steps,
            badge: null,
            content: (
              <StepsPanel
                purpose={session.purpose}
                citizenLanguage={session.language}
                done={props.done}
                submitted={props.submitted}
                onToggle={props.onStep}
              />
            ),
          },
          { id: "form", label: t.tabs.form, badge: null, content: props.form },
          { id: "chat", label: t.tabs.chat, badge: null, content: props.chat },
          {
            id: "note",
            label: t.tabs.note,
            badge: null,
            content: <NotePanel value={props.note} onChange={props.onNote} />,
          },
        ]}
      />
    </div>
  );
}
