import type { LinkStatus } from "@madoguchi/shared/call";
import { useText } from "@madoguchi/shared/i18n";
import { Banner, Button, PhoneIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { Page } from "../ui/Page.tsx";
import { PurposeIcon } from "../ui/PurposeIcon.tsx";
import { T } from "../ui/T.tsx";
import type { Stage } from "../visit/machine.ts";
import type { Panel } from "../visit/panel.ts";
import styles from "./ConfirmScreen.module.css";

/** 「係員をよびますか」: nobody is called by a stray touch. */
export function ConfirmScreen(props: {
  readonly stage: Stage & { kind: "confirm" };
  readonly link: LinkStatus;
  readonly panel: Panel;
}): ReactNode {
  const { stage, link, panel } = props;
  const { confirm, purposes, common } = useText(texts);
  return (
    <Page
      title={confirm.title}
      lead={confirm.lead}
      footer={
        <>
          <Button
            size="kiosk"
            wide
            icon={<PhoneIcon size={40} />}
            className={styles.call}
            disabled={link !== "up"}
            data-testid="confirm-call"
            onClick={() => {
              panel.confirmCall();
            }}
          >
            <T>{confirm.call}</T>
          </Button>
          <Button
            variant="secondary"
            size="kiosk"
            wide
            data-testid="back"
            onClick={() => {
              panel.choose({ type: "back" });
            }}
          >
            <T>{common.back}</T>
          </Button>
        </>
      }
    >
      <div className={styles.chosen}>
        <PurposeIcon purpose={stage.purpose} />
        <T>{purposes[stage.purpose]}</T>
      </div>
      <p>
        <T>{confirm.privacy}</T>
      </p>
      {link !== "up" && (
        <Banner tone="warning" size="kiosk" testId="notice-link">
          <T>{confirm.unavailable}</T>
        </Banner>
      )}
      {stage.refused !== null && (
        <Banner tone="error" size="kiosk" testId="notice-refused">
          <T>{confirm.refused}</T>
        </Banner>
      )}
    </Page>
  );
}
