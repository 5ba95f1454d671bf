/** A clerk's call for IT: why, one line in answer, which the kiosk's panel shows, and its end. */

import type { FleetAlarm, StaffCallDo } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useState, type ReactNode, type SubmitEvent } from "react";

import { treatCall } from "../link/rest.ts";
import { failureText } from "../pages/failure.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./Fleet.module.css";

const LONGEST = 60;

export function StaffCall(props: {
  readonly alarm: FleetAlarm;
  readonly onDone: () => void;
}): ReactNode {
  const { alarm } = props;
  const texts = useTexts();
  const t = texts.fleet.calls;
  const [text, setText] = useState("");
  const [told, setTold] = useState<string | null>(null);
  if (alarm.call === null) return null;
  const act = (wish: StaffCallDo): void => {
    void treatCall(alarm.kiosk_id, wish).then((result) => {
      setTold(result.ok ? null : failureText(result.failure, texts));
      props.onDone();
    });
  };
  return (
    <form
      className={styles.filters}
      data-testid="staff-call"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        act({ do: "answer", text });
      }}
    >
      <span data-testid="staff-call-reason">{t.reasons[alarm.call.reason]}</span>
      {alarm.call.answer !== null && <span>{t.answered(alarm.call.answer)}</span>}
      <label>
        {t.answer}
        <input
          type="text"
          maxLength={LONGEST}
          value={text}
          data-testid="staff-call-text"
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      <Button type="submit" variant="secondary" data-testid="staff-call-send">
        {t.send}
      </Button>
      <Button
        variant="quiet"
        data-testid="staff-call-close"
        onClick={() => {
          act({ do: "close", text: "" });
        }}
      >
        {t.close}
      </Button>
      {told !== null && <span role="alert">{told}</span>}
    </form>
  );
}
