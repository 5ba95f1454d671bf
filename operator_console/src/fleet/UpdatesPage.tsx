/** Updates (更新): what can be rolled out, where the roll-out is, and what each kiosk runs. */

import type { Fleet, RolloutPlan, RolloutWished, Updates } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useCallback, useEffect, useState, type ReactNode } from "react";

import { confirmRollout, fetchUpdates, pauseRollout, planRollout } from "../link/rest.ts";
import { failureText } from "../pages/failure.ts";
import { useTexts } from "../texts/index.ts";
import { BeginForm } from "./BeginForm.tsx";
import styles from "./Fleet.module.css";
import { PackageTable } from "./PackageTable.tsx";
import { RolloutCard } from "./RolloutCard.tsx";
import { canBegin, isOpen } from "./updates.ts";
import { useWords } from "./useWords.ts";

type Wish = RolloutWished["wish"];

export function UpdatesPage(props: {
  readonly fleet: Fleet;
  /** Grows with every change of a roll-out. */
  readonly changed: number;
  readonly onBack: () => void;
}): ReactNode {
  const texts = useTexts();
  const t = texts.fleet.updates;
  const [updates, setUpdates] = useState<Updates | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [plan, setPlan] = useState<RolloutPlan | null>(null);
  const [told, setTold] = useState<string | null>(null);

  const read = useCallback(() => {
    void fetchUpdates().then((result) => {
      if (result.ok) setUpdates(result.value);
      else setTold(failureText(result.failure, texts));
    });
  }, [texts]);
  useEffect(read, [read, props.changed, props.fleet.at]);

  const ask = (wish: Wish): void => {
    setTold(null);
    void planRollout({ wish }).then((result) => {
      if (result.ok) setPlan(result.value);
      else setTold(failureText(result.failure, texts));
    });
  };
  const done = (ok: boolean, text: string): void => {
    setPlan(null);
    if (ok) setChosen(null);
    setTold(text);
    read();
  };
  const confirm = (made: RolloutPlan): void => {
    void confirmRollout(made.plan_id).then((result) => {
      done(result.ok, result.ok ? t.ordered : failureText(result.failure, texts));
    });
  };
  const pause = (rolloutId: string): void => {
    void pauseRollout(rolloutId).then((result) => {
      done(result.ok, result.ok ? t.pausedNow : failureText(result.failure, texts));
    });
  };

  const picked = updates?.packages.find((one) => one.sha256 === chosen && canBegin(one));
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t.title}</h1>
        <Button variant="secondary" data-testid="back" onClick={props.onBack}>
          {texts.fleet.back}
        </Button>
      </div>
      <p>{t.lead}</p>
      <p role="status" data-testid="updates-told">
        {told ?? ""}
      </p>
      {plan !== null && (
        <Confirmation
          plan={plan}
          onConfirm={confirm}
          onCancel={() => {
            setPlan(null);
          }}
        />
      )}
      {updates === null ? (
        <p>{texts.fleet.loading}</p>
      ) : (
        <>
          {updates.rollouts.map((one, at) => (
            <RolloutCard
              key={one.rollout_id}
              rollout={one}
              fleet={props.fleet}
              folded={at > 0}
              onWish={ask}
              onPause={pause}
            />
          ))}
          <PackageTable
            updates={updates}
            disabled={updates.rollouts.some(isOpen)}
            onChoose={setChosen}
          />
          {picked !== undefined && (
            <BeginForm
              key={picked.sha256}
              chosen={picked}
              updates={updates}
              fleet={props.fleet}
              onWish={ask}
            />
          )}
        </>
      )}
    </div>
  );
}

function Confirmation(props: {
  readonly plan: RolloutPlan;
  readonly onConfirm: (plan: RolloutPlan) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const t = useTexts().fleet.repairs;
  const say = useWords();
  return (
    <section className={styles.card} role="group" aria-labelledby="rollout-plan">
      <p id="rollout-plan" data-testid="rollout-plan">
        {say(props.plan.says)}
      </p>
      <div className={styles.filters}>
        <Button
          variant="danger"
          data-testid="rollout-confirm"
          onClick={() => {
            props.onConfirm(props.plan);
          }}
        >
          {t.confirm}
        </Button>
        <Button variant="secondary" data-testid="rollout-cancel" onClick={props.onCancel}>
          {t.cancel}
        </Button>
      </div>
    </section>
  );
}
