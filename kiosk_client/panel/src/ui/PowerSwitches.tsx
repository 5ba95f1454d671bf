import { useText } from "@madoguchi/shared/i18n";
import type { Power } from "@madoguchi/shared/protocol";
import { EyeIcon, HeadsetIcon, PointIcon } from "@madoguchi/shared/ui";
import { useId, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { POWERS, withPower } from "../visit/powers.ts";
import styles from "./PowerSwitches.module.css";
import { T } from "./T.tsx";

const ICONS = { see: EyeIcon, point: PointIcon, operate: HeadsetIcon } as const;

/** One switch for each power, each explained in a sentence. */
export function PowerSwitches(props: {
  readonly powers: readonly Power[];
  readonly onChange: (powers: readonly Power[]) => void;
}): ReactNode {
  const { powers, onChange } = props;
  return (
    <div className={styles.switches} role="group">
      {POWERS.map((power) => (
        <PowerSwitch
          key={power}
          power={power}
          on={powers.includes(power)}
          onSwitch={() => {
            onChange(withPower(powers, power, !powers.includes(power)));
          }}
        />
      ))}
    </div>
  );
}

function PowerSwitch(props: {
  readonly power: Power;
  readonly on: boolean;
  readonly onSwitch: () => void;
}): ReactNode {
  const { power, on, onSwitch } = props;
  const texted = useText(texts).powers;
  const id = useId();
  const Icon = ICONS[power];
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-what`}
      className={styles.switch}
      data-testid={`power-${power}`}
      onClick={onSwitch}
    >
      <Icon size={40} />
      <span className={styles.words}>
        <span id={`${id}-name`} className={styles.name}>
          <T>{texted[power]}</T>
        </span>
        <span id={`${id}-what`}>
          <T>{texted[`${power}What`]}</T>
        </span>
      </span>
      <span className={styles.state}>
        <T>{on ? texted.on : texted.off}</T>
      </span>
    </button>
  );
}
