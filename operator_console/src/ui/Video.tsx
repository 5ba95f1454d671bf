/** One video track (our own camera), silent; mirrored as people know themselves. */

import { useEffect, useRef, type ReactNode } from "react";

import { classes } from "@madoguchi/shared/ui";
import styles from "./Video.module.css";

export function Video(props: {
  readonly track: MediaStreamTrack | null;
  readonly label: string;
  readonly testId: string;
  readonly mirrored?: boolean;
}): ReactNode {
  const element = useRef<HTMLVideoElement>(null);
  const { track } = props;
  useEffect(() => {
    if (element.current === null) return;
    element.current.srcObject = track === null ? null : new MediaStream([track]);
  }, [track]);
  return (
    <video
      ref={element}
      className={classes(styles.video, props.mirrored === true && styles.mirrored)}
      aria-label={props.label}
      data-testid={props.testId}
      autoPlay
      playsInline
      muted
    />
  );
}
