/** A finger that rests: so long that no citizen who wipes or taps the screen does it by accident. */
export const HOLD_MS = 3_000;

/** Calls back once a finger has rested for `HOLD_MS`; `end` at every lift, slip and cancellation. */
export class Hold {
  readonly #held: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(held: () => void) {
    this.#held = held;
  }

  begin(): void {
    this.end();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#held();
    }, HOLD_MS);
  }

  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
