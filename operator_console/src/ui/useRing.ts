import { useEffect } from "react";

import { Ringer } from "../desk/ringer.ts";
import { blinkTitle } from "../desk/titleBlink.ts";
import { useTexts } from "../texts/index.ts";

/** Ring by sound and in the tab's title for this ticket; null is quiet. */
export function useRing(ticket: number | null): void {
  const t = useTexts();
  const rest = t.common.console;

  useEffect(() => {
    if (ticket === null) return undefined;
    const ringer = new Ringer();
    ringer.start();
    return () => {
      ringer.close();
    };
  }, [ticket]);

  useEffect(() => {
    document.title = rest;
    return ticket === null ? undefined : blinkTitle(rest, t.home.ringTitle(ticket));
  }, [ticket, rest, t]);
}
