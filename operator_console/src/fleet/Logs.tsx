/** What a kiosk's program has logged: read on demand, searched here, or downloaded whole. */

import type { FleetKiosk, KioskLogs } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";

import { bundleAddress, fetchLogs } from "../link/rest.ts";
import { failureText } from "../pages/failure.ts";
import { useTexts } from "../texts/index.ts";
import { lineText, matching } from "./fleet.ts";
import styles from "./Fleet.module.css";
import { useLocalTime } from "./useLocalTime.ts";

/** Lines that are shown; more are found by searching, or in the bundle. */
const SHOWN = 200;

export function Logs(props: {
  readonly kiosk: FleetKiosk;
  readonly disabled: boolean;
}): ReactNode {
  const { kiosk } = props;
  const texts = useTexts();
  const t = texts.fleet.logs;
  const [logs, setLogs] = useState<KioskLogs | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  const read = (): void => {
    setTold(t.reading);
    void fetchLogs(kiosk.kiosk_id).then((result) => {
      setTold(result.ok ? null : failureText(result.failure, texts));
      if (result.ok) setLogs(result.value);
    });
  };
  const found = logs === null ? [] : matching(logs.lines, search);
  return (
    <section className={styles.card} aria-labelledby="logs">
      <h2 id="logs">{t.title}</h2>
      <p className={styles.quiet}>{t.lead}</p>
      <div className={styles.filters}>
        <Button variant="secondary" data-testid="logs-read" disabled={props.disabled} onClick={read}>
          {t.read}
        </Button>
        <a href={bundleAddress(kiosk.kiosk_id)} download data-testid="bundle">
          {t.bundle}
        </a>
        {logs !== null && (
          <label>
            {t.search}
            <input
              type="search"
              value={search}
              data-testid="logs-search"
              onChange={(event) => {
                setSearch(event.target.value);
              }}
            />
          </label>
        )}
      </div>
      <p role="status" data-testid="logs-told">
        {told ?? (logs === null ? "" : t.found(found.length, logs.lines.length))}
      </p>
      {logs !== null && <Lines lines={found.slice(0, SHOWN)} />}
    </section>
  );
}

function Lines({ lines }: { readonly lines: KioskLogs["lines"] }): ReactNode {
  const t = useTexts().fleet.logs;
  const local = useLocalTime();
  return (
    <div className={styles.scroll} role="region" aria-label={t.title} tabIndex={0}>
      <table className={styles.table} data-testid="logs">
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
          {lines.map((line) => (
            <tr key={line.number} data-level={line.level}>
              <td>{local(line.at)}</td>
              <td>{line.level}</td>
              <td>
                <code>{lineText(line)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
