import type { SignalCandidate } from "../protocol/index.ts";

const MAX_KEPT = 64;

/** Candidates that came before the offer they belong to; only a few are ever kept. */
export class EarlyCandidates {
  #kept: SignalCandidate[] = [];

  keep(message: SignalCandidate): void {
    if (this.#kept.length < MAX_KEPT) this.#kept.push(message);
  }

  /** Those of `attempt`, in order; all others are forgotten. */
  take(attempt: string): readonly SignalCandidate[] {
    const found = this.#kept.filter((message) => message.attempt === attempt);
    this.#kept = [];
    return found;
  }
}
