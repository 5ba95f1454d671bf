import { useText } from "@madoguchi/shared/i18n";
import type { PeerState, Quality } from "@madoguchi/shared/rtc";
import { classes } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import styles from "./QualityWord.module.css";

/** The connection in words; a colour only repeats them. */
export function QualityWord(props: {
  readonly quality: Quality;
  readonly peer: PeerState;
}): ReactNode {
  const { quality } = useText(texts);
  const { peer } = props;
  if (peer === "connecting") return null;
  const shown = peer === "connected" ? props.quality : "lost";
  return (
    <p
      className={classes(styles.word, styles[shown])}
      role="status"
      data-testid="quality"
      data-quality={shown}
    >
      <T>{quality[shown]}</T>
    </p>
  );
}
