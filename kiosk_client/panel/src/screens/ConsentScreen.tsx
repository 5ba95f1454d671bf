import { useText } from "@madoguchi/shared/i18n";
import { Button, CameraIcon, EyeIcon, EyeOffIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { Page } from "../ui/Page.tsx";
import { T } from "../ui/T.tsx";
import type { Stage } from "../visit/machine.ts";
import type { Panel } from "../visit/panel.ts";
import styles from "./ConsentScreen.module.css";

/**
 * Consent before anything is opened (O-09): who will help, what they see, what they never see.
 * Change `NOTICE_VERSION` when a word here changes in meaning.
 */
export function ConsentScreen(props: {
  readonly stage: Stage & { kind: "session" };
  readonly panel: Panel;
}): ReactNode {
  const { stage, panel } = props;
  const { consent } = useText(texts);
  const answered = stage.answer !== null;
  return (
    <Page
      title={consent.title(stage.session.operator?.name ?? "")}
      footer={
        answered ? (
          <p role="status" className={styles.sending}>
            <T>{consent.sending}</T>
          </p>
        ) : (
          <Choices panel={panel} />
        )
      }
    >
      <section className={styles.seen}>
        <h2 className={styles.heading}>
          <EyeIcon size={40} />
          <T>{consent.seen}</T>
        </h2>
        <ul>
          <li>
            <T>{consent.seenCall}</T>
          </li>
          <li>
            <T>{consent.seenWindow}</T>
          </li>
        </ul>
      </section>
      <section className={styles.unseen}>
        <h2 className={styles.heading}>
          <EyeOffIcon size={40} />
          <T>{consent.unseen}</T>
        </h2>
        <ul>
          <li>
            <T>{consent.unseenSecrets}</T>
          </li>
          <li>
            <T>{consent.unseenOthers}</T>
          </li>
        </ul>
      </section>
      <p>
        <T>{consent.notRecorded}</T>
      </p>
    </Page>
  );
}

function Choices({ panel }: { readonly panel: Panel }): ReactNode {
  const { consent } = useText(texts);
  return (
    <>
      <Button
        size="kiosk"
        wide
        icon={<EyeIcon size={36} />}
        data-testid="consent-see"
        onClick={() => {
          panel.choose({ type: "consent_given", powers: ["see"] });
        }}
      >
        <T>{consent.see}</T>
      </Button>
      <Button
        variant="secondary"
        size="kiosk"
        wide
        icon={<CameraIcon size={36} />}
        data-testid="consent-talk"
        onClick={() => {
          panel.choose({ type: "consent_given", powers: [] });
        }}
      >
        <T>{consent.talk}</T>
      </Button>
      <Button
        variant="secondary"
        size="kiosk"
        wide
        data-testid="consent-refuse"
        onClick={() => {
          panel.refuseConsent();
        }}
      >
        <T>{consent.refuse}</T>
      </Button>
    </>
  );
}
