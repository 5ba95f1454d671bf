/**
 * A citizen's visit at the panel, from the first touch to the last, as pure data.
 *
 * What the server must learn is an *intent* in this state (`calling`, `answer`, `leaving`) and is
 * sent again after each reconnect until the session shows that it arrived; see `outgoing.ts`.
 */

import { isOver, isPassing, type LinkStatus } from "@madoguchi/shared/call";
import type {
  EndReason,
  ErrorMessage,
  IceServers,
  Language,
  PanelHello,
  PanelCard,
  PanelConfirmAnswer,
  PanelControlAnswer,
  PanelMessage,
  PanelLetter,
  PanelPhoto,
  PanelReceipt,
  PanelReset,
  PanelWindow,
  Power,
  Purpose,
  SessionConsent,
  SessionEnd,
  SessionPowers,
  SessionRequest,
  SessionView,
  SessionWatchAnswer,
  StaffCallState,
} from "@madoguchi/shared/protocol";
import {
  answered,
  confirmAsked,
  confirmDecided,
  controlChanged,
  NO_CONTROL,
  takenBack,
  type Control,
} from "./control.ts";
import { samePowers } from "./powers.ts";
import { unsettled, withAnswer, type Answers } from "./viewers.ts";

/** Version of the words on the consent screen; change it whenever they change in meaning. */
export const NOTICE_VERSION = "2026-12";
export const END_SCREEN_MS = 20_000;
export const RECEIPT_MS = 60_000;

export type Stage =
  | { readonly kind: "attract"; readonly cause: PanelReset["cause"] | null }
  | { readonly kind: "language" }
  | { readonly kind: "purpose" }
  | { readonly kind: "confirm"; readonly purpose: Purpose; readonly refused: ErrorMessage | null }
  /** The seconds in which a call by mistake can be taken back; nothing is sent yet. */
  | { readonly kind: "countdown"; readonly request: SessionRequest; readonly until: number }
  | { readonly kind: "calling"; readonly request: SessionRequest }
  | {
      readonly kind: "session";
      readonly session: SessionView;
      readonly answer: SessionConsent | null;
      /** Powers changed in the call, until the server's view of the session shows them. */
      readonly wanted: SessionPowers | null;
      /** Answers to supervisors that the session does not show yet. */
      readonly watchers: Answers;
    }
  | { readonly kind: "end"; readonly reason: EndReason | null; readonly until: number };

export interface ShownReceipt {
  readonly receipt: PanelReceipt;
  readonly until: number;
}

export interface Visit {
  readonly hello: PanelHello | null;
  readonly link: LinkStatus;
  readonly window: PanelWindow | null;
  readonly iceServers: IceServers;
  readonly language: Language;
  readonly stage: Stage;
  /** Who operates the application window; kept only as long as the call. */
  readonly control: Control;
  /** The card reader; null while this kiosk has told of none. */
  readonly card: PanelCard | null;
  /** The photo step; null at a kiosk whose site has no place for a photo. */
  readonly photo: PanelPhoto | null;
  /** The letter step; null at a kiosk whose site knows of no letter. */
  readonly letter: PanelLetter | null;
  /** An end that the server has not confirmed; outlives the screens of its visit. */
  readonly leaving: SessionEnd | null;
  /** Taken back while the request was under way: the session that may still come is unwanted. */
  readonly abandoned: boolean;
  /** When the citizen last did something. */
  readonly activeAt: number;
  /** Seconds until the reset, while its warning is shown. */
  readonly idleLeft: number | null;
  /** The agent has reported that nothing of the last citizen is left. */
  readonly wiped: boolean;
  /** Its proof, while it is shown to the citizen who is about to leave. */
  readonly receipt: ShownReceipt | null;
  /** The kiosk is being serviced: no visit begins. */
  readonly maintenance: boolean;
  /** The clerk's open call for IT, and why the last one was refused. */
  readonly staff: Pick<StaffCallState, "call" | "refusal">;
  /** Another panel took this one's place. */
  readonly replaced: boolean;
}

