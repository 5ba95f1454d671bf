/** Where the citizen's photo step is, and what the operator may do in it (写真撮影). */

import { Listeners, type Transport, type Unsubscribe } from "@madoguchi/shared/call";
import type { PhotoOverride, PhotoStep } from "@madoguchi/shared/protocol";

export type PhotoReason = PhotoOverride["reason"];

export class PhotoClient {
  readonly #transport: Transport;
  readonly #listeners = new Listeners<[]>();
  #step: PhotoStep | null = null;

  constructor(transport: Transport) {
    this.#transport = transport;
    transport.onMessage((message) => {
      if (message.type === "photo.step") this.#become(message.phase === "idle" ? null : message);
    });
  }

  readonly subscribe = (listener: () => void): Unsubscribe => this.#listeners.add(listener);
  readonly snapshot = (): PhotoStep | null => this.#step;

  /** Press the shutter; the kiosk obeys only while its citizen is being framed. */
  press(): void {
    if (this.#step?.phase !== "framing") return;
    const { session_id } = this.#step;
    this.#transport.send({ type: "photo.shutter", v: 1, session_id });
  }

  /** Say that the photo is good enough; whether it is used the citizen decides. */
  override(reason: PhotoReason): void {
    if (this.#step === null || !canOverride(this.#step)) return;
    const { session_id } = this.#step;
    this.#transport.send({ type: "photo.override", v: 1, session_id, reason });
  }

  /** Nothing of a visit stays on this computer after it (Z-07). */
  forget(): void {
    this.#become(null);
  }

  #become(step: PhotoStep | null): void {
    if (step === this.#step) return;
    this.#step = step;
    this.#listeners.tell();
  }
}

/** There is advice against the photo that was taken, and nobody has answered it. */
export function canOverride(step: PhotoStep): boolean {
  return step.phase === "taken" && step.improve.length > 0 && step.override === null;
}
