import { useText } from "@madoguchi/shared/i18n";
import { Button, EyeIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Panel } from "../visit/panel.ts";
import type { Viewer } from "../visit/viewers.ts";
import styles from "./ControlStrip.module.css";

/** Everybody else who sees the window, by name; each is sent away by one touch. */
export function Watchers(props: {
  readonly viewers: readonly Viewer[];
  readonly panel: Panel;
}): ReactNode {
  const { viewers, panel } = props;
  const { strip } = useText(texts);
  return viewers.map((viewer) => (
    <div key={viewer.id} className={styles.sight} data-testid="watcher">
      <p className={styles.watcher} role="status">
        <EyeIcon size={40} />
        <T>{strip.watching(viewer.name)}</T>
      </p>
      <Button
        variant="secondary"
        size="kiosk"
        className={styles.change}
        data-testid="send-away"
        onClick={() => {
          panel.choose({ type: "viewer_answered", viewer: viewer.id, decision: "refuse" });
        }}
      >
        <T>{strip.sendAway}</T>
      </Button>
    </div>
  ));
}
