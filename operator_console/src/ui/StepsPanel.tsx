/** The procedure (手順) of this purpose: what to say and to check, ticked off as the call goes on. */

import type { Language, Purpose } from "@madoguchi/shared/protocol";
import { WarningIcon } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";

import { PROCEDURES, type Step } from "../procedures/index.ts";
import { useConsoleLanguage, useTexts } from "../texts/index.ts";
import styles from "./StepsPanel.module.css";

export function StepsPanel(props: {
  readonly purpose: Purpose;
  readonly citizenLanguage: Language;
  readonly done: ReadonlySet<string>;
  /** Whether the kiosk has seen that the site took the application. */
  readonly submitted: boolean;
  readonly onToggle: (stepId: string) => void;
}): ReactNode {
  const { purpose, citizenLanguage, done, onToggle } = props;
  const t = useTexts();
  const language = useConsoleLanguage();
  const procedure = PROCEDURES[purpose];
  const finished = procedure.steps.filter((step) => done.has(step.id)).length;
  const current = procedure.steps.find((step) => !done.has(step.id))?.id;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h3 className={styles.procedure}>{procedure.title[language]}</h3>
        <p className={styles.progress} role="status" data-testid="steps-progress">
          {t.steps.progress(finished, procedure.steps.length)}
          {props.submitted && <span className={styles.submitted} data-testid="steps-submitted">{t.steps.submitted}</span>}
        </p>
        <p className={styles.quiet}>
          {t.steps.citizenLanguage}: {t.language[citizenLanguage]}
        </p>
      </div>
      <ol className={styles.steps}>
        {procedure.steps.map((step, index) => (
          <StepItem
            key={step.id}
            number={index + 1}
            step={step}
            citizenLanguage={citizenLanguage}
            done={done.has(step.id)}
            current={step.id === current}
            onToggle={() => {
              onToggle(step.id);
            }}
          />
        ))}
      </ol>
    </div>
  );
}

function StepItem(props: {
  readonly number: number;
  readonly step: Step;
  readonly citizenLanguage: Language;
  readonly done: boolean;
  readonly current: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { number, step, citizenLanguage, done, current, onToggle } = props;
  const t = useTexts();
  const language = useConsoleLanguage();
  const [unfolded, setUnfolded] = useState(false);
  const open = current || unfolded;
  const title = step.title[language];
  return (
    <li
      className={styles.step}
      data-done={done}
      data-current={current}
      aria-current={current ? "step" : undefined}
      data-testid={`step-${step.id}`}
    >
      <div className={styles.title}>
        <input
          type="checkbox"
          className={styles.tick}
          checked={done}
          aria-label={t.steps.markDone(title)}
          onChange={onToggle}
        />
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={open}
          disabled={current}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          {number}. {title}
        </button>
      </div>
      {open && <Details step={step} citizenLanguage={citizenLanguage} />}
    </li>
  );
}

function Details(props: {
  readonly step: Step;
  readonly citizenLanguage: Language;
}): ReactNode {
  const { step, citizenLanguage } = props;
  const t = useTexts();
  const language = useConsoleLanguage();
  return (
    <>
      <p className={styles.say}>
        <span className={styles.tag}>{t.steps.say}</span>
        <q lang={citizenLanguage === "en" ? "en" : "ja"}>{step.say[citizenLanguage]}</q>
      </p>
      <p className={styles.tag}>{t.steps.check}</p>
      <ul className={styles.checks}>
        {step.checks[language].map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
      {step.caution !== null && (
        <p className={styles.caution}>
          <WarningIcon size={20} />
          <span>
            <strong>{t.steps.caution}</strong> {step.caution[language]}
          </span>
        </p>
      )}
    </>
  );
}
