import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { CheckIcon, InfoIcon, WarningIcon } from "./icons.tsx";
import styles from "./Banner.module.css";

export type BannerTone = "info" | "success" | "warning" | "error";

const ICONS = {
  info: InfoIcon,
  success: CheckIcon,
  warning: WarningIcon,
  error: WarningIcon,
} as const;

/** A message across the page. Warnings and errors interrupt a screen reader, the others wait. */
export function Banner(props: {
  readonly tone: BannerTone;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly size?: "normal" | "kiosk";
  readonly testId?: string;
}): ReactNode {
  const { tone, children, action, size = "normal", testId } = props;
  const Icon = ICONS[tone];
  const urgent = tone === "error" || tone === "warning";
  return (
    <div
      className={classes(styles.banner, styles[tone], styles[size])}
      role={urgent ? "alert" : "status"}
      data-testid={testId}
    >
      <Icon />
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
