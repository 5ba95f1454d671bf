/**
 * What a supervisor (責任者) sees of other people's calls, as pure data: the list, and the one
 * session that is asked for or watched (見守り). The server and the citizen decide; this only folds.
 */

import type {
  ErrorMessage,
  RunningSession,
  SessionView,
  WireMessage,
} from "@madoguchi/shared/protocol";

/** Why the last watch is over, until it is read. */
export type WatchEnd = "refused" | "withdrawn" | "ended" | "interrupted";

export interface Watching {
  readonly viewerId: string | null;
  readonly running: readonly RunningSession[];
  /** Asked for, and the server has not answered yet. */
  readonly asking: string | null;
  /** The session in which this supervisor is named, as `asked` or `allowed`. */
  readonly session: SessionView | null;
  readonly end: WatchEnd | null;
}

export type WatchingEvent =
  | { readonly type: "received"; readonly message: WireMessage }
  | { readonly type: "ask"; readonly sessionId: string }
  | { readonly type: "leave" }
  | { readonly type: "end_read" };

export const NOT_WATCHING: Watching = {
  viewerId: null,
  running: [],
  asking: null,
  session: null,
  end: null,
};

export function reduceWatching(state: Watching, event: WatchingEvent): Watching {
  switch (event.type) {
    case "received":
      return receive(state, event.message);
    case "ask":
      return state.session === null ? { ...state, asking: event.sessionId, end: null } : state;
    case "leave":
      return { ...state, asking: null, session: null, end: null };
    case "end_read":
      return { ...state, end: null };
  }
}

/** Whether the citizen has let this supervisor in. */
export function isAllowed(state: Watching): boolean {
  return own(state, state.session)?.state === "allowed";
}

function receive(state: Watching, message: WireMessage): Watching {
  switch (message.type) {
    case "operator.welcome":
      // A watch ends with its connection; if it did not (another tab), `watch.state` follows.
      return {
        ...NOT_WATCHING,
        viewerId: message.operator_id,
        end: state.session === null ? state.end : "interrupted",
      };
    case "sessions.running":
      return { ...state, running: message.entries };
    case "watch.state":
      return follow(state, message.session);
    case "error":
      return refused(state, message);
    default:
      return state;
  }
}

function follow(state: Watching, session: SessionView): Watching {
  const held = state.session;
  if (held?.session_id === session.session_id && session.seq < held.seq) return state;
  if (own(state, session) !== undefined) return { ...state, asking: null, session, end: null };
  if (held?.session_id !== session.session_id) return state;
  return { ...state, session: null, end: endOf(state, session) };
}

/** A citizen who had let this supervisor in took it back; one who had not refused it. */
function endOf(before: Watching, session: SessionView): WatchEnd {
  if (session.state !== "in_call") return "ended";
  return isAllowed(before) ? "withdrawn" : "refused";
}

function refused(state: Watching, error: ErrorMessage): Watching {
  return error.ref_type === "session.watch" ? { ...state, asking: null } : state;
}

function own(
  state: Watching,
  session: SessionView | null,
): SessionView["viewers"][number] | undefined {
  return session?.viewers.find((viewer) => viewer.id === state.viewerId);
}
