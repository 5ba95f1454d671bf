/** A line of one's own, put right and sent again (訂正). */

import { Button } from "@madoguchi/shared/ui";
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from "react";

import { isImeStroke, sendsChat } from "../../state/shortcuts.ts";
import { useTexts } from "../../texts/index.ts";
import styles from "./CaptionEntry.module.css";

/** Longest text of a caption (speech.py). */
const MAX_SPOKEN_CHARS = 2_000;

export function CorrectForm(props: {
  readonly text: string;
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const t = useTexts().captions;
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(props.text);
  useLayoutEffect(() => {
    box.current?.focus();
  }, []);
  const send = (): void => {
    if (text.trim() !== "") props.onSend(text);
  };
  return (
    <form
      className={styles.correcting}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={id}>{t.correctLabel}</label>
      <textarea
        ref={box}
        id={id}
        rows={2}
        value={text}
        maxLength={MAX_SPOKEN_CHARS}
        data-testid="correct-input"
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (sendsChat(event.nativeEvent)) {
            event.preventDefault();
            send();
          } else if (event.key === "Escape" && !isImeStroke(event.nativeEvent)) {
            event.stopPropagation();
            props.onCancel();
          }
        }}
      />
      <div className={styles.ways}>
        <Button type="submit" data-testid="correct-send">
          {t.correctSend}
        </Button>
        <Button variant="secondary" onClick={props.onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
