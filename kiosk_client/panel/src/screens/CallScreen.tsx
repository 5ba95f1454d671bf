import { useBoard, Whiteboard } from "@madoguchi/shared/board";
import { useText } from "@madoguchi/shared/i18n";
import { InEveryDialog } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";
import { AskDialog } from "../call/AskDialog.tsx";
import type { CallRoomView } from "../call/call_room.ts";
import { CardDialog } from "../call/CardDialog.tsx";
import { Chat } from "../call/Chat.tsx";
import { CheckDialog } from "../call/CheckDialog.tsx";
import { Controls } from "../call/Controls.tsx";
import { ControlStrip } from "../call/ControlStrip.tsx";
import { HangUpDialog } from "../call/HangUpDialog.tsx";
import { CallNotices } from "../call/CallNotices.tsx";
import { Pictures } from "../call/Pictures.tsx";
import { PowersDialog } from "../call/PowersDialog.tsx";
import { QualityWord } from "../call/QualityWord.tsx";
import { TakeBackButton } from "../call/TakeBackButton.tsx";
import { WatchDialog } from "../call/WatchDialog.tsx";
import { LetterDialog } from "../letter/LetterDialog.tsx";
import { PhotoDialog } from "../photo/PhotoDialog.tsx";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import { hasReader } from "../visit/card.ts";
import { canTakeBack } from "../visit/control.ts";
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
  const [reading, setReading] = useState(false);
  const writing = useBoard(room.board).state.open;
  const watchers = watchingViewers(session, stage.watchers);
  return (
    <InEveryDialog
      what={
        canTakeBack(visit.control) && (
          <TakeBackButton control={visit.control} panel={panel} testId="dialog-take-back" calm />
        )
      }
    >
      <div className={styles.call} data-writing={writing} data-watched={watchers.length > 0}>
        <ControlStrip
          control={visit.control}
          powers={powers}
          viewers={watchers}
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
          <Pictures
            room={room}
            name={writing || watchers.length > 0 ? (session.operator?.name ?? null) : null}
          />
          <CallNotices session={session} room={room} panel={panel} />
          {!writing && (
            <Controls
              room={room}
              panel={panel}
              onCard={
                hasReader(visit.card)
                  ? () => {
                      setReading(true);
                    }
                  : null
              }
              withPhoto={visit.photo !== null}
              withLetter={visit.letter !== null}
              onHangUp={() => {
                setEnding(true);
              }}
            />
          )}
        </div>
        {writing ? (
          <Whiteboard board={room.board} size="kiosk" />
        ) : (
          <Chat view={view} panel={panel} />
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
        <CardDialog
          open={reading}
          card={visit.card}
          panel={panel}
          onClose={() => {
            setReading(false);
          }}
        />
        {visit.photo !== null && (
          <PhotoDialog
            photo={visit.photo}
            track={room.media.video}
            operator={room.remote?.getAudioTracks()[0] ?? null}
            camera={visit.hello?.photo_camera ?? null}
            voiced={visit.hello?.coach_voice ?? false}
            panel={panel}
          />
        )}
        {visit.letter !== null && (
          <LetterDialog
            letter={visit.letter}
            ticket={session.ticket}
            track={room.media.video}
            panel={panel}
          />
        )}
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
    </InEveryDialog>
  );
}