export type VisitEvent =
  | { readonly type: "link"; readonly status: LinkStatus }
  | { readonly type: "received"; readonly message: PanelMessage; readonly now: number }
  | { readonly type: "session"; readonly session: SessionView; readonly now: number }
  | { readonly type: "touched"; readonly now: number }
  | { readonly type: "ticked"; readonly now: number }
  | { readonly type: "started" }
  | { readonly type: "language_chosen"; readonly language: Language }
  | { readonly type: "purpose_chosen"; readonly purpose: Purpose }
  | { readonly type: "call_confirmed"; readonly now: number; readonly requestId: string }
  | { readonly type: "back" }
  | { readonly type: "consent_given"; readonly powers: readonly Power[] }
  | { readonly type: "consent_refused"; readonly now: number }
  | { readonly type: "powers_chosen"; readonly powers: readonly Power[] }
  | { readonly type: "control_answered"; readonly decision: PanelControlAnswer["decision"] }
  | { readonly type: "taken_back" }
  | {
      readonly type: "viewer_answered";
      readonly viewer: string;
      readonly decision: SessionWatchAnswer["decision"];
    }
  | {
      readonly type: "confirm_decided";
      readonly confirm: string;
      readonly decision: PanelConfirmAnswer["decision"];
    }
  | { readonly type: "left"; readonly reason: EndReason; readonly now: number }
  | { readonly type: "done" };

export const NEW_VISIT: Visit = {
  hello: null,
  link: "connecting",
  window: null,
  iceServers: [],
  language: "ja",
  stage: { kind: "attract", cause: null },
  control: NO_CONTROL,
  card: null,
  photo: null,
  letter: null,
  leaving: null,
  abandoned: false,
  activeAt: 0,
  idleLeft: null,
  wiped: false,
  receipt: null,
  maintenance: false,
  staff: { call: null, refusal: null },
  replaced: false,
};

export function reduce(visit: Visit, event: VisitEvent): Visit {
  switch (event.type) {
    case "link":
      return { ...visit, link: event.status };
    case "received":
      return receive(visit, event.message, event.now);
    case "session":
      return adopt(visit, event.session, event.now);
    case "touched":
      return { ...visit, activeAt: event.now, idleLeft: null };
    case "ticked":
      return tick(visit, event.now);
    case "started":
      return visit.stage.kind === "attract" && !visit.maintenance
        ? { ...to(visit, { kind: "language" }), receipt: null }
        : visit;
    case "language_chosen":
      return { ...to(visit, { kind: "purpose" }), language: event.language };
    case "purpose_chosen":
      return to(visit, { kind: "confirm", purpose: event.purpose, refused: null });
    case "call_confirmed":
      return confirm(visit, event.requestId, event.now);
    case "back":
      return back(visit);
    case "consent_given":
      return consent(visit, event.powers);
    case "consent_refused":
      return leave(visit, "consent_refused", event.now);
    case "powers_chosen":
      return choosePowers(visit, event.powers);
    case "control_answered":
      return { ...visit, control: answered(visit.control, event.decision) };
    case "viewer_answered":
      return answerViewer(visit, event.viewer, event.decision);
    case "taken_back":
      return { ...visit, control: takenBack(visit.control) };
    case "confirm_decided":
      return { ...visit, control: confirmDecided(visit.control, event.confirm, event.decision) };
    case "left":
      return leave(visit, event.reason, event.now);
    case "done":
      return reset(visit, "finished");
    default:
      return unreachable(event);
  }
}

function receive(visit: Visit, message: PanelMessage, now: number): Visit {
  switch (message.type) {
    case "panel.hello":
      // The agent says right after it if the kiosk is being serviced, or a call is open.
      return { ...visit, hello: message, maintenance: false, staff: NEW_VISIT.staff };
    case "panel.window":
      return { ...visit, window: message };
    case "panel.control":
      return { ...visit, control: controlChanged(visit.control, message) };
    case "panel.card":
      return { ...visit, card: message };
    case "panel.confirm":
      return { ...visit, control: confirmAsked(visit.control, message) };
    case "panel.photo":
      return { ...visit, photo: message };
    case "panel.letter":
      return { ...visit, letter: message };
    case "panel.maintenance":
      return { ...visit, maintenance: message.on };
    case "staff_call.state":
      return { ...visit, staff: { call: message.call, refusal: message.refusal } };
    case "panel.wiped":
      return { ...visit, wiped: true, receipt: shown(visit, message.receipt, now) };
    case "kiosk.welcome":
      return { ...visit, iceServers: message.ice_servers };
    case "session.state":
      return confirmed(visit, message.session);
    case "error":
      return refuse(visit, message);
    default:
      return visit;
  }
}

/** Only on the first screen: whoever touches it has no use for what was erased before. */
function shown(visit: Visit, receipt: PanelReceipt | null, now: number): ShownReceipt | null {
  if (receipt === null || visit.stage.kind !== "attract") return null;
  return { receipt, until: now + RECEIPT_MS };
}

