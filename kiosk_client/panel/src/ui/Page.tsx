import { useText } from "@madoguchi/shared/i18n";
import { classes } from "@madoguchi/shared/ui";
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "./T.tsx";
import { useOutOfView } from "./useOutOfView.ts";
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
  /**
   * Much to read: smaller gaps and title; the choices stay in view while it scrolls,
   * and say so if there is more to read above them.
   */
  readonly dense?: boolean;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const footer = useRef<HTMLDivElement>(null);
  const below = useOutOfView(end, footer);
  const { common } = useText(texts);
  useLayoutEffect(() => {
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
      <div className={styles.body}>
        {props.children}
        {props.dense === true && <div ref={end} className={styles.end} />}
      </div>
      {props.footer !== undefined && (
        <div ref={footer} className={styles.footer}>
          {below && (
            <button
              type="button"
              className={styles.more}
              data-testid="more-below"
              onClick={() => {
                end.current?.scrollIntoView({ block: "end" });
              }}
            >
              <T>{common.more}</T>
            </button>
          )}
          {props.footer}
        </div>
      )}
    </div>
  );
}
