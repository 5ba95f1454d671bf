import type { ReactNode } from "react";
import styles from "./LevelMeter.module.css";

/** Loudness from 0 (silent) to 1, as bars that a sighted clerk reads at a glance. */
export function LevelMeter(props: {
  readonly level: number;
  readonly label: string;
  readonly testId?: string;
}): ReactNode {
  const percent = Math.round(Math.min(1, Math.max(0, props.level)) * 100);
  return (
    <meter
      className={styles.meter}
      min={0}
      max={100}
      value={percent}
      aria-label={props.label}
      data-testid={props.testId}
    />
  );
}
