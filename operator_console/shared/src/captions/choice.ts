import type { InterpretationSet, InterpretationState, Party } from "../protocol/index.ts";

/** What one end chooses for itself: language of its captions, what it speaks, reading aloud. */
export type CaptionChoice = Pick<InterpretationSet, "language" | "speaks" | "captions" | "speak">;

/**
 * Tells the server what this end has chosen. The server is told only once it has said that it
 * interprets, and again after a reconnect where its word differs from the choice.
 */
export class Chooser {
  readonly #self: Party;
  readonly #send: (message: InterpretationSet) => void;
  #choice: CaptionChoice | null = null;
  #unsaid = false;

  constructor(self: Party, send: (message: InterpretationSet) => void) {
    this.#self = self;
    this.#send = send;
  }

  choose(choice: CaptionChoice, interpretation: InterpretationState | null): void {
    this.#choice = choice;
    this.#unsaid = true;
    this.follow(interpretation);
  }

  /** The connection is new: what was said on the old one may be lost. */
  unsaid(): void {
    this.#unsaid = this.#choice !== null;
  }

  /** The server said how it interprets: the moment to tell it what was chosen. */
  follow(interpretation: InterpretationState | null): void {
    if (!this.#unsaid || interpretation === null || this.#choice === null) return;
    this.#unsaid = false;
    if (sameChoice(interpretation[this.#self], this.#choice)) return;
    const { session_id } = interpretation;
    this.#send({ type: "interpretation.set", v: 1, session_id, ...this.#choice });
  }

  forget(): void {
    this.#choice = null;
    this.#unsaid = false;
  }
}

export function sameChoice(one: CaptionChoice, other: CaptionChoice): boolean {
  return (
    one.language === other.language &&
    one.speaks === other.speaks &&
    one.captions === other.captions &&
    one.speak === other.speak
  );
}
