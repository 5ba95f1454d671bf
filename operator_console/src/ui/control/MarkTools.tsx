/** Pointing without control (S-08): laser pointer, frame, line, and wiping them away. */

import {
  BoxIcon,
  Button,
  EraserIcon,
  PenIcon,
  PointIcon,
} from "@madoguchi/shared/ui";
import { useId, type ReactNode } from "react";

import { useTexts } from "../../texts/index.ts";
import styles from "./MarkTools.module.css";
import type { Marking } from "./useMarking.ts";

const TOOLS = [
  { tool: "point", Icon: PointIcon },
  { tool: "frame", Icon: BoxIcon },
  { tool: "draw", Icon: PenIcon },
] as const;

export function MarkTools(props: {
  readonly marking: Marking;
  readonly mayPoint: boolean;
  /** Why pointing is not possible, if it is not and nothing else says so. */
  readonly reason: string | null;
  /** Tools of others, such as the whiteboard. */
  readonly children?: ReactNode;
}): ReactNode {
  const { marking, mayPoint } = props;
  const t = useTexts();
  const hintId = useId();
  return (
    <div className={styles.group} role="group" aria-label={t.control.tools}>
      {!mayPoint && props.reason !== null && (
        <p id={hintId} className={styles.reason} data-testid="tools-reason">
          {props.reason}
        </p>
      )}
      {TOOLS.map(({ tool, Icon }) => (
        <Button
          key={tool}
          variant="secondary"
          className={styles.tool}
          icon={<Icon size={20} />}
          pressed={marking.tool === tool}
          disabled={!mayPoint}
          aria-describedby={mayPoint ? undefined : hintId}
          data-testid={`tool-${tool}`}
          onClick={() => {
            marking.client.take(marking.tool === tool ? "none" : tool);
          }}
        >
          {t.control.tool[tool]}
        </Button>
      ))}
      <Button
        variant="secondary"
        className={styles.tool}
        icon={<EraserIcon size={20} />}
        disabled={!mayPoint || !marking.marks.any}
        data-testid="tool-clear"
        onClick={() => {
          marking.client.clear();
        }}
      >
        {t.control.clear}
      </Button>
      {props.children}
    </div>
  );
}
