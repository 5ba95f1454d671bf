/* Generated from server/protocol/schema.json by scripts/generate-protocol.mjs; do not edit. */
export type AgentInput = ControlState | FieldsState | FieldOptions | InputResult;
export type BoardMessage = BoardPut | BoardRemove | BoardWipe | BoardView;
export type ConsoleInput =
  | ControlAsk
  | ControlWithdraw
  | ControlGiveBack
  | ControlHandOver
  | ControlHeartbeat
  | FieldsWanted
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
  | MarkField
  | MarkBox
  | MarkStroke
  | MarkClear;
export type PanelMessage =
  | SessionRequest
  | SessionConsent
  | SessionPowers
  | SessionWatchAnswer
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
  | PanelFault
  | PanelControl
  | PanelControlAnswer
  | PanelTakeBack
  | PanelConfirm
  | PanelConfirmAnswer;
export type PointerMessage = PointerMove | PointerHide;
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
  | SessionPowers
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
  | ControlReport
  | ControlRecorded
  | SessionsRunning
  | SessionWatch
  | SessionWatchAnswer
  | SessionUnwatch
  | WatchState
  | ErrorMessage;

/**
 * Agent → console: who holds control and why; sent whole at each change and at the start.
 *
 * `ask` names an open question, `field` the citizen's field for which control is parked.
 */
export interface ControlState {
  ask: number | null;
  field: string | null;
  lease: number;
  may_operate: boolean;
  may_point: boolean;
  phase: "citizen" | "asked" | "operator" | "parked";
  reason:
    | "start"
    | "asked"
    | "ask_withdrawn"
    | "ask_timed_out"
    | "granted"
    | "refused"
    | "given_back"
    | "taken_back"
    | "touched"
    | "expired"
    | "link_lost"
    | "citizen_field"
    | "handed_over"
    | "field_done"
    | "consent_withdrawn"
    | "window_away"
    | "not_guarded"
    | "ended";
  type: "control.state";
  v: 1;
}
/**
 * Agent → console: the fields of the page, whole at each change.
 *
 * A field id of another `generation` is refused as `moved`.
 */
export interface FieldsState {
  /**
   * @maxItems 200
   */
  fields: FieldView[];
  generation: number;
  /**
   * the page's name in the site profile; never its title or address
   */
  page: string | null;
  type: "fields.state";
  v: 1;
}
/**
 * One field. `value` and `length` of an `open` or `confirm` field are what the picture shows.
 *
 * Of a `citizen` field `value` is None and `length` the number of characters typed, if the site
 * profile lets it be counted. `valid` is the browser's own verdict; None while it is empty.
 */
export interface FieldView {
  box: Box | null;
  filled: boolean;
  focused: boolean;
  id: string;
  kind:
    | "text"
    | "multiline"
    | "number"
    | "date"
    | "select"
    | "checkbox"
    | "radio"
    | "file"
    | "secret"
    | "editable";
  klass: "open" | "confirm" | "citizen" | "hidden";
  label: string;
  length: number | null;
  max_length: number | null;
  required: boolean;
  valid: boolean | null;
  value: string | null;
}
/**
 * A rectangle in pixels of the window's picture; x to the right, y downwards.
 */
export interface Box {
  h: number;
  w: number;
  x: number;
  y: number;
}
/**
 * Agent → console: options in their order; native popups are no part of the picture.
 */
export interface FieldOptions {
  field: string;
  generation: number;
  /**
   * @maxItems 400
   */
  options: string[];
  selected: number | null;
  total: number;
  type: "fields.options";
  v: 1;
}
/**
 * Agent → console: what became of one input.
 *
 * `waiting`: the citizen must confirm, and another result follows. `match`: 一致 / 不一致 of the
 * value read back with the text as normalised; None where there is nothing to compare.
 */
