/** Saying something in writing: approved phrases, and a line of one's own with its preview. */

import { MAX_CHAT_CHARS, type SpokenLanguage } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import {
  useEffect,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
} from "react";

import type { PreviewClient } from "../captions/preview.ts";
import { sendsChat } from "../state/shortcuts.ts";
import { useTexts } from "../texts/index.ts";
import { PreviewBox } from "./captions/PreviewBox.tsx";
import styles from "./ChatPanel.module.css";

export const CHAT_INPUT_ID = "chat-input";

export function ChatPanel(props: {
  readonly phrases: ReactNode;
  /** Null while the citizen reads what is typed as it is. */
  readonly preview: PreviewClient | null;
  readonly speaks: SpokenLanguage;
  readonly onSend: (text: string) => void;
}): ReactNode {
  const { preview, speaks, onSend } = props;
  const t = useTexts();
  const [text, setText] = useState("");
  const over = Array.from(text.trim()).length - MAX_CHAT_CHARS;
  useEffect(() => {
    preview?.typed(over > 0 ? "" : text, speaks);
  }, [preview, text, speaks, over]);

  const send = (): void => {
    if (text.trim() === "" || over > 0) return;
    onSend(text);
    setText("");
  };
  const sendByEnter = (event: KeyboardEvent): void => {
    if (!sendsChat(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };

  return (
    <div className={styles.chat}>
      {props.phrases}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {preview !== null && <LivePreview client={preview} />}
        <label className={styles.label} htmlFor={CHAT_INPUT_ID}>
          {t.chat.input}
          <span className={styles.hint}>{t.chat.placeholder}</span>
        </label>
        <textarea
          id={CHAT_INPUT_ID}
          className={styles.input}
          rows={2}
          data-testid="chat-input"
          value={text}
          aria-invalid={over > 0}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onKeyDown={sendByEnter}
        />
        {over > 0 && (
          <p role="alert" className={styles.error}>
            {t.chat.tooLong(over)}
          </p>
        )}
        <Button type="submit" data-testid="chat-send" aria-disabled={text.trim() === "" || over > 0}>
          {t.chat.send}
        </Button>
      </form>
    </div>
  );
}

function LivePreview(props: { readonly client: PreviewClient }): ReactNode {
  const { client } = props;
  return <PreviewBox preview={useSyncExternalStore(client.subscribe, client.snapshot)} />;
}
