import { useText } from "@madoguchi/shared/i18n";
import type { Power } from "@madoguchi/shared/protocol";
import { Button, Dialog } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { PowerSwitches } from "../ui/PowerSwitches.tsx";
import { T } from "../ui/T.tsx";
import type { Panel } from "../visit/panel.ts";
import styles from "./PowersDialog.module.css";

/** 「同意を変える」: each power taken away or given again at one touch, at any time (O-09). */
export function PowersDialog(props: {
  readonly open: boolean;
  readonly operator: string;
  readonly powers: readonly Power[];
  readonly panel: Panel;
  readonly onClose: () => void;
}): ReactNode {
  const { open, operator, powers, panel, onClose } = props;
  const texted = useText(texts).powers;
  return (
    <Dialog
      open={open}
      title={<T>{texted.title}</T>}
      onClose={onClose}
      size="kiosk"
      testId="powers-dialog"
      actions={
        <Button size="kiosk" data-testid="powers-close" onClick={onClose}>
          <T>{texted.close}</T>
        </Button>
      }
    >
      <p className={styles.lead}>
        <T>{texted.lead(operator)}</T>
      </p>
      <PowerSwitches
        powers={powers}
        onChange={(chosen) => {
          panel.choose({ type: "powers_chosen", powers: chosen });
        }}
      />
    </Dialog>
  );
}
