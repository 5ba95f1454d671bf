/** The runs of one kiosk (点検記録): when, why, by whom, with what result. */

import type { DiagnosisHistory } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./Fleet.module.css";
import { useLocalTime } from "./useLocalTime.ts";

export function HistoryTable(props: {
  readonly history: DiagnosisHistory | null;
  readonly shown: string | null;
  readonly onShow: (runId: string) => void;
}): ReactNode {
  const { history, shown, onShow } = props;
  const t = useTexts().fleet;
  const local = useLocalTime();
  if (history === null) return null;
  return (
    <section className={styles.card} aria-labelledby="record">
      <h2 id="record">{t.history}</h2>
      {history.runs.length === 0 ? (
        <p>{t.historyNone}</p>
      ) : (
        <table className={styles.table} data-testid="history">
          <thead>
            <tr>
              {Object.values(t.historyColumns).map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.runs.map((run) => (
              <tr key={run.run_id} aria-current={run.run_id === shown}>
                <td>{local(run.at)}</td>
                <td>{t.trigger[run.trigger]}</td>
                <td>{run.asked_by ?? ""}</td>
                <td data-verdict={run.good ? "ok" : "fail"}>
                  {t.result(run.failed, run.remarks)}
                  {run.in_session && <span className={styles.quiet}>{t.reduced}</span>}
                </td>
                <td>
                  <Button
                    variant="quiet"
                    className={styles.lone}
                    aria-label={t.showRun(local(run.at))}
                    data-testid="show-run"
                    onClick={() => {
                      onShow(run.run_id);
                    }}
                  >
                    {t.show}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
