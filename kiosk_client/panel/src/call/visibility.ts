import type { PanelWindow, Power } from "@madoguchi/shared/protocol";

/** What the operator sees of the application window, as the citizen must know it. */
export type Visibility = "seen" | "shuttered" | "starting" | "hidden";

export function visibility(powers: readonly Power[], window: PanelWindow | null): Visibility {
  if (!powers.includes("see")) return "hidden";
  if (!window?.streaming) return "starting";
  return window.shuttered ? "shuttered" : "seen";
}
