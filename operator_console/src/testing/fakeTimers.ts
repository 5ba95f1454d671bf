import type { Timers } from "../control/pace.ts";

/** Timers that run when the test says that time has passed. */
export class FakeTimers implements Timers {
  #at = 0;
  #due: { readonly at: number; readonly run: () => void }[] = [];

  readonly now = (): number => this.#at;

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.#at + ms, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((each) => each !== entry);
    };
  }

  /** Let time pass; what runs may ask for more, which runs in its turn. */
  pass(ms: number): void {
    const until = this.#at + ms;
    for (;;) {
      const next = this.#due.toSorted((a, b) => a.at - b.at).find((each) => each.at <= until);
      if (next === undefined) break;
      this.#due = this.#due.filter((each) => each !== next);
      this.#at = next.at;
      next.run();
    }
    this.#at = until;
  }
}
