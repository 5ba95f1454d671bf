/** How often the hand's movement is told: no more than the page can make use of. */

/** A drag at the speed of the screen; hovering and scrolling as often as anybody sees. */
export const DRAG_EVERY_MS = 16;
export const HOVER_EVERY_MS = 50;
export const WHEEL_EVERY_MS = 33;
export const POINTER_EVERY_MS = 33;
export const STROKE_EVERY_MS = 80;

/** Timers as the browser has them; the tests bring their own. */
export interface Timers {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

export const BROWSER_TIMERS: Timers = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/**
 * Passes on at most one value each `everyMs`. What comes in between is merged into one, which
 * goes out when the time is up: the last word is never lost.
 */
export class Pace<T> {
  readonly #send: (value: T) => void;
  readonly #merge: (waiting: T, next: T) => T;
  readonly #timers: Timers;
  #waiting: { readonly value: T } | null = null;
  #cancel: () => void = () => undefined;
  #sentAt = Number.NEGATIVE_INFINITY;

  constructor(
    send: (value: T) => void,
    merge: (waiting: T, next: T) => T = (_waiting, next) => next,
    timers: Timers = BROWSER_TIMERS,
  ) {
    this.#send = send;
    this.#merge = merge;
    this.#timers = timers;
  }

  push(value: T, everyMs: number): void {
    if (this.#waiting !== null) {
      this.#waiting = { value: this.#merge(this.#waiting.value, value) };
      return;
    }
    const rest = this.#sentAt + everyMs - this.#timers.now();
    if (rest <= 0) {
      this.#pass(value);
      return;
    }
    this.#waiting = { value };
    this.#cancel = this.#timers.after(rest, () => {
      this.flush();
    });
  }

  /** Send now what waits: a press must not overtake the movement before it. */
  flush(): void {
    const { value } = this.#waiting ?? {};
    const waited = this.#waiting !== null;
    this.drop();
    if (waited) this.#pass(value as T);
  }

  /** Forget what waits. */
  drop(): void {
    this.#cancel();
    this.#cancel = () => undefined;
    this.#waiting = null;
  }

  #pass(value: T): void {
    this.#sentAt = this.#timers.now();
    this.#send(value);
  }
}

/** One turn of the wheel at a place, in CSS pixels of the page. */
export interface Turn {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** Turns add up; the place is where the mouse is now. */
export function mergeTurns(waiting: Turn, next: Turn): Turn {
  return { ...next, dx: waiting.dx + next.dx, dy: waiting.dy + next.dy };
}

const LINE_PX = 40;
const PAGE_PX = 800;
/** More than this at once is no hand. */
const MAX_TURN_PX = 4_000;

/** `WheelEvent.deltaMode` in CSS pixels: pixels, lines or pages. */
export function turnOf(
  event: Pick<WheelEvent, "deltaX" | "deltaY" | "deltaMode">,
  place: { readonly x: number; readonly y: number },
): Turn {
  const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1;
  const limited = (delta: number): number =>
    Math.min(Math.max(delta * unit, -MAX_TURN_PX), MAX_TURN_PX);
  return { x: place.x, y: place.y, dx: limited(event.deltaX), dy: limited(event.deltaY) };
}

const CLICK_WITHIN_MS = 500;
const CLICK_WITHIN_PX = 4;

export interface Press {
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
  readonly clicks: number;
}

/** Count presses in one place in quick succession: 1, 2, 3, and from the start again. */
export function pressAfter(
  before: Press | null,
  place: { readonly x: number; readonly y: number },
  atMs: number,
): Press {
  const again =
    before !== null &&
    atMs - before.atMs <= CLICK_WITHIN_MS &&
    Math.hypot(place.x - before.x, place.y - before.y) <= CLICK_WITHIN_PX;
  return { x: place.x, y: place.y, atMs, clicks: again ? (before.clicks % 3) + 1 : 1 };
}
