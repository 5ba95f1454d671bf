/* Generated from server/protocol/schema.json by scripts/generate-protocol.mjs; do not edit. */
export type PanelMessage =
  | SessionRequest
  | SessionConsent
  | SessionEnd
  | SessionRequeue
  | SessionResume
  | ChatSend
  | SignalDescription
  | SignalCandidate
  | SignalRestart
  | KioskWelcome
  | SessionState
  | QueuePosition
  | ChatMessage
  | ErrorMessage
  | PanelHello
  | PanelServerLink
  | PanelWindow
  | PanelActivity
  | PanelReset
  | PanelWiped
  | PanelFault;
export type WindowText = WindowAck | WindowRefresh | WindowStatus;
export type WireMessage =
  | KioskChallenge
  | KioskProof
  | KioskWelcome
  | KioskPresence
  | OperatorWelcome
  | OperatorPresence
  | QueueUpdated
  | QueuePosition
  | SessionRequest
  | SessionAccept
  | SessionConsent
  | SessionEnd
  | SessionRequeue
  | SessionWrapUp
  | SessionResume
  | SessionState
  | ChatSend
  | ChatMessage
  | SignalDescription
  | SignalCandidate
  | SignalRestart
  | ErrorMessage;

/**
 * Server → both sides: a chat line in its place in the log; the sender's acknowledgement.
 */
export interface ChatMessage {
  at: string;
  language: "ja" | "ja-easy" | "en";
  message_id: string;
  sender: "citizen" | "operator";
  seq: number;
  session_id: string;
  text: string;
  type: "chat.message";
  v: 1;
}
/**
 * Either side → server: one chat line; resent with the same `message_id` until it is seen.
 */
export interface ChatSend {
  language: "ja" | "ja-easy" | "en";
  message_id: string;
  session_id: string;
  text: string;
  type: "chat.send";
  v: 1;
}
/**
 * Body of `POST /api/kiosks/enrol`: trade a one-time code for an identity (T12).
 */
export interface EnrolRequest {
  agent_version: string;
  code: string;
  public_key: string;
}
/**
 * Answer to an enrolment: who this kiosk is from now on.
 */
export interface EnrolResult {
  kiosk_id: string;
  municipality: string;
  name: string;
}
/**
 * Refusal of one message; the connection stays open unless the code says otherwise.
 *
 * `too_many_errors`, `challenge_failed`, `wrong_origin` and `replaced` are followed by a
 * disconnect. `ref_type` repeats the refused message's `type` if it was readable.
 */
export interface ErrorMessage {
  code:
    | "too_large"
    | "malformed"
    | "unknown_type"
    | "unsupported_version"
    | "not_authenticated"
    | "not_allowed"
    | "wrong_origin"
    | "challenge_failed"
    | "not_found"
    | "illegal_transition"
    | "stale_session"
    | "rate_limited"
    | "too_many_errors"
    | "replaced"
    | "internal";
  message_en: string;
  message_ja: string;
  /**
   * `message_id` or `request_id` of the refused message, if any
   */
  ref_id: string | null;
  ref_type: string | null;
  type: "error";
  v: 1;
}
/**
 * `RTCIceCandidateInit` (RFC 8839); camel case as W3C names it.
 */
export interface IceCandidate {
  candidate: string;
  sdpMLineIndex: number | null;
  sdpMid: string | null;
  usernameFragment: string | null;
}
/**
 * One STUN or TURN server as `RTCPeerConnection` takes it (RFC 7064, 7065).
 */
export interface IceServer {
  credential: string | null;
  urls: string[];
  username: string | null;
}
/**
 * Socket.IO `auth` payload of a kiosk; proves nothing until the challenge is answered.
 */
export interface KioskAuth {
  agent_version: string;
  kiosk_id: string;
  role: "kiosk";
}
/**
 * Server → kiosk: sign this nonce, once, before it expires.
 */
export interface KioskChallenge {
  expires_in_s: number;
  nonce: string;
  type: "kiosk.challenge";
  v: 1;
}
/**
 * Kiosk → server: what this kiosk can do now; sent at every change.
 */
export interface KioskPresence {
  agent_version: string;
  state: "ready" | "in_session" | "window_restarting" | "fault" | "maintenance";
  type: "kiosk.presence";
  v: 1;
}
/**
 * Kiosk → server: Ed25519 signature over `challenge_payload(kiosk_id, nonce)`.
 */
export interface KioskProof {
  nonce: string;
  signature: string;
  type: "kiosk.proof";
  v: 1;
}
/**
 * Server → kiosk: identity accepted; `session` is resumed when one is open.
 */
