import { createContext, useContext, useEffect, useId, useRef, type ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./Dialog.module.css";

const AlwaysThere = createContext<ReactNode>(null);

/**
 * Puts something into every dialog below it: a modal dialog makes the rest of the page unreachable,
 * by finger, keyboard and screen reader alike, and some buttons must never be out of reach.
 */
export function InEveryDialog(props: {
  readonly what: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return <AlwaysThere value={props.what}>{props.children}</AlwaysThere>;
}

/**
 * A modal question in the browser's own `<dialog>`: focus is kept inside and returns afterwards.
 * `onClose` is called for Escape as well; the owner then stops rendering with `open`.
 */
export function Dialog(props: {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children?: ReactNode;
  readonly actions: ReactNode;
  readonly size?: "normal" | "kiosk";
  /** Comes up by itself and wants an answer: a screen reader reads all of it at once. */
  readonly alert?: boolean;
  readonly testId?: string;
}): ReactNode {
  const { open, title, onClose, children, actions, size = "normal", alert = false, testId } = props;
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const bodyId = useId();
  const always = useContext(AlwaysThere);

  useEffect(() => {
    const dialog = element.current;
    if (dialog === null) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    <dialog
      ref={element}
      role={alert ? "alertdialog" : undefined}
      aria-labelledby={titleId}
      aria-describedby={alert ? bodyId : undefined}
      className={classes(styles.dialog, styles[size])}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <div id={bodyId}>{children}</div>
          <div className={styles.actions}>
            {actions}
            {always}
          </div>
        </>
      )}
    </dialog>
  );
}
