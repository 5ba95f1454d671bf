const FIRST_MS = 200;
const LONGEST_MS = 2_000;
const JITTER = 0.3;

/** Pause before try number `tries` (from 0): doubling to 2 s, up to 30 % shorter by chance. */
export function backOff(tries: number, chance: number): number {
  const pause = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries, 10));
  return Math.round(pause * (1 - JITTER * chance));
}
