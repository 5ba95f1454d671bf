/** How the citizen would read what is being typed: asked of the server while the operator pauses. */

import { Listeners, type Transport, type Unsubscribe } from "@madoguchi/shared/call";
import {
  newIdentifier,
  type Rendering,
  type SpokenLanguage,
  type TranslatePreview,
  type WireMessage,
} from "@madoguchi/shared/protocol";

import type { Timers } from "../control/pace.ts";

export type Preview =
  | { readonly kind: "none" }
  | { readonly kind: "waiting"; readonly text: string }
  | {
      readonly kind: "shown";
      readonly text: string;
      readonly rendering: Rendering;
      readonly easy: string | null;
    }
  | { readonly kind: "unavailable"; readonly text: string };

/** At most two requests a second (speech.py), and none while keys are still being pressed. */
const PAUSE_MS = 500;
const ANSWER_WITHIN_MS = 5_000;

const NONE: Preview = { kind: "none" };

export class PreviewClient {
  readonly #transport: Transport<WireMessage, TranslatePreview>;
  readonly #sessionId: string;
  readonly #timers: Timers;
  readonly #listeners = new Listeners<[]>();
  #view: Preview = NONE;
  #asked: string | null = null;
  #cancel: () => void = () => undefined;

  constructor(
    transport: Transport<WireMessage, TranslatePreview>,
    sessionId: string,
    timers: Timers,
  ) {
    this.#transport = transport;
    this.#sessionId = sessionId;
    this.#timers = timers;
  }

  readonly subscribe = (listener: () => void): Unsubscribe => this.#listeners.add(listener);
  readonly snapshot = (): Preview => this.#view;

  /** What stands in the box now. */
  typed(text: string, language: SpokenLanguage): void {
    const trimmed = text.trim();
    if (this.#view.kind !== "none" && this.#view.text === trimmed) return;
    this.#cancel();
    this.#asked = null;
    if (trimmed === "") {
      this.#change(NONE);
      return;
    }
    this.#change({ kind: "waiting", text: trimmed });
    this.#cancel = this.#timers.after(PAUSE_MS, () => {
      this.#ask(trimmed, language);
    });
  }

  /** Listen for answers until the returned function is called. */
  open(): Unsubscribe {
    const unsubscribe = this.#transport.onMessage((message) => {
      this.#receive(message);
    });
    return () => {
      this.#cancel();
      unsubscribe();
      this.#asked = null;
      this.#change(NONE);
    };
  }

  #ask(text: string, language: SpokenLanguage): void {
    const request_id = newIdentifier();
    this.#asked = request_id;
    const session_id = this.#sessionId;
    this.#transport.send({ type: "translate.preview", v: 1, session_id, request_id, text, language });
    this.#cancel = this.#timers.after(ANSWER_WITHIN_MS, () => {
      this.#fail();
    });
  }

  #receive(message: WireMessage): void {
    if (this.#asked === null || this.#view.kind === "none") return;
    if (message.type === "error" && message.ref_type === "translate.preview") {
      this.#fail();
      return;
    }
    if (message.type !== "translate.previewed" || message.request_id !== this.#asked) return;
    this.#cancel();
    this.#asked = null;
    const { rendering, easy } = message;
    this.#change({ kind: "shown", text: this.#view.text, rendering, easy });
  }

  #fail(): void {
    this.#cancel();
    this.#asked = null;
    if (this.#view.kind !== "none") this.#change({ kind: "unavailable", text: this.#view.text });
  }

  #change(view: Preview): void {
    this.#view = view;
    this.#listeners.tell();
  }
}
