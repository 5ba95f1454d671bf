/** What the operator may do in this session: the citizen's choice, one power at a time (O-09). */

import type { Power } from "@madoguchi/shared/protocol";

/** In the order of the screens; each later one needs the first. */
export const POWERS: readonly Power[] = ["see", "point", "operate"];

/**
 * The powers after one was switched. Pointing or operating blindly would help nobody: whoever gives
 * one of these gives seeing too, and whoever takes seeing away takes all.
 */
export function withPower(powers: readonly Power[], power: Power, on: boolean): readonly Power[] {
  if (!on && power === "see") return [];
  const wanted = new Set(powers);
  if (on) wanted.add(power).add("see");
  else wanted.delete(power);
  return POWERS.filter((each) => wanted.has(each));
}

export function samePowers(one: readonly Power[], other: readonly Power[]): boolean {
  return POWERS.every((power) => one.includes(power) === other.includes(power));
}
