/** The shutter over the application window: what is not shown, why, and what happens next. */

import type { ReactNode } from "react";

import { EyeOffIcon, useLasting } from "@madoguchi/shared/ui";
import { isPassing, type Cover } from "../state/windowCover.ts";
import { useTexts, type Texts } from "../texts/index.ts";
import styles from "./WindowCover.module.css";

/** Longer than an ordinary change of page takes on the kiosk (measured: 0.5 s). */
const WORDS_AFTER_MS = 600;

export function WindowCover(props: { readonly cover: Exclude<Cover, { kind: "none" }> }): ReactNode {
  const t = useTexts();
  const { cover } = props;
  const lasting = useLasting(isPassing(cover), WORDS_AFTER_MS);
  const [title, hint] = words(cover, t);
  return (
    <div
      className={styles.cover}
      role="status"
      data-testid="window-shutter"
      data-cover={cover.kind}
      data-reason={cover.kind === "shutter" ? cover.reason : undefined}
    >
      {(lasting || !isPassing(cover)) && (
        <div className={styles.words}>
          <EyeOffIcon size={48} />
          <p className={styles.title}>{title}</p>
          {hint !== "" && <p>{hint}</p>}
        </div>
      )}
    </div>
  );
}

function words(cover: Exclude<Cover, { kind: "none" }>, t: Texts): readonly [string, string] {
  switch (cover.kind) {
    case "no_consent":
      return [t.window.noConsent, t.window.noConsentHint];
    case "connecting":
      return [t.window.connecting, ""];
    case "retrying":
      return [t.window.retrying, ""];
    case "restarting":
      return [t.window.restarting, t.window.restartingHint];
    case "crashed":
      return [t.window.crashed, t.window.crashedHint];
    case "shutter":
      return [t.window.shutter[cover.reason], t.window.shutterHint[cover.reason]];
  }
}
