/** Note (メモ) of the call, kept in this tab until the record is saved. */

import { MAX_NOTE_CHARS } from "@madoguchi/shared/protocol";
import { useId, type ReactNode } from "react";

import { holdsIndividualNumber } from "../state/individualNumber.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./NotePanel.module.css";

export const NOTE_INPUT_ID = "note-input";

export function NoteField(props: {
  readonly id: string;
  readonly testId: string;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const t = useTexts();
  const hintId = useId();
  const { value } = props;
  const forbidden = holdsIndividualNumber(value);
  return (
    <div className={styles.note}>
      <label className={styles.label} htmlFor={props.id}>
        {t.note.label}
      </label>
      <textarea
        id={props.id}
        className={styles.input}
        rows={props.rows}
        maxLength={MAX_NOTE_CHARS}
        aria-describedby={hintId}
        aria-invalid={forbidden}
        data-testid={props.testId}
        value={value}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      />
      {forbidden && (
        <p role="alert" className={styles.error}>
          {t.note.individualNumber}
        </p>
      )}
      <div id={hintId} className={styles.hint}>
        <p>{t.note.forbidden}</p>
        <p className={styles.count}>{t.note.count(value.length, MAX_NOTE_CHARS)}</p>
      </div>
    </div>
  );
}

export function NotePanel(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const t = useTexts();
  return (
    <div className={styles.panel}>
      <NoteField
        id={NOTE_INPUT_ID}
        testId="note-input"
        rows={10}
        value={props.value}
        onChange={props.onChange}
      />
      <p className={styles.hint}>{t.note.hint}</p>
    </div>
  );
}
