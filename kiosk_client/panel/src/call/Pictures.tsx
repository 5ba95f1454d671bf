import { plain, useText } from "@madoguchi/shared/i18n";
import { Button, CameraOffIcon, SpeakerIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { CallRoomView } from "./call_room.ts";
import styles from "./Pictures.module.css";
import { useStream, useTrackStream } from "./useStream.ts";

/** The operator large, the citizen small in its corner; placeholders where nothing is sent. */
export function Pictures(props: {
  readonly room: CallRoomView;
  /** The operator's name, where nothing else on the screen says who is there. */
  readonly name: string | null;
}): ReactNode {
  const { room, name } = props;
  const { call } = useText(texts);
  const { element: remoteElement, blocked, play } = useStream(room.remote);
  const { element: ownElement } = useStream(useTrackStream(room.media.video));
  const connected = room.peer !== "connecting" && room.remote !== null;
  const cameraOn = room.cameraOn && room.media.video !== null;
  return (
    <div className={styles.pictures}>
      <video
        ref={remoteElement}
        className={styles.remote}
        aria-label={plain(call.remote)}
        autoPlay
        playsInline
        data-testid="remote-video"
      />
      {!connected && (
        <p className={styles.placeholder} role="status">
          <T>{call.connecting}</T>
        </p>
      )}
      {connected && !room.remoteSending.video && (
        <p className={styles.placeholder} data-testid="remote-placeholder">
          <CameraOffIcon size={64} />
          <T>{call.operatorCameraOff}</T>
        </p>
      )}
      {name !== null && (
        <p className={styles.name} data-testid="remote-name">
          <T>{call.operator(name)}</T>
        </p>
      )}
      {blocked && (
        <Button
          size="kiosk"
          className={styles.sound}
          icon={<SpeakerIcon size={40} />}
          onClick={play}
          data-testid="play-sound"
        >
          <T>{call.playSound}</T>
        </Button>
      )}
      <div className={styles.own}>
        <video
          ref={ownElement}
          className={styles.ownVideo}
          aria-label={plain(call.self)}
          hidden={!cameraOn}
          autoPlay
          playsInline
          muted
          data-testid="local-video"
        />
        {!cameraOn && (
          <p className={styles.ownOff}>
            <CameraOffIcon size={40} />
          </p>
        )}
      </div>
    </div>
  );
}
