/**
 * What one end knows about its session: a pure fold over messages, used by panel and console.
 *
 * The server's `SessionView` is the truth and always comes whole; this reducer only decides which
 * view is newer, keeps the chat in its order, and drops what it already has.
 */

import type {
  CaptionLine,
  CaptionPartial,
  ChatMessage,
  ChatSend,
  ErrorMessage,
  InterpretationState,
  Language,
  PanelMessage,
  Party,
  QueuePosition,
  SessionView,
  WireMessage,
} from "../protocol/index.ts";
import { NO_CAPTIONS, reduceCaptions, type Captions } from "../captions/captions.ts";
import type { LinkStatus } from "./transport.ts";

/** A line of the chat. `pending` lines are ours and not yet in the server's log. */
export interface ChatLine {
  readonly status: "pending" | "refused" | "stored";
  readonly messageId: string;
  readonly sender: Party;
  readonly text: string;
  readonly language: Language;
  /** Place in the log; null until stored. */
  readonly seq: number | null;
  /** Instant of storage (RFC 3339); null until stored. */
  readonly at: string | null;
}

/** What a line of ours is known by before it is stored. */
export type Typed = Pick<ChatSend, "session_id" | "message_id" | "text" | "language">;

export interface CallView {
  readonly self: Party;
  readonly link: LinkStatus;
  readonly session: SessionView | null;
  readonly chat: readonly ChatLine[];
  /** What was said, as far as it is heard and rendered (通訳字幕). */
  readonly captions: Captions;
  /** Highest stored chat line: what `session.resume` asks the server to go on from. */
  readonly lastSeq: number;
  readonly queue: QueuePosition | null;
  readonly refusal: ErrorMessage | null;
}

export type CallEvent =
  | { readonly type: "link"; readonly status: LinkStatus }
  | { readonly type: "received"; readonly message: WireMessage | PanelMessage }
  | { readonly type: "typed"; readonly message: Typed }
  | { readonly type: "refusal_read" }
  | { readonly type: "forgotten" };

export function initialCall(self: Party): CallView {
  return {
    self,
    link: "connecting",
    session: null,
    chat: [],
    captions: NO_CAPTIONS,
    lastSeq: 0,
    queue: null,
    refusal: null,
  };
}

export function reduce(view: CallView, event: CallEvent): CallView {
  switch (event.type) {
    case "link":
      return view.link === event.status ? view : { ...view, link: event.status };
    case "received":
      return receive(view, event.message);
    case "typed":
      return typed(view, event.message);
    case "refusal_read":
      return { ...view, refusal: null };
    case "forgotten":
      return { ...initialCall(view.self), link: view.link };
    default:
      return unreachable(event);
  }
}

function receive(view: CallView, message: WireMessage | PanelMessage): CallView {
  switch (message.type) {
    case "session.state":
      return adopt(view, message.session);
    case "kiosk.welcome":
    case "operator.welcome":
      return message.session === null ? view : adopt(view, message.session);
    case "queue.position":
      return message.session_id === view.session?.session_id ? { ...view, queue: message } : view;
    case "chat.message":
      return message.session_id === view.session?.session_id ? stored(view, message) : view;
    case "interpretation.state":
    case "caption.partial":
    case "caption.line":
      return captioned(view, message);
    case "error":
      return refuse(view, message);
    default:
      return view;
  }
}

function captioned(
  view: CallView,
  message: InterpretationState | CaptionPartial | CaptionLine,
): CallView {
  if (message.session_id !== view.session?.session_id) return view;
  const captions = reduceCaptions(view.captions, message);
  return captions === view.captions ? view : { ...view, captions };
}

/** Take the newer view. Another session replaces this one unless it is only an old one's end. */
function adopt(view: CallView, session: SessionView): CallView {
  const known = view.session;
  if (known?.session_id === session.session_id) {
    if (session.seq < known.seq) return view;
    const queue = session.state === "waiting" ? view.queue : null;
    return { ...view, session, queue };
  }
  if (known !== null && known.state !== "closed" && session.state === "closed") return view;
  return { ...view, session, queue: null, chat: [], captions: NO_CAPTIONS, lastSeq: 0, refusal: null };
}

function typed(view: CallView, message: Typed): CallView {
  if (message.session_id !== view.session?.session_id) return view;
  const line: ChatLine = {
    status: "pending",
    messageId: message.message_id,
    sender: view.self,
    text: message.text,
    language: message.language,
    seq: null,
    at: null,
  };
  return { ...view, chat: [...view.chat, line] };
}

function stored(view: CallView, message: ChatMessage): CallView {
  const known = view.chat.find((line) => line.messageId === message.message_id);
  if (known?.status === "stored") return view;
  const line: ChatLine = {
    status: "stored",
    messageId: message.message_id,
    sender: message.sender,
    text: message.text,
    language: message.language,
    seq: message.seq,
    at: message.at,
  };
  const others = view.chat.filter((other) => other !== known);
  return {
    ...view,
    chat: inOrder([...others, line]),
    lastSeq: Math.max(view.lastSeq, message.seq),
  };
}

/** By place in the log; what is not stored yet comes last, in the order of typing. */
function inOrder(lines: readonly ChatLine[]): readonly ChatLine[] {
  const place = (line: ChatLine): number => line.seq ?? Number.MAX_SAFE_INTEGER;
  return lines.toSorted((a, b) => place(a) - place(b));
}

function refuse(view: CallView, message: ErrorMessage): CallView {
  const chat = view.chat.map((line) =>
    line.messageId === message.ref_id && line.status === "pending"
      ? { ...line, status: "refused" as const }
      : line,
  );
  return { ...view, chat, refusal: message };
}

function unreachable(event: never): never {
  throw new Error(`unknown call event ${JSON.stringify(event)}`);
}
