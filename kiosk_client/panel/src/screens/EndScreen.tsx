import { useText } from "@madoguchi/shared/i18n";
import type { EndReason, PanelCard } from "@madoguchi/shared/protocol";
import { Button, WarningIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { Page } from "../ui/Page.tsx";
import { T } from "../ui/T.tsx";
import { hasCard } from "../visit/card.ts";
import type { Panel } from "../visit/panel.ts";
import styles from "./EndScreen.module.css";

/** Thanks, and take your card (S-15); goes away by itself. */
export function EndScreen(props: {
  readonly reason: EndReason | null;
  readonly card: PanelCard | null;
  readonly panel: Panel;
}): ReactNode {
  const { reason, card, panel } = props;
  const { end, card: words } = useText(texts);
  const left = hasCard(card);
  const unreachable = reason === "operator_lost" || reason === "kiosk_lost";
  return (
    <Page
      title={end.title}
      footer={
        <Button
          size="kiosk"
          wide
          className={styles.done}
          data-testid="end-done"
          onClick={() => {
            panel.choose({ type: "done" });
          }}
        >
          <T>{end.done}</T>
        </Button>
      }
    >
      {(unreachable || reason === "consent_refused") && (
        <div className={styles.why}>
          <p>
            <T>{unreachable ? end.unreachable : end.refused}</T>
          </p>
          <p>
            <T>{end.again}</T>
          </p>
        </div>
      )}
      <div className={styles.belongings} role={left ? "alert" : undefined}>
        <WarningIcon size={56} />
        <span data-testid={left ? "card-left" : "belongings"}>
          <T>{left ? words.left : end.belongings}</T>
        </span>
      </div>
      <p className={styles.erased}>
        <T>{end.erased}</T>
      </p>
    </Page>
  );
}
