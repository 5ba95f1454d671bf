/** The tools beside the window: steps (手順), form (入力), chat, note (メモ). */

import type { ChatLine } from "@madoguchi/shared/call";
import type { SessionView } from "@madoguchi/shared/protocol";
import { VisuallyHidden } from "@madoguchi/shared/ui";
import { useEffect, type ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./CallTools.module.css";
import { CHAT_INPUT_ID, ChatPanel } from "./ChatPanel.tsx";
import { NOTE_INPUT_ID, NotePanel } from "./NotePanel.tsx";
import { StepsPanel } from "./StepsPanel.tsx";
import { Tabs } from "./Tabs.tsx";

export type Tool = "steps" | "form" | "chat" | "note";

const FOCUS: Readonly<Record<Tool, string>> = {
  steps: "tab-steps",
  form: "tab-form",
  chat: CHAT_INPUT_ID,
  note: NOTE_INPUT_ID,
};

/** Put the cursor into a tool once it is shown. */
export function focusTool(tool: Tool): void {
  requestAnimationFrame(() => document.getElementById(FOCUS[tool])?.focus());
}

export function CallTools(props: {
  readonly session: SessionView;
  readonly lines: readonly ChatLine[];
  readonly selected: Tool;
  readonly hidden: boolean;
  readonly form: ReactNode;
  /** Lines of the citizen that were read before this page was loaded. */
  readonly readBefore: number;
  readonly onRead: (lines: number) => void;
  readonly note: string;
  readonly done: ReadonlySet<string>;
  readonly onSelect: (tool: Tool) => void;
  readonly onChat: (text: string) => void;
  readonly onNote: (note: string) => void;
  readonly onStep: (stepId: string) => void;
}): ReactNode {
  const { session, lines, selected, hidden } = props;
  const t = useTexts();
  const unread = useUnread(lines, selected === "chat" && !hidden, props.readBefore, props.onRead);
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
                onToggle={props.onStep}
              />
            ),
          },
          { id: "form", label: t.tabs.form, badge: null, content: props.form },
          {
            id: "chat",
            label: t.tabs.chat,
            badge: unread > 0 && (
              <span className={styles.unread} data-testid="chat-unread">
                <span aria-hidden="true">{unread}</span>
                <VisuallyHidden>{t.tabs.unread(unread)}</VisuallyHidden>
              </span>
            ),
            content: <ChatPanel lines={lines} onSend={props.onChat} />,
          },
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

/** Lines of the citizen that came while the chat was not in view; a reload makes none of them new. */
function useUnread(
  lines: readonly ChatLine[],
  inView: boolean,
  readBefore: number,
  onRead: (lines: number) => void,
): number {
  const heard = lines.filter((line) => line.sender === "citizen").length;
  useEffect(() => {
    if (inView && heard > readBefore) onRead(heard);
  }, [inView, heard, readBefore, onRead]);
  return inView ? 0 : Math.max(0, heard - readBefore);
}
