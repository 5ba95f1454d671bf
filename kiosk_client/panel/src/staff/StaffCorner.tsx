import { useText } from "@madoguchi/shared/i18n";
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import type { Visit } from "../visit/machine.ts";
import type { Panel } from "../visit/panel.ts";
import { Hold } from "./hold.ts";
import { StaffDialog } from "./StaffDialog.tsx";
import styles from "./StaffCorner.module.css";

/** Touches here are a clerk's: they begin no citizen's visit, and start no idle clock. */
function keepFromVisit(event: SyntheticEvent): void {
  event.stopPropagation();
}

/**
 * Where a clerk calls IT: a corner of the first screen without any mark, opened by a finger that
 * rests there for three seconds. While a call is open the corner says so, and whether it is answered.
 */
export function StaffCorner(props: { readonly visit: Visit; readonly panel: Panel }): ReactNode {
  const { visit, panel } = props;
  const t = useText(texts).staff;
  const [open, setOpen] = useState(false);
  const hold = useRef<Hold | null>(null);
  useEffect(() => {
    const held = new Hold(() => {
      setOpen(true);
    });
    hold.current = held;
    return () => {
      held.end();
    };
  }, []);
  const lift = (): void => {
    hold.current?.end();
  };
  const { call } = visit.staff;
  return (
    <div
      className={styles.corner}
      onPointerDown={keepFromVisit}
      onClick={keepFromVisit}
      onKeyDown={keepFromVisit}
    >
      {call !== null && (
        <p className={styles.told} role="status" data-testid="staff-call-told">
          <T>{call.answer !== null ? t.answered : call.owned ? t.owned : t.waiting}</T>
        </p>
      )}
      <button
        type="button"
        className={styles.target}
        tabIndex={-1}
        aria-hidden
        data-testid="staff-corner"
        onPointerDown={() => {
          hold.current?.begin();
        }}
        onPointerUp={lift}
        onPointerLeave={lift}
        onPointerCancel={lift}
        onContextMenu={(event) => {
          event.preventDefault();
        }}
      />
      <StaffDialog
        open={open}
        staff={visit.staff}
        panel={panel}
        onClose={() => {
          setOpen(false);
        }}
      />
    </div>
  );
}
