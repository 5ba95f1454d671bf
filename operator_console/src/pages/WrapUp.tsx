/** After the call (後処理): outcome and note are saved, then the next citizen can come. */

import { clock } from "@madoguchi/shared/i18n";
import type { SessionView, SessionWrapUp } from "@madoguchi/shared/protocol";
import { Banner, Button } from "@madoguchi/shared/ui";
import { useState, type ReactNode, type SubmitEvent } from "react";

import { holdsIndividualNumber } from "../state/individualNumber.ts";
import { useTexts } from "../texts/index.ts";
import { NoteField } from "../ui/NotePanel.tsx";
import styles from "./WrapUp.module.css";

type Outcome = SessionWrapUp["outcome"];

const OUTCOMES: readonly Outcome[] = [
  "completed",
  "to_be_continued",
  "escalated",
  "no_show",
  "fault",
];

export function WrapUp(props: {
  readonly session: SessionView;
  readonly note: string;
  /** Length of the call; null after a reload during the record. */
  readonly lastedMs: number | null;
  readonly saving: boolean;
  readonly linkUp: boolean;
  readonly onNote: (note: string) => void;
  readonly onSave: (outcome: Outcome) => void;
}): ReactNode {
  const { session, note, lastedMs, saving, linkUp } = props;
  const t = useTexts();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [tried, setTried] = useState(false);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (outcome !== null && !saving && !holdsIndividualNumber(note)) props.onSave(outcome);
  };

  return (
    <form className={styles.card} onSubmit={submit} noValidate>
      <div>
        <h1>{t.wrapUp.title}</h1>
        <p>{t.wrapUp.lead}</p>
      </div>
      <Summary session={session} lastedMs={lastedMs} />
      <fieldset className={styles.outcomes}>
        <legend>{t.wrapUp.outcome}</legend>
        {OUTCOMES.map((each) => (
          <label key={each} className={styles.outcome} data-chosen={outcome === each}>
            <input
              type="radio"
              name="outcome"
              value={each}
              checked={outcome === each}
              data-testid={`wrap-outcome-${each}`}
              onChange={() => {
                setOutcome(each);
              }}
            />
            <span>
              <b>{t.wrapUp.outcomes[each]}</b>
              <small>{t.wrapUp.outcomeHints[each]}</small>
            </span>
          </label>
        ))}
        {tried && outcome === null && (
          <p role="alert" className={styles.error}>
            {t.wrapUp.chooseOutcome}
          </p>
        )}
      </fieldset>
      <NoteField id="wrap-note" testId="wrap-note" rows={3} value={note} onChange={props.onNote} />
      {saving && !linkUp && <Banner tone="warning">{t.wrapUp.waitingLink}</Banner>}
      <Button type="submit" size="large" wide aria-disabled={saving} data-testid="wrap-save">
        {saving ? t.wrapUp.saving : t.wrapUp.save}
      </Button>
    </form>
  );
}

function Summary(props: {
  readonly session: SessionView;
  readonly lastedMs: number | null;
}): ReactNode {
  const { session, lastedMs } = props;
  const t = useTexts();
  return (
    <dl className={styles.summary}>
      <div>
        <dt>{t.home.kiosk}</dt>
        <dd>{session.kiosk.name}</dd>
      </div>
      <div>
        <dt>{t.home.ticket}</dt>
        <dd>{session.ticket}</dd>
      </div>
      <div>
        <dt>{t.home.purpose}</dt>
        <dd>{t.purpose[session.purpose]}</dd>
      </div>
      {lastedMs !== null && (
        <div>
          <dt>{t.wrapUp.duration}</dt>
          <dd>{clock(lastedMs)}</dd>
        </div>
      )}
      {session.end_reason !== null && (
        <div>
          <dt>{t.wrapUp.endedBy}</dt>
          <dd>{t.endReason[session.end_reason]}</dd>
        </div>
      )}
    </dl>
  );
}
