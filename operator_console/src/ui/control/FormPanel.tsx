/** The page's fields as a form (代理入力): typed here with the own input method, read back there. */

import { named } from "@madoguchi/shared/i18n";
import type { FieldView } from "@madoguchi/shared/protocol";
import { Banner } from "@madoguchi/shared/ui";
import { useEffect, useRef, type ReactNode } from "react";

import { leaseToUse, type Control } from "../../control/control.ts";
import { useConsoleLanguage, useTexts, type Texts } from "../../texts/index.ts";
import { FormField } from "./FormField.tsx";
import styles from "./FormPanel.module.css";
import type { ControlHandle } from "./useControl.ts";
import type { Marking } from "./useMarking.ts";

export const FORM_LIST_ID = "form-fields";

export function FormPanel(props: {
  readonly handle: ControlHandle;
  /** Whether the citizen lets the operator see the window at all. */
  readonly maySee: boolean;
  readonly marking: Marking;
  readonly onLit: (field: string | null) => void;
}): ReactNode {
  const { handle, marking } = props;
  const { client, control } = handle;
  const t = useTexts();
  const list = useRef<HTMLOListElement>(null);
  const { fields } = control;
  const language = useConsoleLanguage();
  const step = fields?.step ?? null;
  const enabled = leaseToUse(control) !== null;
  useFollow(list, fields?.fields.find((field) => field.focused)?.id ?? null);

  if (fields === null) return <p className={styles.empty}>{props.maySee ? t.form.away : t.form.unseen}</p>;
  return (
    <div className={styles.panel} data-testid="form-panel" data-enabled={enabled}>
      <p className={styles.page} data-testid="form-page">
        {fields.page === null
          ? t.form.noPage
          : t.form.page(named(language, fields.page, fields.page_en))}
        {step !== null && (
          <span className={styles.step} data-testid="form-step">
            {t.form.step(step.number, step.count, named(language, step.name, step.name_en))}
          </span>
        )}
      </p>
      {!enabled && <Banner tone="info">{readOnlyWords(control, t)}</Banner>}
      {fields.fields.length === 0 && <p className={styles.empty}>{t.form.empty}</p>}
      <ol ref={list} id={FORM_LIST_ID} className={styles.list} tabIndex={-1}>
        {fields.fields
          .filter((field) => field.klass !== "hidden")
          .map((field: FieldView) => (
            <FormField
              key={`${fields.generation}:${field.id}`}
              client={client}
              field={{ ...field, label: named(language, field.label, field.label_en) }}
              result={control.results.get(field.id) ?? null}
              options={control.options.get(field.id) ?? null}
              enabled={enabled}
              mayPoint={control.mayPoint}
              marked={marking.marks.fields.has(field.id)}
              onMark={() => {
                marking.client.toggleField(field.id);
              }}
              onLit={props.onLit}
            />
          ))}
      </ol>
    </div>
  );
}

/** Why nothing can be typed now, and what helps. */
function readOnlyWords(control: Control, t: Texts): string {
  if (control.holder.kind === "parked") return t.form.parked;
  return control.mayOperate ? t.form.readOnly : t.form.notAllowed;
}

/** The list follows the page's focus, unless the operator is at work in the list. */
function useFollow(list: { readonly current: HTMLElement | null }, focused: string | null): void {
  useEffect(() => {
    const inList = list.current?.contains(document.activeElement) ?? false;
    if (focused === null || inList) return;
    list.current?.querySelector(`[data-field="${focused}"]`)?.scrollIntoView({ block: "nearest" });
  }, [list, focused]);
}
