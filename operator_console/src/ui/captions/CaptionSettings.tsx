/** Each person's own captions: language, size, contrast; and what the interpreter is made of. */

import type { CaptionChoice } from "@madoguchi/shared/captions";
import type { InterpretationState } from "@madoguchi/shared/protocol";
import { useId, type ReactNode } from "react";

import { CAPTION_LANGUAGES, CAPTION_SIZES } from "../../state/preferences.ts";
import { useTexts } from "../../texts/index.ts";
import { usePreferences } from "../preferences.tsx";
import styles from "./CaptionSettings.module.css";

export function CaptionSettings(props: {
  readonly interpretation: InterpretationState | null;
  readonly onChoose: (choice: CaptionChoice) => void;
}): ReactNode {
  const { interpretation, onChoose } = props;
  const t = useTexts().captions;
  const { preferences, change } = usePreferences();
  const own = interpretation?.operator ?? null;
  return (
    <div className={styles.settings} data-testid="caption-settings-panel">
      {own !== null && (
        <>
          <Choice
            label={t.read}
            value={own.language}
            options={CAPTION_LANGUAGES.map((each) => [each, t.languages[each]] as const)}
            testId="caption-language"
            onChange={(language) => {
              change({ captionLanguage: language });
              onChoose({ ...chosen(own), language });
            }}
          />
          <Choice
            label={t.speak}
            value={own.speaks}
            options={(["ja", "en"] as const).map((each) => [each, t.languages[each]] as const)}
            testId="caption-speaks"
            onChange={(speaks) => {
              change({ spokenLanguage: speaks });
              onChoose({ ...chosen(own), speaks });
            }}
          />
        </>
      )}
      <Choice
        label={t.size}
        value={preferences.captionSize}
        options={CAPTION_SIZES.map((each) => [each, t.sizes[each]] as const)}
        testId="caption-size"
        onChange={(captionSize) => {
          change({ captionSize });
        }}
      />
      <Tick
        label={t.contrast}
        checked={preferences.captionContrast}
        testId="caption-contrast"
        onChange={(captionContrast) => {
          change({ captionContrast });
        }}
      />
      <Tick
        label={t.phraseKeys}
        checked={preferences.phraseKeys}
        testId="phrase-keys"
        onChange={(phraseKeys) => {
          change({ phraseKeys });
        }}
      />
      {interpretation !== null && interpretation.engine !== "" && (
        <p className={styles.engine}>{t.engine(interpretation.engine)}</p>
      )}
    </div>
  );
}

function chosen(own: CaptionChoice): CaptionChoice {
  const { language, speaks, captions, speak } = own;
  return { language, speaks, captions, speak };
}

function Choice<V extends string>(props: {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [V, string])[];
  readonly testId: string;
  readonly onChange: (value: V) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        data-testid={props.testId}
        onChange={(event) => {
          const found = props.options.find(([value]) => value === event.target.value);
          if (found !== undefined) props.onChange(found[0]);
        }}
      >
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Tick(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly testId: string;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={props.checked}
        data-testid={props.testId}
        onChange={(event) => {
          props.onChange(event.target.checked);
        }}
      />
      {props.label}
    </label>
  );
}
