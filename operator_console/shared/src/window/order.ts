/** Which frame may be painted on which picture: pure, so that every gap is tested. */

import type { WindowFrame } from "../protocol/index.ts";

/** The picture that is on the canvas; null = none, and only a full frame can begin one. */
export interface Picture {
  readonly frame: number;
  readonly generation: number;
  readonly width: number;
  readonly height: number;
}

/** `paint` it, `cover` the window, `skip` what is older, or ask for a `refresh`: it does not fit. */
export type Verdict = "paint" | "cover" | "skip" | "refresh";

export function verdict(
  picture: Picture | null,
  last: number | null,
  header: WindowFrame,
): Verdict {
  if (last !== null && header.frame <= last) return "skip";
  if (header.shutter !== null) return "cover";
  if (header.full) return "paint";
  if (picture === null || (last !== null && header.frame !== last + 1)) return "refresh";
  const fits = picture.width === header.width && picture.height === header.height;
  return fits ? "paint" : "refresh";
}
