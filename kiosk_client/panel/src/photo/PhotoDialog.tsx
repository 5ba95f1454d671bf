import { plain, useLanguage, useText } from "@madoguchi/shared/i18n";
import type { PanelPhoto } from "@madoguchi/shared/protocol";
import { Dialog } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";
import { useStream, useTrackStream } from "../call/useStream.ts";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Panel } from "../visit/panel.ts";
import { CoachVoiceButton } from "./CoachVoiceButton.tsx";
import { PhotoActions } from "./PhotoActions.tsx";
import styles from "./PhotoDialog.module.css";
import { PhotoWords, saidNow } from "./PhotoWords.tsx";
import { holdsPhoto, isLive } from "./steps.ts";
import { useCameraFeed } from "./useCameraFeed.ts";
import { useCoachVoice, useHasVoice } from "./useCoachVoice.ts";
import { useLargerTrack } from "./useLargerTrack.ts";
import { usePhotoCamera } from "./usePhotoCamera.ts";

/** The photo step (写真撮影): outline, countdown and advice; then use, again, or delete. */
export function PhotoDialog(props: {
  readonly photo: PanelPhoto;
  readonly track: MediaStreamTrack | null;
  /** The operator's sound, over which nothing is spoken. */
  readonly operator: MediaStreamTrack | null;
  /** Name of the camera that is for photos alone; null: the call's camera takes them. */
  readonly camera: string | null;
  /** Whether the city lets the coach be heard. */
  readonly voiced: boolean;
  readonly panel: Panel;
}): ReactNode {
  const { photo, panel } = props;
  const text = useText(texts).photo;
  const open = photo.phase !== "idle";
  const live = isLive(photo.phase);
  const { track, fault } = usePhotoCamera(props.camera, props.track, live);
  useLargerTrack(props.track, live && track === props.track);
  return (
    <Dialog
      open={open}
      title={<T>{text.title}</T>}
      size="kiosk"
      testId="photo-dialog"
      onClose={() => {
        // Escape never decides about a photo that was taken.
        if (!holdsPhoto(photo.phase)) panel.photo("close");
      }}
      actions={<PhotoActions photo={photo} panel={panel} />}
    >
      {open && <Stage photo={photo} track={track} />}
      {open && fault !== null && (
        <p className={styles.reason} role="status" data-testid="photo-camera-fault">
          <T>{text.cameraFaults[fault]}</T>
        </p>
      )}
      {open && props.voiced && <CoachAloud photo={photo} operator={props.operator} />}
    </Dialog>
  );
}

/** The button by which the coach is heard, if this machine has a voice for the language. */
function CoachAloud(props: {
  readonly photo: PanelPhoto;
  readonly operator: MediaStreamTrack | null;
}): ReactNode {
  const text = useText(texts).photo;
  const language = useLanguage();
  const offered = useHasVoice();
  const [on, setOn] = useState(false);
  useCoachVoice(saidNow(props.photo, text, language), on && offered, props.operator);
  return offered ? <CoachVoiceButton on={on} onChange={setOn} /> : null;
}

function Stage(props: {
  readonly photo: PanelPhoto;
  readonly track: MediaStreamTrack | null;
}): ReactNode {
  const { photo, track } = props;
  const text = useText(texts).photo;
  const { element } = useStream(useTrackStream(track));
  const still = useCameraFeed(photo, element);
  const live = isLive(photo.phase);
  const over = photo.phase === "accepted" || photo.phase === "failed";
  return (
    <>
      <div className={styles.stage} hidden={over} data-phase={photo.phase} data-testid="photo-stage">
        <video
          ref={element}
          className={styles.video}
          aria-label={plain(text.camera)}
          hidden={!live}
          autoPlay
          playsInline
          muted
        />
        {live && (
          <svg className={styles.outline} viewBox="0 0 350 450" aria-hidden="true">
            <ellipse cx="175" cy="215" rx="122" ry="168" data-ready={photo.ready} />
          </svg>
        )}
        <canvas
          ref={still}
          className={styles.still}
          role="img"
          aria-label={plain(text.taken)}
          hidden={live}
          data-testid="photo-still"
        />
        {photo.phase === "countdown" && (
          <p className={styles.seconds} data-testid="photo-seconds">
            {photo.seconds}
          </p>
        )}
      </div>
      <PhotoWords photo={photo} />
    </>
  );
}
