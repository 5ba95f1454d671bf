import type { ReactNode } from "react";
import styles from "./VisuallyHidden.module.css";

/** Text for screen readers only. */
export function VisuallyHidden(props: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.hidden}>{props.children}</span>;
}
