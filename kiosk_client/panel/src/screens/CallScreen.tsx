import { useText } from "@madoguchi/shared/i18n";
import type { SessionView } from "@madoguchi/shared/protocol";
import { useState, type ReactNode } from "react";
import { Chat } from "../call/Chat.tsx";
import { Controls } from "../call/Controls.tsx";
import { HangUpDialog } from "../call/HangUpDialog.tsx";
import { CallNotices } from "../call/CallNotices.tsx";
import { Pictures } from "../call/Pictures.tsx";
import { QualityWord } from "../call/QualityWord.tsx";
import { VisibilityStrip } from "../call/VisibilityStrip.tsx";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Panel, PanelView } from "../visit/panel.ts";
import styles from "./CallScreen.module.css";

/** Face to face: the operator large, what they see said in words, and every way to stop. */
export function CallScreen(props: {
  readonly session: SessionView;
  readonly view: PanelView;
  readonly panel: Panel;
}): ReactNode {
  const { session, view, panel } = props;
  const { room } = view;
  const { call } = useText(texts);
  const [ending, setEnding] = useState(false);
  if (room === null) return null;
  return (
    <div className={styles.call}>
      <header className={styles.head}>
        <h1 className={styles.operator}>
          <T>{call.operator(session.operator?.name ?? "")}</T>
        </h1>
        <QualityWord quality={room.quality} peer={room.peer} />
        {room.code !== null && (
          <p className={styles.code}>
            <T>{call.code}</T> <b data-testid="comparison-code">{room.code}</b>
          </p>
        )}
      </header>
      <div className={styles.face}>
        <Pictures room={room} />
        <VisibilityStrip powers={session.powers} window={view.visit.window} />
        <CallNotices session={session} room={room} panel={panel} />
        <Controls
          room={room}
          panel={panel}
          onHangUp={() => {
            setEnding(true);
          }}
        />
      </div>
      <Chat
        lines={view.call.chat}
        onSend={(text) => {
          panel.chat(text);
        }}
      />
      <HangUpDialog
        open={ending}
        onStay={() => {
          setEnding(false);
        }}
        onLeave={() => {
          panel.leave("citizen_hung_up");
        }}
      />
    </div>
  );
}
