/** Back, reload, first page: as far as the site profile allows, and only while in control. */

import { BackIcon, Button, HomeIcon, ReloadIcon } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import type { ControlClient } from "../../control/client.ts";
import { useTexts } from "../../texts/index.ts";
import styles from "./MarkTools.module.css";

const MOVES = [
  { action: "back", Icon: BackIcon },
  { action: "reload", Icon: ReloadIcon },
  { action: "home", Icon: HomeIcon },
] as const;

export function PageMoves(props: { readonly client: ControlClient }): ReactNode {
  const t = useTexts();
  return (
    <div className={styles.moves} role="group" aria-label={t.control.pages}>
      {MOVES.map(({ action, Icon }) => (
        <Button
          key={action}
          variant="quiet"
          className={styles.move}
          icon={<Icon size={20} />}
          title={t.control[action]}
          aria-label={t.control[action]}
          data-testid={`move-${action}`}
          onClick={() => {
            props.client.perform({ type: "input.navigate", action });
          }}
        />
      ))}
    </div>
  );
}
