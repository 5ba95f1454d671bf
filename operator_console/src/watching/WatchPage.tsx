/** One watched call (見守り): asked for, then the window's picture to look at, nothing to operate. */

import type { Transport } from "@madoguchi/shared/call";
import { clock } from "@madoguchi/shared/i18n";
import type { IceServers, SessionView } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import { useNow } from "../ui/useNow.ts";
import { WatchedWindow } from "./WatchedWindow.tsx";
import styles from "./WatchPage.module.css";

export function WatchPage(props: {
  readonly transport: Transport;
  readonly session: SessionView;
  readonly allowed: boolean;
  /** The supervisor's own name, as citizen and operator read it. */
  readonly name: string;
  readonly iceServers: IceServers;
  readonly clockOffsetMs: number;
  readonly onLeave: () => void;
}): ReactNode {
  const t = useTexts();
  const { session, allowed } = props;
  const now = useNow() + props.clockOffsetMs;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t.watch.page(session.ticket)}</h1>
        <dl className={styles.facts}>
          <Fact name={t.home.kiosk} value={session.kiosk.name} />
          <Fact name={t.watch.operator} value={session.operator?.name ?? ""} />
          <Fact name={t.home.purpose} value={t.purpose[session.purpose]} />
          <Fact name={t.watch.lasts} value={clock(now - Date.parse(session.state_since))} />
        </dl>
        <Button variant="secondary" data-testid="watch-leave" onClick={props.onLeave}>
          {allowed ? t.watch.leave : t.watch.cancel}
        </Button>
      </div>
      <p className={styles.notice} data-testid="watch-notice">
        {allowed ? t.watch.named(props.name) : t.watch.namedAsking(props.name)}
      </p>
      {allowed ? (
        <WatchedWindow
          transport={props.transport}
          sessionId={session.session_id}
          iceServers={props.iceServers}
        />
      ) : (
        <div className={styles.waiting} role="status" data-testid="watch-waiting">
          <p className={styles.waitingTitle}>{t.watch.waiting}</p>
          <p>{t.watch.waitingHint}</p>
        </div>
      )}
    </div>
  );
}

function Fact(props: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <div className={styles.fact}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
