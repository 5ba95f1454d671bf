/** The tools beside the window: steps (手順), chat, note (メモ). */

import type { ChatLine } from "@madoguchi/shared/call";
import type { SessionView } from "@madoguchi/shared/protocol";
import { useState, type ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./CallTools.module.css";
import { CHAT_INPUT_ID, ChatPanel } from "./ChatPanel.tsx";
import { NOTE_INPUT_ID, NotePanel } from "./NotePanel.tsx";
import { StepsPanel } from "./StepsPanel.tsx";
import { Tabs } from "./Tabs.tsx";

export type Tool = "steps" | "chat" | "note";

const FOCUS: Readonly<Record<Tool, string>> = {
  steps: "tab-steps",
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
  readonly note: string;
  readonly done: ReadonlySet<string>;
  readonly onSelect: (tool: Tool) => void;
  readonly onChat: (text: string) => void;
  readonly onNote: (note: string) => void;
  readonly onStep: (stepId: string) => void;
}): ReactNode {
  const { session, lines, selected, hidden } = props;
  const t = useTexts();
  const unread = useUnread(lines, selected === "chat" && !hidden);
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
          {
            id: "chat",
            label: t.tabs.chat,
            badge: unread > 0 && (
              <span className={styles.unread} data-testid="chat-unread">
                {t.tabs.unread} {unread}
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

/** Lines of the citizen that came while the chat was not in view. */
function useUnread(lines: readonly ChatLine[], inView: boolean): number {
  const heard = lines.filter((line) => line.sender === "citizen").length;
  const [read, setRead] = useState(0);
  if (inView && read !== heard) setRead(heard);
  return inView ? 0 : Math.max(0, heard - read);
}
