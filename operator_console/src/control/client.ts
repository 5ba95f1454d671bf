/** Owner of the control channels: folds what the kiosk says, sends what the operator does. */

import { Listeners, type Unsubscribe } from "@madoguchi/shared/call";
import {
  HEARTBEAT_EVERY_MS,
  type ConsoleInput,
  type InputCheck,
  type InputChoose,
  type InputFill,
  type InputFocus,
  type InputKey,
  type InputMouse,
  type InputNavigate,
  type InputText,
  type InputTouch,
  type InputWheel,
  type MarkBox,
  type MarkClear,
  type MarkField,
  type MarkStroke,
  type PointerMessage,
} from "@madoguchi/shared/protocol";
import type { InputChannels } from "@madoguchi/shared/window";

import {
  isWishPossible,
  leaseToKeep,
  leaseToUse,
  NO_CONTROL,
  reduceControl,
  type Control,
  type ControlEvent,
  type Deed,
} from "./control.ts";
import type { StartTicker } from "./ticker.ts";

type Draft<T> = T extends unknown ? Omit<T, "v" | "lease" | "seq"> : never;

/** One input as the page asks for it; lease and number are added when it is sent. */
export type InputDraft = Draft<
  | InputMouse
  | InputTouch
  | InputWheel
  | InputKey
  | InputText
  | InputFill
  | InputChoose
  | InputCheck
  | InputFocus
  | InputNavigate
>;

export type MarkMessage = MarkField | MarkBox | MarkStroke | MarkClear;

/** What the client needs of the data channels; the tests bring their own. */
export type ControlChannels = Pick<InputChannels, "open" | "onMessage" | "onOpen" | "send" | "point">;

export class ControlClient {
  readonly #channels: ControlChannels;
  readonly #startTicker: StartTicker;
  readonly #now: () => number;
  readonly #listeners = new Listeners<[]>();
  #control: Control = NO_CONTROL;

  constructor(channels: ControlChannels, startTicker: StartTicker, now: () => number = Date.now) {
    this.#channels = channels;
    this.#startTicker = startTicker;
    this.#now = now;
  }

  readonly subscribe = (listener: () => void): Unsubscribe => this.#listeners.add(listener);
  readonly snapshot = (): Control => this.#control;

  /** Follow the channels and keep a lease alive, until the returned function is called. */
  start(): Unsubscribe {
    const subscriptions = [
      this.#channels.onMessage((message) => {
        this.#apply({ type: "heard", message, nowMs: this.#now() });
      }),
      this.#channels.onOpen((open) => {
        this.#apply({ type: open ? "opened" : "closed" });
      }),
      this.#startTicker(HEARTBEAT_EVERY_MS, () => {
        this.#beat();
      }),
    ];
    if (this.#channels.open) this.#apply({ type: "opened" });
    return () => {
      for (const unsubscribe of subscriptions) unsubscribe();
    };
  }

  ask(): void {
    if (!isWishPossible(this.#control, "ask")) return;
    this.#wish("ask", { type: "control.ask", v: 1 });
  }

  withdraw(): void {
    if (!isWishPossible(this.#control, "withdraw")) return;
    this.#wish("withdraw", { type: "control.withdraw", v: 1 });
  }

  /** End input here at once, and say so to the kiosk. */
  giveBack(): void {
    const lease = leaseToKeep(this.#control);
    if (lease !== null) this.#wish("give_back", { type: "control.give_back", v: 1, lease });
  }

  /** 「ご本人に入力していただく」 */
  handOver(field: string): void {
    const lease = leaseToUse(this.#control);
    if (lease === null) return;
    this.#wish("hand_over", { type: "control.hand_over", v: 1, lease, field });
  }

  /** Send one input under the present lease; false if there is none. */
  perform(draft: InputDraft): boolean {
    const lease = leaseToUse(this.#control);
    if (lease === null) return false;
    const seq = this.#control.seq + 1;
    if (!this.#channels.send({ ...draft, v: 1, lease, seq })) return false;
    this.#apply({ type: "sent", seq, deed: deedOf(draft) });
    return true;
  }

  wantOptions(field: string): void {
    this.#channels.send({ type: "fields.options_wanted", v: 1, field });
  }

  mark(message: MarkMessage): void {
    if (this.#control.mayPoint) this.#channels.send(message);
  }

  point(message: PointerMessage): void {
    if (this.#control.mayPoint) this.#channels.point(message);
  }

  readRefusal(): void {
    this.#apply({ type: "refusal_read" });
  }

  #wish(wish: "ask" | "withdraw" | "give_back" | "hand_over", message: ConsoleInput): void {
    if (this.#channels.send(message)) this.#apply({ type: "wished", wish });
  }

  #beat(): void {
    const lease = leaseToKeep(this.#control);
    if (lease !== null) this.#channels.send({ type: "control.heartbeat", v: 1, lease });
  }

  #apply(event: ControlEvent): void {
    const next = reduceControl(this.#control, event);
    if (next === this.#control) return;
    this.#control = next;
    this.#listeners.tell();
  }
}

function deedOf(draft: InputDraft): Deed {
  switch (draft.type) {
    case "input.fill":
    case "input.choose":
    case "input.check":
      return { kind: "form", field: draft.field, at: null };
    case "input.focus":
      return { kind: "picture", field: draft.field, at: null };
    case "input.mouse":
    case "input.touch":
    case "input.wheel":
      return { kind: "picture", field: null, at: { x: draft.x, y: draft.y } };
    case "input.key":
    case "input.text":
      return { kind: "picture", field: null, at: null };
    case "input.navigate":
      return { kind: "navigate", field: null, at: null };
  }
}
