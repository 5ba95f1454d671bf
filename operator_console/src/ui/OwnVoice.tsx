/** The operator's own microphone during a call: the check that no question needs to be asked for. */

import { classes, LevelMeter } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./CallAside.module.css";
import { useLevel } from "./useLevel.ts";

export function OwnVoice(props: {
  readonly track: MediaStreamTrack | null;
  readonly muted: boolean;
}): ReactNode {
  const { track, muted } = props;
  const t = useTexts();
  const { level } = useLevel(muted ? null : track);
  if (track === null || muted) return null;
  return (
    <section className={classes(styles.card, styles.slim)} aria-labelledby="own-voice">
      <h2 id="own-voice" className={styles.title}>
        {t.call.ownVoice}
      </h2>
      <LevelMeter level={level} label={t.devices.level} testId="own-level" />
    </section>
  );
}
