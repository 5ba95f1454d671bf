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
  | InterpretationSet
  | InterpretationState
  | CaptionPartial
  | CaptionLine
  | CaptionCorrect
  | SpeechDevice
  | CaptionHeard
  | PhraseSay
  | PhraseWanted
  | PhraseList
  | ErrorMessage
  | PanelHello
  | PanelServerLink
  | PanelWindow
  | PanelActivity
  | PanelReset
  | PanelMaintenance
  | PanelWiped
  | PanelFault
  | PanelControl
  | PanelControlAnswer
  | PanelTakeBack
  | PanelConfirm
  | PanelConfirmAnswer
  | PanelCard
  | PanelCardKey
  | PanelCardStep
  | PanelPhoto
  | PanelPhotoDo
  | PanelLetter
  | PanelLetterDo
  | StaffCallRaise
  | StaffCallWithdraw
  | StaffCallState;
export type PointerMessage = PointerMove | PointerHide;
export type WindowText = WindowAck | WindowRefresh | WindowStatus;
export type WireMessage =
  | KioskChallenge
  | KioskProof
  | KioskWelcome
  | KioskPresence
  | KioskCardsLeft
  | KiosksClosed
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
  | ReceiptIssued
  | ReceiptRecorded
  | SessionsRunning
  | SessionWatch
  | SessionWatchAnswer
  | SessionUnwatch
  | WatchState
  | InterpretationSet
  | InterpretationState
  | CaptionPartial
  | CaptionLine
  | CaptionCorrect
  | CaptionHold
  | SpeechDevice
  | CaptionHeard
  | TranslatePreview
  | TranslatePreviewed
  | PhraseSay
  | PhraseWanted
  | PhraseList
  | PhotoStep
  | PhotoShutter
  | PhotoOverride
  | DiagnosisAsk
  | DiagnosisRun
  | DiagnosisFound
  | DiagnosisDone
  | DiagnosisFailed
  | DiagnosisRecorded
  | DiagnosisState
  | LogAsk
  | LogLines
  | LookAsk
  | LookTaken
  | RepairAsk
  | RepairOffers
  | RepairOrder
  | RepairResult
  | RepairState
  | UpdateReport
  | UpdateOffer
  | UpdateWanted
  | UpdatePiece
  | UpdateApply
  | UpdateBack
  | RolloutState
  | StaffCallRaise
  | StaffCallWithdraw
  | StaffCallState
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
  /**
   * the same in English
   */
  page_en: string | null;
  /**
   * the page's step, if the site profile says it
   */
  step: ProcedureStep | null;
  /**
   * the site has taken the application, as its profile says (`submitted`)
   */
  submitted: boolean;
  type: "fields.state";
  v: 1;
}
/**
 * One field. `value` and `length` of an `open` or `confirm` field are what the picture shows.
 *
 * Of a `citizen` field `value` is None and `length` the number of characters typed, if the site
 * profile lets it be counted. `valid` is the browser's own verdict; None while it is empty.
 * `label_en` is the site profile's English name, if it has one.
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
  label_en: string | null;
  length: number | null;
  max_length: number | null;
  required: boolean;
  /**
   * a text field with suggestions (datalist), listed on demand
   */
  suggests: boolean;
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
 * Where in the procedure (手順) the citizen is: `number` of `count`, as the profile has it.
 */
export interface ProcedureStep {
  count: number;
  name: string;
  name_en: string | null;
  number: number;
}
/**
 * Agent → console: options in their order; native popups are no part of the picture.
 *
 * Those of a text field are suggestions: texts to fill in, none of which is `selected`.
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
 * `waiting`: the citizen must confirm, and another result follows. `unknown`: it may have been
 * done or not, with the refusal `not_known`. `match`: 一致 / 不一致 of the
 * value read back with the text as normalised; None where there is nothing to compare.
 *
 * A refusal with `seq` 0 is of a wish, which has no number of its own: with `mark` it is of that
 * mark, else with lease 0 of `control.ask`, else of `control.hand_over`.
 */
export interface InputResult {
  field: string | null;
  lease: number;
  mark: string | null;
  match: boolean | null;
  outcome: "applied" | "refused" | "waiting" | "unknown";
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
        | "not_allowed"
        | "rate_limited"
        | "window_away"
        | "not_known"
      )
    | null;
  seq: number;
  type: "input.result";
  v: 1;
}
/**
 * `PUT /api/fleet/alarms/{alarm}`: take it, give it up, or silence it for some hours.
 */
