/** Device check (機器の確認) before the desk: camera picture, microphone level, speaker; remembered. */

import type { MediaFault } from "@madoguchi/shared/rtc";
import { Banner, Button, LevelMeter, SpeakerIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import type { PublicConfig } from "../link/rest.ts";
import { useTexts, type Texts } from "../texts/index.ts";
import { DeviceSelect } from "../ui/DeviceSelect.tsx";
import { Shell } from "../ui/Shell.tsx";
import { usePreferences } from "../ui/preferences.tsx";
import { Video } from "../ui/Video.tsx";
import { useChirp } from "../ui/useChirp.ts";
import { useDevices } from "../ui/useDevices.ts";
import styles from "./Devices.module.css";

export function Devices(props: {
  readonly config: PublicConfig | null;
  readonly tools: ReactNode;
  readonly onDone: () => void;
}): ReactNode {
  const t = useTexts();
  const { preferences, change } = usePreferences();
  const found = useDevices(preferences.cameraId, preferences.microphoneId);
  const { media, level, heard, devices, retry } = found;
  const missing = missingParts(found.media, t);
  const ready = missing.length === 0 && heard;

  return (
    <Shell screen="devices" municipality={props.config?.municipality ?? null} tools={props.tools}>
      <div className={styles.page}>
        <div>
          <h1>{t.devices.title}</h1>
          <p>{t.devices.lead}</p>
        </div>
        <div className={styles.columns}>
          <section className={styles.card} aria-labelledby="camera-title">
            <h2 id="camera-title">{t.devices.camera}</h2>
            <div className={styles.picture}>
              <Video
                track={media?.video ?? null}
                label={t.devices.cameraPicture}
                testId="device-camera"
                mirrored
              />
              {media?.video == null && (
                <p className={styles.pictureOff}>
                  {media === null ? t.devices.opening : t.devices.cameraOff}
                </p>
              )}
            </div>
            <Problem fault={media?.videoFault ?? null} device={t.devices.camera} onRetry={retry} />
            <DeviceSelect
              label={t.devices.camera}
              testId="device-camera-choice"
              devices={devices.cameras}
              value={preferences.cameraId}
              onChange={(cameraId) => {
                change({ cameraId });
              }}
            />
          </section>
          <div className={styles.column}>
            <section className={styles.card} aria-labelledby="microphone-title">
              <h2 id="microphone-title">{t.devices.microphone}</h2>
              <p>{t.devices.speak}</p>
              <LevelMeter level={level} label={t.devices.level} testId="device-level" />
              <Problem
                fault={media?.audioFault ?? null}
                device={t.devices.microphone}
                onRetry={retry}
              />
              {media?.audio != null && (
                <p role="status" data-testid="device-heard" data-heard={heard}>
                  {heard ? `✓ ${t.devices.heard}` : t.devices.silent}
                </p>
              )}
              <DeviceSelect
                label={t.devices.microphone}
                testId="device-microphone-choice"
                devices={devices.microphones}
                value={preferences.microphoneId}
                onChange={(microphoneId) => {
                  change({ microphoneId });
                }}
              />
            </section>
            <Speaker
              devices={devices.speakers}
              value={preferences.speakerId}
              onChange={(speakerId) => {
                change({ speakerId });
              }}
            />
          </div>
        </div>
        <div className={styles.actions}>
          {missing.length > 0 && (
            <p>{t.devices.goOnWithout(missing.join(t.common.listSeparator))}</p>
          )}
          <Button
            size="large"
            variant={ready ? "primary" : "secondary"}
            disabled={media === null}
            data-testid="device-ok"
            onClick={props.onDone}
          >
            {ready ? t.devices.start : t.devices.startAnyway}
          </Button>
        </div>
      </div>
    </Shell>
  );
}

function missingParts(media: ReturnType<typeof useDevices>["media"], t: Texts): readonly string[] {
  if (media === null) return [];
  return [
    ...(media.video === null ? [t.devices.noCamera] : []),
    ...(media.audio === null ? [t.devices.noMicrophone] : []),
  ];
}

function Problem(props: {
  readonly fault: MediaFault | null;
  readonly device: string;
  readonly onRetry: () => void;
}): ReactNode {
  const t = useTexts();
  if (props.fault === null) return null;
  const text = window.isSecureContext
    ? t.devices.problem[props.fault](props.device)
    : t.devices.problem.insecure;
  return (
    <Banner
      tone="warning"
      testId="device-problem"
      action={
        <Button variant="secondary" onClick={props.onRetry}>
          {t.common.retry}
        </Button>
      }
    >
      {text}
    </Banner>
  );
}

function Speaker(props: {
  readonly devices: readonly MediaDeviceInfo[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}): ReactNode {
  const t = useTexts();
  const [playing, play] = useChirp(props.value);
  return (
    <section className={styles.card} aria-labelledby="speaker-title">
      <h2 id="speaker-title">{t.devices.speaker}</h2>
      <Button
        variant="secondary"
        icon={<SpeakerIcon />}
        aria-disabled={playing}
        data-testid="device-chirp"
        onClick={play}
      >
        {playing ? t.devices.playing : t.devices.playChirp}
      </Button>
      <p className={styles.quiet}>{t.devices.chirpHint}</p>
      <DeviceSelect
        label={t.devices.speaker}
        testId="device-speaker-choice"
        devices={props.devices}
        value={props.value}
        onChange={props.onChange}
      />
    </section>
  );
}
