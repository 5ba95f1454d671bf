import { useText } from "@madoguchi/shared/i18n";
import { Button, CheckIcon, Dialog, EyeOffIcon, HandIcon, HeadsetIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import { useArmed } from "../ui/useArmed.ts";
import { openAsk, type Control } from "../visit/control.ts";
import type { Panel } from "../visit/panel.ts";
import styles from "./AskDialog.module.css";

/** The operator asks to operate: yes or no, and what yes does and never does (Z-04, Z-05). */
export function AskDialog(props: {
  readonly control: Control;
  readonly panel: Panel;
}): ReactNode {
  const { control, panel } = props;
  const { ask } = useText(texts);
  const number = openAsk(control);
  const armed = useArmed(number);
  const answer = (decision: "grant" | "refuse"): void => {
    panel.choose({ type: "control_answered", decision });
  };
  return (
    <Dialog
      open={number !== null}
      title={<T>{ask.title}</T>}
      onClose={() => {
        answer("refuse");
      }}
      size="kiosk"
      alert
      testId="ask-dialog"
      actions={
        <>
          <Button
            size="kiosk"
            icon={<CheckIcon size={40} />}
            disabled={!armed}
            data-testid="ask-yes"
            onClick={() => {
              answer("grant");
            }}
          >
            <T>{ask.yes}</T>
          </Button>
          <Button
            variant="secondary"
            size="kiosk"
            icon={<HandIcon size={40} />}
            disabled={!armed}
            data-testid="ask-no"
            onClick={() => {
              answer("refuse");
            }}
          >
            <T>{ask.no}</T>
          </Button>
        </>
      }
    >
      <ul className={styles.facts}>
        <li>
          <HeadsetIcon size={40} />
          <T>{ask.can}</T>
        </li>
        <li>
          <EyeOffIcon size={40} />
          <T>{ask.cannot}</T>
        </li>
        <li>
          <HandIcon size={40} />
          <T>{ask.anytime}</T>
        </li>
      </ul>
    </Dialog>
  );
}