export interface KioskWelcome {
  ice_servers: IceServer[];
  kiosk_id: string;
  municipality: string;
  name: string;
  server_time: string;
  session: SessionView | null;
  type: "kiosk.welcome";
  v: 1;
}
/**
 * Everything both sides show about a session; sent whole at each change, so resume is easy.
 *
 * `seq` is the session's log position after this change: a view with a lower `seq` is old.
 */
export interface SessionView {
  end_reason:
    | (
        | "citizen_left"
        | "citizen_hung_up"
        | "operator_hung_up"
        | "consent_refused"
        | "operator_lost"
        | "kiosk_lost"
        | "idle"
        | "completed"
      )
    | null;
  kiosk: PartyView;
  language: "ja" | "ja-easy" | "en";
  operator: PartyView | null;
  powers: ("see" | "point" | "operate")[];
  purpose:
    | "new_application"
    | "renewal_or_loss"
    | "insurance_card"
    | "bank_account"
    | "photo_help"
    | "other";
  requested_at: string;
  seq: number;
  session_id: string;
  state: "waiting" | "consenting" | "in_call" | "wrap_up" | "closed";
  state_since: string;
  /**
   * 番号札 of the day
   */
  ticket: number;
}
/**
 * One end of a session as the other may know it.
 */
export interface PartyView {
  id: string;
  link: "up" | "lost";
  name: string;
}
/**
 * Operator → server: 対応可 or 離席. In a session the server shows the operator as busy.
 */
export interface OperatorPresence {
  state: "available" | "away";
  type: "operator.presence";
  v: 1;
}
/**
 * Server → operator: who you are here, what waits, and the session to go on with.
 */
export interface OperatorWelcome {
  ice_servers: IceServer[];
  name: string;
  operator_id: string;
  presence: "available" | "away";
  queue: QueueEntry[];
  server_time: string;
  session: SessionView | null;
  type: "operator.welcome";
  v: 1;
}
/**
 * One waiting citizen as the operators see it.
 */
export interface QueueEntry {
  kiosk_name: string;
  language: "ja" | "ja-easy" | "en";
  purpose:
    | "new_application"
    | "renewal_or_loss"
    | "insurance_card"
    | "bank_account"
    | "photo_help"
    | "other";
  requested_at: string;
  session_id: string;
  ticket: number;
}
/**
 * Panel → agent: the citizen touched the panel (idle clocks start anew).
 */
export interface PanelActivity {
  type: "panel.activity";
  v: 1;
}
/**
 * Panel → agent: something on the panel's side does not work (camera, microphone …).
 */
export interface PanelFault {
  detail: string;
  device: "camera" | "microphone" | "speaker" | "peer";
  type: "panel.fault";
  v: 1;
}
/**
 * Agent → panel, first: what this kiosk is and how its screens behave.
 */
export interface PanelHello {
  cancel_s: number;
  idle_grace_s: number;
  idle_warning_s: number;
  kiosk_name: string;
  languages: ("ja" | "ja-easy" | "en")[];
  municipality: string;
  type: "panel.hello";
  v: 1;
}
/**
 * Citizen → server: call an operator. Repeating `request_id` returns the same session.
 */
export interface SessionRequest {
  language: "ja" | "ja-easy" | "en";
  purpose:
    | "new_application"
    | "renewal_or_loss"
    | "insurance_card"
    | "bank_account"
    | "photo_help"
    | "other";
  request_id: string;
  type: "session.request";
  v: 1;
}
/**
 * Citizen → server: answer to the consent page (O-09); granting no power is a call only.
 */
export interface SessionConsent {
  decision: "grant" | "refuse";
  notice_version: string;
  powers: ("see" | "point" | "operate")[];
  session_id: string;
  type: "session.consent";
  v: 1;
}
/**
 * Either side → server: leave the queue, cancel, or hang up.
 */
export interface SessionEnd {
  reason:
    | "citizen_left"
    | "citizen_hung_up"
    | "operator_hung_up"
    | "consent_refused"
    | "operator_lost"
    | "kiosk_lost"
    | "idle"
    | "completed";
  session_id: string;
  type: "session.end";
  v: 1;
}
/**
 * Citizen → server: the operator is lost; wait for another one, keeping the ticket.
 */
export interface SessionRequeue {
  session_id: string;
  type: "session.requeue";
  v: 1;
}
/**
 * Either side → server after a reconnect: replay the log after `last_seq`.
 */
export interface SessionResume {
  last_seq: number;
  session_id: string;
  type: "session.resume";
  v: 1;
}
/**
 * An offer or answer for one link; `attempt` names the peer connection it belongs to.
 */
