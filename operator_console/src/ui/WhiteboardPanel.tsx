/** The whiteboard (筆談, S-08) beside everything else, so that the window stays in view. */

import { useBoard, Whiteboard, type Board } from "@madoguchi/shared/board";
import { Button, PenIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./WhiteboardPanel.module.css";

export function WhiteboardPanel({ board }: { readonly board: Board }): ReactNode {
  if (!useBoard(board).state.open) return null;
  return (
    <div className={styles.panel}>
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
