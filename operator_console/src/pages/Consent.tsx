/** Accepted, and the citizen is asked for consent: nothing of us is sent yet. */

import type { SessionView } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import type { LiveView } from "../call/liveCall.ts";
import { useTexts } from "../texts/index.ts";
import { Video } from "../ui/Video.tsx";
import styles from "./Consent.module.css";

export function Consent(props: {
  readonly session: SessionView;
  readonly live: LiveView;
  readonly onCancel: () => void;
}): ReactNode {
  const { session, live } = props;
  const t = useTexts();
  return (
    <div className={styles.card} data-testid="consent-wait">
      <div className={styles.words} role="status">
        <h1>{t.consent.title}</h1>
        <p>{t.consent.lead}</p>
        <div className={styles.progress} aria-hidden="true" />
      </div>
      <div className={styles.columns}>
        <dl className={styles.facts}>
          <div>
            <dt>{t.home.kiosk}</dt>
            <dd>{session.kiosk.name}</dd>
          </div>
          <div>
            <dt>{t.home.ticket}</dt>
            <dd>{session.ticket}</dd>
          </div>
          <div>
            <dt>{t.home.purpose}</dt>
            <dd>{t.purpose[session.purpose]}</dd>
          </div>
          <div>
            <dt>{t.home.language}</dt>
            <dd>{t.language[session.language]}</dd>
          </div>
        </dl>
        <figure className={styles.own}>
          {live.media?.video == null ? (
            <p>{live.media === null ? t.devices.opening : t.devices.cameraOff}</p>
          ) : (
            <Video
              track={live.media.video}
              label={t.call.ownVideo}
              testId="local-video"
              mirrored
            />
          )}
          <figcaption>{t.consent.yourPicture}</figcaption>
        </figure>
      </div>
      <div className={styles.actions}>
        <p>{t.consent.limit}</p>
        <Button variant="secondary" size="large" data-testid="consent-cancel" onClick={props.onCancel}>
          {t.consent.cancel}
        </Button>
      </div>
    </div>
  );
}
