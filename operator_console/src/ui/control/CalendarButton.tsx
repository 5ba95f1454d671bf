/** The browser's own calendar beside a date that is typed: it fills in the text, and sends nothing. */

import { Button, CalendarIcon } from "@madoguchi/shared/ui";
import { useRef, type ReactNode } from "react";

import { ISO_DATE } from "../../control/fields.ts";
import { useTexts } from "../../texts/index.ts";
import styles from "./FormField.module.css";

export function CalendarButton(props: {
  readonly value: string;
  readonly enabled: boolean;
  readonly nameId: string;
  readonly testId: string;
  readonly onPick: (date: string) => void;
}): ReactNode {
  const t = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  const buttonId = `${props.nameId}-calendar`;
  return (
    <>
      <Button
        id={buttonId}
        variant="secondary"
        className={styles.calendar}
        icon={<CalendarIcon size={20} />}
        disabled={!props.enabled}
        aria-label={t.form.calendar}
        aria-labelledby={`${props.nameId} ${buttonId}`}
        title={t.form.calendar}
        data-testid={props.testId}
        onClick={() => {
          picker.current?.showPicker();
        }}
      />
      {/* Nobody types here: its parts would take 令和6年4月1日 for the year 1. */}
      <input
        ref={picker}
        type="date"
        className={styles.picker}
        tabIndex={-1}
        aria-hidden="true"
        value={ISO_DATE.test(props.value) ? props.value : ""}
        onChange={(event) => {
          props.onPick(event.target.value);
        }}
      />
    </>
  );
}