export interface AlarmDo {
  do: "own" | "release" | "silence" | "unsilence";
  hours: number;
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
  color: "black" | "blue" | "red";
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
 * Either side → server: what I really said; answered by a new `caption.line`.
 *
 * Of one's own lines only, by `caption_id`; of a corrected line the newest one.
 */
export interface CaptionCorrect {
  caption_id: string;
  session_id: string;
  text: string;
  type: "caption.correct";
  v: 1;
}
/**
 * Either side → server, after `speech.device`: what my browser has heard me say.
 *
 * The server answers as if it had heard that itself, with `caption.partial` and `caption.line` of
 * this `utterance`; a final one that is empty withdraws it. `spoken_s` are the seconds since its
 * beginning: what began before a hold ended is dropped. Refused `illegal_transition` unless
 * this end's device recognises this language.
 */
export interface CaptionHeard {
  confidence: number;
  is_final: boolean;
  language: "ja" | "en";
  session_id: string;
  spoken_s: number;
  text: string;
  type: "caption.heard";
  utterance: string;
  v: 1;
}
/**
 * Agent → server: a field of the citizen's own has the focus, or not any more.
 *
 * While held, sound is dropped before it is heard. The kiosk alone says so, never a console.
 */
export interface CaptionHold {
  held: boolean;
  session_id: string;
  type: "caption.hold";
  v: 1;
}
/**
 * Server → both sides: one line, final, in the order in which lines ended.
 *
 * `renderings` has one for each language that is read at the moment, also for the original's own
 * (layer `same`); a reader who changes the language later reads older lines in the original.
 * `heard` is the recogniser's confidence; null for what was typed. `started_at` and `at` are the
 * beginning and the end of speaking. A line with `corrects` takes the place of that line.
 */
export interface CaptionLine {
  at: string;
  caption_id: string;
  corrects: string | null;
  heard: number | null;
  language: "ja" | "en";
  message_id: string | null;
  party: "citizen" | "operator";
  /**
   * @maxItems 3
   */
  renderings: [] | [Rendering] | [Rendering, Rendering] | [Rendering, Rendering, Rendering];
  session_id: string;
  source: "speech" | "chat" | "phrase";
  started_at: string;
  text: string;
  type: "caption.line";
  utterance: string | null;
  v: 1;
}
/**
 * One caption as somebody reads it.
 *
 * `must_check` (「確認してください」) stands for every doubt: a failed check, a low confidence, or
 * no rendering at all; `refused` says why, where the text itself is the reason. `back` is the
 * rendering translated back, for who said it.
 */
export interface Rendering {
  back: string | null;
  confidence: number;
  language: "ja" | "ja-easy" | "en";
  layer: "phrase" | "memory" | "machine" | "same" | "none";
  must_check: boolean;
  numbers: "none" | "kept" | "failed";
  polarity: "none" | "kept" | "failed";
  refused: ("other_language" | "markup" | "too_long" | "not_text") | null;
  terms: "none" | "kept" | "failed";
  text: string;
}
/**
 * Server → both sides: what is being said, provisional (途中), at most twice a second.
 *
 * The next one of this `utterance` replaces it, so does the `caption.line` of it; an empty `text`
 * withdraws it. `translation` is into the other spoken language and never read aloud.
 */
export interface CaptionPartial {
  language: "ja" | "en";
  party: "citizen" | "operator";
  session_id: string;
  text: string;
  translation: string | null;
  type: "caption.partial";
  utterance: string;
  v: 1;
}
/**
 * What was read of the card, for the citizen's own eyes; `doubtful`: a character is missing.
 */
export interface CardValue {
  doubtful: boolean;
  name: "name" | "address" | "birth" | "sex";
  text: string;
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
 * Console → agent: list the options of this select or radio group, or a field's suggestions.
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
  /**
   * who held or asked; null from earlier kiosks: who serves when it arrives
   */
  operator_id: string | null;
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
    | "ended"
    | "agent_lost";
  report_id: string;
  session_id: string;
  type: "control.report";
  v: 1;
}
/**
 * IT's console → server: diagnose one kiosk, all of a site, or (with neither) the fleet.
 *
 * Answered by a `diagnosis.state` for each of them.
 */
export interface DiagnosisAsk {
  kiosk_id: string | null;
  request_id: string;
  site: string | null;
  type: "diagnosis.ask";
  v: 1;
}
/**
 * A probe that is judged otherwise than in the last good run; `before` None: it is new.
 */
export interface DiagnosisChange {
  after: "ok" | "warn" | "fail" | "skip";
  before: ("ok" | "warn" | "fail" | "skip") | null;
  evidence: DiagnosisWords;
  evidence_before: DiagnosisWords | null;
  id: string;
  title: DiagnosisWords;
}
/**
 * A sentence in both languages.
 */
export interface DiagnosisWords {
  en: string;
  ja: string;
}
/**
 * Kiosk → server: a run has ended, asked for or not; sent again until it is recorded.
 */
export interface DiagnosisDone {
  record: DiagnosisRecord;
  run_id: string;
  type: "diagnosis.done";
  v: 1;
}
/**
 * A whole run (点検記録); `in_session`: no device was touched, because a citizen was there.
 */
export interface DiagnosisRecord {
  at: string;
  /**
   * @maxItems 120
   */
  findings: DiagnosisFinding[];
  in_session: boolean;
  sentence: DiagnosisWords;
  took_ms: number;
  trigger: "asked" | "schedule" | "call_failed";
  version: string;
}
/**
 * What one probe found; `clerk` and `todo` only where something is to be done.
 *
 * Attributes:
 *     clerk: what a clerk at the counter can do, without tool or password.
 *     todo: what IT does, and `command` the exact command for it, if there is one.
 */
export interface DiagnosisFinding {
  category: string;
  clerk: DiagnosisWords | null;
  command: string | null;
  evidence: DiagnosisWords;
  id: string;
  title: DiagnosisWords;
  todo: DiagnosisWords | null;
  took_ms: number;
  unit: string;
  value: number | null;
  verdict: "ok" | "warn" | "fail" | "skip";
}
/**
 * Kiosk → server: there will be no result of this run, and why.
 */
export interface DiagnosisFailed {
  failure: "offline" | "no_answer" | "lost" | "busy" | "interrupted" | "broken";
  run_id: string;
  type: "diagnosis.failed";
  v: 1;
}
/**
 * Kiosk → server: one finding of a run that goes on; `done` of `total` are there.
 */
export interface DiagnosisFound {
  done: number;
  finding: DiagnosisFinding;
  run_id: string;
  total: number;
  type: "diagnosis.found";
  v: 1;
}
/**
 * The runs of a kiosk (点検記録), newest first.
 */
export interface DiagnosisHistory {
  kiosk_id: string;
  runs: DiagnosisSummary[];
}
/**
 * A run in a list; `asked_by` is who asked, if a person did.
 */
export interface DiagnosisSummary {
  asked_by: string | null;
  at: string;
  failed: number;
  good: boolean;
  in_session: boolean;
  remarks: number;
  run_id: string;
  sentence: DiagnosisWords;
  took_ms: number;
  trigger: "asked" | "schedule" | "call_failed";
  version: string;
}
/**
 * Server → kiosk: this run is stored; sending it again is answered the same way.
 */
export interface DiagnosisRecorded {
  run_id: string;
  type: "diagnosis.recorded";
  v: 1;
}
/**
 * Server → kiosk: look now; during a session only at what no device is needed for (Z-09).
 */
export interface DiagnosisRun {
  run_id: string;
  type: "diagnosis.run";
  v: 1;
}
/**
 * Server → IT's consoles: where a run is; with each finding, and when it ends.
 */
export interface DiagnosisState {
  done: number;
  failure: ("offline" | "no_answer" | "lost" | "busy" | "interrupted" | "broken") | null;
  finding: DiagnosisFinding | null;
  kiosk_id: string;
  phase: "waiting" | "running" | "done" | "failed";
  run_id: string;
  total: number;
  type: "diagnosis.state";
  v: 1;
}
/**
 * One run whole, with what has changed since the last good one before it.
 */
export interface DiagnosisView {
  changes: DiagnosisChange[];
  last_good: DiagnosisSummary | null;
  record: DiagnosisRecord;
  summary: DiagnosisSummary;
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
 * One place where something of the citizen was, or could have been.
 */
export interface Erased {
  /**
   * files, processes or selections
   */
  amount: number;
  gone: boolean;
  how: "ended_and_removed" | "overwritten_and_removed" | "emptied" | "none_found" | "not_erased";
  verified_by: "agent" | "watchdog" | "memory_scan";
  what:
    | "application_browser"
    | "panel_browser"
    | "clipboard"
    | "photo"
    | "session_files"
    | "crash_dumps"
    | "print_jobs"
    | "input_learning";
}
/**
 * What is signed. `previous` is the digest of the kiosk's record before, or 64 zeros.
 */
export interface ErasureRecord {
  agent_version: string;
  began_at: string;
  cause: "finished" | "idle" | "cancelled" | "panel_lost" | "agent_lost";
  done_at: string;
  /**
   * @minItems 1
   * @maxItems 40
   */
  erased: [Erased, ...Erased[]];
  format: "madoguchi erasure 1";
  key: string;
  kiosk_id: string;
  number: number;
  previous: string;
  session_id: string | null;
  /**
   * required checks of the machine that had failed
   *
   * @maxItems 40
   */
  unsafe: string[];
  visit_id: string;
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
    | "maintenance"
    | "internal";
  message_en: string;
  message_ja: string;
  /**
   * `message_id`, `request_id`, `report_id` or `run_id` of the refused message
   */
  ref_id: string | null;
  ref_type: string | null;
  type: "error";
  v: 1;
}
/**
 * `GET /api/fleet`: every enrolled kiosk, by site and name, and the open alarms.
 */
export interface Fleet {
  alarms: FleetAlarm[];
  at: string;
  kiosks: FleetKiosk[];
}
/**
 * Something that somebody should look after; it ends by itself with its cause.
 *
 * Attributes:
 *     owner: who looks after it (担当).
 *     silenced_until: until then it stands last and calls nobody.
 *     call: of the kiosk's staff, if it is that.
 */
export interface FleetAlarm {
  alarm_id: number;
  call: StaffCallView | null;
  kind:
    | "kiosk_offline"
    | "kiosk_fault"
    | "check_failed"
    | "card_left"
    | "receipt_failed"
    | "inspection_due"
    | "staff_call";
  kiosk_id: string;
  owner: string | null;
  silenced_until: string | null;
  since: string;
}
/**
 * An open call.
 *
 * Attributes:
 *     owned: somebody of IT looks after it.
 *     answer: their line for the clerk, if there is one.
 */
export interface StaffCallView {
  answer: string | null;
  owned: boolean;
  reason: "screen" | "camera_sound" | "card_reader" | "network" | "damage" | "other";
  since: string;
}
/**
 * One kiosk. `state` is None while it is not connected; `agent_version` its newest word.
 */
export interface FleetKiosk {
  agent_version: string;
  card_left_since: string | null;
  enrolled_at: string;
  kiosk_id: string;
  last: DiagnosisSummary | null;
  name: string;
  online: boolean;
  register_entry: KioskRegister;
  run: FleetRun | null;
  state: ("ready" | "in_session" | "window_restarting" | "fault" | "maintenance") | null;
}
/**
 * The entry of a kiosk in the register of equipment (機器台帳), written by IT.
 *
 * Attributes:
 *     site: where it stands with others (拠点); None: nowhere yet.
 *     location: where on the site (設置場所).
 *     serial: of the machine (製造番号).
 *     custody: which section keeps it (管理部署); no person's name.
 *     inspection_due: next inspection (点検期限), as a date.
 */
export interface KioskRegister {
  custody: string;
  inspection_due: string;
  location: string;
  serial: string;
  site: string | null;
}
/**
 * Where the newest run since the server's start is, as `diagnosis.state` tells it.
 */
export interface FleetRun {
  done: number;
  failure: ("offline" | "no_answer" | "lost" | "busy" | "interrupted" | "broken") | null;
  phase: "waiting" | "running" | "done" | "failed";
  run_id: string;
  total: number;
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
 * Either side → server, in `consenting` and `in_call`: what I speak and how I read.
 *
 * Each end sets its own, whole. `captions` off: this end sees none (the other still reads what it
 * says). `speak`: read aloud to me what the other end types. Until an end has set anything, the
 * language of the session holds for the citizen and `ja` for the operator.
 */
export interface InterpretationSet {
  captions: boolean;
  language: "ja" | "ja-easy" | "en";
  session_id: string;
  speak: boolean;
  speaks: "ja" | "en";
  type: "interpretation.set";
  v: 1;
}
/**
 * Server → both sides: whether it interprets and why not; at each change and on resuming.
 *
 * `reason` is null in state `on`, except `on_hold`: sound is neither heard nor kept while the
 * citizen fills in a field of their own; lines that are typed still get their captions.
 * `starting` has no reason at first, and `worker_lost` after a fault. `speech`: sound is
 * recognised; without it captions belong to typed lines only, `reason` then says why
 * (`no_recogniser`) although the state is `on`. `generation` counts the interpreter's starts.
 * `on_device`: each end's own browser is to recognise, where it can; see `speech.device`.
 */
export interface InterpretationState {
  citizen: PartyInterpretation;
  citizen_heard: PartyHearing;
  engine: string;
  generation: number;
  on_device: boolean;
  operator: PartyInterpretation;
  operator_heard: PartyHearing;
  reason: ("disabled" | "no_model" | "no_recogniser" | "worker_lost" | "on_hold") | null;
  session_id: string;
  speech: boolean;
  state: "on" | "off" | "starting" | "failed";
  type: "interpretation.state";
  v: 1;
}
/**
 * What one end has chosen; see `InterpretationSet`.
 */
export interface PartyInterpretation {
  captions: boolean;
  language: "ja" | "ja-easy" | "en";
  speak: boolean;
  speaks: "ja" | "en";
}
/**
 * Who recognises what one end says; `fault`: why its own device does not, where it should.
 */
export interface PartyHearing {
  by: "server" | "device" | "nobody";
  fault: ("unsupported" | "no_language_pack" | "refused" | "failed") | null;
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
 * A kiosk in whose reader a citizen left a card, and since when.
 */
export interface KioskCardLeft {
  kiosk_id: string;
  kiosk_name: string;
  since: string;
}
/**
 * Server → operators: every card that was left and not taken yet; the longest first.
 */
export interface KioskCardsLeft {
  entries: KioskCardLeft[];
  type: "kiosk.cards_left";
  v: 1;
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
 * A kiosk that is being serviced (保守中).
 */
export interface KioskClosed {
  kiosk_id: string;
  kiosk_name: string;
}
/**
 * `GET /api/fleet/kiosks/{kiosk}/logs`: newest first; `more`: there were older ones.
 */
export interface KioskLogs {
  lines: LogLine[];
  more: boolean;
}
/**
 * One line; `number` counts the lines of one process of the kiosk's program.
 */
export interface LogLine {
  at: string;
  event: string;
  fields: {
    [k: string]: string | boolean | number | null;
  };
  level: "debug" | "info" | "warning" | "error" | "critical";
  number: number;
}
/**
 * Kiosk → server: what this kiosk can do now; sent at every change.
 *
 * `card_left`: the citizen has gone, and a card is still in the reader (S-15). Whose it is, or
 * what kind of card, the kiosk does not tell.
 */
export interface KioskPresence {
  agent_version: string;
  card_left: boolean;
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
 * `GET /api/fleet/kiosks/{kiosk}/timeline`: newest first.
 */
export interface KioskTimeline {
  entries: TimelineEntry[];
  kiosk_id: string;
}
/**
 * Something that happened to a kiosk; `code` and `detail` are codes, and nobody's name.
 */
export interface TimelineEntry {
  at: string;
  code: string;
  detail: string | null;
  kind:
    | "link"
    | "state"
    | "card"
    | "erasure"
    | "alarm"
    | "alarm_over"
    | "repair"
    | "look"
    | "diagnosis"
    | "register"
    | "staff_call"
    | "call"
    | "call_over";
}
/**
 * What a kiosk has told of itself; `can`: it takes updates at all.
 */
export interface KioskUpdates {
  agent: string;
  can: boolean;
  kiosk_id: string;
  profile: string | null;
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
 * A supervisor (責任者) who asked to see the window, or whom the citizen has let in (O-09).
 */
export interface ViewerView {
  id: string;
  name: string;
  state: "asked" | "allowed";
}
/**
 * Server → operators: every connected kiosk that takes no calls because of maintenance.
 */
export interface KiosksClosed {
  entries: KioskClosed[];
  type: "kiosk.closed";
  v: 1;
}
/**
 * Server → kiosk: the newest lines before this number; None: the newest of all.
 */
export interface LogAsk {
  ask_id: string;
  before: number | null;
  type: "log.ask";
  v: 1;
}
/**
 * Kiosk → server: lines, newest first; `more`: there are older ones.
 */
export interface LogLines {
  ask_id: string;
  /**
   * @maxItems 200
   */
  lines: LogLine[];
  more: boolean;
  type: "log.lines";
  v: 1;
}
/**
 * Server → kiosk: what does the panel show while nobody is there?
 */
export interface LookAsk {
  ask_id: string;
  type: "look.ask";
  v: 1;
}
/**
 * Kiosk → server: a small still picture of the panel's first screen, or why there is none.
 */
export interface LookTaken {
  ask_id: string;
  outcome: "taken" | "in_session" | "not_here" | "failed";
  picture: string | null;
  type: "look.taken";
  v: 1;
}
/**
 * A session that was served, and for which no receipt has come.
 */
export interface MissingReceipt {
  ended_at: string;
  kiosk_id: string;
  session_id: string;
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
 * A package that the server's source has; `refused` says why it cannot be rolled out.
 */
export interface PackageView {
  created: string | null;
  expires: string | null;
  kind: ("agent" | "profile") | null;
  name: string;
  refused:
    | (
        | "unreadable"
        | "not_a_package"
        | "unsigned"
        | "unknown_key"
        | "forged"
        | "bad_manifest"
        | "unexpected_file"
        | "missing_file"
        | "link"
        | "too_large"
        | "damaged"
        | "wrong_kind"
        | "expired"
        | "from_the_future"
        | "superseded"
        | "downgrade"
        | "server_too_old"
        | "no_keys"
        | "no_room"
        | "not_installed"
        | "profile_refused"
      )
    | null;
  refused_words: DiagnosisWords | null;
  sha256: string;
  signed_by: string;
  size: number;
  version: string | null;
}
/**
 * Panel → agent: the citizen touched the panel (idle clocks start anew).
 */
export interface PanelActivity {
  type: "panel.activity";
  v: 1;
}
/**
 * Agent → panel: the card reader as the citizen should know it.
 *
 * `off`: there is none; `empty`: no card. `tries` are those of the PIN, known before it is
 * asked for; `digits` how many of it are typed; `values` what was read, in phases `read` and
 * `filled`; `filled` how many fields of the page were filled in.
 */
export interface PanelCard {
  digits: number;
  fault:
    | ("wrong_pin" | "last_try" | "pin_blocked" | "card_removed" | "unknown_card" | "unreadable")
    | null;
  filled: number;
  kind: ("my_number" | "licence") | null;
  phase: "off" | "empty" | "present" | "typing" | "reading" | "read" | "filled" | "fault";
  tries: number | null;
  type: "panel.card";
  v: 1;
  /**
   * @maxItems 4
   */
  values:
    | []
    | [CardValue]
    | [CardValue, CardValue]
    | [CardValue, CardValue, CardValue]
    | [CardValue, CardValue, CardValue, CardValue];
}
/**
 * Panel → agent: one key of the PIN pad that the kiosk itself draws.
 */
export interface PanelCardKey {
  key: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "erase";
  type: "panel.card_key";
  v: 1;
}
/**
 * Panel → agent: the citizen touched: look at the card, enter the PIN, fill in, put away.
 */
export interface PanelCardStep {
  step: "open" | "enter" | "fill" | "close";
  type: "panel.card_step";
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
  label_en: string | null;
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
 * phase `parked`, if it has one, and `label_en` its English name in the site profile.
 */
export interface PanelControl {
  ask: number | null;
  label: string | null;
  label_en: string | null;
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
 *
 * `coach_voice`: the photo coach may be heard, where the panel's machine has a voice;
 * `photo_camera`: a part of the name of the camera that is for photos alone.
 */
export interface PanelHello {
  cancel_s: number;
  coach_voice: boolean;
  idle_grace_s: number;
  idle_warning_s: number;
  kiosk_name: string;
  languages: ("ja" | "ja-easy" | "en")[];
  municipality: string;
  photo_camera: string | null;
  type: "panel.hello";
  v: 1;
}
/**
 * Agent → panel: where the letter step is; said on each change, and to a panel that joins.
 *
 * `fault`: why the code that is seen now is not taken; `filled` how many fields were filled in.
 */
export interface PanelLetter {
  application_id: string | null;
  camera: PhotoCamera | null;
  fault: ("individual_number" | "other_site" | "not_a_letter") | null;
  filled: number;
  phase: "idle" | "starting" | "looking" | "read" | "filled" | "without" | "failed";
  type: "panel.letter";
  v: 1;
}
/**
 * Where the panel sends its frames: a port of loopback and a token for this one step.
 */
export interface PhotoCamera {
  port: number;
  token: string;
}
/**
 * Panel → agent: the citizen's touch; `without`: I have no letter.
 */
export interface PanelLetterDo {
  type: "panel.letter_do";
  v: 1;
  what: "open" | "fill" | "without" | "close";
}
/**
 * Agent → panel: this kiosk is being serviced (保守中) and begins no visit, or not any more.
 */
export interface PanelMaintenance {
  on: boolean;
  type: "panel.maintenance";
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
  link: "call" | "window" | "speech";
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
  link: "call" | "window" | "speech";
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
  link: "call" | "window" | "speech";
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
 * Either side → server, while `on_device`: whether my browser recognises me on this device.
 *
 * `language`: the one in which it does; null if it does not, and `fault` says why. Then sound is
 * sent as ever, if the server has a recogniser. Said again at each change.
 */
export interface SpeechDevice {
  fault: ("unsupported" | "no_language_pack" | "refused" | "failed") | null;
  language: ("ja" | "en") | null;
  session_id: string;
  type: "speech.device";
  v: 1;
}
/**
 * Either side → server: say an approved phrase (公式訳); a chat line with its own translation.
 *
 * Answered as `chat.send` is: `chat.message` with this `message_id` in the sender's `language`,
 * then the `caption.line`. Refused `not_found` if there is no such phrase for this side, and
 * `malformed` if a slot is missing, unknown or not of its type.
 */
export interface PhraseSay {
  language: "ja" | "ja-easy" | "en";
  message_id: string;
  phrase_id: string;
  session_id: string;
  slots: {
    [k: string]: string;
  };
  type: "phrase.say";
  v: 1;
}
/**
 * Panel → server: the phrases that a citizen can say; answered by `phrase.list`.
 */
export interface PhraseWanted {
  request_id: string;
  session_id: string;
  type: "phrase.wanted";
  v: 1;
}
/**
 * Server → panel: one procedure's phrases for the citizen; `remaining` messages follow.
 */
export interface PhraseList {
  group: PhraseGroup;
  remaining: number;
  request_id: string;
  session_id: string;
  type: "phrase.list";
  v: 1;
}
/**
 * The phrases of one procedure (手続).
 */
export interface PhraseGroup {
  phrases: Phrase[];
  procedure: string;
  title: PhraseTitle;
}
/**
 * One phrase. `slots` gives the type of each; `edited`: the city's own wording.
 */
export interface Phrase {
  easy: string;
  edited: boolean;
  en: string;
  id: string;
  ja: string;
  key: ("F1" | "F2" | "F3" | "F4" | "F5" | "F6" | "F7" | "F8") | null;
  slots: {
    [k: string]: string;
  };
  speaker: "citizen" | "operator";
}
/**
 * Name of a group in each caption language.
 */
export interface PhraseTitle {
  easy: string;
  en: string;
  ja: string;
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
 *
 * `secret`: shuttered because the citizen fills in a field of their own, not for a change of page.
 */
export interface PanelWindow {
  secret: boolean;
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
 * Agent → panel: the previous citizen's window and profile are gone, and here is the proof.
 *
 * `receipt` is None if there was nothing to erase.
 */
export interface PanelWiped {
  receipt: PanelReceipt | null;
  type: "panel.wiped";
  v: 1;
}
/**
 * What a citizen reads of the receipt of erasure (消去証明); it names no visit and no session.
 *
 * `unsafe`: the kiosk ran under the development override of the preflight.
 */
export interface PanelReceipt {
  done_at: string;
  /**
   * @minItems 1
   * @maxItems 40
   */
  erased: [Erased, ...Erased[]];
  number: number;
  unsafe: boolean;
}
/**
 * Panel → agent: the citizen takes control back, at one touch, in whatever phase.
 */
export interface PanelTakeBack {
  type: "panel.take_back";
  v: 1;
}
/**
 * Agent → panel: where the photo step is; said on each change, and to a panel that joins.
 *
 * `advice` is the coach's one sentence while framing; `improve` what the checks found in the photo
 * that was taken, and `override` who would use it all the same; `reason` the site's own words for
 * a refusal; `by_operator`: the operator has pressed the shutter.
 */
export interface PanelPhoto {
  advice: PhotoWords | null;
  by_operator: boolean;
  camera: PhotoCamera | null;
  failure: ("no_worker" | "no_memory" | "not_readable" | "not_on_page" | "not_placed") | null;
  /**
   * @maxItems 30
   */
  improve: PhotoWords[];
  override: PhotoOverridden | null;
  phase:
    | "idle"
    | "starting"
    | "framing"
    | "countdown"
    | "taking"
    | "taken"
    | "placing"
    | "placed"
    | "refused"
    | "accepted"
    | "failed";
  ready: boolean;
  reason: string | null;
  seconds: number;
  type: "panel.photo";
  v: 1;
}
/**
 * One sentence of advice in the panel's languages.
 */
export interface PhotoWords {
  en: string;
  ja: string;
  ja_easy: string;
}
/**
 * Whose word it was that a photo is good enough despite the advice, and why.
 */
export interface PhotoOverridden {
  by: "citizen" | "operator";
  reason: "looks_right" | "cannot_better" | "circumstances";
}
/**
 * Panel → agent: the citizen's touch; `use` has a `reason` if there is advice against it.
 */
export interface PanelPhotoDo {
  reason: ("looks_right" | "cannot_better" | "circumstances") | null;
  type: "panel.photo_do";
  v: 1;
  what: "open" | "close" | "shutter" | "use" | "retake" | "delete";
}
/**
 * Panel → agent → server: a clerk wants IT.
 */
export interface StaffCallRaise {
  reason: "screen" | "camera_sound" | "card_reader" | "network" | "damage" | "other";
  type: "staff_call.raise";
  v: 1;
}
/**
 * Panel → agent → server: it is settled at the counter.
 */
export interface StaffCallWithdraw {
  type: "staff_call.withdraw";
  v: 1;
}
/**
 * Server → agent → panel: the open call of this kiosk, if there is one; why one was refused.
 */
export interface StaffCallState {
  call: StaffCallView | null;
  refusal: ("in_session" | "offline" | "too_many") | null;
  type: "staff_call.state";
  v: 1;
}
/**
 * `GET /api/receipts`: what a period's certificate is made of, and what it lacks.
 */
export interface PeriodReceipts {
  missing: MissingReceipt[];
  receipts: StoredReceipt[];
}
/**
 * One receipt as the server has it.
 */
export interface StoredReceipt {
  kiosk_id: string;
  receipt: SealedReceipt;
}
/**
 * A record's canonical JSON text and the kiosk's Ed25519 signature over it.
 */
export interface SealedReceipt {
  record: string;
  signature: string;
}
/**
 * Console → server → kiosk: the operator has looked, and the photo is good enough.
 */
export interface PhotoOverride {
  reason: "looks_right" | "cannot_better" | "circumstances";
  session_id: string;
  type: "photo.override";
  v: 1;
}
/**
 * Console → server → kiosk: press the shutter, while the step frames.
 *
 * What becomes of the photo is the citizen's decision alone.
 */
export interface PhotoShutter {
  session_id: string;
  type: "photo.shutter";
  v: 1;
}
/**
 * Kiosk → server → operator's console: where the photo step is, in a call; no picture.
 *
 * As `panel.photo`, without what only the panel needs; `idle` closes it.
 */
export interface PhotoStep {
  advice: PhotoWords | null;
  /**
   * @maxItems 30
   */
  improve: PhotoWords[];
  override: PhotoOverridden | null;
  phase:
    | "idle"
    | "starting"
    | "framing"
    | "countdown"
    | "taking"
    | "taken"
    | "placing"
    | "placed"
    | "refused"
    | "accepted"
    | "failed";
  ready: boolean;
  session_id: string;
  type: "photo.step";
  v: 1;
}
/**
 * `GET /api/phrases`. `version` changes with every edit; it is the answer's ETag.
 */
export interface PhraseBook {
  procedures: PhraseGroup[];
  version: string;
}
/**
 * `PUT /api/phrases/{id}`: the city's own wording, with the slots of the shipped one.
 */
export interface PhraseWording {
  easy: string;
  en: string;
  ja: string;
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
 * Kiosk → server: keep this receipt; repeated until `receipt.recorded` or a final refusal.
 */
export interface ReceiptIssued {
  receipt: SealedReceipt;
  type: "receipt.issued";
  v: 1;
}
/**
 * Server → kiosk: all receipts of this kiosk up to this number are stored.
 */
export interface ReceiptRecorded {
  number: number;
  type: "receipt.recorded";
  v: 1;
}
/**
 * Server → kiosk: what could be repaired, and what would that interrupt?
 */
export interface RepairAsk {
  ask_id: string;
  type: "repair.ask";
  v: 1;
}
/**
 * `GET /api/fleet/kiosks/{kiosk}/repairs`.
 */
export interface RepairList {
  offers: RepairOffer[];
}
/**
 * One repair that a kiosk knows, in its own words.
 *
 * Attributes:
 *     interrupts: what stops meanwhile, and for whom.
 *     takes_s: about how long.
 *     mends: probes of the diagnosis for whose failure it is worth a try.
 *     obstacle: why not now; None: it may be ordered.
 */
export interface RepairOffer {
  interrupts: DiagnosisWords;
  /**
   * @maxItems 40
   */
  mends: string[];
  obstacle: ("in_session" | "not_here" | "not_permitted" | "not_supervised") | null;
  repair: string;
  takes_s: number;
  title: DiagnosisWords;
}
/**
 * Kiosk → server: every repair that it knows, and whether it would do it now.
 */
export interface RepairOffers {
  ask_id: string;
  /**
   * @maxItems 40
   */
  offers: RepairOffer[];
  type: "repair.offers";
  v: 1;
}
/**
 * Server → kiosk: do this now, unless a citizen is there.
 */
export interface RepairOrder {
  repair: string;
  repair_id: string;
  type: "repair.order";
  v: 1;
}
/**
 * The answer: nothing is done before it is confirmed, by the same person and in time.
 */
export interface RepairPlan {
  expires_at: string;
  interrupts: DiagnosisWords;
  repair: string;
  repair_id: string;
  takes_s: number;
  title: DiagnosisWords;
}
/**
 * Kiosk → server: what became of it; after a restart its next agent says so.
 */
export interface RepairResult {
  outcome: "done" | "in_session" | "failed" | "not_here" | "not_permitted" | "not_supervised";
  repair_id: string;
  type: "repair.result";
  v: 1;
}
/**
 * Server → IT's consoles: where a repair is.
 */
export interface RepairState {
  kiosk_id: string;
  outcome:
    | "ordered"
    | "done"
    | "in_session"
    | "offline"
    | "no_answer"
    | "failed"
    | "not_here"
    | "not_permitted"
    | "not_supervised";
  repair: string;
  repair_id: string;
  type: "repair.state";
  v: 1;
}
/**
 * `POST /api/fleet/kiosks/{kiosk}/repairs`: what would this interrupt?
 */
export interface RepairWish {
  repair: string;
}
/**
 * Roll a package out: first these kiosks, then a share of the others, then all.
 *
 * Attributes:
 *     canaries: the first kiosks.
 *     share: percent of the others in the second group.
 *     now: also in opening hours; never during a session.
 */
export interface RolloutBegin {
  canaries: string[];
  do: "begin";
  now: boolean;
  sha256: string;
  share: number;
}
/**
 * Where one kiosk is in a roll-out.
 */
export interface RolloutKiosk {
  got: number;
  kiosk_id: string;
  reason:
    | (
        | "unreadable"
        | "not_a_package"
        | "unsigned"
        | "unknown_key"
        | "forged"
        | "bad_manifest"
        | "unexpected_file"
        | "missing_file"
        | "link"
        | "too_large"
        | "damaged"
        | "wrong_kind"
        | "expired"
        | "from_the_future"
        | "superseded"
        | "downgrade"
        | "server_too_old"
        | "no_keys"
        | "no_room"
        | "not_installed"
        | "profile_refused"
      )
    | ("crashed" | "silent" | "ordered" | "away" | "worse" | "not_checked")
    | null;
  since: string;
  stage: "canary" | "group" | "all";
  step:
    | "waiting"
    | "fetching"
    | "ready"
    | "applying"
    | "checking"
    | "healthy"
    | "failed"
    | "going_back"
    | "back"
    | "left_out";
}
/**
 * The answer: what it would do; done once the same person confirms it in time.
 */
export interface RolloutPlan {
  expires_at: string;
  plan_id: string;
  says: DiagnosisWords;
}
/**
 * Server → IT's consoles: a roll-out has changed; read it again.
 */
export interface RolloutState {
  rollout_id: string;
  status: "running" | "paused" | "done" | "going_back" | "ended";
  type: "update.state";
  v: 1;
}
/**
 * Go on without those that have failed, change now also in opening hours, or take all back.
 */
export interface RolloutSteer {
  do: "go_on" | "now" | "roll_back";
  rollout_id: string;
}
/**
 * A roll-out as it is now, or was at its end.
 */
export interface RolloutView {
  begun_at: string;
  begun_by: string;
  kind: "agent" | "profile";
  kiosks: RolloutKiosk[];
  now: boolean;
  rollout_id: string;
  size: number;
  stage: "canary" | "group" | "all";
  status: "running" | "paused" | "done" | "going_back" | "ended";
  version: string;
}
/**
 * `POST /api/fleet/updates/wishes`: the first of two steps.
 */
export interface RolloutWished {
  wish: RolloutBegin | RolloutSteer;
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
 * `PUT /api/fleet/kiosks/{kiosk}/call`: IT answers a call (`text`), or closes it.
 */
export interface StaffCallDo {
  do: "answer" | "close";
  text: string;
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
 * Operator → server: how would the citizen read this? At most two a second.
 */
export interface TranslatePreview {
  language: "ja" | "en";
  request_id: string;
  session_id: string;
  text: string;
  type: "translate.preview";
  v: 1;
}
/**
 * Server → operator: the rendering in the citizen's spoken language, with its way back.
 *
 * `easy` is the line in やさしい日本語 if the citizen reads that, else null.
 */
export interface TranslatePreviewed {
  easy: string | null;
  rendering: Rendering;
  request_id: string;
  session_id: string;
  type: "translate.previewed";
  v: 1;
}
/**
 * Server → kiosk: use what is ready from now on, unless a citizen is there.
 */
export interface UpdateApply {
  rollout_id: string;
  type: "update.apply";
  v: 1;
}
/**
 * Server → kiosk: use again what you used before this roll-out, unless a citizen is there.
 */
export interface UpdateBack {
  kind: "agent" | "profile";
  rollout_id: string;
  type: "update.back";
  v: 1;
  version: string;
}
/**
 * Server → kiosk: get this package and have it ready; nothing changes yet.
 */
export interface UpdateOffer {
  kind: "agent" | "profile";
  rollout_id: string;
  server_version: string;
  sha256: string;
  size: number;
  type: "update.offer";
  v: 1;
  version: string;
}
/**
 * Server → kiosk: a piece, base64; only the last one is shorter than `PIECE_BYTES`.
 */
export interface UpdatePiece {
  data: string;
  offset: number;
  rollout_id: string;
  type: "update.piece";
  v: 1;
}
/**
 * Kiosk → server, with each connection and at each change: what it runs, and where it is.
 *
 * Attributes:
 *     agent, profile: versions in use; None: no profile from a package.
 *     rollout_id: which it speaks of; None: of none.
 *     got: bytes of the package that it has.
 */
export interface UpdateReport {
  agent: string;
  got: number;
  phase:
    | "none"
    | "fetching"
    | "preparing"
    | "ready"
    | "restarting"
    | "trial"
    | "holds"
    | "taken_back"
    | "refused";
  profile: string | null;
  reason:
    | (
        | "unreadable"
        | "not_a_package"
        | "unsigned"
        | "unknown_key"
        | "forged"
        | "bad_manifest"
        | "unexpected_file"
        | "missing_file"
        | "link"
        | "too_large"
        | "damaged"
        | "wrong_kind"
        | "expired"
        | "from_the_future"
        | "superseded"
        | "downgrade"
        | "server_too_old"
        | "no_keys"
        | "no_room"
        | "not_installed"
        | "profile_refused"
      )
    | ("crashed" | "silent" | "ordered" | "in_session")
    | null;
  rollout_id: string | null;
  type: "update.report";
  v: 1;
}
/**
 * Kiosk → server: the piece from here on.
 */
export interface UpdateWanted {
  offset: number;
  rollout_id: string;
  type: "update.wanted";
  v: 1;
}
/**
 * `GET /api/fleet/updates`: packages, roll-outs (newest first), and what kiosks run.
 */
export interface Updates {
  hours: string;
  kiosks: KioskUpdates[];
  packages: PackageView[];
  rollouts: RolloutView[];
  server_version: string;
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
