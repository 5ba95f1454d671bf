import { useText } from "@madoguchi/shared/i18n";
import type { ControlPhase, PanelWindow, Power } from "@madoguchi/shared/protocol";
import { classes, EyeIcon, EyeOffIcon, useLasting } from "@madoguchi/shared/ui";
import { useState, type ReactNode } from "react";
import { texts } from "../texts/index.ts";
import { T } from "../ui/T.tsx";
import { isPassing, visibility, type Visibility } from "./visibility.ts";
import styles from "./VisibilityStrip.module.css";

/** Always there in a call: whether the operator sees the application window at this moment. */
export function VisibilityStrip(props: {
  readonly phase: ControlPhase;
  readonly powers: readonly Power[];
  readonly window: PanelWindow | null;
}): ReactNode {
  const { strip } = useText(texts);
  const shown = useCalm(visibility(props.powers, props.window), isPassing(props.phase, props.window));
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
 * alarm. What errs meanwhile errs on the safe side: "seen" is told for a moment too long. Beside a
 * field of the citizen's own nothing errs: there the truth is told at once.
 */
function useCalm(now: Visibility, passing: boolean): Visibility {
  const waits = now === "shuttered" && passing;
  const lasting = useLasting(waits, CALM_MS);
  const [told, setTold] = useState(now);
  if ((!waits || lasting) && told !== now) setTold(now);
  return told;
}
