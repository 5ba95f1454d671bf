import { memo, type ReactNode } from "react";
import { useText } from "../i18n/index.ts";
import type { BoardItem, BoardStroke } from "../protocol/index.ts";
import { classes, VisuallyHidden } from "../ui/index.ts";
import { Label } from "./Label.tsx";
import { ownerOf } from "./model.ts";
import { boardTexts } from "./texts/index.ts";
import styles from "./Whiteboard.module.css";

const WIDTH = 1000;
const HEIGHT = 750;

/** All lines; each is drawn again only when it has grown. */
export function Drawing({ items }: { readonly items: readonly BoardItem[] }): ReactNode {
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {items.map((item) => item.kind === "stroke" && <Line key={item.id} stroke={item} />)}
    </svg>
  );
}

const Line = memo(function Line({ stroke }: { readonly stroke: BoardStroke }): ReactNode {
  return (
    <path
      className={styles[`${stroke.color}Line`]}
      d={pathOf(stroke.points)}
      strokeWidth={stroke.width * WIDTH}
    />
  );
});

/** A dot is a line to where it begins: round caps draw it. */
function pathOf(points: BoardStroke["points"]): string {
  const places = points.map(([x, y]) => `${x * WIDTH} ${y * HEIGHT}`);
  return `M${places.join("L")}${places.length === 1 ? `L${places.join("")}` : ""}`;
}

/** All typed words; a screen reader reads each new one, and how many lines are drawn by hand. */
export function Writing({ items }: { readonly items: readonly BoardItem[] }): ReactNode {
  const texts = useText(boardTexts);
  const strokes = items.filter((item) => item.kind === "stroke").length;
  return (
    <div className={styles.writing} role="log" data-testid="board-writing">
      <VisuallyHidden>
        <Label>{texts.drew(strokes)}</Label>
      </VisuallyHidden>
      {items.map(
        (item) =>
          item.kind === "text" && (
            <p
              key={item.id}
              className={classes(styles.text, styles[`${item.color}Words`])}
              data-owner={ownerOf(item)}
              style={{
                left: `${item.x * 100}%`,
                top: `${item.y * 100}%`,
                maxWidth: `${(1 - item.x) * 100}%`,
              }}
            >
              <VisuallyHidden>
                <Label>{texts[ownerOf(item)]}</Label>:{" "}
              </VisuallyHidden>
              {item.text}
            </p>
          ),
      )}
    </div>
  );
}
