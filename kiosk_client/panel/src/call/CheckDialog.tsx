import { useText } from "@madoguchi/shared/i18n";
import { Button, CheckIcon, CloseIcon, Dialog } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import { useArmed } from "../ui/useArmed.ts";
import { canTakeBack, type Control } from "../visit/control.ts";
import type { Panel } from "../visit/panel.ts";
import styles from "./CheckDialog.module.css";
import { TakeBackButton } from "./TakeBackButton.tsx";

/** A text for a `confirm` field, large: only the citizen's yes writes it (design §4). */
export function CheckDialog(props: {
  readonly control: Control;
  readonly panel: Panel;
}): ReactNode {
  const { control, panel } = props;
  const { check } = useText(texts);
  const asked = control.confirms[0] ?? null;
  const armed = useArmed(asked?.confirm ?? null);
  const decide = (decision: "accept" | "decline"): void => {
    if (asked === null) return;
    panel.choose({ type: "confirm_decided", confirm: asked.confirm, decision });
  };
  return (
    <Dialog
      open={asked !== null}
      title={<T>{check.title}</T>}
      onClose={() => {
        decide("decline");
      }}
      size="kiosk"
      alert
      testId="check-dialog"
      actions={
        <>
          <Button
            size="kiosk"
            icon={<CheckIcon size={40} />}
            disabled={!armed}
            data-testid="check-yes"
            onClick={() => {
              decide("accept");
            }}
          >
            <T>{check.yes}</T>
          </Button>
          <Button
            variant="secondary"
            size="kiosk"
            icon={<CloseIcon size={40} />}
            disabled={!armed}
            data-testid="check-no"
            onClick={() => {
              decide("decline");
            }}
          >
            <T>{check.no}</T>
          </Button>
          {canTakeBack(control) && (
            <TakeBackButton control={control} panel={panel} testId="check-take-back" />
          )}
        </>
      }
    >
      <p>
        <T>{check.lead}</T>
      </p>
      <dl className={styles.text}>
        <dt data-testid="check-label">{asked?.label}</dt>
        <dd data-testid="check-text">{asked?.text}</dd>
      </dl>
    </Dialog>
  );
}
