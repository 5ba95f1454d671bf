/** What the citizen allows (O-09): seeing, pointing, operating; each can be taken back any time. */

import type { Power } from "@madoguchi/shared/protocol";
import { CheckIcon, CloseIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { useTexts } from "../../texts/index.ts";
import styles from "./Powers.module.css";

const POWERS: readonly Power[] = ["see", "point", "operate"];

export function Powers(props: { readonly powers: readonly Power[] }): ReactNode {
  const t = useTexts();
  return (
    <ul className={styles.powers} data-testid="powers">
      {POWERS.map((power) => {
        const allowed = props.powers.includes(power);
        const Icon = allowed ? CheckIcon : CloseIcon;
        return (
          <li key={power} className={styles.power} data-power={power} data-allowed={allowed}>
            <Icon size={16} />
            <span>{t.control.power[power]}</span>
            <span className={styles.word}>{t.control.powerIs(allowed)}</span>
          </li>
        );
      })}
    </ul>
  );
}
