/** The operator's hand on the picture while control is held: mouse, touch and wheel. */

import type { InputDraft } from "./client.ts";
import type { Place } from "./control.ts";
import {
  BROWSER_TIMERS,
  DRAG_EVERY_MS,
  HOVER_EVERY_MS,
  mergeTurns,
  Pace,
  pressAfter,
  WHEEL_EVERY_MS,
  type Press,
  type Timers,
  type Turn,
} from "./pace.ts";

type Held = { readonly kind: "mouse"; readonly clicks: number } | { readonly kind: "touch" };

export class OperatingHand {
  readonly #perform: (draft: InputDraft) => void;
  readonly #timers: Timers;
  readonly #moves: Pace<InputDraft>;
  readonly #turns: Pace<Turn>;
  #held: Held | null = null;
  #last: Press | null = null;

  constructor(perform: (draft: InputDraft) => void, timers: Timers = BROWSER_TIMERS) {
    this.#perform = perform;
    this.#timers = timers;
    this.#moves = new Pace<InputDraft>(perform, undefined, timers);
    this.#turns = new Pace<Turn>(
      (turn) => {
        perform({ type: "input.wheel", ...turn });
      },
      mergeTurns,
      timers,
    );
  }

  press(place: Place, touch: boolean): void {
    this.#settle();
    if (touch) {
      this.#held = { kind: "touch" };
      this.#perform({ type: "input.touch", action: "start", ...place });
      return;
    }
    this.#last = pressAfter(this.#last, place, this.#timers.now());
    const { clicks } = this.#last;
    this.#held = { kind: "mouse", clicks };
    this.#perform({ type: "input.mouse", action: "down", ...place, clicks });
  }

  move(place: Place): void {
    switch (this.#held?.kind) {
      case "touch":
        this.#moves.push({ type: "input.touch", action: "move", ...place }, DRAG_EVERY_MS);
        return;
      case "mouse":
        this.#moves.push(mouseMove(place), DRAG_EVERY_MS);
        return;
      case undefined:
        this.#moves.push(mouseMove(place), HOVER_EVERY_MS);
    }
  }

  release(place: Place): void {
    this.#settle();
    const held = this.#held;
    this.#held = null;
    if (held === null) return;
    this.#perform(
      held.kind === "touch"
        ? { type: "input.touch", action: "end", ...place }
        : { type: "input.mouse", action: "up", ...place, clicks: held.clicks },
    );
  }

  /** The browser took the pointer away in mid-press: let go of the page as well. */
  cancel(place: Place): void {
    if (this.#held?.kind === "touch") {
      this.#settle();
      this.#held = null;
      this.#perform({ type: "input.touch", action: "cancel", ...place });
    } else {
      this.release(place);
    }
  }

  wheel(turn: Turn): void {
    this.#moves.flush();
    this.#turns.push(turn, WHEEL_EVERY_MS);
  }

  /** Control is gone: nothing that waits may reach another lease; the kiosk lets go by itself. */
  end(): void {
    this.#moves.drop();
    this.#turns.drop();
    this.#held = null;
    this.#last = null;
  }

  /** Movement and scrolling come before the press that follows them. */
  #settle(): void {
    this.#moves.flush();
    this.#turns.flush();
  }
}

function mouseMove(place: Place): InputDraft {
  return { type: "input.mouse", action: "move", ...place, clicks: 1 };
}
