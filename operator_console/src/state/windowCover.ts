/** What lies over the application window's picture, and why: a pure choice, fail closed. */

import type { ShutterReason, WindowStatus } from "@madoguchi/shared/protocol";
import type { WindowLinkState, WindowView } from "@madoguchi/shared/window";

export type Cover =
  | { readonly kind: "none" }
  | { readonly kind: "no_consent" }
  | { readonly kind: "connecting" }
  | { readonly kind: "retrying" }
  | { readonly kind: "restarting" }
  | { readonly kind: "crashed" }
  | { readonly kind: "shutter"; readonly reason: ShutterReason };

/** The picture shows only when consent, link, agent and receiver all say so. */
export function coverOf(
  allowed: boolean,
  link: WindowLinkState,
  status: WindowStatus["status"] | null,
  view: WindowView,
): Cover {
  if (!allowed) return { kind: "no_consent" };
  if (link === "interrupted" || link === "retrying" || link === "closed") {
    return { kind: "retrying" };
  }
  if (status === "crashed") return { kind: "crashed" };
  if (status === "restarting") return { kind: "restarting" };
  if (view.kind === "shuttered") return { kind: "shutter", reason: view.reason };
  return view.kind === "live" ? { kind: "none" } : { kind: "connecting" };
}

/**
 * Whether a cover is of the passing kind: each change of page shuts the picture for a moment, and
 * words that flash by frighten. It hides just as much; only its explanation may wait.
 */
export function isPassing(cover: Cover): boolean {
  return cover.kind === "shutter" && (cover.reason === "navigation" || cover.reason === "unknown");
}