export interface SignalDescription {
  attempt: string;
  description: SessionDescription;
  link: "call" | "window";
  session_id: string;
  type: "signal.description";
  v: 1;
}
/**
 * `RTCSessionDescriptionInit` (RFC 8866, RFC 9429).
 */
export interface SessionDescription {
  sdp: string;
  type: "offer" | "answer" | "pranswer" | "rollback";
}
/**
 * One trickled candidate (RFC 8838); `None` ends the candidates of this generation.
 */
export interface SignalCandidate {
  attempt: string;
  candidate: IceCandidate | null;
  link: "call" | "window";
  session_id: string;
  type: "signal.candidate";
  v: 1;
}
/**
 * Ask the other end to restart ICE (`call`) or to rebuild its peer (`window`).
 */
export interface SignalRestart {
  attempt: string;
  link: "call" | "window";
  reason: "ice_disconnected" | "ice_failed" | "channel_closed" | "address_changed" | "reload";
  session_id: string;
  type: "signal.restart";
  v: 1;
}
/**
 * Server → both sides: the session after a change.
 */
export interface SessionState {
  session: SessionView;
  type: "session.state";
  v: 1;
}
/**
 * Server → kiosk: where its citizen stands in the queue.
 */
export interface QueuePosition {
  operators_available: number;
  position: number;
  session_id: string;
  type: "queue.position";
  v: 1;
  waiting: number;
}
/**
 * Agent → panel: whether the agent reaches the server; calling needs it, a call does not.
 */
export interface PanelServerLink {
  state: "up" | "connecting" | "lost";
  type: "panel.server_link";
  v: 1;
}
/**
 * Agent → panel: the state of the application window, as the citizen should know it.
 */
export interface PanelWindow {
  shuttered: boolean;
  state: "ready" | "restarting" | "fault";
  streaming: boolean;
  type: "panel.window";
  v: 1;
}
/**
 * Panel → agent: the visit is over; wipe the application window for the next citizen.
 */
export interface PanelReset {
  cause: "finished" | "idle" | "cancelled";
  type: "panel.reset";
  v: 1;
}
/**
 * Agent → panel: the previous citizen's window and profile are gone.
 */
export interface PanelWiped {
  type: "panel.wiped";
  v: 1;
}
/**
 * Server → operators: everyone who waits, longest first; the console rings when it grows.
 */
export interface QueueUpdated {
  entries: QueueEntry[];
  type: "queue.updated";
  v: 1;
}
/**
 * Operator → server: take this waiting citizen; the first operator wins.
 */
export interface SessionAccept {
  session_id: string;
  type: "session.accept";
  v: 1;
}
/**
 * Operator → server: note and outcome after the call (後処理).
 */
export interface SessionWrapUp {
  note: string;
  outcome: "completed" | "to_be_continued" | "escalated" | "no_show" | "fault";
  session_id: string;
  type: "session.wrap_up";
  v: 1;
}
/**
 * One changed rectangle; `length` bytes of it follow the header.
 */
export interface Tile {
  encoding: "png" | "webp";
  h: number;
  length: number;
  w: number;
  x: number;
  y: number;
}
/**
 * Console → agent: this frame is painted (at most two frames are ever outstanding).
 */
export interface WindowAck {
  frame: number;
  type: "window.ack";
  v: 1;
}
/**
 * Header of one frame. Applying its tiles to the previous frame gives the window bit-exactly.
 *
 * `full` frames stand alone (join, refresh, resize). A frame with `shutter` set has no tiles
 * and tells the console to cover the picture. `captured_ms` is the agent's monotonic clock,
 * `age_ms` the time from the paint to the sending.
 */
export interface WindowFrame {
  age_ms: number;
  captured_ms: number;
  frame: number;
  full: boolean;
  generation: number;
  height: number;
  shutter:
    ("secret_field" | "unknown" | "navigation" | "restarting" | "no_consent" | "ended") | null;
  /**
   * @maxItems 65535
   */
  tiles: Tile[];
  type: "window.frame";
  v: 1;
  width: number;
}
/**
 * Console → agent: send the whole picture (after joining, or when a tile did not fit).
 */
export interface WindowRefresh {
  type: "window.refresh";
  v: 1;
}
/**
 * Agent → console: what happens to the window itself, in a word for the operator.
 */
export interface WindowStatus {
  shutter:
    ("secret_field" | "unknown" | "navigation" | "restarting" | "no_consent" | "ended") | null;
  status: "live" | "shuttered" | "restarting" | "crashed";
  type: "window.status";
  v: 1;
}
