/** Beside the call while the citizen takes a photo: advice, the shutter, and a word for a photo. */

import type { PhotoStep } from "@madoguchi/shared/protocol";
import { Button, CameraIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useConsoleLanguage, useTexts } from "../texts/index.ts";
import { canOverride, type PhotoClient, type PhotoReason } from "./photoClient.ts";
import styles from "./PhotoPanel.module.css";

const REASONS: readonly PhotoReason[] = ["looks_right", "cannot_better", "circumstances"];

export function PhotoPanel(props: {
  readonly step: PhotoStep;
  readonly client: PhotoClient;
}): ReactNode {
  const { step, client } = props;
  const t = useTexts().photo;
  const language = useConsoleLanguage();
  const advice = step.advice === null ? null : step.advice[language];
  return (
    <section className={styles.panel} aria-labelledby="photo-title" data-testid="photo-panel">
      <h2 id="photo-title">{t.title}</h2>
      <p role="status" data-phase={step.phase} data-testid="photo-phase">
        {step.phase === "framing" && step.ready ? t.ready : t.phases[step.phase]}
      </p>
      {step.phase === "framing" && (
        <>
          {advice !== null && <p data-testid="photo-advice">{t.told(advice)}</p>}
          <Button
            icon={<CameraIcon size={24} />}
            data-testid="photo-press"
            onClick={() => {
              client.press();
            }}
          >
            {t.press}
          </Button>
        </>
      )}
      {step.phase === "taken" && step.improve.length > 0 && (
        <ul className={styles.improve} data-testid="photo-improve">
          {step.improve.map((words) => (
            <li key={words.en}>{words[language]}</li>
          ))}
        </ul>
      )}
      {canOverride(step) && (
        <div className={styles.reasons} role="group" aria-label={t.override}>
          <p>{t.override}</p>
          {REASONS.map((reason) => (
            <Button
              key={reason}
              variant="secondary"
              data-testid={`photo-override-${reason}`}
              onClick={() => {
                client.override(reason);
              }}
            >
              {t.reasons[reason]}
            </Button>
          ))}
        </div>
      )}
      {step.override !== null && (
        <p data-testid="photo-overridden">
          {t.overridden[step.override.by](t.reasons[step.override.reason])}
        </p>
      )}
    </section>
  );
}
