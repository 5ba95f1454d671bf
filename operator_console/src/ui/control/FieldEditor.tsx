/** The part of a form field that is typed into: line, lines, date, choice, tick. */

import type { FieldClass, FieldOptions, FieldView } from "@madoguchi/shared/protocol";
import { Button } from "@madoguchi/shared/ui";
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";

import type { ControlClient } from "../../control/client.ts";
import type { FieldResult } from "../../control/control.ts";
import { sendsField, type FieldWay } from "../../control/fields.ts";
import { useTexts, type Texts } from "../../texts/index.ts";
import { CalendarButton } from "./CalendarButton.tsx";
import { ChoiceEditor } from "./ChoiceEditor.tsx";
import styles from "./FormField.module.css";

export interface EditorProps {
  readonly client: ControlClient;
  readonly field: FieldView;
  readonly result: FieldResult | null;
  readonly enabled: boolean;
  /** Id of the element with the field's name. */
  readonly nameId: string;
}

export function FieldEditor(
  props: EditorProps & {
    readonly way: Exclude<FieldWay, "citizen" | "file">;
    readonly options: FieldOptions | null;
  },
): ReactNode {
  const { way, options, ...rest } = props;
  switch (way) {
    case "text":
    case "multiline":
    case "date":
      return <TextEditor {...rest} way={way} options={options} />;
    case "choice":
      return <ChoiceEditor {...rest} options={options} />;
    case "check":
      return <CheckEditor {...rest} />;
  }
}

/** Shows what the page holds until the operator types; Enter sends, and the page's word counts again. */
function TextEditor(
  props: EditorProps & {
    readonly way: "text" | "multiline" | "date";
    readonly options: FieldOptions | null;
  },
): ReactNode {
  const { client, field, result, enabled, way, nameId } = props;
  const t = useTexts();
  const hintId = useId();
  const listId = useId();
  const { value, typed, type, sent } = useDraft(field, result);

  const send = (): void => {
    if (!enabled) return;
    if (client.perform({ type: "input.fill", field: field.id, text: value })) sent();
  };
  const common = {
    className: styles.input,
    value,
    readOnly: !enabled,
    "aria-labelledby": nameId,
    "aria-describedby": hintId,
    "data-testid": `input-${field.id}`,
    onFocus: () => {
      if (field.suggests) client.wantOptions(field.id); // asked anew, as those of a list are
      if (enabled && !field.focused) client.perform({ type: "input.focus", field: field.id });
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!sendsField(event.nativeEvent, way === "multiline")) return;
      event.preventDefault();
      send();
    },
  };
  return (
    <div className={styles.editor}>
      {way === "multiline" ? (
        <textarea
          {...common}
          rows={3}
          onChange={(event) => {
            type(event.target.value);
          }}
        />
      ) : (
        <div className={styles.line}>
          <input
            {...common}
            type="text"
            inputMode={field.kind === "number" ? "numeric" : undefined}
            autoComplete="off"
            list={field.suggests ? listId : undefined}
            onChange={(event) => {
              type(event.target.value);
            }}
          />
          {way === "date" && (
            <CalendarButton
              value={value}
              enabled={enabled}
              nameId={nameId}
              testId={`calendar-${field.id}`}
              onPick={type}
            />
          )}
        </div>
      )}
      {field.suggests && (
        <datalist id={listId} data-testid={`suggestions-${field.id}`}>
          {[...new Set(props.options?.options ?? [])].map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      <div className={styles.apply}>
        <p id={hintId} className={styles.hint}>
          {enabled && hintOf(typed, way, field.klass, t)}
        </p>
        {enabled && typed && (
          <Button variant="secondary" data-testid={`apply-${field.id}`} onClick={send}>
            {t.form.apply}
          </Button>
        )}
      </div>
    </div>
  );
}

function hintOf(
  typed: boolean,
  way: "text" | "multiline" | "date",
  klass: FieldClass,
  t: Texts,
): string {
  const keys = way === "multiline" ? t.form.hintMany : t.form.hintOne;
  const first = typed ? t.form.changed : way === "date" ? t.form.hintDate(keys) : keys;
  return klass === "confirm" ? t.form.withConfirm(first) : first;
}

interface FieldDraft {
  readonly value: string;
  /** Whether the operator has typed something that the page does not hold yet. */
  readonly typed: boolean;
  readonly type: (text: string) => void;
  readonly sent: () => void;
}

/** What is typed stays until the kiosk says that it holds: 不一致 leaves it to be corrected. */
function useDraft(field: FieldView, result: FieldResult | null): FieldDraft {
  const [draft, setDraft] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  if (sent !== null && result?.kind === "applied" && result.match !== false) {
    setSent(null);
    if (draft === sent) setDraft(null);
  }
  const held = field.value ?? "";
  const value = draft ?? held;
  return {
    value,
    typed: draft !== null && draft !== held && draft !== sent,
    type: setDraft,
    sent: () => {
      setDraft(value);
      setSent(value);
    },
  };
}

function CheckEditor(props: EditorProps): ReactNode {
  const { client, field, enabled, nameId } = props;
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        className={styles.tick}
        checked={field.filled}
        disabled={!enabled}
        aria-labelledby={nameId}
        data-testid={`input-${field.id}`}
        onChange={() => {
          client.perform({ type: "input.check", field: field.id, checked: !field.filled });
        }}
      />
    </label>
  );
}
