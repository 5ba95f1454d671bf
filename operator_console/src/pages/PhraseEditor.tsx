/** One phrase in its three wordings; blanks must stay as they are. */

import type { Phrase, PhraseWording } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useId, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from "react";

import { slotFaults } from "../captions/slots.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./PhraseBookPage.module.css";

const WORDINGS = ["ja", "en", "easy"] as const;
const MAX_PHRASE_CHARS = 400;

export function PhraseEditor(props: {
  readonly phrase: Phrase;
  readonly onSave: (wording: PhraseWording) => Promise<void>;
  readonly onReset: () => Promise<void>;
  readonly onCancel: () => void;
}): ReactNode {
  const { phrase, onSave, onReset, onCancel } = props;
  const t = useTexts().phraseBook;
  const first = useRef<HTMLTextAreaElement>(null);
  const [wording, setWording] = useState<PhraseWording>({
    ja: phrase.ja,
    en: phrase.en,
    easy: phrase.easy,
  });
  const [busy, setBusy] = useState(false);
  useLayoutEffect(() => {
    first.current?.focus();
  }, []);
  const empty = WORDINGS.some((each) => wording[each].trim() === "");
  const faults = [...new Set(WORDINGS.flatMap((each) => slotFaults(wording[each], phrase.slots)))];
  const run = (action: () => Promise<void>): void => {
    setBusy(true);
    void action().finally(() => {
      setBusy(false);
    });
  };
  return (
    <form
      className={styles.editor}
      data-testid="phrase-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty && faults.length === 0 && !busy) run(() => onSave(wording));
      }}
    >
      {WORDINGS.map((each) => (
        <Sentence
          key={each}
          label={t[each]}
          lang={each === "en" ? "en" : "ja"}
          name={each}
          value={wording[each]}
          ref={each === "ja" ? first : null}
          onChange={(value) => {
            setWording({ ...wording, [each]: value });
          }}
        />
      ))}
      {Object.keys(phrase.slots).length > 0 && (
        <p className={styles.quiet}>
          {t.slots(Object.keys(phrase.slots).map((name) => `{${name}}`).join(" "))}
        </p>
      )}
      {faults.length > 0 && (
        <p role="alert" className={styles.error} data-testid="phrase-faults">
          {t.lostSlots(faults.map((name) => `{${name}}`).join(" "))}
        </p>
      )}
      {empty && (
        <p role="alert" className={styles.error}>
          {t.empty}
        </p>
      )}
      <div className={styles.ways}>
        <Button
          type="submit"
          aria-disabled={empty || faults.length > 0 || busy}
          data-testid="phrase-save"
        >
          {t.save}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {t.cancel}
        </Button>
        {phrase.edited && (
          <Button
            variant="quiet"
            data-testid="phrase-reset"
            onClick={() => {
              if (!busy) run(onReset);
            }}
          >
            {t.reset}
          </Button>
        )}
      </div>
    </form>
  );
}

function Sentence({ ref, ...props }: {
  readonly ref: Ref<HTMLTextAreaElement> | null;
  readonly label: string;
  readonly lang: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles.sentence}>
      <label htmlFor={id}>{props.label}</label>
      <textarea
        ref={ref}
        id={id}
        lang={props.lang}
        rows={2}
        maxLength={MAX_PHRASE_CHARS}
        value={props.value}
        data-testid={`phrase-${props.name}`}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      />
    </div>
  );
}
