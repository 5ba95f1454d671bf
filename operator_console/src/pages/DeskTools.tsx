/** What every page of the desk has at its top right: link, keyboard list, devices, signing out. */

import type { LinkStatus } from "@madoguchi/shared/call";
import { Button } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import type { Operator } from "../link/rest.ts";
import { useTexts } from "../texts/index.ts";
import styles from "./DeskTools.module.css";

export function DeskTools(props: {
  readonly operator: Operator;
  readonly link: LinkStatus;
  /** In a session only the keyboard list is left: nothing that could end the call by a slip. */
  readonly atHome: boolean;
  readonly onShortcuts: () => void;
  readonly onDevices: () => void;
  readonly onSignOut: () => void;
}): ReactNode {
  const { link, atHome, operator } = props;
  const t = useTexts();
  return (
    <>
      {atHome && (
        <span className={styles.link} data-link={link} data-testid="server-link">
          <span className={styles.dot} aria-hidden="true" />
          {link === "up" ? t.server.up : t.server.connecting}
        </span>
      )}
      {atHome && <span className={styles.name}>{operator.name}</span>}
      <Button variant="quiet" data-testid="shortcuts" onClick={props.onShortcuts}>
        {t.common.shortcuts}
      </Button>
      {atHome && (
        <>
          <Button variant="quiet" data-testid="check-devices" onClick={props.onDevices}>
            {t.home.devices}
          </Button>
          <Button variant="quiet" data-testid="sign-out" onClick={props.onSignOut}>
            {t.common.signOut}
          </Button>
        </>
      )}
    </>
  );
}
