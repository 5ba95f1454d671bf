import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { plain, useText } from "../i18n/index.ts";
import { classes } from "../ui/index.ts";
import type { Board, BoardColor, Point } from "./board.ts";
import { Drawing, Writing } from "./items.tsx";
import type { BoardState } from "./model.ts";
import { boardTexts } from "./texts/index.ts";
import styles from "./Whiteboard.module.css";

/** One press of an arrow key moves the place of the text so far. */
const STEP = 0.04;
/** Words begin far enough from the right and lower edge to be read. */
const MAX_X = 0.7;
const MAX_Y = 0.92;

const ARROWS: Readonly<Partial<Record<string, Point>>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

interface SurfaceProps {
  readonly board: Board;
  readonly state: BoardState;
  /** The colour of the pen, for lines and for words. */
  readonly pen: BoardColor;
  /** Where the next words go; null while drawing. */
  readonly place: Point | null;
  readonly onPlace: (place: Point) => void;
}

/** The board itself, 4 : 3 on both ends, so that a fraction of it means the same place. */
export function Surface(props: SurfaceProps): ReactNode {
  const { state, pen, place, onPlace } = props;
  const texts = useText(boardTexts);
  const pointer = usePen(props);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = ARROWS[event.key];
    if (step === undefined || place === null) return;
    event.preventDefault();
    onPlace(within([place[0] + step[0], place[1] + step[1]]));
  };
  return (
    <div
      className={styles.surface}
      role="group"
      aria-label={plain(place === null ? texts.surface : texts.place)}
      tabIndex={0}
      data-testid="board-surface"
      data-items={state.items.length}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      <Drawing items={state.items} />
      {place !== null && (
        <span
          className={classes(styles.place, styles[`${pen}Words`])}
          aria-hidden="true"
          style={{ left: `${place[0] * 100}%`, top: `${place[1] * 100}%` }}
        />
      )}
      <Writing items={state.items} />
    </div>
  );
}

type PenHandlers = Readonly<
  Record<
    "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel",
    (event: PointerEvent<HTMLElement>) => void
  >
>;

/** One finger, pen or mouse at a time; a second one (a resting palm) writes nothing. */
function usePen({ board, pen: color, place, onPlace }: SurfaceProps): PenHandlers {
  const pen = useRef<number | null>(null);
  const lift = (event: PointerEvent): void => {
    if (event.pointerId !== pen.current) return;
    pen.current = null;
    board.lift();
  };
  return {
    onPointerDown: (event) => {
      if (pen.current !== null || event.button !== 0) return;
      const at = placeOf(event.currentTarget, event);
      if (place !== null) {
        onPlace(within(at));
        return;
      }
      pen.current = event.pointerId;
      event.currentTarget.setPointerCapture(event.pointerId);
      board.press(color, at);
    },
    onPointerMove: (event) => {
      if (event.pointerId !== pen.current) return;
      // The browser bundles movements into one event per frame; writing needs them all.
      const moves = event.nativeEvent.getCoalescedEvents();
      for (const move of moves.length > 0 ? moves : [event.nativeEvent]) {
        board.move(placeOf(event.currentTarget, move));
      }
    },
    onPointerUp: lift,
    onPointerCancel: lift,
  };
}

function placeOf(
  surface: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const box = surface.getBoundingClientRect();
  return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
}

function within([x, y]: Point): Point {
  return [Math.min(MAX_X, Math.max(0, x)), Math.min(MAX_Y, Math.max(0, y))];
}
