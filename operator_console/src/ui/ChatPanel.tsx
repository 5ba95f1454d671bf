/** Chat with the citizen: who, when, what; our lines stay 送信中 until the server has stored them. */

import type { ChatLine } from "@madoguchi/shared/call";
import { timeOfDay } from "@madoguchi/shared/i18n";
import { MAX_CHAT_CHARS } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

import { sendsChat } from "../state/shortcuts.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./ChatPanel.module.css";

export const CHAT_INPUT_ID = "chat-input";

export function ChatPanel(props: {
  readonly lines: readonly ChatLine[];
  readonly onSend: (text: string) => void;
}): ReactNode {
  const { lines, onSend } = props;
  const t = useTexts();
  const [text, setText] = useState("");
  const over = Array.from(text.trim()).length - MAX_CHAT_CHARS;

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
      <Log lines={lines} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
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

function Log(props: { readonly lines: readonly ChatLine[] }): ReactNode {
  const { lines } = props;
  const t = useTexts();
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [lines.length]);

  return (
    <div
      className={styles.log}
      role="log"
      aria-label={t.chat.log}
      tabIndex={0}
      data-testid="chat-log"
    >
      {lines.length === 0 ? (
        <p className={styles.empty}>{t.chat.empty}</p>
      ) : (
        <ol className={styles.lines}>
          {lines.map((line) => (
            <Line key={line.messageId} line={line} />
          ))}
          <li ref={end} aria-hidden="true" />
        </ol>
      )}
    </div>
  );
}

function Line(props: { readonly line: ChatLine }): ReactNode {
  const { line } = props;
  const t = useTexts();
  const state = {
    pending: t.chat.sending,
    refused: t.chat.refused,
    stored: line.at === null ? "" : timeOfDay(new Date(line.at)),
  }[line.status];
  return (
    <li className={styles.line} data-sender={line.sender} data-status={line.status}>
      <p className={styles.meta}>
        {line.sender === "operator" ? t.chat.you : t.chat.citizen} <span>{state}</span>
      </p>
      <p className={styles.text} lang={line.language === "en" ? "en" : "ja"}>
        {line.text}
      </p>
    </li>
  );
}
