import { useText } from "@madoguchi/shared/i18n";
import {
  Button,
  CameraIcon,
  CameraOffIcon,
  CardIcon,
  HangUpIcon,
  MicIcon,
  MicOffIcon,
  PenIcon,
  PersonIcon,
  QrIcon,
} from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Panel } from "../visit/panel.ts";
import type { CallRoomView } from "./call_room.ts";
import styles from "./Controls.module.css";

/** Microphone, camera, whiteboard, and the end; each says what a touch will do. */
export function Controls(props: {
  readonly room: CallRoomView;
  readonly panel: Panel;
  /** Opens the citizen's card; null: this kiosk has no reader. */
  readonly onCard: (() => void) | null;
  /** Whether the site takes a photo. */
  readonly withPhoto: boolean;
  /** Whether the site takes the ID of a letter. */
  readonly withLetter: boolean;
  readonly onHangUp: () => void;
}): ReactNode {
  const { room, panel, onCard, withPhoto, withLetter, onHangUp } = props;
  const { call, card, letter, photo } = useText(texts);
  const count = 4 + [withPhoto, withLetter, onCard !== null].filter(Boolean).length;
  return (
    <div className={styles.controls} data-count={count}>
      {withPhoto && (
        <Button
          variant="secondary"
          size="kiosk"
          className={styles.control}
          icon={<PersonIcon size={36} />}
          disabled={!room.cameraOn || room.media.video === null}
          data-testid="photo-open"
          onClick={() => {
            panel.photo("open");
          }}
        >
          <T>{photo.open}</T>
        </Button>
      )}
      {withLetter && (
        <Button
          variant="secondary"
          size="kiosk"
          className={styles.control}
          icon={<QrIcon size={36} />}
          disabled={!room.cameraOn || room.media.video === null}
          data-testid="letter-open"
          onClick={() => {
            panel.letter("open");
          }}
        >
          <T>{letter.open}</T>
        </Button>
      )}
      <Button
        variant="secondary"
        size="kiosk"
        className={styles.control}
        icon={room.microphoneOn ? <MicIcon size={36} /> : <MicOffIcon size={36} />}
        pressed={!room.microphoneOn}
        disabled={room.mediaAsked && room.media.audio === null}
        data-testid="mute"
        onClick={() => {
          panel.setMicrophone(!room.microphoneOn);
        }}
      >
        <T>{room.microphoneOn ? call.mute : call.unmute}</T>
      </Button>
      <Button
        variant="secondary"
        size="kiosk"
        className={styles.control}
        icon={room.cameraOn ? <CameraIcon size={36} /> : <CameraOffIcon size={36} />}
        pressed={!room.cameraOn}
        disabled={room.mediaAsked && room.media.video === null}
        data-testid="video-off"
        onClick={() => {
          panel.setCamera(!room.cameraOn);
        }}
      >
        <T>{room.cameraOn ? call.videoOff : call.videoOn}</T>
      </Button>
      <Button
        variant="secondary"
        size="kiosk"
        className={styles.control}
        icon={<PenIcon size={36} />}
        data-testid="board-open"
        onClick={() => {
          room.board.turn(true);
        }}
      >
        <T>{call.board}</T>
      </Button>
      {onCard !== null && (
        <Button
          variant="secondary"
          size="kiosk"
          className={styles.control}
          icon={<CardIcon size={36} />}
          data-testid="card-show"
          onClick={onCard}
        >
          <T>{card.open}</T>
        </Button>
      )}
      <Button
        variant="danger"
        size="kiosk"
        className={styles.control}
        icon={<HangUpIcon size={36} />}
        data-testid="hang-up"
        onClick={onHangUp}
      >
        <T>{call.hangUp}</T>
      </Button>
    </div>
  );
}
