import { useLanguage, useText } from "@madoguchi/shared/i18n";
import type { PanelWindow, Power } from "@madoguchi/shared/protocol";
import { Button, classes, HandIcon, HeadsetIcon, PersonKeyIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import { canTakeBack, phaseOf, type Control } from "../visit/control.ts";
import type { Panel } from "../visit/panel.ts";
import type { Viewer } from "../visit/viewers.ts";
import { reasonSentence } from "./control_words.ts";
import styles from "./ControlStrip.module.css";
import { TakeBackButton } from "./TakeBackButton.tsx";
import { VisibilityStrip } from "./VisibilityStrip.tsx";
import { Watchers } from "./Watchers.tsx";

const ICONS = {
  citizen: HandIcon,
  asked: HandIcon,
  operator: HeadsetIcon,
  parked: PersonKeyIcon,
} as const;

/**
 * 「いま操作しているのは: あなた / 係員」 (Z-03): always on the screen in a call, told by colour, icon and
 * words; below it what the operator sees, and the way to change what they may.
 */
export function ControlStrip(props: {
  readonly control: Control;
  readonly powers: readonly Power[];
  /** Supervisors who see the window, too. */
  readonly viewers: readonly Viewer[];
  readonly window: PanelWindow | null;
  readonly panel: Panel;
  readonly onPowers: () => void;
}): ReactNode {
  const { control, powers, viewers, window, panel, onPowers } = props;
  const texted = useText(texts);
  const phase = phaseOf(control);
  const Icon = ICONS[phase];
  const reason = reasonSentence(control.state, powers, texted.control, useLanguage());
  return (
    <section
      className={classes(styles.strip, styles[phase])}
      data-testid="control-strip"
      data-phase={phase}
    >
      <div className={styles.holder} role="status">
        <Icon size={60} />
        <div className={styles.words}>
          <p className={styles.who}>
            <span>
              <T>{texted.control.who}</T>
            </span>
            <strong data-testid="control-holder">
              <T>{phase === "operator" ? operatorName(control, texted) : texted.control.you}</T>
            </strong>
          </p>
          {reason !== null && (
            <p className={styles.reason} data-testid="control-reason">
              <T>{reason}</T>
            </p>
          )}
        </div>
      </div>
      {canTakeBack(control) && (
        <TakeBackButton
          control={control}
          panel={panel}
          testId="take-back"
          calm={phase !== "operator"}
        />
      )}
      <div className={styles.sight}>
        <VisibilityStrip phase={phase} powers={powers} window={window} />
        <Button
          variant="secondary"
          size="kiosk"
          className={styles.change}
          data-testid="change-consent"
          onClick={onPowers}
        >
          <T>{texted.powers.change}</T>
        </Button>
      </div>
      <Watchers viewers={viewers} panel={panel} />
    </section>
  );
}

function operatorName(
  control: Control,
  { control: words }: { readonly control: { operator: (name: string) => string; someone: string } },
): string {
  const name = control.state?.operator ?? null;
  return name === null ? words.someone : words.operator(name);
}
