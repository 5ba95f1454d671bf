/** Repairs from afar (遠隔修復): first what would be interrupted, then the order. */

import type { FleetKiosk, RepairPlan, RepairState } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";

import { confirmRepair, planRepair } from "../link/rest.ts";
import { failureText } from "../pages/failure.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./Fleet.module.css";
import { useWords } from "./useWords.ts";

export function Repairs(props: {
  readonly kiosk: FleetKiosk;
  readonly outcome: RepairState["outcome"] | null;
  readonly disabled: boolean;
}): ReactNode {
  const { kiosk, outcome } = props;
  const texts = useTexts();
  const t = texts.fleet.repairs;
  const [plan, setPlan] = useState<RepairPlan | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const ask = (): void => {
    setTold(null);
    void planRepair(kiosk.kiosk_id, "restart_window").then((result) => {
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
    <section className={styles.card} aria-labelledby="repairs">
      <h2 id="repairs">{t.title}</h2>
      <p className={styles.quiet}>{t.lead}</p>
      {plan === null ? (
        <div>
          <Button
            variant="secondary"
            data-testid="repair"
            disabled={props.disabled || outcome === "ordered"}
            onClick={ask}
          >
            {t.restart_window}
          </Button>
        </div>
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
        {told ?? (outcome === null ? "" : t.outcome[outcome])}
      </p>
    </section>
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
    <div role="group" aria-labelledby="repair-plan">
      <p id="repair-plan" data-testid="repair-plan">
        <b>{t[plan.repair]}</b> ({t.takes(plan.takes_s)})
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
