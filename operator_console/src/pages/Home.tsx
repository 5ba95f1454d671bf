/** The operator waits: presence (対応可/離席), the ringing card, and everybody who waits. */

import type { ReactNode } from "react";

import { incoming, isRinging, type Desk, type Presence } from "../state/desk.ts";
import { useTexts } from "../texts/index.ts";
import { useNow } from "../ui/useNow.ts";
import { useRing } from "../ui/useRing.ts";
import { DeskKeys, PresenceSwitch } from "./HomeAside.tsx";
import { Incoming } from "./Incoming.tsx";
import styles from "./Home.module.css";
import { WaitingList } from "./WaitingList.tsx";

export function Home(props: {
  readonly desk: Desk;
  readonly onPresence: (state: Presence) => void;
  readonly onAccept: (sessionId: string) => void;
  readonly onSilence: () => void;
  /** What a supervisor sees of other people's calls. */
  readonly supervision?: ReactNode;
}): ReactNode {
  const { desk } = props;
  const t = useTexts();
  const now = useNow() + desk.clockOffsetMs;
  const next = incoming(desk);
  const ringing = isRinging(desk);
  useRing(ringing ? (next?.ticket ?? null) : null);

  return (
    <div className={styles.home}>
      <div className={styles.left}>
        <h1>{t.home.title}</h1>
        <PresenceSwitch presence={desk.presence} onPresence={props.onPresence} />
        <DeskKeys />
      </div>
      <div className={styles.right}>
        <div role="alert" className={styles.ring}>
          {next !== null && (
            <Incoming
              entry={next}
              nowMs={now}
              ringing={ringing}
              onAccept={() => {
                props.onAccept(next.session_id);
              }}
              onSilence={props.onSilence}
            />
          )}
        </div>
        {desk.stage.kind === "accepting" && (
          <p role="status" className={styles.card}>
            {t.home.accepting}
          </p>
        )}
        <WaitingList desk={desk} nowMs={now} onAccept={props.onAccept} />
        {props.supervision}
      </div>
    </div>
  );
}
