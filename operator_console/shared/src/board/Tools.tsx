import { useState, type ReactNode } from "react";
import { plain, useText } from "../i18n/index.ts";
import { Button, CloseIcon, Dialog, PenIcon, TrashIcon, TypeIcon, UndoIcon } from "../ui/index.ts";
import type { Board, BoardColor } from "./board.ts";
import { Label } from "./Label.tsx";
import { boardTexts } from "./texts/index.ts";
import styles from "./Whiteboard.module.css";

const COLORS: readonly BoardColor[] = ["black", "blue", "red"];

interface ToolsProps {
  readonly pen: BoardColor;
  /** Words are typed; otherwise lines are drawn, both in the pen's colour. */
  readonly typing: boolean;
  readonly empty: boolean;
  readonly board: Board;
  readonly size: "normal" | "kiosk";
  readonly onPen: (pen: BoardColor) => void;
  readonly onTyping: (typing: boolean) => void;
}

/** Colours by name, drawing or typing, undo, and the two ways to lose what is written, which ask first. */
export function Tools(props: ToolsProps): ReactNode {
  const { pen, typing, empty, board, size, onPen, onTyping } = props;
  const texts = useText(boardTexts);
  const [asking, setAsking] = useState<"wipe" | "close" | null>(null);
  const ask = (what: "wipe" | "close"): void => {
    if (empty && what === "close") board.turn(false);
    else setAsking(what);
  };
  return (
    <div className={styles.tools} role="toolbar" aria-label={plain(texts.title)}>
      {COLORS.map((color) => (
        <Button
          key={color}
          variant="secondary"
          size={size}
          className={styles.tool}
          pressed={pen === color}
          icon={<span className={styles[color]} aria-hidden="true" />}
          data-testid={`board-${color}`}
          onClick={() => {
            onPen(color);
          }}
        >
          <Label>{texts[color]}</Label>
        </Button>
      ))}
      <Button
        variant="secondary"
        size={size}
        className={styles.tool}
        pressed={!typing}
        icon={<PenIcon />}
        data-testid="board-draw"
        onClick={() => {
          onTyping(false);
        }}
      >
        <Label>{texts.draw}</Label>
      </Button>
      <Button
        variant="secondary"
        size={size}
        className={styles.tool}
        pressed={typing}
        icon={<TypeIcon />}
        data-testid="board-text"
        onClick={() => {
          onTyping(true);
        }}
      >
        <Label>{texts.type}</Label>
      </Button>
      <Button
        variant="secondary"
        size={size}
        className={styles.tool}
        icon={<UndoIcon />}
        data-testid="board-undo"
        onClick={() => {
          board.undo();
        }}
      >
        <Label>{texts.undo}</Label>
      </Button>
      <Button
        variant="secondary"
        size={size}
        className={styles.tool}
        icon={<TrashIcon />}
        data-testid="board-wipe"
        onClick={() => {
          ask("wipe");
        }}
      >
        <Label>{texts.wipe}</Label>
      </Button>
      <Button
        variant="primary"
        size={size}
        className={styles.tool}
        icon={<CloseIcon />}
        data-testid="board-close"
        onClick={() => {
          ask("close");
        }}
      >
        <Label>{texts.close}</Label>
      </Button>
      <LossDialog
        asking={asking}
        board={board}
        size={size}
        onDone={() => {
          setAsking(null);
        }}
      />
    </div>
  );
}

function LossDialog(props: {
  readonly asking: "wipe" | "close" | null;
  readonly board: Board;
  readonly size: "normal" | "kiosk";
  readonly onDone: () => void;
}): ReactNode {
  const { asking, board, size, onDone } = props;
  const texts = useText(boardTexts);
  const closing = asking === "close";
  return (
    <Dialog
      open={asking !== null}
      title={<Label>{closing ? texts.closeTitle : texts.wipeTitle}</Label>}
      onClose={onDone}
      size={size}
      testId="board-dialog"
      actions={
        <>
          <Button
            variant="danger"
            size={size}
            data-testid="board-yes"
            onClick={() => {
              onDone();
              if (closing) board.turn(false);
              else board.wipe();
            }}
          >
            <Label>{closing ? texts.yesClose : texts.yesWipe}</Label>
          </Button>
          <Button variant="secondary" size={size} data-testid="board-stay" onClick={onDone}>
            <Label>{texts.stay}</Label>
          </Button>
        </>
      }
    />
  );
}
