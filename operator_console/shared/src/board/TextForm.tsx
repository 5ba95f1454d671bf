import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { plain, useText } from "../i18n/index.ts";
import { Button, classes } from "../ui/index.ts";
import type { BoardColor } from "./board.ts";
import { Label } from "./Label.tsx";
import { boardTexts } from "./texts/index.ts";
import styles from "./Whiteboard.module.css";

const MAX_CHARS = 200;

/** Words typed with any input method; Enter or the button puts them on the board. */
export function TextForm(props: {
  readonly size: "normal" | "kiosk";
  readonly color: BoardColor;
  readonly onWrite: (text: string) => void;
}): ReactNode {
  const { size, color, onWrite } = props;
  const texts = useText(boardTexts);
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
  }, []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return;
        onWrite(text);
        setText("");
        input.current?.focus();
      }}
    >
      <input
        ref={input}
        className={classes(styles.input, styles[`${color}Words`])}
        aria-label={plain(texts.input)}
        placeholder={plain(texts.input)}
        value={text}
        maxLength={MAX_CHARS}
        autoComplete="off"
        enterKeyHint="send"
        data-testid="board-input"
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Button type="submit" size={size} data-testid="board-write">
        <Label>{texts.write}</Label>
      </Button>
    </form>
  );
}
