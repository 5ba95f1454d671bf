import { useBoard, Whiteboard } from "@madoguchi/shared/board";
import { useText } from "@madoguchi/shared/i18n";
import { useState, type ReactNode } from "react";
import { AskDialog } from "../call/AskDialog.tsx";
import type { CallRoomView } from "../call/call_room.ts";
import { Chat } from "../call/Chat.tsx";
import { CheckDialog } from "../call/CheckDialog.tsx";
import { Controls } from "../call/Controls.tsx";
import { ControlStrip } from "../call/ControlStrip.tsx";
import { HangUpDialog } from "../call/HangUpDialog.tsx";
import { CallNotices } from "../call/CallNotices.tsx";
import { Pictures } from "../call/Pictures.tsx";
import { PowersDialog } from "../call/PowersDialog.tsx";
import { QualityWord } from "../call/QualityWord.tsx";
import { WatchDialog } from "../call/WatchDialog.tsx";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import { powersOf, type Stage } from "../visit/machine.ts";
import type { Panel, PanelView } from "../visit/panel.ts";
import { askingViewers, watchingViewers } from "../visit/viewers.ts";
import styles from "./CallScreen.module.css";

/** Face to face: the operator large, what they see said in words, and every way to stop. */
export function CallScreen(props: {
  readonly stage: Stage & { readonly kind: "session" };
  readonly room: CallRoomView;
  readonly view: PanelView;
  readonly panel: Panel;
}): ReactNode {
  const { stage, room, view, panel } = props;
  const { session } = stage;
  const { visit } = view;
  const powers = powersOf(stage);
  const { call } = useText(texts);
  const [ending, setEnding] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const writing = useBoard(room.board).state.open;
  return (
    <div className={styles.call} data-writing={writing}>
      <ControlStrip
        control={visit.control}
        powers={powers}
        viewers={watchingViewers(session, stage.watchers)}
        window={visit.window}
        panel={panel}
        onPowers={() => {
          setChoosing(true);
        }}
      />
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
        <CallNotices session={session} room={room} panel={panel} />
        {!writing && (
          <Controls
            room={room}
            panel={panel}
            onHangUp={() => {
              setEnding(true);
            }}
          />
        )}
      </div>
      {writing ? (
        <Whiteboard board={room.board} size="kiosk" />
      ) : (
        <Chat
          lines={view.call.chat}
          onSend={(text) => {
            panel.chat(text);
          }}
        />
      )}
      <PowersDialog
        open={choosing}
        operator={session.operator?.name ?? ""}
        powers={powers}
        panel={panel}
        onClose={() => {
          setChoosing(false);
        }}
      />
      <WatchDialog viewer={askingViewers(session, stage.watchers)[0] ?? null} panel={panel} />
      <CheckDialog control={visit.control} panel={panel} />
      <AskDialog control={visit.control} panel={panel} />
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
