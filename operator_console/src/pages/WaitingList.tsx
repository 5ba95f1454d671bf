/** Everybody who waits (待っている方); when nobody does, what happens next. */

import { clock } from "@madoguchi/shared/i18n";
import type { QueueEntry } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import type { Desk } from "../state/desk.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./WaitingList.module.css";

export function WaitingList(props: {
  readonly desk: Desk;
  readonly nowMs: number;
  readonly onAccept: (sessionId: string) => void;
}): ReactNode {
  const t = useTexts();
  const { desk } = props;
  const available = desk.presence === "available";
  const entries = available ? desk.queue : [];
  return (
    <section className={styles.waiting} aria-labelledby="waiting-title">
      <div className={styles.head}>
        <h2 id="waiting-title">{t.home.waiting}</h2>
        {available && (
          <span className={styles.count} data-testid="waiting-count">
            {t.home.waitingCount(entries.length)}
          </span>
        )}
      </div>
      {entries.length === 0 ? (
        <Nobody available={available} />
      ) : (
        <Queue
          entries={entries}
          nowMs={props.nowMs}
          busy={desk.stage.kind !== "home" || desk.link !== "up"}
          onAccept={props.onAccept}
        />
      )}
    </section>
  );
}

function Nobody({ available }: { readonly available: boolean }): ReactNode {
  const t = useTexts();
  return (
    <div className={styles.nobody}>
      <p className={styles.nobodyTitle}>{available ? t.home.nobody : t.home.awayTitle}</p>
      <p>{available ? t.home.nobodyHint : t.home.awayList}</p>
      <ol className={styles.next}>
        {t.home.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}

function Queue(props: {
  readonly entries: readonly QueueEntry[];
  readonly nowMs: number;
  readonly busy: boolean;
  readonly onAccept: (sessionId: string) => void;
}): ReactNode {
  const t = useTexts();
  const { entries, nowMs, busy, onAccept } = props;
  return (
    <table className={styles.table} data-testid="waiting-list">
      <thead>
        <tr>
          <th scope="col">{t.home.ticket}</th>
          <th scope="col">{t.home.kiosk}</th>
          <th scope="col">{t.home.purpose}</th>
          <th scope="col">{t.home.language}</th>
          <th scope="col">{t.home.waitingTime}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.session_id}>
            <td className={styles.ticket}>{entry.ticket}</td>
            <td>{entry.kiosk_name}</td>
            <td>{t.purpose[entry.purpose]}</td>
            <td>{t.language[entry.language]}</td>
            <td className={styles.number}>{clock(nowMs - Date.parse(entry.requested_at))}</td>
            <td>
              <Button
                variant="secondary"
                disabled={busy}
                aria-label={t.home.acceptTicket(entry.ticket)}
                data-testid="queue-accept"
                onClick={() => {
                  onAccept(entry.session_id);
                }}
              >
                {t.home.accept}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
