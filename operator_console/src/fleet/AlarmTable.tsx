/** What somebody should look after: which kiosk, since when, who does, and silence for a while. */

import type { AlarmDo, Fleet, FleetAlarm } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";

import { treatAlarm } from "../link/rest.ts";
import { failureText } from "../pages/failure.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./Fleet.module.css";
import { isSilent } from "./fleet.ts";
import { StaffCall } from "./StaffCall.tsx";
import { useLocalTime } from "./useLocalTime.ts";

const SILENCE_H = 8;

export function AlarmTable(props: {
  readonly fleet: Fleet;
  readonly onOpen: (kioskId: string) => void;
  /** Something was done: the list is old. */
  readonly onDone: () => void;
}): ReactNode {
  const { fleet } = props;
  const texts = useTexts();
  const t = texts.fleet.alarms;
  const [told, setTold] = useState<string | null>(null);
  const act = (alarm: FleetAlarm, deed: AlarmDo["do"]): void => {
    void treatAlarm(alarm.alarm_id, { do: deed, hours: SILENCE_H }).then((result) => {
      setTold(result.ok ? null : failureText(result.failure, texts));
      props.onDone();
    });
  };
  return (
    <section className={styles.card} aria-labelledby="alarms" data-testid="alarms">
      <h2 id="alarms">{t.title(fleet.alarms.filter((one) => !isSilent(one, fleet)).length)}</h2>
      {told !== null && <p role="alert">{told}</p>}
      {fleet.alarms.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {Object.values(t.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fleet.alarms.map((alarm) => (
              <Row
                key={alarm.alarm_id}
                alarm={alarm}
                fleet={fleet}
                onOpen={props.onOpen}
                onAct={act}
                onDone={props.onDone}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row(props: {
  readonly alarm: FleetAlarm;
  readonly fleet: Fleet;
  readonly onOpen: (kioskId: string) => void;
  readonly onAct: (alarm: FleetAlarm, deed: AlarmDo["do"]) => void;
  readonly onDone: () => void;
}): ReactNode {
  const { alarm, fleet, onAct } = props;
  const t = useTexts().fleet.alarms;
  const local = useLocalTime();
  const kiosk = fleet.kiosks.find((one) => one.kiosk_id === alarm.kiosk_id);
  const name = kiosk?.name ?? alarm.kiosk_id;
  const silent = isSilent(alarm, fleet);
  return (
    <tr data-testid="alarm" data-silent={silent}>
      <td>
        <b>{t.kinds[alarm.kind]}</b>
        {silent && alarm.silenced_until !== null && (
          <span className={styles.quiet}>{t.silentUntil(local(alarm.silenced_until))}</span>
        )}
        <StaffCall alarm={alarm} onDone={props.onDone} />
      </td>
      <td>
        <Button
          variant="quiet"
          className={styles.lone}
          onClick={() => {
            props.onOpen(alarm.kiosk_id);
          }}
        >
          {name}
        </Button>
      </td>
      <td>{local(alarm.since)}</td>
      <td data-testid="alarm-owner">{alarm.owner ?? t.nobody}</td>
      <td className={styles.actions}>
        <Button
          variant="secondary"
          aria-label={`${alarm.owner === null ? t.own : t.release} ${name} ${t.kinds[alarm.kind]}`}
          data-testid="alarm-own"
          onClick={() => {
            onAct(alarm, alarm.owner === null ? "own" : "release");
          }}
        >
          {alarm.owner === null ? t.own : t.release}
        </Button>
        <Button
          variant="quiet"
          aria-label={`${silent ? t.unsilence : t.silence(SILENCE_H)} ${name} ${t.kinds[alarm.kind]}`}
          data-testid="alarm-silence"
          onClick={() => {
            onAct(alarm, silent ? "unsilence" : "silence");
          }}
        >
          {silent ? t.unsilence : t.silence(SILENCE_H)}
        </Button>
      </td>
    </tr>
  );
}
