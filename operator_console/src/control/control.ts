/**
 * Who holds control of the application window, as the console knows it: a pure reducer (Z-03).
 *
 * The kiosk decides and says its state whole; the console only asks. What it asked for and has no
 * answer to is a *wish*: buttons show it at once, and giving back ends input before the kiosk says so.
 */

import type {
  AgentInput,
  ControlReason,
  ControlState,
  FieldOptions,
  FieldsState,
  InputRefusal,
  InputResult,
} from "@madoguchi/shared/protocol";
import type { WindowLinkState } from "@madoguchi/shared/window";

export type Holder =
  /** The kiosk has not said, or cannot be heard. */
  | { readonly kind: "unknown" }
  | { readonly kind: "citizen" }
  | { readonly kind: "asked"; readonly ask: number | null }
  | { readonly kind: "operator"; readonly lease: number; readonly sinceMs: number }
  /** The citizen fills in an own field, and the lease waits for it. */
  | {
      readonly kind: "parked";
      readonly lease: number;
      readonly sinceMs: number;
      readonly field: string | null;
    };

export type Wish = "ask" | "withdraw" | "give_back" | "hand_over";

/** One input that was sent: what kind, and where it was meant to go. */
export interface Deed {
  readonly kind: "form" | "picture" | "navigate";
  readonly field: string | null;
  readonly at: Place | null;
}

/** Pixels of the window's picture. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What became of the last thing typed into a field by the form. */
export type FieldResult =
  | { readonly kind: "sending" }
  | { readonly kind: "waiting" }
  | { readonly kind: "applied"; readonly match: boolean | null }
  | { readonly kind: "refused"; readonly refusal: InputRefusal | null }
  /** Control ended before the kiosk said. */
  | { readonly kind: "unknown" };

/** What was refused: an input on the picture, or a wish, which has no number. */
export type RefusedThing = "input" | "ask" | "hand_over" | "mark";

/** Something was refused that no field of the form tells; `serial` tells two of a kind apart. */
export interface RefusedDeed {
  readonly about: RefusedThing;
  readonly refusal: InputRefusal;
  readonly field: string | null;
  readonly at: Place | null;
  /** The mark that is not on the page. */
  readonly mark: string | null;
  readonly serial: number;
}

export interface Control {
  readonly open: boolean;
  readonly holder: Holder;
  readonly reason: ControlReason | null;
  readonly mayOperate: boolean;
  readonly mayPoint: boolean;
  readonly wish: Wish | null;
  /** The last number used under the present lease. */
  readonly seq: number;
  /** Inputs without a final answer, by lease and number. */
  readonly pending: ReadonlyMap<string, Deed>;
  readonly results: ReadonlyMap<string, FieldResult>;
  readonly refused: RefusedDeed | null;
  readonly fields: FieldsState | null;
  readonly options: ReadonlyMap<string, FieldOptions>;
}

export type ControlEvent =
  | { readonly type: "opened" }
  | { readonly type: "closed" }
  | { readonly type: "heard"; readonly message: AgentInput; readonly nowMs: number }
  | { readonly type: "wished"; readonly wish: Wish }
  | { readonly type: "sent"; readonly seq: number; readonly deed: Deed }
  | { readonly type: "refusal_read" };

/** The number in the answer to a wish. */
const WISH_SEQ = 0;

/** Answers come within a second: more than this open means that they never will. */
const MAX_PENDING = 200;

export const NO_CONTROL: Control = {
  open: false,
  holder: { kind: "unknown" },
  reason: null,
  mayOperate: false,
  mayPoint: false,
  wish: null,
  seq: 0,
  pending: new Map(),
  results: new Map(),
  refused: null,
  fields: null,
  options: new Map(),
};

export function reduceControl(control: Control, event: ControlEvent): Control {
  switch (event.type) {
    case "opened":
      return { ...NO_CONTROL, open: true };
    case "closed":
      return { ...NO_CONTROL, results: uncertain(control.results) };
    case "heard":
      return heard(control, event.message, event.nowMs);
    case "wished":
      return isWishPossible(control, event.wish)
        ? { ...control, wish: event.wish, refused: null }
        : control;
    case "sent":
      return sent(control, event.seq, event.deed);
    case "refusal_read":
      return control.refused === null ? control : { ...control, refused: null };
  }
}

/**
 * Who holds control, as the badge says it. Who has not let anybody see the window has not let anybody
 * operate it either; and while the path is gone the kiosk gives control back (after three seconds)
 * without being able to say so.
 */
export function shownHolder(control: Control, sees: boolean, link: WindowLinkState): Holder {
  if (!sees) return { kind: "citizen" };
  return link === "interrupted" ? { kind: "unknown" } : control.holder;
}

/** The lease under which input may be sent now; null while it may not. */
export function leaseToUse(control: Control): number | null {
  const { holder, wish } = control;
  return holder.kind === "operator" && wish !== "give_back" ? holder.lease : null;
}

/** The lease to keep alive: a parked one waits for its operator, who must still be there. */
export function leaseToKeep(control: Control): number | null {
  const { holder, wish } = control;
  if (wish === "give_back") return null;
  return holder.kind === "operator" || holder.kind === "parked" ? holder.lease : null;
}

/** Who may wish what, and when; everything else is refused here before the kiosk must. */
export function isWishPossible(control: Control, wish: Wish): boolean {
  if (!control.open) return false;
  const { kind } = control.holder;
  switch (wish) {
    case "ask":
      return kind === "citizen" && control.mayOperate && control.wish !== "ask";
    case "withdraw":
      return kind === "asked" || control.wish === "ask";
    case "give_back":
      return leaseToKeep(control) !== null;
    case "hand_over":
      return leaseToUse(control) !== null;
  }
}

