import type { ControlPhase, PanelWindow, Power } from "@madoguchi/shared/protocol";

/** What the operator sees of the application window, as the citizen must know it. */
export type Visibility = "seen" | "shuttered" | "starting" | "hidden";

export function visibility(powers: readonly Power[], window: PanelWindow | null): Visibility {
  if (!powers.includes("see")) return "hidden";
  if (!window?.streaming) return "starting";
  return window.shuttered ? "shuttered" : "seen";
}

/**
 * Whether the picture is shut in passing, as for each change of page. A field of the citizen's own
 * is not passing: that nobody sees it they must read before they type.
 */
export function isPassing(phase: ControlPhase, window: PanelWindow | null): boolean {
  return window?.shuttered === true && !window.secret && phase !== "parked";
}
