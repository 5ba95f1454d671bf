import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { plain, useText } from "../i18n/index.ts";
import { classes } from "../ui/index.ts";
import type { Board, BoardColor, Point } from "./board.ts";
import { Label } from "./Label.tsx";
import { hasRoom } from "./model.ts";
import { freePlace, placeAfter } from "./place.ts";
import { Surface } from "./Surface.tsx";
import { TextForm } from "./TextForm.tsx";
import { boardTexts } from "./texts/index.ts";
import { Tools } from "./Tools.tsx";
import { useBoard } from "./useBoard.ts";
import styles from "./Whiteboard.module.css";

/** The board as both ends see it: draw by finger, mouse or pen, type by keyboard (筆談, S-08). */
export function Whiteboard(props: {
  readonly board: Board;
  readonly size?: "normal" | "kiosk";
}): ReactNode {
  const { board, size = "normal" } = props;
  const { state, connected } = useBoard(board);
  const texts = useText(boardTexts);
  const [pen, setPen] = useState<BoardColor>("black");
  const [typing, setTyping] = useState(false);
  const [chosen, setChosen] = useState<Point | null>(null);
  const place = chosen ?? freePlace(state.items);
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    section.current?.focus();
  }, []);
  const notice = !connected ? texts.away : hasRoom(state) ? texts.calm : texts.full;
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={classes(styles.whiteboard, styles[size])}
      aria-label={plain(texts.title)}
      data-testid="whiteboard"
      data-connected={connected}
      data-typing={typing}
    >
      <Tools
        pen={pen}
        typing={typing}
        empty={state.items.length === 0}
        board={board}
        size={size}
        onPen={setPen}
        onTyping={setTyping}
      />
      <Surface
        board={board}
        state={state}
        pen={pen}
        place={typing ? place : null}
        onPlace={setChosen}
      />
      {typing && (
        <TextForm
          size={size}
          color={pen}
          onWrite={(text) => {
            board.write(pen, text, place);
            if (chosen !== null) setChosen(placeAfter(text, chosen));
          }}
        />
      )}
      <p className={styles.notice} role="status" data-testid="board-notice">
        <Label>{notice}</Label>
      </p>
    </section>
  );
}
