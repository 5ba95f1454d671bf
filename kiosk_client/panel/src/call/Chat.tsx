import type { ChatLine } from "@madoguchi/shared/call";
import { htmlLang, plain, useText } from "@madoguchi/shared/i18n";
import { MAX_CHAT_CHARS } from "@madoguchi/shared/protocol";
import { Button, classes } from "@madoguchi/shared/ui";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import styles from "./Chat.module.css";

/** Text chat: the log, and one line to write. */
export function Chat(props: {
  readonly lines: readonly ChatLine[];
  readonly onSend: (text: string) => void;
}): ReactNode {
  const { chat } = useText(texts);
  return (
    <section className={styles.chat} aria-label={plain(chat.title)}>
      <Log lines={props.lines} />
      <Writing onSend={props.onSend} />
    </section>
  );
}

function Log({ lines }: { readonly lines: readonly ChatLine[] }): ReactNode {
  const { chat } = useText(texts);
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [lines.length]);
  return (
    <div
      ref={log}
      className={styles.log}
      role="log"
      aria-label={plain(chat.title)}
      tabIndex={0}
      data-testid="chat-log"
    >
      {lines.length === 0 ? (
        <p className={styles.empty}>
          <T>{chat.empty}</T>
        </p>
      ) : (
        <ol className={styles.lines}>
          {lines.map((line) => (
            <Line key={line.messageId} line={line} />
          ))}
        </ol>
      )}
    </div>
  );
}

function Line({ line }: { readonly line: ChatLine }): ReactNode {
  const { chat } = useText(texts);
  const own = line.sender === "citizen";
  return (
    <li
      className={classes(styles.line, own ? styles.own : styles.theirs)}
      data-sender={line.sender}
      data-status={line.status}
    >
      <span className={styles.sender}>
        <T>{own ? chat.you : chat.operator}</T>
        {line.status !== "stored" && (
          <span className={styles.status}>
            <T>{line.status === "pending" ? chat.pending : chat.refused}</T>
          </span>
        )}
      </span>
      <span className={styles.text} lang={htmlLang(line.language)}>
        {line.text}
      </span>
    </li>
  );
}

function Writing({ onSend }: { readonly onSend: (text: string) => void }): ReactNode {
  const { chat } = useText(texts);
  const [text, setText] = useState("");
  return (
    <form
      className={styles.writing}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return;
        onSend(text);
        setText("");
      }}
    >
      <input
        className={styles.input}
        aria-label={plain(chat.input)}
        placeholder={plain(chat.input)}
        value={text}
        maxLength={MAX_CHAT_CHARS}
        autoComplete="off"
        enterKeyHint="send"
        data-testid="chat-input"
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Button type="submit" size="kiosk" className={styles.send} data-testid="chat-send">
        <T>{chat.send}</T>
      </Button>
    </form>
  );
}
