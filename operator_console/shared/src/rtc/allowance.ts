/** How much the other end may say: `burst` messages at once, `perS` per second in the long run. */
export class Allowance {
  readonly #perMs: number;
  readonly #burst: number;
  readonly #now: () => number;
  #left: number;
  #atMs: number;

  constructor(perS: number, burst: number, now: () => number = () => performance.now()) {
    this.#perMs = perS / 1_000;
    this.#burst = burst;
    this.#now = now;
    this.#left = burst;
    this.#atMs = now();
  }

  /** Take one message if it is allowed; a clock that goes back gives none. */
  take(): boolean {
    const now = Math.max(this.#now(), this.#atMs);
    this.#left = Math.min(this.#burst, this.#left + (now - this.#atMs) * this.#perMs);
    this.#atMs = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