function heard(control: Control, message: AgentInput, nowMs: number): Control {
  switch (message.type) {
    case "control.state":
      return changed(control, message, nowMs);
    case "fields.state":
      return listed(control, message);
    case "fields.options":
      return message.generation === control.fields?.generation
        ? { ...control, options: new Map(control.options).set(message.field, message) }
        : control;
    case "input.result":
      return answered(control, message);
  }
}

function changed(control: Control, state: ControlState, nowMs: number): Control {
  const holder = holderOf(control.holder, state, nowMs);
  const sameLease = leaseOf(holder) !== null && leaseOf(holder) === leaseOf(control.holder);
  return {
    ...control,
    holder,
    reason: state.reason,
    mayOperate: state.may_operate,
    mayPoint: state.may_point,
    // A word of the kiosk's that crossed with it does not undo giving back.
    wish: sameLease && control.wish === "give_back" ? "give_back" : null,
    seq: sameLease ? control.seq : 0,
    results: sameLease ? control.results : uncertain(control.results),
    refused: outlives(control.refused, holder) ? control.refused : null,
  };
}

/** What was done or wished under a lease is no matter any more without it. */
function outlives(refused: RefusedDeed | null, holder: Holder): boolean {
  return holder.kind === "operator" || refused?.about === "ask" || refused?.about === "mark";
}

function holderOf(before: Holder, state: ControlState, nowMs: number): Holder {
  switch (state.phase) {
    case "citizen":
      return { kind: "citizen" };
    case "asked":
      return { kind: "asked", ask: state.ask };
    case "operator":
    case "parked": {
      const sinceMs =
        leaseOf(before) === state.lease && "sinceMs" in before ? before.sinceMs : nowMs;
      const { lease, field } = state;
      return state.phase === "operator"
        ? { kind: "operator", lease, sinceMs }
        : { kind: "parked", lease, sinceMs, field };
    }
  }
}

function leaseOf(holder: Holder): number | null {
  return "lease" in holder ? holder.lease : null;
}

function listed(control: Control, fields: FieldsState): Control {
  const ids = new Set(fields.fields.map((field) => field.id));
  const samePage = fields.generation === control.fields?.generation;
  return {
    ...control,
    fields,
    results: new Map([...control.results].filter(([id]) => ids.has(id))),
    options: samePage ? control.options : new Map(),
  };
}

function sent(control: Control, seq: number, deed: Deed): Control {
  const lease = leaseToUse(control);
  if (lease === null || seq <= control.seq) return control;
  const pending = new Map([...control.pending].slice(1 - MAX_PENDING));
  pending.set(deedKey(lease, seq), deed);
  const results =
    deed.kind === "form" && deed.field !== null
      ? new Map(control.results).set(deed.field, { kind: "sending" })
      : control.results;
  return { ...control, seq, pending, results };
}

function answered(control: Control, result: InputResult): Control {
  if (result.seq === WISH_SEQ) return denied(control, result);
  const key = deedKey(result.lease, result.seq);
  const deed = control.pending.get(key);
  if (deed === undefined) return control;
  const pending = new Map(control.pending);
  if (result.outcome !== "waiting") pending.delete(key);
  const done = { ...control, pending };
  if (deed.kind === "form" && deed.field !== null) {
    return { ...done, results: new Map(control.results).set(deed.field, resultOf(result)) };
  }
  if (isEchoed(control.refused, result, deed)) return done;
  return result.refusal !== null
    ? {
        ...done,
        refused: {
          about: "input",
          refusal: result.refusal,
          field: result.field ?? deed.field,
          at: deed.at,
          mark: null,
          serial: nextSerial(control),
        },
      }
    : done;
}

/**
 * Keys that follow a refused press are refused as it was, and name no field: the operator is still to
 * be offered the citizen's field that the press was meant for.
 */
function isEchoed(refused: RefusedDeed | null, result: InputResult, deed: Deed): boolean {
  return (
    refused?.about === "input" &&
    refused.refusal === "protected" &&
    result.refusal === "protected" &&
    (result.field ?? deed.field) === null &&
    deed.at === null
  );
}

/** A wish was refused; handing over matters only as long as its lease does. */
function denied(control: Control, result: InputResult): Control {
  const { refusal, field, mark } = result;
  const about = mark !== null ? "mark" : result.lease === 0 ? "ask" : "hand_over";
  if (result.outcome !== "refused" || refusal === null) return control;
  if (about === "hand_over" && leaseToUse(control) !== result.lease) return control;
  const refused = { about, refusal, field, at: null, mark, serial: nextSerial(control) } as const;
  return { ...control, refused };
}

function resultOf(result: InputResult): FieldResult {
  switch (result.outcome) {
    case "applied":
      return { kind: "applied", match: result.match };
    case "waiting":
      return { kind: "waiting" };
    case "refused":
      return { kind: "refused", refusal: result.refusal };
    case "unknown":
      return { kind: "unknown" };
  }
}

function nextSerial(control: Control): number {
  return (control.refused?.serial ?? 0) + 1;
}

/** Whoever waits for an answer will not get it any more. */
function uncertain(results: ReadonlyMap<string, FieldResult>): ReadonlyMap<string, FieldResult> {
  return new Map(
    [...results].map(([id, result]) => [
      id,
      result.kind === "sending" || result.kind === "waiting" ? { kind: "unknown" } : result,
    ]),
  );
}

function deedKey(lease: number, seq: number): string {
  return `${lease}:${seq}`;
}
