import { classes } from "@madoguchi/shared/ui";
import { useEffect, useRef, type ReactNode } from "react";
import { T } from "./T.tsx";
import styles from "./Page.module.css";

/**
 * A screen with its question on top, its choices in the middle and the way out at the bottom. The
 * heading takes the focus, so that a screen reader reads each new screen.
 */
export function Page(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
  readonly footer?: ReactNode;
  /** Much to read: smaller gaps and title, and the choices stay in view while it scrolls. */
  readonly dense?: boolean;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className={classes(styles.page, props.dense && styles.dense)}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        <T>{props.title}</T>
      </h1>
      {props.lead !== undefined && (
        <p className={styles.lead}>
          <T>{props.lead}</T>
        </p>
      )}
      <div className={styles.body}>{props.children}</div>
      {props.footer !== undefined && <div className={styles.footer}>{props.footer}</div>}
    </div>
  );
}
