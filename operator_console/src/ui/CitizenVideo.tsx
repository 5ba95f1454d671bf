/** The citizen's picture and sound, our own small picture in its corner, and why one is missing. */

import { Button, CameraOffIcon, SpeakerIcon } from "@madoguchi/shared/ui";
import { useEffect, useRef, useState, type ReactNode } from "react";

import type { LiveView } from "../call/liveCall.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./CitizenVideo.module.css";
import { Video } from "./Video.tsx";

export function CitizenVideo(props: {
  readonly view: LiveView;
  readonly speakerId: string | null;
}): ReactNode {
  const { view, speakerId } = props;
  const t = useTexts();
  const own = view.videoOff ? null : (view.media?.video ?? null);
  return (
    <div className={styles.videos}>
      <RemoteVideo stream={view.remote} speakerId={speakerId} />
      <RemoteState view={view} />
      <span className={styles.name}>{t.call.citizen}</span>
      <div className={styles.own}>
        {own === null ? (
          <p className={styles.ownOff} data-testid="local-video-off">
            <CameraOffIcon /> {t.call.ownVideoOff}
          </p>
        ) : (
          <Video track={own} label={t.call.ownVideo} testId="local-video" mirrored />
        )}
      </div>
    </div>
  );
}

function RemoteVideo(props: {
  readonly stream: MediaStream | null;
  readonly speakerId: string | null;
}): ReactNode {
  const { stream, speakerId } = props;
  const t = useTexts();
  const element = useRef<HTMLVideoElement>(null);
  const [blocked, setBlocked] = useState(false);

  const play = (): void => {
    element.current?.play().then(
      () => {
        setBlocked(false);
      },
      (error: unknown) => {
        // Any other cause is a newer stream taking over.
        if (error instanceof DOMException && error.name === "NotAllowedError") setBlocked(true);
      },
    );
  };
  useEffect(() => {
    if (element.current === null) return;
    element.current.srcObject = stream;
    if (stream !== null) play();
  }, [stream]);
  useEffect(() => {
    // A speaker that was pulled out: the system's default goes on.
    if (speakerId !== null) element.current?.setSinkId(speakerId).catch(() => undefined);
  }, [speakerId]);

  return (
    <>
      <video
        ref={element}
        className={styles.remote}
        aria-label={t.call.citizenVideo}
        data-testid="remote-video"
        playsInline
      />
      {blocked && (
        <div className={styles.blocked} role="alert">
          <p>{t.call.soundBlocked}</p>
          <Button icon={<SpeakerIcon />} data-testid="enable-sound" onClick={play}>
            {t.call.enableSound}
          </Button>
        </div>
      )}
    </>
  );
}

/** A word over the picture while it shows nothing. */
function RemoteState(props: { readonly view: LiveView }): ReactNode {
  const { view } = props;
  const t = useTexts();
  if (view.peer !== "connected") {
    return (
      <p className={styles.state} role="status">
        {view.peer === "connecting" ? t.call.connectingVideo : t.call.qualityLost}
      </p>
    );
  }
  if (view.remoteSending.video) return null;
  return (
    <p className={styles.state} role="status" data-testid="remote-video-off">
      {t.call.noVideo}
    </p>
  );
}
