/** What IT's page of updates shows, from what the server tells; pure. */

import type { PackageView, RolloutKiosk, RolloutView, Updates } from "@madoguchi/shared/protocol";

export const STAGES = ["canary", "group", "all"] as const;

/** Somebody should look: it was not wanted. */
const ILL: ReadonlySet<RolloutKiosk["step"]> = new Set(["failed", "back", "going_back"]);

export function isOpen(rollout: RolloutView): boolean {
  return rollout.status !== "done" && rollout.status !== "ended";
}

export function canBegin(one: PackageView): boolean {
  return one.refused === null && one.kind !== null && one.version !== null;
}

/** The colour of a step, as the list of kiosks has them. */
export function healthOfStep(
  step: RolloutKiosk["step"],
): "good" | "bad" | "warn" | "busy" | "unknown" {
  if (step === "healthy") return "good";
  if (ILL.has(step)) return "bad";
  if (step === "left_out") return "warn";
  return step === "waiting" ? "unknown" : "busy";
}

/** The kiosks that can be chosen as the first: those that take updates and run another version. */
export function candidates(updates: Updates, chosen: PackageView): readonly string[] {
  return updates.kiosks
    .filter(
      (one) => one.can && (chosen.kind === "agent" ? one.agent : one.profile) !== chosen.version,
    )
    .map((one) => one.kiosk_id);
}

/** How far the package has come, in percent; null where nothing is under way. */
export function progress(rollout: RolloutView, kiosk: RolloutKiosk): number | null {
  if (kiosk.step !== "fetching" || rollout.size === 0) return null;
  return Math.min(100, Math.round((100 * kiosk.got) / rollout.size));
}
