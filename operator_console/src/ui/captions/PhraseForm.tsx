/** A phrase with blanks: a small input for each, of its kind, and the sentence as it will read. */

import type { Phrase, PhraseSay } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from "react";

import { filled, slotInput, slotNames, written } from "../../captions/slots.ts";
import { useConsoleLanguage, useTexts } from "../../texts/index.ts";
import styles from "./PhrasePalette.module.css";

export function PhraseForm(props: {
  readonly phrase: Phrase;
  readonly onSay: (phrase: Phrase, slots: PhraseSay["slots"]) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { phrase, onSay, onBack } = props;
  const t = useTexts().phrases;
  const language = useConsoleLanguage();
  const other = language === "ja" ? "en" : "ja";
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [missing, setMissing] = useState(false);
  const names = slotNames(phrase, language);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>("input, select")?.focus();
  }, []);
  const slots = Object.fromEntries(
    names.flatMap((name) => {
      const value = typed[name]?.trim() ?? "";
      const type = phrase.slots[name] ?? "";
      return value === "" ? [] : [[name, written(type, value, language, t.units)] as const];
    }),
  );
  const complete = names.every((name) => Object.hasOwn(slots, name));
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t.fill}
      data-testid="phrase-form"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!complete);
        if (complete) onSay(phrase, slots);
      }}
    >
      <p className={styles.sentence} lang={language}>
        {filled(phrase[language], slots)}
      </p>
      <p className={styles.sentence} lang={other}>
        <small>{filled(phrase[other], {})}</small>
      </p>
      {names.map((name) => (
        <Slot
          key={name}
          name={name}
          type={phrase.slots[name] ?? ""}
          value={typed[name] ?? ""}
          onChange={(value) => {
            setTyped({ ...typed, [name]: value });
          }}
        />
      ))}
      {missing && !complete && (
        <p role="alert" className={styles.error}>
          {t.slotMissing}
        </p>
      )}
      <div className={styles.ways}>
        <Button type="submit" data-testid="phrase-say" aria-disabled={!complete}>
          {t.say}
        </Button>
        <Button variant="secondary" data-testid="phrase-back" onClick={onBack}>
          {t.back}
        </Button>
      </div>
    </form>
  );
}

function Slot(props: {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { name, type, value, onChange } = props;
  const t = useTexts().phrases;
  const id = useId();
  const kind = slotInput(type);
  const label = Object.entries(t.slots).find(([key]) => key === name)?.[1] ?? name;
  const unit = Object.entries(t.units).find(([key]) => key === type)?.[1] ?? null;
  return (
    <div className={styles.slot}>
      <label htmlFor={id}>{label}</label>
      {kind === "weekday" ? (
        <select
          id={id}
          value={value}
          data-slot={name}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          <option value="" />
          {t.weekdays.map((day) => (
            <option key={day}>{day}</option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={kind === "number" ? "text" : kind}
          inputMode={kind === "number" ? "numeric" : undefined}
          maxLength={60}
          autoComplete="off"
          value={value}
          data-slot={name}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
      {unit !== null && <span aria-hidden="true">{unit}</span>}
    </div>
  );
}