function confirmed(visit: Visit, session: SessionView): Visit {
  const known = visit.leaving?.session_id === session.session_id && isOver(session.state);
  return known ? { ...visit, leaving: null } : visit;
}

/** The server's word on the session decides the stage, unless the citizen has left it already. */
function adopt(visit: Visit, session: SessionView, now: number): Visit {
  const { stage, leaving } = visit;
  if (leaving?.session_id === session.session_id) return visit;
  const mine = stage.kind === "session" && stage.session.session_id === session.session_id;
  if (isOver(session.state)) return mine ? finish(visit, session.end_reason, now) : visit;
  if (!mine && visit.abandoned) {
    return { ...visit, abandoned: false, leaving: ending(session.session_id, "citizen_left") };
  }
  const answer = mine && session.state === "consenting" ? stage.answer : null;
  const fresh = !mine || stage.session.state !== session.state;
  const going = mine && session.state === "in_call";
  const wanted = going ? pending(stage.wanted, session) : null;
  const watchers = going ? unsettled(stage.watchers, session) : [];
  return {
    ...to(visit, { kind: "session", session, answer, wanted, watchers }),
    language: session.language,
    // The consent screen comes up by itself: its idle clock starts when it is there to be read.
    activeAt: fresh ? now : visit.activeAt,
  };
}

/** The wish, unless the session has come to show it. */
function pending(wanted: SessionPowers | null, session: SessionView): SessionPowers | null {
  return wanted !== null && samePowers(wanted.powers, session.powers) ? null : wanted;
}

function refuse(visit: Visit, message: ErrorMessage): Visit {
  const { stage } = visit;
  if (message.code === "replaced") return { ...visit, replaced: true };
  // The intent stands, and is said again in a moment.
  if (isPassing(message)) return visit;
  if (stage.kind === "calling" && message.ref_type === "session.request") {
    return to(visit, { kind: "confirm", purpose: stage.request.purpose, refused: message });
  }
  if (message.ref_type === "session.end" && visit.leaving !== null) {
    // Unknown or already over: either way there is nothing left to leave.
    return { ...visit, leaving: null };
  }
  if (message.ref_type === "session.consent" && stage.kind === "session") {
    return to(visit, { ...stage, answer: null });
  }
  if (message.ref_type === "session.powers") return narrow(visit);
  if (message.ref_type === "session.watch_answer" && stage.kind === "session") {
    // Refused is refused at the kiosk already, and whoever is not there needs no answer.
    return to(visit, { ...stage, watchers: [] });
  }
  return visit;
}

function confirm(visit: Visit, requestId: string, now: number): Visit {
  const { stage, hello, language } = visit;
  if (stage.kind !== "confirm" || hello === null) return visit;
  const request: SessionRequest = {
    type: "session.request",
    v: 1,
    request_id: requestId,
    purpose: stage.purpose,
    language,
  };
  const wanted = { ...visit, abandoned: false };
  if (hello.cancel_s === 0) return to(wanted, { kind: "calling", request });
  return to(wanted, { kind: "countdown", request, until: now + hello.cancel_s * 1000 });
}

function back(visit: Visit): Visit {
  switch (visit.stage.kind) {
    case "language":
      return reset(visit, "cancelled");
    case "purpose":
      return to(visit, { kind: "language" });
    case "confirm":
      return to(visit, { kind: "purpose" });
    case "countdown":
      return to(visit, { kind: "confirm", purpose: visit.stage.request.purpose, refused: null });
    case "calling":
      return {
        ...to(visit, { kind: "confirm", purpose: visit.stage.request.purpose, refused: null }),
        abandoned: true,
      };
    case "attract":
    case "session":
    case "end":
      return visit;
  }
}

function consent(visit: Visit, powers: readonly Power[]): Visit {
  const { stage } = visit;
  if (stage.kind !== "session" || stage.session.state !== "consenting") return visit;
  const answer: SessionConsent = {
    type: "session.consent",
    v: 1,
    session_id: stage.session.session_id,
    decision: "grant",
    powers: [...powers],
    notice_version: NOTICE_VERSION,
  };
  return to(visit, { ...stage, answer });
}

/** What holds now: the wish counts at the kiosk before the server has heard of it. */
export function powersOf(stage: Stage & { readonly kind: "session" }): readonly Power[] {
  return stage.wanted?.powers ?? stage.session.powers;
}

