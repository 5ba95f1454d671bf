/** Beside the queue: the own presence (受付状態), and the keys that this page knows. */

import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import type { Presence } from "../state/desk.ts";
import { shortcutLabel, type ShortcutId } from "../state/shortcuts.ts";
import { useTexts } from "../texts/index.ts";
import { usePreferences } from "../ui/preferences.tsx";
import styles from "./Home.module.css";

export function PresenceSwitch(props: {
  readonly presence: Presence;
  readonly onPresence: (state: Presence) => void;
}): ReactNode {
  const t = useTexts();
  const { presence } = props;
  return (
    <div className={styles.card} data-presence={presence}>
      <h2>{t.home.presence}</h2>
      <div className={styles.presence} role="group" aria-label={t.home.presence}>
        {(["available", "away"] as const).map((state) => (
          <Button
            key={state}
            size="large"
            variant="secondary"
            wide
            pressed={presence === state}
            data-testid={`presence-${state}`}
            onClick={() => {
              props.onPresence(state);
            }}
          >
            <span className={styles.dot} data-state={state} aria-hidden="true" />
            {t.home[state]}
          </Button>
        ))}
      </div>
      <p role="status">{presence === "available" ? t.home.availableNow : t.home.awayNow}</p>
    </div>
  );
}

const KEYS: readonly ShortcutId[] = ["presence", "accept"];

export function DeskKeys(): ReactNode {
  const t = useTexts();
  const off = usePreferences().preferences.shortcutsOff;
  return (
    <section className={styles.card} aria-labelledby="desk-keys">
      <h2 id="desk-keys">{t.common.shortcuts}</h2>
      <dl className={styles.keys}>
        {KEYS.filter((id) => !off.includes(id)).map((id) => (
          <Key key={id} stroke={shortcutLabel(id)} name={t.shortcutsDialog.names[id]} />
        ))}
        <Key stroke="?" name={t.home.allKeys} />
      </dl>
    </section>
  );
}

function Key(props: { readonly stroke: string; readonly name: string }): ReactNode {
  return (
    <div className={styles.key}>
      <dt>
        <kbd>{props.stroke}</kbd>
      </dt>
      <dd>{props.name}</dd>
    </div>
  );
}
