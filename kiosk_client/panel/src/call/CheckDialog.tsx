import { named, useLanguage, useText, withoutRequired } from "@madoguchi/shared/i18n";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Control } from "../visit/control.ts";
import type { Panel } from "../visit/panel.ts";
import { digitGroups } from "./digit_groups.ts";
import { Question } from "./Question.tsx";
import styles from "./Question.module.css";

/** A text for a `confirm` field, large: only the citizen's yes writes it (design §4). */
export function CheckDialog(props: {
  readonly control: Control;
  readonly panel: Panel;
}): ReactNode {
  const { control, panel } = props;
  const { check } = useText(texts);
  const language = useLanguage();
  const asked = control.confirms[0] ?? null;
  return (
    <Question
      about={asked?.confirm ?? null}
      name="check"
      title={check.title}
      yes={check.yes}
      no={check.no}
      onAnswer={(yes) => {
        if (asked === null) return;
        const decision = yes ? "accept" : "decline";
        panel.choose({ type: "confirm_decided", confirm: asked.confirm, decision });
      }}
    >
      <p>
        <T>{check.lead}</T>
      </p>
      <dl className={styles.text}>
        <dt data-testid="check-label">
          {asked !== null && withoutRequired(named(language, asked.label, asked.label_en))}
        </dt>
        <dd data-testid="check-text">
          {digitGroups(asked?.text ?? "").map((group, at) => (
            <span key={at} className={styles.group}>
              {group}
            </span>
          ))}
        </dd>
      </dl>
    </Question>
  );
}
