/** Top bar of a call: who and what for, how long, how well it is connected. */

import { clock } from "@madoguchi/shared/i18n";
import type { SessionView } from "@madoguchi/shared/protocol";
import type { ReactNode } from "react";

import type { LiveView } from "../call/liveCall.ts";
import { linkWord } from "../state/linkWord.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./CallBar.module.css";
import { LanguageSwitch } from "./Shell.tsx";
import { useNow } from "./useNow.ts";

export function CallBar(props: {
  readonly session: SessionView;
  readonly live: LiveView;
  /** From the paint on the kiosk to the paint here; null before the first change of the picture. */
  readonly delayMs: number | null;
  readonly clockOffsetMs: number;
  readonly tools: ReactNode;
}): ReactNode {
  const { session, live, delayMs } = props;
  const t = useTexts();
  const now = useNow() + props.clockOffsetMs;
  const word = linkWord(live.peer, live.quality);
  return (
    <header className={styles.bar}>
      <h1 className={styles.kiosk}>{session.kiosk.name}</h1>
      <span className={styles.ticket}>{t.call.ticket(session.ticket)}</span>
      <span>{t.purpose[session.purpose]}</span>
      <span className={styles.language}>{t.language[session.language]}</span>
      <span className={styles.elapsed}>
        {t.call.elapsed} <b>{clock(now - Date.parse(session.state_since))}</b>
      </span>
      <span className={styles.quality} data-quality={word} data-testid="quality" role="status">
        <span className={styles.bars} aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {t.call.quality[word]}
      </span>
      {delayMs !== null && (
        <span className={styles.age} data-testid="frame-age" data-ms={delayMs}>
          {t.window.delay((delayMs / 1_000).toFixed(2))}
        </span>
      )}
      <span className={styles.tools}>
        {props.tools}
        <LanguageSwitch />
      </span>
    </header>
  );
}
