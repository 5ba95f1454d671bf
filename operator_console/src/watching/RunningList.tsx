/** The calls that go on (応対中の窓口), for supervisors. */

import { clock } from "@madoguchi/shared/i18n";
import type { RunningSession } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import { useNow } from "../ui/useNow.ts";
import styles from "./RunningList.module.css";

export function RunningList(props: {
  readonly running: readonly RunningSession[];
  /** The session that was asked for a moment ago. */
  readonly asking: string | null;
  readonly clockOffsetMs: number;
  readonly disabled: boolean;
  readonly onWatch: (sessionId: string) => void;
}): ReactNode {
  const t = useTexts();
  const { running } = props;
  return (
    <section className={styles.running} aria-labelledby="running-title">
      <div className={styles.head}>
        <h2 id="running-title">{t.watch.title}</h2>
        <span className={styles.count} data-testid="running-count">
          {t.watch.count(running.length)}
        </span>
      </div>
      {running.length === 0 ? (
        <p>{t.watch.nobody}</p>
      ) : (
        <>
          <p>{t.watch.hint}</p>
          <Calls {...props} />
        </>
      )}
    </section>
  );
}

function Calls(props: Parameters<typeof RunningList>[0]): ReactNode {
  const t = useTexts();
  const now = useNow() + props.clockOffsetMs;
  return (
    <table className={styles.table} data-testid="running-list">
      <thead>
        <tr>
          <th scope="col">{t.home.ticket}</th>
          <th scope="col">{t.home.kiosk}</th>
          <th scope="col">{t.watch.operator}</th>
          <th scope="col">{t.home.purpose}</th>
          <th scope="col">{t.watch.lasts}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {props.running.map((call) => (
          <tr key={call.session_id}>
            <td className={styles.ticket}>{call.ticket}</td>
            <td>{call.kiosk_name}</td>
            <td>{call.operator_name}</td>
            <td>{t.purpose[call.purpose]}</td>
            <td className={styles.number}>{clock(now - Date.parse(call.in_call_since))}</td>
            <td>
              <WatchButton call={call} {...props} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WatchButton(
  props: Parameters<typeof RunningList>[0] & { readonly call: RunningSession },
): ReactNode {
  const t = useTexts();
  const { call } = props;
  if (!call.may_watch) return <span className={styles.hidden}>{t.watch.hidden}</span>;
  const asking = props.asking === call.session_id;
  return (
    <Button
      variant="secondary"
      disabled={props.disabled || props.asking !== null}
      aria-label={t.watch.watchTicket(call.ticket)}
      data-testid="watch"
      onClick={() => {
        props.onWatch(call.session_id);
      }}
    >
      {asking ? t.watch.asking : t.watch.watch}
    </Button>
  );
}
