import { useText } from "@madoguchi/shared/i18n";
import type { Power } from "@madoguchi/shared/protocol";
import { Button, CameraIcon, CheckIcon, EyeIcon, EyeOffIcon } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { Page } from "../ui/Page.tsx";
import { PowerSwitches } from "../ui/PowerSwitches.tsx";
import { T } from "../ui/T.tsx";
import type { Stage } from "../visit/machine.ts";
import type { Panel } from "../visit/panel.ts";
import { POWERS } from "../visit/powers.ts";
import styles from "./ConsentScreen.module.css";

/**
 * Consent before anything is opened (O-09): who will help, what they see, what they never see, and
 * what they may do, power by power. Nothing is chosen beforehand; one touch chooses all of it.
 * Change `NOTICE_VERSION` when a word here changes in meaning.
 */
export function ConsentScreen(props: {
  readonly stage: Stage & { kind: "session" };
  readonly panel: Panel;
}): ReactNode {
  const { stage, panel } = props;
  const { consent } = useText(texts);
  const [powers, setPowers] = useState<readonly Power[]>([]);
  const answered = stage.answer !== null;
  return (
    <Page
      dense
      title={consent.title(stage.session.operator?.name ?? "")}
      footer={
        answered ? (
          <p role="status" className={styles.sending}>
            <T>{consent.sending}</T>
          </p>
        ) : (
          <Choices powers={powers} panel={panel} />
        )
      }
    >
      <Facts />
      {!answered && (
        <section className={styles.powers} aria-labelledby="consent-powers">
          <h2 id="consent-powers" className={styles.heading}>
            <T>{consent.choose}</T>
          </h2>
          <PowerSwitches powers={powers} onChange={setPowers} />
        </section>
      )}
    </Page>
  );
}

function Facts(): ReactNode {
  const { consent } = useText(texts);
  return (
    <>
      <section className={styles.seen}>
        <h2 className={styles.heading}>
          <EyeIcon size={36} />
          <T>{consent.seen}</T>
        </h2>
        <p>
          <T>{consent.seenCall}</T>
        </p>
      </section>
      <section className={styles.unseen}>
        <h2 className={styles.heading}>
          <EyeOffIcon size={36} />
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
    </>
  );
}

function Choices(props: { readonly powers: readonly Power[]; readonly panel: Panel }): ReactNode {
  const { powers, panel } = props;
  const { consent } = useText(texts);
  const give = (given: readonly Power[]): void => {
    panel.choose({ type: "consent_given", powers: given });
  };
  const some = powers.length > 0;
  return (
    <>
      <Button
        variant={some ? "secondary" : "primary"}
        size="kiosk"
        wide
        icon={<CheckIcon size={36} />}
        data-testid="consent-all"
        onClick={() => {
          give(POWERS);
        }}
      >
        <T>{consent.all}</T>
      </Button>
      <div className={styles.ways}>
        <Button
          variant={some ? "primary" : "secondary"}
          size="kiosk"
          icon={<CameraIcon size={36} />}
          data-testid="consent-chosen"
          onClick={() => {
            give(powers);
          }}
        >
          <T>{some ? consent.chosen : consent.talk}</T>
        </Button>
        <Button
          variant="secondary"
          size="kiosk"
          data-testid="consent-refuse"
          onClick={() => {
            panel.refuseConsent();
          }}
        >
          <T>{consent.refuse}</T>
        </Button>
      </div>
    </>
  );
}
