import { useText } from "@madoguchi/shared/i18n";
import { Button, Dialog } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";

/** A call does not end by one stray touch. */
export function HangUpDialog(props: {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { open, onStay, onLeave } = props;
  const { call } = useText(texts);
  return (
    <Dialog
      open={open}
      title={<T>{call.hangUpTitle}</T>}
      onClose={onStay}
      size="kiosk"
      testId="hang-up-dialog"
      actions={
        <>
          <Button variant="danger" size="kiosk" data-testid="hang-up-confirm" onClick={onLeave}>
            <T>{call.hangUpYes}</T>
          </Button>
          <Button variant="secondary" size="kiosk" data-testid="hang-up-stay" onClick={onStay}>
            <T>{call.hangUpNo}</T>
          </Button>
        </>
      }
    />
  );
}
