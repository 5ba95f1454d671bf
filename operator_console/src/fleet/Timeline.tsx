/** What has happened to a kiosk: states, alarms, repairs, checks and calls, without a name. */

import type { KioskTimeline } from "@madoguchi/shared/protocol";
import { useEffect, useState, type ReactNode } from "react";

import { fetchTimeline } from "../link/rest.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./Fleet.module.css";
import { useLocalTime } from "./useLocalTime.ts";

type Entry = KioskTimeline["entries"][number];

export function Timeline(props: {
  readonly kioskId: string;
  /** Changes whenever something may have happened. */
  readonly news: string;
}): ReactNode {
  const { kioskId, news } = props;
  const t = useTexts().fleet.timeline;
  const local = useLocalTime();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    let gone = false;
    void fetchTimeline(kioskId).then((result) => {
      if (!gone && result.ok) setEntries(result.value.entries);
    });
    return () => {
      gone = true;
    };
  }, [kioskId, news]);
  return (
    <section className={styles.card} aria-labelledby="timeline">
      <h2 id="timeline">{t.title}</h2>
      <div className={styles.scroll} role="region" aria-label={t.title} tabIndex={0}>
        <table className={styles.table} data-testid="timeline">
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
            {entries.map((entry, at) => (
              // Newest first and never changed: the place from the end is a name.
              <tr key={entries.length - at} data-kind={entry.kind}>
                <td>{local(entry.at)}</td>
                <td>{t.kinds[entry.kind]}</td>
                <td>
                  <What entry={entry} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function What({ entry }: { readonly entry: Entry }): ReactNode {
  const { timeline, kioskState, alarms } = useTexts().fleet;
  const words: Readonly<Record<string, string>> =
    entry.kind === "state" ? kioskState : { ...alarms.kinds, ...timeline.codes };
  const code = entry.kind === "state" ? (entry.detail ?? entry.code) : entry.code;
  const detail = entry.kind === "state" ? null : entry.detail;
  return (
    <>
      {words[code] ?? <code>{code}</code>}
      {detail !== null && (
        <>
          {" "}
          <code>{detail}</code>
        </>
      )}
    </>
  );
}
