/** The whiteboard (筆談, S-08) in a column of the page: it covers neither the window nor a button. */

import { useBoard, Whiteboard, type Board } from "@madoguchi/shared/board";
import { Button, PenIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./WhiteboardPanel.module.css";

/** Whoever opened it, the board is seen at once, also on a small screen's long column. */
function intoView(panel: HTMLElement | null): void {
  panel?.scrollIntoView({ block: "nearest" });
}

export function WhiteboardPanel({ board }: { readonly board: Board }): ReactNode {
  if (!useBoard(board).state.open) return null;
  return (
    <div ref={intoView} className={styles.panel} data-board="open">
      <Whiteboard board={board} />
    </div>
  );
}

/** Opens the board on both ends; it needs no power over the application window. */
export function WhiteboardButton({ board }: { readonly board: Board }): ReactNode {
  const t = useTexts();
  const { open } = useBoard(board).state;
  return (
    <Button
      variant="secondary"
      className={styles.button}
      icon={<PenIcon />}
      disabled={open}
      data-testid="board-open"
      onClick={() => {
        board.turn(true);
      }}
    >
      {t.call.board}
    </Button>
  );
}
