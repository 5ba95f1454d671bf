/** Repairs from afar (遠隔修復): what the kiosk can do, what that interrupts, then the order. */

import type {
  DiagnosisFinding,
  FleetKiosk,
  RepairOffer,
  RepairPlan,
  RepairState,
} from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useEffect, useState, type ReactNode } from "react";

import { confirmRepair, fetchRepairs, planRepair } from "../link/rest.ts";
import { failureText } from "../pages/failure.ts";
import { useTexts } from "../texts/index.ts";
import { suggested } from "./fleet.ts";
import styles from "./Fleet.module.css";
import { useWords } from "./useWords.ts";

export function Repairs(props: {
  readonly kiosk: FleetKiosk;
  /** Of the diagnosis that is shown: what is ill decides what is offered first. */
  readonly findings: readonly DiagnosisFinding[];
  readonly outcome: RepairState["outcome"] | null;
  readonly disabled: boolean;
}): ReactNode {
  const { kiosk, outcome } = props;
  const texts = useTexts();
  const t = texts.fleet.repairs;
  const [plan, setPlan] = useState<RepairPlan | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const { offers, fault } = useOffers(kiosk, outcome, props.disabled);
  const ask = (repair: string): void => {
    setTold(null);
    void planRepair(kiosk.kiosk_id, repair).then((result) => {
      if (result.ok) setPlan(result.value);
      else setTold(failureText(result.failure, texts));
    });
  };
  const order = (planned: RepairPlan): void => {
    setPlan(null);
    void confirmRepair(kiosk.kiosk_id, planned).then((result) => {
      setTold(result.ok ? null : failureText(result.failure, texts));
    });
  };
  return (
    <section className={styles.card} aria-labelledby="repairs" data-testid="repairs">
      <h2 id="repairs">{t.title}</h2>
      <p className={styles.quiet}>{t.lead}</p>
      {plan === null ? (
        <Offers
          offers={offers}
          findings={props.findings}
          disabled={props.disabled || outcome === "ordered"}
          onAsk={ask}
        />
      ) : (
        <Confirmation
          plan={plan}
          onConfirm={order}
          onCancel={() => {
            setPlan(null);
          }}
        />
      )}
      <p role="status" data-testid="repair-told">
        {told ?? (outcome === null ? (fault ?? "") : t.outcome[outcome])}
      </p>
    </section>
  );
}

/** What the kiosk offers now; asked again whenever its state, or a repair's, has changed. */
function useOffers(kiosk: FleetKiosk, outcome: RepairState["outcome"] | null, disabled: boolean) {
  const texts = useTexts();
  const [offers, setOffers] = useState<readonly RepairOffer[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const { kiosk_id: kioskId, state } = kiosk;
  useEffect(() => {
    if (disabled || outcome === "ordered") return undefined;
    let gone = false;
    void fetchRepairs(kioskId).then((result) => {
      if (gone) return;
      if (result.ok) setOffers(result.value.offers);
      setFault(result.ok ? null : failureText(result.failure, texts));
    });
    return () => {
      gone = true;
    };
  }, [kioskId, state, outcome, disabled, texts]);
  return { offers, fault };
}

function Offers(props: {
  readonly offers: readonly RepairOffer[];
  readonly findings: readonly DiagnosisFinding[];
  readonly disabled: boolean;
  readonly onAsk: (repair: string) => void;
}): ReactNode {
  const t = useTexts().fleet.repairs;
  const say = useWords();
  return (
    <ul className={styles.findings}>
      {suggested(props.offers, props.findings).map(({ offer, mends }) => (
        <li key={offer.repair} data-testid="repair-offer" data-suggested={mends.length > 0}>
          <Button
            variant={mends.length > 0 ? "primary" : "secondary"}
            data-testid={`repair-${offer.repair}`}
            disabled={props.disabled || offer.obstacle !== null}
            onClick={() => {
              props.onAsk(offer.repair);
            }}
          >
            {say(offer.title)}
          </Button>
          {mends.length > 0 && <p>{t.suggested(mends.map(({ title }) => say(title)))}</p>}
          {offer.obstacle !== null && (
            <p className={styles.quiet}>{t.obstacle[offer.obstacle]}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Confirmation(props: {
  readonly plan: RepairPlan;
  readonly onConfirm: (plan: RepairPlan) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { plan } = props;
  const t = useTexts().fleet.repairs;
  const say = useWords();
  return (
    <div className={styles.plan} role="group" aria-labelledby="repair-plan">
      <p id="repair-plan" data-testid="repair-plan">
        <b>{say(plan.title)}</b> ({t.takes(plan.takes_s)})
        <span className={styles.quiet}>{say(plan.interrupts)}</span>
      </p>
      <div className={styles.filters}>
        <Button
          variant="danger"
          data-testid="repair-confirm"
          onClick={() => {
            props.onConfirm(plan);
          }}
        >
          {t.confirm}
        </Button>
        <Button variant="secondary" data-testid="repair-cancel" onClick={props.onCancel}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}
