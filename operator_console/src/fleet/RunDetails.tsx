/** One run: the sentence, the causes with what to do, and what has changed since all was well. */

import type { DiagnosisView } from "@madoguchi/shared/protocol";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import { Findings } from "./Findings.tsx";
import styles from "./Fleet.module.css";
import { useLocalTime } from "./useLocalTime.ts";
import { useWords } from "./useWords.ts";

export function RunDetails(props: { readonly view: DiagnosisView }): ReactNode {
  const { record, summary } = props.view;
  const t = useTexts().fleet;
  const local = useLocalTime();
  const say = useWords();
  const tone = summary.failed > 0 ? "bad" : summary.remarks > 0 ? "warn" : "good";
  return (
    <section className={styles.card} aria-labelledby="run-sentence" data-testid="run">
      <h2 id="run-sentence" className={styles.sentence} data-health={tone}>
        {say(record.sentence)}
      </h2>
      <p className={styles.quiet}>
        {local(summary.at)} · {t.trigger[summary.trigger]}
        {summary.asked_by !== null && ` (${summary.asked_by})`}
        {summary.in_session && ` · ${t.reduced}`} · {t.took((summary.took_ms / 1_000).toFixed(1))} ·{" "}
        {summary.version}
      </p>
      <Findings findings={record.findings} />
      <Changes view={props.view} />
    </section>
  );
}

function Changes(props: { readonly view: DiagnosisView }): ReactNode {
  const { changes, last_good: good } = props.view;
  const t = useTexts().fleet;
  const local = useLocalTime();
  const say = useWords();
  return (
    <section aria-labelledby="run-changes" data-testid="run-changes">
      <h3 id="run-changes">{t.changes}</h3>
      {good === null ? (
        <p>{t.noGood}</p>
      ) : (
        <>
          <p className={styles.quiet}>{t.changesSince(local(good.at))}</p>
          {changes.length === 0 && <p>{t.noChanges}</p>}
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={change.id} data-verdict={change.after}>
                <b>{say(change.title)}</b>{" "}
                {change.before === null ? "" : `${t.verdict[change.before]} → `}
                {t.verdict[change.after]}
                <span className={styles.quiet}>
                  {change.evidence_before !== null && `${say(change.evidence_before)} → `}
                  {say(change.evidence)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