export interface InputResult {
  field: string | null;
  lease: number;
  match: boolean | null;
  outcome: "applied" | "refused" | "waiting";
  refusal:
    | (
        | "no_lease"
        | "stale_lease"
        | "replayed"
        | "protected"
        | "not_found"
        | "moved"
        | "not_editable"
        | "bad_text"
        | "file_refused"
        | "navigation_refused"
        | "declined"
        | "rate_limited"
        | "window_away"
      )
    | null;
  seq: number;
  type: "input.result";
  v: 1;
}
/**
 * Add an item of this round, or replace the one with its id (a stroke that grows).
 */
export interface BoardPut {
  item: BoardStroke | BoardText;
  round: number;
  type: "board.put";
  v: 1;
}
/**
 * A line; `width` as a fraction of the board's width.
 */
export interface BoardStroke {
  color: "black" | "blue" | "red";
  id: string;
  kind: "stroke";
  /**
   * @minItems 1
   * @maxItems 500
   */
  points: [[number, number], ...[number, number][]];
  width: number;
}
/**
 * Typed words at a place.
 */
export interface BoardText {
  id: string;
  kind: "text";
  text: string;
  x: number;
  y: number;
}
/**
 * Take away an item of one's own.
 */
export interface BoardRemove {
  id: string;
  type: "board.remove";
  v: 1;
}
/**
 * Empty the board for both: `round` is the new one.
 */
export interface BoardWipe {
  by: "citizen" | "operator";
  round: number;
  type: "board.wipe";
  v: 1;
}
/**
 * Show the board to both, or put it away (which wipes it); said anew on each channel.
 */
export interface BoardView {
  by: "citizen" | "operator";
  open: boolean;
  round: number;
  type: "board.view";
  v: 1;
}
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
 * Console → agent: may the operator operate? The citizen answers on the panel.
 */
export interface ControlAsk {
  type: "control.ask";
  v: 1;
}
/**
 * Console → agent: never mind the question.
 */
export interface ControlWithdraw {
  type: "control.withdraw";
  v: 1;
}
/**
 * Console → agent: the operator is done with this lease.
 */
export interface ControlGiveBack {
  lease: number;
  type: "control.give_back";
  v: 1;
}
/**
 * Console → agent: 「ご本人に入力していただく」: focus the field; control returns after it.
 */
export interface ControlHandOver {
  field: string;
  lease: number;
  type: "control.hand_over";
  v: 1;
}
/**
 * Console → agent, every second while it holds control.
 */
export interface ControlHeartbeat {
  lease: number;
  type: "control.heartbeat";
  v: 1;
}
/**
 * Console → agent: list the options of this select or radio group.
 */
export interface FieldsWanted {
  field: string;
  type: "fields.options_wanted";
  v: 1;
}
/**
 * One mouse event; a click is `down` and `up`, a drag has `move`s between them.
 */
export interface InputMouse {
  action: "move" | "down" | "up";
  clicks: number;
  lease: number;
  seq: number;
  type: "input.mouse";
  v: 1;
  x: number;
  y: number;
}
/**
 * One touch event of one finger.
 */
export interface InputTouch {
  action: "start" | "move" | "end" | "cancel";
  lease: number;
  seq: number;
  type: "input.touch";
  v: 1;
  x: number;
  y: number;
}
/**
 * Scroll by CSS pixels at a place.
 */
export interface InputWheel {
  dx: number;
  dy: number;
  lease: number;
  seq: number;
  type: "input.wheel";
  v: 1;
  x: number;
  y: number;
}
/**
 * Press and release one key of the allow-list.
 */
export interface InputKey {
  key:
    | "Backspace"
    | "Delete"
    | "Tab"
    | "Enter"
    | "Escape"
    | "Space"
    | "ArrowLeft"
    | "ArrowRight"
    | "ArrowUp"
    | "ArrowDown"
    | "Home"
    | "End"
    | "PageUp"
    | "PageDown";
  lease: number;
  seq: number;
  shift: boolean;
  type: "input.key";
  v: 1;
}
/**
 * Text committed by the operator's own IME, into the field that has focus.
 */
