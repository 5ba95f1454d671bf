import { useId, type InputHTMLAttributes, type ReactNode } from "react";
import styles from "./Field.module.css";

export interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** Beside the input, such as the eye of a password. */
  readonly after?: ReactNode;
}

/** A labelled text input; hint and error are tied to it for screen readers. */
export function Field(props: FieldProps): ReactNode {
  const { label, hint, error = null, after, id, ...input } = props;
  const ownId = useId();
  const inputId = id ?? ownId;
  const hintId = `${inputId}-hint`;
  const errorId = `${inputId}-error`;
  const described = [hint !== undefined && hintId, error !== null && errorId].filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor={inputId} className={styles.label}>
        {label}
      </label>
      {hint !== undefined && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
      <div className={styles.row}>
        <input
          {...input}
          id={inputId}
          className={styles.input}
          aria-invalid={error !== null}
          aria-describedby={described.length > 0 ? described.join(" ") : undefined}
        />
        {after}
      </div>
      {error !== null && (
        <div id={errorId} className={styles.error} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}
