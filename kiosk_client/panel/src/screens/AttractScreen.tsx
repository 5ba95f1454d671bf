import type { ReactNode } from "react";
import type { Panel } from "../visit/panel.ts";
import type { Visit } from "../visit/machine.ts";
import { StaffCorner } from "../staff/StaffCorner.tsx";
import { CounterPicture } from "../ui/CounterPicture.tsx";
import { Receipt } from "../ui/Receipt.tsx";
import styles from "./AttractScreen.module.css";

/** The first screen: in every language at once, and one large target that starts the visit. */
export function AttractScreen(props: {
  readonly visit: Visit;
  readonly panel: Panel;
}): ReactNode {
  const { visit, panel } = props;
  const ready = visit.hello !== null;
  const { receipt } = visit;
  return (
    <>
      <button
        type="button"
        className={styles.attract}
        data-testid="attract-start"
        disabled={!ready}
        onClick={() => {
          panel.choose({ type: "started" });
        }}
      >
        <span className={styles.place}>
          <strong>{visit.hello?.municipality}</strong>
          <span>{visit.hello?.kiosk_name}</span>
        </span>
        {receipt === null && <CounterPicture />}
        <span className={styles.touch}>
          <span lang="ja" className={styles.main}>
            {ready ? "画面にさわってください" : "準備しています"}
          </span>
          <span lang="en" className={styles.second}>
            {ready ? "Touch to start" : "Getting ready"}
          </span>
        </span>
        {receipt === null && (
          <span className={styles.lead}>
            <span lang="ja">マイナンバーカードの手続きを、係員が画面ごしにお手伝いします。</span>
            <span lang="en">
              Staff will help you with My Number Card procedures on this screen.
            </span>
          </span>
        )}
        {visit.link === "lost" && (
          <span className={styles.notice} role="status" data-testid="notice-link">
            <span lang="ja">ただいま係員につながりません</span>
            <span lang="en">Staff cannot be reached right now</span>
          </span>
        )}
        <span className={styles.privacy}>
          {visit.wiped && (
            <>
              <span lang="ja" data-testid="wiped">
                前の方の情報は消えました。
              </span>
              <span lang="en">What the last visitor entered has been erased.</span>
            </>
          )}
          <span lang="ja">カメラとマイクは、あなたが同意するまでつきません。</span>
          <span lang="en">Camera and microphone stay off until you agree.</span>
        </span>
      </button>
      {receipt !== null && <Receipt receipt={receipt.receipt} />}
      <StaffCorner visit={visit} panel={panel} />
    </>
  );
}
