import type { PanelReceipt } from "@madoguchi/shared/protocol";
import type { ReactNode } from "react";
import { HOW, WHAT } from "./receipt_words.ts";
import styles from "./Receipt.module.css";

const TIME: Intl.DateTimeFormatOptions = {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
};

/** The receipt of erasure (消去証明) of the visit that is over, in Japanese and English (Z-07). */
export function Receipt({ receipt }: { readonly receipt: PanelReceipt }): ReactNode {
  const done = new Date(receipt.done_at);
  const number = String(receipt.number);
  const complete = receipt.erased.every((one) => one.gone);
  return (
    <section className={styles.receipt} aria-labelledby="receipt-title" data-testid="receipt">
      <h1 id="receipt-title" className={styles.title}>
        <span lang="ja">消去証明 第{number}号</span>{" "}
        <span lang="en">Receipt of erasure No. {number}</span>
      </h1>
      <p className={styles.when}>
        <time dateTime={receipt.done_at} data-testid="receipt-done">
          {done.toLocaleString("ja-JP", TIME)}
        </time>{" "}
        <span lang="ja">{complete ? "すべて消えました" : "消えていないものがあります"}</span>{" "}
        <span lang="en">{complete ? "All of it is gone" : "Not all of it is gone"}</span>
      </p>
      <ul className={styles.list}>
        {receipt.erased.map((one) => {
          const [what, how] = [WHAT[one.what], HOW[one.how]];
          return (
            <li key={one.what} className={styles.line} data-gone={one.gone} data-what={one.what}>
              <span lang="ja">
                {what.ja}：{how.ja}
              </span>
              <span lang="en">
                {what.en}: {how.en}
              </span>
            </li>
          );
        })}
      </ul>
      {receipt.unsafe && (
        <p className={styles.unsafe}>
          <span lang="ja">開発用の設定で動いています</span>{" "}
          <span lang="en">Runs with a setting for development</span>
        </p>
      )}
    </section>
  );
}
