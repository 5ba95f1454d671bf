import type { ErrorMessage } from "../protocol/index.ts";

const AGAIN_MS = 2_000;

/** The server could not do it just now; nothing is wrong with what it was asked, so ask again. */
export function isPassing(error: ErrorMessage): boolean {
  return error.code === "internal" || error.code === "rate_limited";
}

/** Says something again in a moment, once however often it was asked to. */
export class Again {
  readonly #say: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: () => void) {
    this.#say = say;
  }

  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#say();
    }, AGAIN_MS);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
