/**
 * The operator's desk as pure data: presence (対応可/離席), queue, ring, and the session at hand.
 *
 * The session itself is `CallView` of `@madoguchi/shared/call`; this reducer decides which stage
 * of work the operator is in and what the server must be told (again) after a reconnect.
 */

import { isPassing, nextState, type LinkStatus } from "@madoguchi/shared/call";
import type {
  EndReason,
  ErrorMessage,
  IceServer,
  KioskCardLeft,
  KioskClosed,
  OperatorWelcome,
  QueueEntry,
  SessionEnd,
  SessionView,
  SessionWrapUp,
  WireMessage,
} from "@madoguchi/shared/protocol";

export type Presence = "available" | "away";

/** What the operator does now; data only where it exists. */
export type Stage =
  | { readonly kind: "home" }
  | { readonly kind: "accepting"; readonly sessionId: string }
  /** `leaving`: the operator hung up, and the server may not know it yet. */
  | { readonly kind: "session"; readonly session: SessionView; readonly leaving: boolean }
  | { readonly kind: "saving"; readonly session: SessionView; readonly record: SessionWrapUp };

/** One sentence about what just happened, until it is read. */
export type Notice =
  | { readonly kind: "taken" }
  | { readonly kind: "saved" }
  | { readonly kind: "not_saved" }
  | { readonly kind: "requeued" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "ended"; readonly reason: EndReason | null }
  | { readonly kind: "refused"; readonly error: ErrorMessage };

export interface Desk {
  readonly operatorId: string | null;
  readonly link: LinkStatus;
  /** Why the server keeps this window out; null while it does not. */
  readonly stopped: "replaced" | "refused" | null;
  readonly presence: Presence;
  /** What the operator chose here; null until then: the server's word counts. */
  readonly wanted: Presence | null;
  readonly iceServers: readonly IceServer[];
  readonly queue: readonly QueueEntry[];
  /** Cards that citizens left in kiosks, and nobody has taken yet (S-15). */
  readonly cardsLeft: readonly KioskCardLeft[];
  /** Kiosks that are being serviced: nobody calls from them. */
  readonly closed: readonly KioskClosed[];
  /** Waiting sessions whose ring was stopped by hand. */
  readonly silenced: ReadonlySet<string>;
  readonly stage: Stage;
  readonly notice: Notice | null;
  /** Server's clock minus this computer's, for waiting times. */
  readonly clockOffsetMs: number;
}

export type DeskEvent =
  | { readonly type: "link"; readonly status: LinkStatus }
  | { readonly type: "stopped"; readonly cause: "replaced" | "refused" }
  | { readonly type: "reconnecting" }
  | { readonly type: "received"; readonly message: WireMessage; readonly nowMs: number }
  | { readonly type: "presence"; readonly state: Presence }
  | { readonly type: "accept"; readonly sessionId: string }
  | { readonly type: "silence" }
  | { readonly type: "hang_up" }
  | { readonly type: "save"; readonly record: SessionWrapUp }
  | { readonly type: "unreadable" }
  | { readonly type: "notice_read" };

const HOME: Stage = { kind: "home" };

export const INITIAL_DESK: Desk = {
  operatorId: null,
  link: "connecting",
  stopped: null,
  presence: "away",
  wanted: null,
  iceServers: [],
  queue: [],
  cardsLeft: [],
  closed: [],
  silenced: new Set(),
  stage: HOME,
  notice: null,
  clockOffsetMs: 0,
};

export function reduceDesk(desk: Desk, event: DeskEvent): Desk {
  switch (event.type) {
    case "link":
      return desk.link === event.status ? desk : { ...desk, link: event.status };
    case "stopped":
      return { ...desk, stopped: event.cause };
    case "reconnecting":
      return { ...desk, stopped: null };
    case "received":
      return receive(desk, event.message, event.nowMs);
    case "presence":
      return { ...desk, presence: event.state, wanted: event.state, notice: null };
    case "accept":
      return accept(desk, event.sessionId);
    case "silence":
      return { ...desk, silenced: new Set(desk.queue.map((entry) => entry.session_id)) };
    case "hang_up":
      return hangUp(desk);
    case "save":
      return save(desk, event.record);
    case "unreadable":
      return { ...desk, notice: { kind: "unreadable" } };
    case "notice_read":
      return { ...desk, notice: null };
    default:
      return unreachable(event);
  }
}