export interface InputText {
  lease: number;
  seq: number;
  text: string;
  type: "input.text";
  v: 1;
}
/**
 * Replace the content of one field (a date as ISO 8601); normalised, then read back.
 */
export interface InputFill {
  field: string;
  lease: number;
  seq: number;
  text: string;
  type: "input.fill";
  v: 1;
}
/**
 * Choose one option of a select or radio group by its place.
 */
export interface InputChoose {
  field: string;
  lease: number;
  option: number;
  seq: number;
  type: "input.choose";
  v: 1;
}
/**
 * Set a checkbox.
 */
export interface InputCheck {
  checked: boolean;
  field: string;
  lease: number;
  seq: number;
  type: "input.check";
  v: 1;
}
/**
 * Move focus to a field and scroll it into view.
 */
export interface InputFocus {
  field: string;
  lease: number;
  seq: number;
  type: "input.focus";
  v: 1;
}
/**
 * Move in the application, as far as its site profile allows.
 */
export interface InputNavigate {
  action: "back" | "reload" | "home";
  lease: number;
  seq: number;
  type: "input.navigate";
  v: 1;
}
/**
 * Console → agent: a pink frame 「ここに記入」 around a field; it follows the field.
 */
export interface MarkField {
  field: string;
  mark: string;
  type: "mark.field";
  v: 1;
}
/**
 * Console → agent: the same around a place; it follows the element under its centre.
 */
export interface MarkBox {
  box: Box;
  mark: string;
  type: "mark.box";
  v: 1;
}
/**
 * Console → agent: a line drawn by hand; sent again with more points while it grows.
 */
export interface MarkStroke {
  mark: string;
  /**
   * @minItems 1
   * @maxItems 400
   */
  points: [[unknown, unknown], ...[unknown, unknown][]];
  type: "mark.stroke";
  v: 1;
}
/**
 * Console → agent: remove one mark, or all.
 */
export interface MarkClear {
  mark: string | null;
  type: "mark.clear";
  v: 1;
}
/**
 * Server → kiosk: this report is stored; sending it again is answered the same way.
 */
export interface ControlRecorded {
  report_id: string;
  session_id: string;
  type: "control.recorded";
  v: 1;
}
/**
 * Kiosk → server: control changed, for the record (who, why, how long; Z-04).
 *
 * The kiosk keeps it until `control.recorded` and sends it again after a reconnect, also when the
 * session is over by then; an `error` with its `report_id` as `ref_id` settles it too, unless the
 * code is `internal` or `rate_limited`.
 */
