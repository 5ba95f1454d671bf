import type { PanelHello } from "@madoguchi/shared/protocol";
import type { ReactNode } from "react";
import styles from "./TopBar.module.css";

/** Whose counter this is: the municipality and the kiosk's name. */
export function TopBar({ hello }: { readonly hello: PanelHello | null }): ReactNode {
  return (
    <header className={styles.bar}>
      <strong>{hello?.municipality}</strong>
      <span>{hello?.kiosk_name}</span>
    </header>
  );
}