/** The citizen to answer next; null while away, busy or without a connection. */
export function incoming(desk: Desk): QueueEntry | null {
  if (desk.stage.kind !== "home" || desk.presence !== "available" || desk.link === "lost") {
    return null;
  }
  return desk.queue[0] ?? null;
}

/** Whether the ring sounds: somebody waits for this operator whose ring nobody has stopped. */
export function isRinging(desk: Desk): boolean {
  if (incoming(desk) === null) return false;
  return desk.queue.some((entry) => !desk.silenced.has(entry.session_id));
}

/** The session whose citizen is asked for consent or talked to; null once the operator hung up. */
export function sessionToCall(desk: Desk): SessionView | null {
  if (desk.stage.kind !== "session" || desk.stage.leaving) return null;
  const { session } = desk.stage;
  return nextState(session.state, "operator_ends") === null ? null : session;
}

/** What the server must hear (again) after a welcome, because it may never have arrived. */
export function unfinished(desk: Desk): readonly WireMessage[] {
  const messages: WireMessage[] = [];
  if (desk.wanted !== null) {
    messages.push({ type: "operator.presence", v: 1, state: desk.wanted });
  }
  if (desk.stage.kind === "accepting") {
    messages.push({ type: "session.accept", v: 1, session_id: desk.stage.sessionId });
  }
  if (desk.stage.kind === "session" && desk.stage.leaving) {
    messages.push(endOf(desk.stage.session));
  }
  if (desk.stage.kind === "saving") messages.push(desk.stage.record);
  return messages;
}

/** The operator's good-bye. */
export function endOf(session: SessionView): SessionEnd {
  return {
    type: "session.end",
    v: 1,
    session_id: session.session_id,
    reason: "operator_hung_up",
  };
}

function receive(desk: Desk, message: WireMessage, nowMs: number): Desk {
  switch (message.type) {
    case "operator.welcome":
      return welcome(desk, message, nowMs);
    case "queue.updated":
      return queued(desk, message.entries);
    case "kiosk.cards_left":
      return { ...desk, cardsLeft: message.entries };
    case "kiosk.closed":
      return { ...desk, closed: message.entries };
    case "session.state":
      return followSession(desk, message.session);
    case "error":
      return refused(desk, message);
    default:
      return desk;
  }
}

function welcome(desk: Desk, message: OperatorWelcome, nowMs: number): Desk {
  const greeted: Desk = {
    ...queued(desk, message.queue),
    // What the server knows now comes right after this, if there is anything.
    cardsLeft: [],
    closed: [],
    operatorId: message.operator_id,
    stopped: null,
    presence: desk.wanted ?? message.presence,
    iceServers: message.ice_servers,
    clockOffsetMs: Date.parse(message.server_time) - nowMs,
    // What the connection before this one was refused says nothing about this one.
    notice: desk.notice?.kind === "refused" ? null : desk.notice,
  };
  if (message.session !== null) return followSession(greeted, message.session);
  switch (desk.stage.kind) {
    case "session":
      return { ...greeted, stage: HOME, notice: { kind: "ended", reason: null } };
    case "saving":
      // The record was stored, and its confirmation was lost with the old connection.
      return { ...greeted, stage: HOME, notice: { kind: "saved" } };
    case "home":
    case "accepting":
      return greeted;
  }
}

function queued(desk: Desk, entries: readonly QueueEntry[]): Desk {
  const waiting = entries.map((entry) => entry.session_id);
  return { ...desk, queue: entries, silenced: new Set(waiting.filter((id) => desk.silenced.has(id))) };
}

