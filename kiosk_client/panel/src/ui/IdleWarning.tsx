import { useText } from "@madoguchi/shared/i18n";
import { Button, Dialog } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "./T.tsx";

/** Warning before the reset (WCAG 2.2.1): one touch anywhere goes on, as often as needed. */
export function IdleWarning(props: {
  readonly secondsLeft: number | null;
  readonly onExtend: () => void;
}): ReactNode {
  const { secondsLeft, onExtend } = props;
  const { idle } = useText(texts);
  return (
    <Dialog
      open={secondsLeft !== null}
      title={<T>{idle.title}</T>}
      onClose={onExtend}
      size="kiosk"
      testId="idle-warning"
      actions={
        <Button size="kiosk" onClick={onExtend} data-testid="idle-extend">
          <T>{idle.extend}</T>
        </Button>
      }
    >
      <p>
        <T>{idle.seconds(secondsLeft ?? 0)}</T>
      </p>
    </Dialog>
  );
}