function choosePowers(visit: Visit, powers: readonly Power[]): Visit {
  const { stage } = visit;
  if (stage.kind !== "session" || stage.session.state !== "in_call") return visit;
  if (samePowers(powers, powersOf(stage))) return visit;
  const wanted: SessionPowers = {
    type: "session.powers",
    v: 1,
    session_id: stage.session.session_id,
    powers: [...powers],
    notice_version: NOTICE_VERSION,
  };
  return to(visit, { ...stage, wanted });
}

function answerViewer(
  visit: Visit,
  viewer: string,
  decision: SessionWatchAnswer["decision"],
): Visit {
  const { stage } = visit;
  if (stage.kind !== "session" || stage.session.state !== "in_call") return visit;
  const answer: SessionWatchAnswer = {
    type: "session.watch_answer",
    v: 1,
    session_id: stage.session.session_id,
    viewer_id: viewer,
    decision,
    notice_version: NOTICE_VERSION,
  };
  return to(visit, { ...stage, watchers: withAnswer(stage.watchers, answer) });
}

/** The server refused a change: what was taken away stays away, what was to be given is not. */
function narrow(visit: Visit): Visit {
  const { stage } = visit;
  if (stage.kind !== "session" || stage.wanted === null) return visit;
  const granted = stage.session.powers;
  const kept = stage.wanted.powers.filter((power) => granted.includes(power));
  if (samePowers(kept, granted)) return to(visit, { ...stage, wanted: null });
  if (samePowers(kept, stage.wanted.powers)) return visit;
  return to(visit, { ...stage, wanted: { ...stage.wanted, powers: kept } });
}

/** The citizen's word is final here and now; the server is told until it knows. */
function leave(visit: Visit, reason: EndReason, now: number): Visit {
  const { stage } = visit;
  if (stage.kind !== "session") return visit;
  const leaving = ending(stage.session.session_id, reason);
  if (reason === "idle") return { ...reset(visit, "idle"), leaving };
  return { ...finish(visit, reason, now), leaving };
}

/** That a link is lost is the server's to state: to it the citizen has simply left. */
function ending(sessionId: string, reason: EndReason): SessionEnd {
  const claimed = reason === "operator_lost" ? "citizen_left" : reason;
  return { type: "session.end", v: 1, session_id: sessionId, reason: claimed };
}

function finish(visit: Visit, reason: EndReason | null, now: number): Visit {
  return to(visit, { kind: "end", reason, until: now + END_SCREEN_MS });
}

function reset(visit: Visit, cause: PanelReset["cause"]): Visit {
  return {
    ...to(visit, { kind: "attract", cause }),
    language: NEW_VISIT.language,
    wiped: false,
    receipt: null,
  };
}

function tick(visit: Visit, now: number): Visit {
  const { stage, hello } = visit;
  if (visit.receipt !== null && now >= visit.receipt.until) return { ...visit, receipt: null };
  if (stage.kind === "countdown" && now >= stage.until) {
    return to(visit, { kind: "calling", request: stage.request });
  }
  if (stage.kind === "end" && now >= stage.until) return reset(visit, "finished");
  if (hello === null || !canIdle(stage)) return unwarned(visit);
  const resetAt = visit.activeAt + (hello.idle_warning_s + hello.idle_grace_s) * 1000;
  if (now >= resetAt) return stage.kind === "session" ? leave(visit, "idle", now) : reset(visit, "idle");
  if (now < visit.activeAt + hello.idle_warning_s * 1000) return unwarned(visit);
  const left = Math.ceil((resetAt - now) / 1000);
  return visit.idleLeft === left ? visit : { ...visit, idleLeft: left };
}

/** Never in a call; and whoever waits for an operator may sit down meanwhile. */
function canIdle(stage: Stage): boolean {
  switch (stage.kind) {
    case "language":
    case "purpose":
    case "confirm":
      return true;
    case "session":
      return stage.session.state === "consenting" && stage.answer === null;
    case "attract":
    case "countdown":
    case "calling":
    case "end":
      return false;
  }
}

function unwarned(visit: Visit): Visit {
  return visit.idleLeft === null ? visit : { ...visit, idleLeft: null };
}

function to(visit: Visit, stage: Stage): Visit {
  const talking = stage.kind === "session" && stage.session.state === "in_call";
  return { ...visit, stage, idleLeft: null, control: talking ? visit.control : NO_CONTROL };
}

function unreachable(event: never): never {
  throw new Error(`unknown visit event ${JSON.stringify(event)}`);
}
