/** One field in the form: what it is, how it stands, and the way to fill it in. */

import type { FieldClass, FieldOptions, FieldView } from "@madoguchi/shared/protocol";
import {
  BoxIcon,
  Button,
  CheckIcon,
  EyeOffIcon,
  LockIcon,
  PenIcon,
  PersonIcon,
  VisuallyHidden,
  WarningIcon,
} from "@madoguchi/shared/ui";
import { useId, type ReactNode } from "react";

import type { ControlClient } from "../../control/client.ts";
import type { FieldResult } from "../../control/control.ts";
import { dotsOf, fullOf, nameOf, stateOf, wayOf, type FieldWay } from "../../control/fields.ts";
import { useTexts, type Texts } from "../../texts/index.ts";
import { FieldEditor } from "./FieldEditor.tsx";
import styles from "./FormField.module.css";

const CLASS_ICONS: Readonly<Record<FieldClass, typeof PenIcon>> = {
  open: PenIcon,
  confirm: PersonIcon,
  citizen: LockIcon,
  hidden: EyeOffIcon,
};

export function FormField(props: {
  readonly client: ControlClient;
  readonly field: FieldView;
  readonly result: FieldResult | null;
  readonly options: FieldOptions | null;
  readonly enabled: boolean;
  readonly mayPoint: boolean;
  readonly marked: boolean;
  readonly onMark: () => void;
  readonly onLit: (field: string | null) => void;
}): ReactNode {
  const { client, field, result, enabled } = props;
  const t = useTexts();
  const nameId = useId();
  const way = wayOf(field);
  const light = (): void => {
    props.onLit(field.id);
  };
  return (
    <li
      className={styles.field}
      data-testid={`field-${field.id}`}
      data-field={field.id}
      data-klass={field.klass}
      data-state={stateOf(field)}
      data-focused={field.focused}
      onPointerEnter={light}
      onFocus={light}
      onPointerLeave={() => {
        props.onLit(null);
      }}
      onBlur={() => {
        props.onLit(null);
      }}
    >
      <div className={styles.head}>
        <h3 id={nameId} className={styles.name}>
          {field.label === "" ? t.form.unnamed : nameOf(field)}
          {field.required && <span className={styles.required}>{t.form.required}</span>}
        </h3>
        <ClassBadge klass={way === "file" ? "citizen" : field.klass} />
      </div>
      <div className={styles.status}>
        <StateWord field={field} />
        {field.focused && <span className={styles.here}>{t.form.focused}</span>}
        <Button
          variant="quiet"
          className={styles.mark}
          icon={<BoxIcon size={16} />}
          data-marked={props.marked}
          disabled={!props.mayPoint}
          data-testid={`mark-${field.id}`}
          onClick={props.onMark}
        >
          {props.marked ? t.form.unmark : t.form.mark}
          <VisuallyHidden>: {field.label}</VisuallyHidden>
        </Button>
      </div>
      {way === "citizen" && (
        <CitizenField client={client} field={field} enabled={enabled} nameId={nameId} />
      )}
      {way === "file" && <p className={styles.hint}>{t.form.fileOnly}</p>}
      {way !== "citizen" && way !== "file" && (
        <FieldEditor
          client={client}
          field={field}
          way={way}
          result={result}
          options={props.options}
          enabled={enabled}
          nameId={nameId}
        />
      )}
      <Result result={result} way={way} t={t} />
    </li>
  );
}

function ClassBadge(props: { readonly klass: FieldClass }): ReactNode {
  const t = useTexts();
  const Icon = CLASS_ICONS[props.klass];
  return (
    <span className={styles.badge} data-klass={props.klass}>
      <Icon size={16} />
      {t.form.klass[props.klass]}
    </span>
  );
}

function StateWord(props: { readonly field: FieldView }): ReactNode {
  const { field } = props;
  const t = useTexts();
  const state = stateOf(field);
  const dots = field.klass === "citizen" ? dotsOf(field) : null;
  return (
    <span className={styles.state} data-state={state}>
      {state === "error" && <WarningIcon size={16} />}
      {state === "filled" && <CheckIcon size={16} />}
      {t.form.state[state]}
      {dots !== null && (
        <span className={styles.dots} aria-hidden="true">
          {dots}
        </span>
      )}
      {field.klass === "citizen" && field.length !== null && (
        <span>{t.form.counted(field.length, fullOf(field))}</span>
      )}
    </span>
  );
}

function CitizenField(props: {
  readonly client: ControlClient;
  readonly field: FieldView;
  readonly enabled: boolean;
  readonly nameId: string;
}): ReactNode {
  const { client, field, enabled, nameId } = props;
  const t = useTexts();
  const buttonId = useId();
  const hintId = useId();
  return (
    <>
      <Button
        id={buttonId}
        variant="secondary"
        wide
        icon={<PersonIcon size={20} />}
        disabled={!enabled}
        aria-labelledby={`${buttonId} ${nameId}`}
        aria-describedby={hintId}
        data-testid={`hand-over-${field.id}`}
        onClick={() => {
          client.handOver(field.id);
        }}
      >
        {t.picture.handOver}
      </Button>
      <p id={hintId} className={styles.hint}>
        {enabled ? t.picture.handOverHint : t.form.citizenOnly}
      </p>
    </>
  );
}

function Result(props: {
  readonly result: FieldResult | null;
  readonly way: FieldWay;
  readonly t: Texts;
}): ReactNode {
  const { result, way, t } = props;
  return (
    <p
      className={styles.result}
      role="status"
      data-result={result === null ? "none" : lookOf(result)}
      data-testid="field-result"
    >
      {result !== null && wordOf(result, way, t)}
    </p>
  );
}

type Look = "good" | "bad" | "open";

function lookOf(result: FieldResult): Look {
  switch (result.kind) {
    case "sending":
    case "waiting":
      return "open";
    case "applied":
      return result.match === false ? "bad" : "good";
    case "refused":
    case "unknown":
      return "bad";
  }
}

function wordOf(result: FieldResult, way: FieldWay, t: Texts): string {
  switch (result.kind) {
    case "sending":
    case "waiting":
    case "unknown":
      return t.form.result[result.kind];
    case "applied":
      if (result.match === null) return t.form.result.applied;
      return result.match ? t.form.result.match : t.form.result.mismatch;
    case "refused":
      if (way === "date" && result.refusal === "bad_text") return t.form.result.notADate;
      return t.picture.refusal[result.refusal ?? "not_found"];
  }
}
