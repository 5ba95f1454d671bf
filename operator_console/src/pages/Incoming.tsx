/** The card that rings: who calls from where, what for, since when, and the button to answer. */

import { clock } from "@madoguchi/shared/i18n";
import type { QueueEntry } from "@madoguchi/shared/protocol";
import { Button, PhoneIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./Incoming.module.css";

export function Incoming(props: {
  readonly entry: QueueEntry;
  readonly nowMs: number;
  readonly ringing: boolean;
  readonly onAccept: () => void;
  readonly onSilence: () => void;
}): ReactNode {
  const t = useTexts();
  const { entry, nowMs, ringing } = props;
  return (
    <div className={styles.incoming} data-testid="incoming" data-ringing={ringing}>
      <p className={styles.incomingKind}>
        <PhoneIcon /> {t.home.incoming}
      </p>
      <h2 className={styles.incomingTitle}>{t.home.incomingTitle(entry.ticket)}</h2>
      <dl className={styles.facts}>
        <Fact name={t.home.kiosk} value={entry.kiosk_name} />
        <Fact name={t.home.purpose} value={t.purpose[entry.purpose]} />
        <Fact name={t.home.language} value={t.language[entry.language]} />
        <Fact
          name={t.home.waitingTime}
          value={clock(nowMs - Date.parse(entry.requested_at))}
          live={false}
        />
      </dl>
      <div className={styles.incomingActions}>
        <Button size="large" wide icon={<PhoneIcon />} data-testid="accept" onClick={props.onAccept}>
          {t.home.accept}
        </Button>
        <Button
          size="large"
          variant="secondary"
          disabled={!ringing}
          data-testid="silence"
          onClick={props.onSilence}
        >
          {ringing ? t.home.silence : t.home.silenced}
        </Button>
      </div>
    </div>
  );
}

/** A ticking clock inside an alert must not be read out every second. */
function Fact(props: {
  readonly name: string;
  readonly value: string;
  readonly live?: boolean;
}): ReactNode {
  return (
    <div className={styles.fact}>
      <dt>{props.name}</dt>
      <dd aria-live={props.live === false ? "off" : undefined}>{props.value}</dd>
    </div>
  );
}
