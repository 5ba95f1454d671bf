import { useText } from "@madoguchi/shared/i18n";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { Page } from "../ui/Page.tsx";
import { T } from "../ui/T.tsx";
import { useSecondsLeft } from "../ui/useSecondsLeft.ts";
import type { Stage } from "../visit/machine.ts";
import type { Panel } from "../visit/panel.ts";
import styles from "./CallingScreen.module.css";

/** The seconds in which a call by mistake is taken back. */
export function CallingScreen(props: {
  readonly stage: Stage & { kind: "countdown" | "calling" };
  readonly panel: Panel;
}): ReactNode {
  const { stage, panel } = props;
  const { calling } = useText(texts);
  const left = useSecondsLeft(stage.kind === "countdown" ? stage.until : null);
  return (
    <Page
      title={calling.title}
      footer={
        <Button
          variant="secondary"
          size="kiosk"
          wide
          className={styles.cancel}
          data-testid="cancel-call"
          onClick={() => {
            panel.choose({ type: "back" });
          }}
        >
          <T>{calling.cancel}</T>
        </Button>
      }
    >
      <div className={styles.middle} role="status">
        {left !== null && (
          <span className={styles.number} aria-hidden="true">
            {left}
          </span>
        )}
        <p className={styles.words}>
          <T>{left === null ? calling.now : calling.seconds(left)}</T>
        </p>
      </div>
    </Page>
  );
}
