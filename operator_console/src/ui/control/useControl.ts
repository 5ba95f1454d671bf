import { InputChannels } from "@madoguchi/shared/window";
import { useEffect, useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from "react";

import { ControlClient } from "../../control/client.ts";
import type { Control } from "../../control/control.ts";
import { escapeAfter, NO_ESCAPE } from "../../control/keyboard.ts";
import { startWorkerTicker } from "../../control/ticker.ts";

export interface ControlHandle {
  readonly channels: InputChannels;
  readonly client: ControlClient;
  readonly control: Control;
}

/** Control of one call: it begins and ends with the page that shows it. */
export function useControl(): ControlHandle {
  const [{ channels, client }] = useState(() => {
    const fresh = new InputChannels();
    return { channels: fresh, client: new ControlClient(fresh, startWorkerTicker) };
  });
  useEffect(() => client.start(), [client]);
  const control = useSyncExternalStore(client.subscribe, client.snapshot);
  return { channels, client, control };
}

/** Escape twice gives control back, wherever the focus is; a question that is open comes first. */
export function useEscapeTwice(active: boolean, onTwice: () => void): void {
  const leave = useEffectEvent(onTwice);
  useLayoutEffect(() => {
    if (!active) return undefined;
    let escape = NO_ESCAPE;
    const press = (event: KeyboardEvent): void => {
      if (document.querySelector("dialog[open]") !== null) {
        escape = NO_ESCAPE;
        return;
      }
      escape = escapeAfter(escape, event, performance.now());
      if (escape.twice) leave();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => {
      window.removeEventListener("keydown", press, { capture: true });
    };
  }, [active]);
}
