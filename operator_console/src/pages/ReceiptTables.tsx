/** The two tables of the receipts' page: what is proved, and what is not. */

import type { ErasureRecord, MissingReceipt } from "@madoguchi/shared/protocol";
import type { ReactNode } from "react";

import { useConsoleLanguage, useTexts, type Texts } from "../texts/index.ts";
import styles from "./ReceiptsPage.module.css";

export function ReceiptTable(props: { readonly records: readonly ErasureRecord[] }): ReactNode {
  const t = useTexts().receipts;
  const local = useLocal();
  if (props.records.length === 0) return <p>{t.none}</p>;
  return (
    <table className={styles.table} data-testid="receipts-table">
      <thead>
        <tr>
          {[t.number, t.kiosk, t.done, t.session, t.cause, t.result].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.records.map((record) => (
          <tr key={`${record.kiosk_id} ${String(record.number)}`}>
            <td>{record.number}</td>
            <td>{record.kiosk_id}</td>
            <td>{local(record.done_at)}</td>
            <td>{record.session_id ?? t.noSession}</td>
            <td>{t.causes[record.cause]}</td>
            <td data-complete={record.erased.every((one) => one.gone)}>{result(record, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function MissingTable(props: { readonly missing: readonly MissingReceipt[] }): ReactNode {
  const t = useTexts().receipts;
  const local = useLocal();
  if (props.missing.length === 0) return <p>{t.noneMissing}</p>;
  return (
    <section aria-labelledby="receipts-missing">
      <h2 id="receipts-missing">{t.missing}</h2>
      <p>{t.missingLead}</p>
      <table className={styles.table} data-testid="receipts-missing">
        <thead>
          <tr>
            {[t.kiosk, t.session, t.ended].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.missing.map((one) => (
            <tr key={one.session_id}>
              <td>{one.kiosk_id}</td>
              <td>{one.session_id}</td>
              <td>{local(one.ended_at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What was left, before everything else; and whether the machine had failed its checks. */
function result(record: ErasureRecord, t: Texts["receipts"]): string {
  const left = record.erased.filter((one) => !one.gone).map((one) => t.what[one.what]);
  const words = left.length === 0 ? t.complete : t.left(left.join(t.separator));
  return record.unsafe.length === 0 ? words : `${words} (${t.unsafe})`;
}

function useLocal(): (at: string) => string {
  const language = useConsoleLanguage();
  return (at) => new Date(at).toLocaleString(language === "ja" ? "ja-JP" : "en-GB");
}
