import { useText } from "@madoguchi/shared/i18n";
import type { PanelWindow, Power } from "@madoguchi/shared/protocol";
import { classes, EyeIcon, EyeOffIcon, useLasting } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import { visibility, type Visibility } from "./visibility.ts";
import styles from "./VisibilityStrip.module.css";

/** Always there in a call: whether the operator sees the application window at this moment. */
export function VisibilityStrip(props: {
  readonly powers: readonly Power[];
  readonly window: PanelWindow | null;
}): ReactNode {
  const { strip } = useText(texts);
  const shown = useCalm(visibility(props.powers, props.window));
  return (
    <p
      className={classes(styles.strip, shown === "seen" ? styles.seen : styles.unseen)}
      role="status"
      data-testid="visibility"
      data-visibility={shown}
    >
      {shown === "seen" ? <EyeIcon size={40} /> : <EyeOffIcon size={40} />}
      <T>{strip[shown]}</T>
    </p>
  );
}

/** Longer than an ordinary change of page takes on the kiosk (measured: 0.5 s). */
const CALM_MS = 600;

/**
 * Each change of page shuts the picture for a moment; a strip that blinks with it would only
 * alarm. What errs meanwhile errs on the safe side: "seen" is told for a moment too long.
 */
function useCalm(now: Visibility): Visibility {
  const shuttered = now === "shuttered";
  const lasting = useLasting(shuttered, CALM_MS);
  const [told, setTold] = useState(now);
  if ((!shuttered || lasting) && told !== now) setTold(now);
  return told;
}
