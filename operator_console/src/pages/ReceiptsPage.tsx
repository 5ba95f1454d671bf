/** The period's receipts of erasure (消去証明) and those that are missing: for supervisors alone. */

import type { ReceiptsOfPeriod } from "@madoguchi/shared/protocol";
import { Banner, Button } from "@madoguchi/shared/ui";
import { useCallback, useEffect, useState, type SubmitEvent, type ReactNode } from "react";

import { fetchReceipts, receiptsCertificate, receiptsTable } from "../link/rest.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./ReceiptsPage.module.css";
import { MissingTable, ReceiptTable } from "./ReceiptTables.tsx";

interface Period {
  readonly first: string;
  readonly last: string;
}

export function ReceiptsPage(props: { readonly onLeave: () => void }): ReactNode {
  const t = useTexts().receipts;
  const { period, found, told, show } = useReceipts();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t.title}</h1>
        <Button variant="secondary" data-testid="receipts-back" onClick={props.onLeave}>
          {t.back}
        </Button>
      </div>
      <p>{t.lead}</p>
      <PeriodForm shown={period} onShow={show} />
      {told !== null && (
        <Banner tone="warning" testId="receipts-told">
          {t[told]}
        </Banner>
      )}
      {found !== null && (
        <>
          <p className={styles.sum} role="status">
            <b data-testid="receipts-count">{t.count(found.records.length)}</b>
            <span>
              {period.first} – {period.last}
            </span>
            <a
              href={receiptsTable(period.first, period.last)}
              className={styles.save}
              data-testid="receipts-csv"
              download
            >
              {t.csv}
            </a>
            <a
              href={receiptsCertificate(period.first, period.last)}
              className={styles.save}
              data-testid="receipts-pdf"
              download
            >
              {t.pdf}
            </a>
            <Button
              variant="secondary"
              data-testid="receipts-print"
              onClick={() => {
                window.print();
              }}
            >
              {t.print}
            </Button>
          </p>
          <MissingTable missing={found.missing} />
          <ReceiptTable records={found.records} />
        </>
      )}
    </div>
  );
}

function PeriodForm(props: {
  readonly shown: Period;
  readonly onShow: (period: Period) => void;
}): ReactNode {
  const t = useTexts().receipts;
  const [period, setPeriod] = useState(props.shown);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.onShow(period);
  };
  return (
    <form className={styles.period} onSubmit={submit}>
      {(["first", "last"] as const).map((end) => (
        <label key={end}>
          {t[end]}
          <input
            type="date"
            required
            value={period[end]}
            data-testid={`receipts-${end}`}
            onChange={(event) => {
              setPeriod({ ...period, [end]: event.target.value });
            }}
          />
        </label>
      ))}
      <Button type="submit" data-testid="receipts-show">
        {t.show}
      </Button>
    </form>
  );
}

/** What was found for the period that is shown, or why nothing was. */
function useReceipts() {
  const [period, setPeriod] = useState<Period>(today);
  const [found, setFound] = useState<ReceiptsOfPeriod | null>(null);
  const [told, setTold] = useState<"failed" | "notAllowed" | "wrongPeriod" | null>(null);
  useEffect(() => {
    let gone = false;
    void fetchReceipts(period.first, period.last).then((result) => {
      if (gone) return;
      setFound(result.ok ? result.value : null);
      if (result.ok) setTold(null);
      else setTold(isForbidden(result.failure) ? "notAllowed" : "failed");
    });
    return () => {
      gone = true;
    };
  }, [period]);
  const show = useCallback((wanted: Period): void => {
    if (wanted.last < wanted.first) setTold("wrongPeriod");
    else setPeriod(wanted);
  }, []);
  return { period, found, told, show };
}

function isForbidden(failure: { readonly kind: string; readonly status?: number }): boolean {
  return failure.kind === "refused" && (failure.status === 401 || failure.status === 403);
}

/** Today where this computer stands, as `<input type="date">` writes it. */
function today(): Period {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, "0");
  const day = `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return { first: day, last: day };
}
