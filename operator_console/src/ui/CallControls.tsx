/** Mute, picture, whiteboard, and hanging up — which always asks first, so that no slip of a key ends a call. */

import {
  Button,
  CameraIcon,
  CameraOffIcon,
  Dialog,
  HangUpIcon,
  MicIcon,
  MicOffIcon,
} from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import type { LiveView } from "../call/liveCall.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./CallControls.module.css";
import { WhiteboardButton } from "./WhiteboardPanel.tsx";

export function CallControls(props: {
  readonly live: LiveView;
  readonly onMute: () => void;
  readonly onVideo: () => void;
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
  readonly onHangUp: () => void;
}): ReactNode {
  const { live, asking, onAsk, onHangUp } = props;
  const t = useTexts();
  const { media, muted, videoOff } = live;
  return (
    <div className={styles.controls} role="group" aria-label={t.call.controls}>
      <Button
        variant="secondary"
        wide
        pressed={muted}
        disabled={media?.audio == null}
        icon={muted ? <MicOffIcon /> : <MicIcon />}
        data-testid="mute"
        onClick={props.onMute}
      >
        {t.call.mute}
      </Button>
      <Button
        variant="secondary"
        wide
        pressed={videoOff}
        disabled={media?.video == null}
        icon={videoOff ? <CameraOffIcon /> : <CameraIcon />}
        data-testid="video-off"
        onClick={props.onVideo}
      >
        {t.call.videoOff}
      </Button>
      {live.board !== null && <WhiteboardButton board={live.board} />}
      <Button
        variant="danger"
        wide
        className={styles.hangUp}
        icon={<HangUpIcon />}
        data-testid="hang-up"
        onClick={() => {
          onAsk(true);
        }}
      >
        {t.call.hangUp}
      </Button>
      {muted && (
        <p className={styles.warning} role="status">
          {t.call.muted}
        </p>
      )}
      {media !== null && media.audio === null && (
        <p className={styles.warning} role="status">
          {t.call.noMicrophone}
        </p>
      )}
      <Dialog
        open={asking}
        title={t.call.hangUpTitle}
        onClose={() => {
          onAsk(false);
        }}
        actions={
          <>
            <Button
              variant="secondary"
              onClick={() => {
                onAsk(false);
              }}
            >
              {t.call.hangUpBack}
            </Button>
            <Button variant="danger" data-testid="hang-up-confirm" onClick={onHangUp}>
              {t.call.hangUpConfirm}
            </Button>
          </>
        }
      >
        <p>{t.call.hangUpText}</p>
      </Dialog>
    </div>
  );
}