function accept(desk: Desk, sessionId: string): Desk {
  if (desk.stage.kind !== "home" || desk.presence !== "available") return desk;
  if (!desk.queue.some((entry) => entry.session_id === sessionId)) return desk;
  return { ...desk, stage: { kind: "accepting", sessionId }, notice: null };
}

function hangUp(desk: Desk): Desk {
  if (desk.stage.kind !== "session") return desk;
  if (nextState(desk.stage.session.state, "operator_ends") === null) return desk;
  return { ...desk, stage: { ...desk.stage, leaving: true }, notice: null };
}

function save(desk: Desk, record: SessionWrapUp): Desk {
  if (desk.stage.kind !== "session") return desk;
  const { session } = desk.stage;
  if (nextState(session.state, "wrap_up") === null) return desk;
  return { ...desk, stage: { kind: "saving", session, record }, notice: null };
}

/** The server's view of a session moves the desk; views of other people's sessions do not. */
function followSession(desk: Desk, session: SessionView): Desk {
  const held = sessionAtHand(desk.stage);
  const own = session.operator !== null && session.operator.id === desk.operatorId;
  if (held !== null && held.session_id === session.session_id) {
    if (session.seq < held.seq) return desk;
    return own && session.state !== "closed" ? carryOn(desk, session) : leave(desk, session);
  }
  if (own && session.state !== "closed") {
    return { ...desk, stage: { kind: "session", session, leaving: false }, notice: null };
  }
  return desk;
}

function carryOn(desk: Desk, session: SessionView): Desk {
  if (desk.stage.kind === "saving" && session.state === "wrap_up") {
    return { ...desk, stage: { ...desk.stage, session } };
  }
  const leaving =
    desk.stage.kind === "session" &&
    desk.stage.leaving &&
    nextState(session.state, "operator_ends") !== null;
  return { ...desk, stage: { kind: "session", session, leaving }, notice: stillTrue(desk.notice, session) };
}

/** Nobody is missing any more once both ends are there: that refusal goes by itself. */
function stillTrue(notice: Notice | null, session: SessionView): Notice | null {
  const missed = notice?.kind === "refused" && notice.error.code === "not_found";
  return missed && session.kiosk.link === "up" ? null : notice;
}

function leave(desk: Desk, session: SessionView): Desk {
  return { ...desk, stage: HOME, notice: farewell(desk.stage, session) };
}

function farewell(stage: Stage, session: SessionView): Notice {
  if (stage.kind === "saving") return { kind: "saved" };
  if (session.state === "waiting") return { kind: "requeued" };
  return { kind: "ended", reason: session.end_reason };
}

function refused(desk: Desk, error: ErrorMessage): Desk {
  // The connection ends with these, and `stopped` tells it.
  if (error.code === "replaced" || error.code === "not_authenticated") return desk;
  // The box in which the line is typed says so itself.
  if (error.ref_type === "translate.preview") return desk;
  // An end that is away is told beside its name; its connection starts anew when it is back.
  if (error.code === "not_found" && (error.ref_type ?? "").startsWith("signal.")) return desk;
  // What was asked stands, and is said again in a moment.
  if (isPassing(error) && unfinished(desk).some((message) => message.type === error.ref_type)) {
    return desk;
  }
  if (error.ref_type === "session.accept" && desk.stage.kind === "accepting") {
    return { ...desk, stage: HOME, notice: { kind: "taken" } };
  }
  if (error.ref_type === "session.wrap_up" && desk.stage.kind === "saving") {
    const { session } = desk.stage;
    return {
      ...desk,
      stage: { kind: "session", session, leaving: false },
      notice: { kind: "not_saved" },
    };
  }
  return { ...desk, notice: { kind: "refused", error } };
}

function sessionAtHand(stage: Stage): SessionView | null {
  return stage.kind === "session" || stage.kind === "saving" ? stage.session : null;
}

function unreachable(event: never): never {
  throw new Error(`unknown desk event ${JSON.stringify(event)}`);
}
