/**
 * A wish to have the cursor in an element that may not be there yet: its tab is about to be shown, or
 * what it belongs to is still being loaded.
 */
export class FocusWish {
  #id: string | null = null;
  #from: Element | null = null;

  /** Have the cursor in the element with this id as soon as it is there; the newest wish counts. */
  make(id: string): void {
    this.#id = id;
    this.#from = document.activeElement;
    this.grant();
  }

  /** To be called whenever more is on the screen. Who has gone elsewhere meanwhile stays there. */
  readonly grant = (): void => {
    if (this.#id === null) return;
    const now = document.activeElement;
    if (now !== this.#from && now !== document.body) {
      this.#id = null;
      return;
    }
    const wanted = document.getElementById(this.#id);
    wanted?.focus();
    if (wanted !== null && document.activeElement === wanted) this.#id = null;
  };
}