export interface ControlReport {
  after: "citizen" | "asked" | "operator" | "parked";
  before: "citizen" | "asked" | "operator" | "parked";
  /**
   * how long the phase before lasted
   */
  held_ms: number;
  lease: number;
  reason:
    | "start"
    | "asked"
    | "ask_withdrawn"
    | "ask_timed_out"
    | "granted"
    | "refused"
    | "given_back"
    | "taken_back"
    | "touched"
    | "expired"
    | "link_lost"
    | "citizen_field"
    | "handed_over"
    | "field_done"
    | "consent_withdrawn"
    | "window_away"
    | "not_guarded"
    | "ended";
  report_id: string;
  session_id: string;
  type: "control.report";
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
   * `message_id`, `request_id` or `report_id` of the refused message, if any
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
  viewers: ViewerView[];
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
 * A supervisor (監督者) who asked to see the window, or whom the citizen has let in (O-09).
 */
export interface ViewerView {
  id: string;
  name: string;
  state: "asked" | "allowed";
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
 * Agent → panel: the operator typed this into a `confirm` field; is it right?
 *
 * None withdraws the question `confirm`.
 */
export interface PanelConfirm {
  confirm: string;
  label: string;
  text: string | null;
  type: "panel.confirm";
  v: 1;
}
/**
 * Panel → agent: the citizen's answer; only `accept` writes the text into the field.
 */
export interface PanelConfirmAnswer {
  confirm: string;
  decision: "accept" | "decline";
  type: "panel.confirm_answer";
  v: 1;
}
/**
 * Agent → panel: who operates the window, for the strip 「いま操作しているのは」 (Z-03).
 *
 * `ask` names the question to be answered in phase `asked`; `label` the citizen's field in
 * phase `parked`, if it has one.
 */
export interface PanelControl {
  ask: number | null;
  label: string | null;
  lease: number;
  operator: string | null;
  phase: "citizen" | "asked" | "operator" | "parked";
  reason:
    | "start"
    | "asked"
    | "ask_withdrawn"
    | "ask_timed_out"
    | "granted"
    | "refused"
    | "given_back"
    | "taken_back"
    | "touched"
    | "expired"
    | "link_lost"
    | "citizen_field"
    | "handed_over"
    | "field_done"
    | "consent_withdrawn"
    | "window_away"
    | "not_guarded"
    | "ended";
  type: "panel.control";
  v: 1;
}
/**
 * Panel → agent: the citizen's answer to the question with this number, and no other.
 */
export interface PanelControlAnswer {
  ask: number;
  decision: "grant" | "refuse";
  type: "panel.control_answer";
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
 * Citizen → server in a call: these powers and no others hold from now on (O-09).
 *
 * Taking one away takes effect at the kiosk before the server hears of it.
 */
export interface SessionPowers {
  notice_version: string;
  powers: ("see" | "point" | "operate")[];
  session_id: string;
  type: "session.powers";
  v: 1;
}
/**
 * Citizen → server: this viewer may see, or may not (any more).
 *
 * `refuse` is possible at any time and works at the kiosk before the server hears of it.
 */
export interface SessionWatchAnswer {
  decision: "allow" | "refuse";
  notice_version: string;
  session_id: string;
  type: "session.watch_answer";
  v: 1;
  viewer_id: string;
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
  viewer: string | null;
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
  viewer: string | null;
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
  viewer: string | null;
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
 * Panel → agent: the citizen takes control back, at one touch, in whatever phase.
 */
export interface PanelTakeBack {
  type: "panel.take_back";
  v: 1;
}
/**
 * Console → agent: no pointer.
 */
export interface PointerHide {
  type: "pointer.hide";
  v: 1;
}
/**
 * Console → agent: the pointer is here; it fades when nothing more comes.
 */
export interface PointerMove {
  type: "pointer.move";
  v: 1;
  x: number;
  y: number;
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
 * One call that goes on, as supervisors see it in their list.
 */
export interface RunningSession {
  in_call_since: string;
  kiosk_name: string;
  language: "ja" | "ja-easy" | "en";
  may_watch: boolean;
  operator_name: string;
  purpose:
    | "new_application"
    | "renewal_or_loss"
    | "insurance_card"
    | "bank_account"
    | "photo_help"
    | "other";
  session_id: string;
  ticket: number;
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
 * Supervisor → server: stop asking, or stop watching.
 */
export interface SessionUnwatch {
  session_id: string;
  type: "session.unwatch";
  v: 1;
}
/**
 * Supervisor → server: ask the citizen to be let in as a viewer; repeating is harmless.
 */
export interface SessionWatch {
  session_id: string;
  type: "session.watch";
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
 * Server → supervisors: every call that goes on, longest first (at most 75).
 */
export interface SessionsRunning {
  entries: RunningSession[];
  type: "sessions.running";
  v: 1;
}
/**
 * One changed rectangle; `length` bytes of it follow the header.
 */
export interface Tile {
  encoding: "png" | "webp" | "palette" | "copy";
  h: number;
  length: number;
  w: number;
  x: number;
  y: number;
}
/**
 * Server → viewers: the session after a change; who is not in `viewers` any more, is out.
 *
 * Another type than `session.state`, so that no console takes a watched session for its own.
 */
export interface WatchState {
  session: SessionView;
  type: "watch.state";
  v: 1;
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
