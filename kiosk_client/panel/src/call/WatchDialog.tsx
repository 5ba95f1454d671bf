import { useText } from "@madoguchi/shared/i18n";
import { Button, CheckIcon, CloseIcon, Dialog, EyeIcon, EyeOffIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import { useArmed } from "../ui/useArmed.ts";
import type { Panel } from "../visit/panel.ts";
import type { Viewer } from "../visit/viewers.ts";
import styles from "./AskDialog.module.css";

/** A second viewer asks to see the window: named, and never let in without a yes of their own. */
export function WatchDialog(props: {
  readonly viewer: Viewer | null;
  readonly panel: Panel;
}): ReactNode {
  const { viewer, panel } = props;
  const { watch } = useText(texts);
  const armed = useArmed(viewer?.id ?? null);
  const answer = (decision: "allow" | "refuse"): void => {
    if (viewer !== null) panel.choose({ type: "viewer_answered", viewer: viewer.id, decision });
  };
  return (
    <Dialog
      open={viewer !== null}
      title={<T>{watch.title(viewer?.name ?? "")}</T>}
      onClose={() => {
        answer("refuse");
      }}
      size="kiosk"
      alert
      testId="watch-dialog"
      actions={
        <>
          <Button
            size="kiosk"
            icon={<CheckIcon size={40} />}
            disabled={!armed}
            data-testid="watch-yes"
            onClick={() => {
              answer("allow");
            }}
          >
            <T>{watch.yes}</T>
          </Button>
          <Button
            variant="secondary"
            size="kiosk"
            icon={<CloseIcon size={40} />}
            disabled={!armed}
            data-testid="watch-no"
            onClick={() => {
              answer("refuse");
            }}
          >
            <T>{watch.no}</T>
          </Button>
        </>
      }
    >
      <ul className={styles.facts}>
        <li>
          <EyeIcon size={40} />
          <T>{watch.why}</T>
        </li>
        <li>
          <EyeOffIcon size={40} />
          <T>{watch.cannot}</T>
        </li>
        <li>
          <CloseIcon size={40} />
          <T>{watch.anytime}</T>
        </li>
      </ul>
    </Dialog>
  );
}
