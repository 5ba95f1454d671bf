/** Options of a select or radio group: the page's own pop-up is no part of the picture. */

import type { FieldOptions } from "@madoguchi/shared/protocol";
import { Button, CheckIcon } from "@madoguchi/shared/ui";
import { useId, useState, type ReactNode } from "react";

import { matching, SEARCH_OPTIONS_FROM } from "../../control/fields.ts";
import { useTexts } from "../../texts/index.ts";
import type { EditorProps } from "./FieldEditor.tsx";
import styles from "./FormField.module.css";

export function ChoiceEditor(
  props: EditorProps & { readonly options: FieldOptions | null },
): ReactNode {
  const { client, field, enabled, options, nameId } = props;
  const t = useTexts();
  const buttonId = useId();
  const [open, setOpen] = useState(false);
  const held = field.value ?? "";
  return (
    <div className={styles.editor}>
      <Button
        id={buttonId}
        variant="secondary"
        wide
        className={styles.unfold}
        data-enabled={enabled}
        aria-expanded={open}
        aria-labelledby={`${nameId} ${buttonId}`}
        data-testid={`input-${field.id}`}
        onClick={() => {
          // Asked anew each time: another answer may have changed the list.
          if (!open) client.wantOptions(field.id);
          setOpen(!open);
        }}
      >
        {held === "" ? t.form.showOptions : held}
      </Button>
      {open && options === null && <p className={styles.hint}>{t.form.loadingOptions}</p>}
      {open && options !== null && (
        <Options
          options={options}
          held={held}
          enabled={enabled}
          nameId={nameId}
          onChoose={(option) => {
            if (client.perform({ type: "input.choose", field: field.id, option })) setOpen(false);
          }}
        />
      )}
    </div>
  );
}

function Options(props: {
  readonly options: FieldOptions;
  readonly held: string;
  readonly enabled: boolean;
  readonly nameId: string;
  readonly onChoose: (place: number) => void;
}): ReactNode {
  const { options, held, enabled, nameId } = props;
  const t = useTexts();
  const searchId = useId();
  const [search, setSearch] = useState("");
  const searched = options.options.length >= SEARCH_OPTIONS_FROM;
  const shown = matching(options, searched ? search : "");
  const isHeld = (place: number, text: string): boolean =>
    held === "" ? place === options.selected : text === held;
  return (
    <>
      {searched && (
        <div className={styles.search}>
          <label htmlFor={searchId}>{t.form.search}</label>
          <input
            id={searchId}
            className={styles.input}
            type="search"
            autoComplete="off"
            value={search}
            data-testid="search-options"
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
        </div>
      )}
      {shown.length === 0 && <p className={styles.hint}>{t.form.noOption}</p>}
      <ul className={styles.options} aria-labelledby={nameId}>
        {shown.map(({ place, text }) => (
          <li key={place}>
            <button
              type="button"
              className={styles.option}
              disabled={!enabled}
              aria-pressed={isHeld(place, text)}
              data-testid={`option-${place}`}
              onClick={() => {
                props.onChoose(place);
              }}
            >
              {isHeld(place, text) && <CheckIcon size={16} />}
              {text}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < options.total && (
        <p className={styles.hint}>{t.form.optionsLeft(shown.length, options.total)}</p>
      )}
    </>
  );
}
