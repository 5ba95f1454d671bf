/** A page with one sentence: loading, no server, taken over by another window. */

import type { ReactNode } from "react";

import { Shell } from "../ui/Shell.tsx";
import styles from "./Form.module.css";

export function Message(props: {
  readonly screen: string;
  readonly municipality: string | null;
  readonly text: string;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <Shell screen={props.screen} municipality={props.municipality}>
      <div className={styles.card} role="status">
        <p>{props.text}</p>
        {props.action}
      </div>
    </Shell>
  );
}
