import {
  Again,
  CallClient,
  isPassing,
  Listeners,
  type CallView,
  type Transport,
  type Unsubscribe,
} from "@madoguchi/shared/call";
import type { CaptionChoice } from "@madoguchi/shared/captions";
import {
  newIdentifier,
  type EndReason,
  type PanelCardKey,
  type PanelCardStep,
  type PanelMessage,
  type PanelLetterDo,
  type PanelPhotoDo,
  type Phrase,
  type PhraseGroup,
  type SessionView,
  type StaffCallRaise,
} from "@madoguchi/shared/protocol";
import { CallRoom, type CallRoomView } from "../call/call_room.ts";
import { controlIntents } from "./control.ts";
import { NEW_VISIT, reduce, type Visit, type VisitEvent } from "./machine.ts";
import { intents, outgoing } from "./outgoing.ts";
import { said, withGroup } from "./replies.ts";

/** Everything the screens read. */
export interface PanelView {
  readonly visit: Visit;
  readonly call: CallView;
  readonly room: CallRoomView | null;
  /** Approved phrases of citizens; empty until they were asked for and came. */
  readonly phrases: readonly PhraseGroup[];
}

const TICK_MS = 250;
const ACTIVITY_EVERY_MS = 1_000;

/**
 * Runs a visit: feeds the pure machine with messages, touches and time, sends what it calls for,
 * and opens and closes the call. The only stateful object of the panel; React reads `snapshot`.
 */
export class Panel {
  readonly #transport: Transport<PanelMessage, PanelMessage>;
  readonly #client: CallClient<PanelMessage, PanelMessage>;
  readonly #listeners = new Listeners<[]>();
  readonly #now: () => number;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #again = new Again(() => {
    this.#say();
  });
  #visit: Visit = NEW_VISIT;
  #room: CallRoom | null = null;
  #view: PanelView;
  #phrases: readonly PhraseGroup[] = [];
  #activitySentAt = Number.NEGATIVE_INFINITY;

  constructor(transport: Transport<PanelMessage, PanelMessage>, now = () => performance.now()) {
    this.#transport = transport;
    this.#now = now;
    // Before the client, so that a resumed session finds the ICE servers of its welcome.
    transport.onMessage((message) => {
      this.#received(message);
    });
    this.#client = new CallClient<PanelMessage, PanelMessage>(transport, "citizen");
    this.#view = { visit: this.#visit, call: this.#client.snapshot(), room: null, phrases: [] };
    this.#client.subscribe(() => {
      this.#callChanged();
    });
    transport.onLink((status) => {
      this.#dispatch({ type: "link", status });
      if (status === "up") this.#resend();
    });
    this.#timer = setInterval(() => {
      this.#dispatch({ type: "ticked", now: this.#now() });
    }, TICK_MS);
  }

  readonly subscribe = (listener: () => void): Unsubscribe => this.#listeners.add(listener);

  readonly snapshot = (): PanelView => this.#view;

  /** Any touch or key: the idle clocks, here and in the agent, start anew. */
  touch(): void {
    // Whoever touches a kiosk that is being serviced begins no visit.
    if (this.#visit.maintenance && this.#visit.stage.kind === "attract") return;
    const now = this.#now();
    this.#dispatch({ type: "touched", now });
    if (now - this.#activitySentAt < ACTIVITY_EVERY_MS) return;
    this.#activitySentAt = now;
    this.#transport.send({ type: "panel.activity", v: 1 });
  }

  /** A choice of the citizen that needs neither time nor chance. */
  choose(
    event: Extract<
      VisitEvent,
      {
        type:
          | "started"
          | "language_chosen"
          | "purpose_chosen"
          | "back"
          | "consent_given"
          | "powers_chosen"
          | "control_answered"
          | "taken_back"
          | "viewer_answered"
          | "confirm_decided"
          | "done";
      }
    >,
  ): void {
    this.#dispatch(event);
  }

  confirmCall(): void {
    this.#dispatch({ type: "call_confirmed", now: this.#now(), requestId: newIdentifier() });
  }

  refuseConsent(): void {
    this.#dispatch({ type: "consent_refused", now: this.#now() });
  }

  leave(reason: EndReason): void {
    this.#dispatch({ type: "left", reason, now: this.#now() });
  }

  /** The operator is gone: wait for another one with the same ticket. */
  requeue(): void {
    const { stage } = this.#visit;
    if (stage.kind !== "session") return;
    this.#client.send({ type: "session.requeue", v: 1, session_id: stage.session.session_id });
  }

  chat(text: string): void {
    this.#client.chat(text, this.#visit.language);
  }

  /** Ask for what a citizen can say at a touch; nothing happens if it is here already. */
  wantPhrases(): void {
    const session = this.#client.snapshot().session;
    if (session === null || this.#phrases.length > 0) return;
    const { session_id } = session;
    this.#transport.send({ type: "phrase.wanted", v: 1, session_id, request_id: newIdentifier() });
  }

  sayPhrase(phrase: Phrase): void {
    const { language } = this.#visit;
    this.#client.sayPhrase(phrase.id, {}, language, said(phrase, language));
  }

  chooseCaptions(choice: CaptionChoice): void {
    this.#client.chooseCaptions(choice);
  }

  /** One key of the PIN pad; the agent alone counts them. */
  cardKey(key: PanelCardKey["key"]): void {
    this.#transport.send({ type: "panel.card_key", v: 1, key });
  }

  cardStep(step: PanelCardStep["step"]): void {
    this.#transport.send({ type: "panel.card_step", v: 1, step });
  }

  /** Put an own line right (言いなおす): what it says now takes its place. */
  correct(captionId: string, text: string): void {
    this.#client.correct(captionId, text);
  }

  /** A touch in the letter step; the agent decides whether it means anything now. */
  letter(what: PanelLetterDo["what"]): void {
    this.#transport.send({ type: "panel.letter_do", v: 1, what });
  }

  /** A touch in the photo step; the agent decides whether it means anything now. */
  photo(what: PanelPhotoDo["what"], reason: PanelPhotoDo["reason"] = null): void {
    this.#transport.send({ type: "panel.photo_do", v: 1, what, reason });
  }

  /** A clerk calls IT; the agent passes it on only while nobody is served here. */
  callIt(reason: StaffCallRaise["reason"]): void {
    this.#transport.send({ type: "staff_call.raise", v: 1, reason });
  }

  withdrawCall(): void {
    this.#transport.send({ type: "staff_call.withdraw", v: 1 });
  }

  setMicrophone(on: boolean): void {
    this.#room?.setMicrophone(on);
  }

  setCamera(on: boolean): void {
    this.#room?.setCamera(on);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#again.cancel();
    this.#room?.close();
    this.#client.close();
    this.#transport.close();
    this.#listeners.clear();
  }

  #received(message: PanelMessage): void {
    this.#dispatch({ type: "received", message, now: this.#now() });
    // A new connection to the agent: what was said on the last one may not have been heard.
    if (message.type === "panel.hello") this.#sayAgain(controlIntents(this.#visit.control));
    if (message.type === "error" && isPassing(message)) this.#again.soon();
    this.#room?.receive(message);
    if (message.type === "phrase.list") {
      this.#phrases = withGroup(this.#phrases, message);
      this.#publish();
    }
  }

  #callChanged(): void {
    const { session } = this.#client.snapshot();
    if (session !== null && session !== this.#view.call.session) {
      const before = this.#view.call.session;
      this.#dispatch({ type: "session", session, now: this.#now() });
      if (returned(before, session)) this.#room?.resync();
    }
    const { interpretation } = this.#client.snapshot().captions;
    if (interpretation !== this.#view.call.captions.interpretation) {
      this.#room?.interpret(interpretation);
    }
    this.#publish();
  }

  #dispatch(event: VisitEvent): void {
    const before = this.#visit;
    const after = reduce(before, event);
    if (after === before) return;
    this.#visit = after;
    for (const message of outgoing(before, after)) this.#transport.send(message);
    this.#runRoom(before);
    if (after.stage.kind === "attract" && before.stage.kind !== "attract") {
      this.#client.forget();
      this.#phrases = [];
    }
    this.#publish();
  }

  /** The call exists exactly while the session is `in_call` and the citizen is still there. */
  #runRoom(before: Visit): void {
    const { stage, iceServers } = this.#visit;
    const inCall = stage.kind === "session" && stage.session.state === "in_call";
    if (!inCall) {
      this.#room?.close();
      this.#room = null;
      return;
    }
    if (this.#room !== null) return;
    // Without a consent given on this page, the page was reloaded in the middle of the call.
    const resumed = before.stage.kind !== "session";
    this.#room = new CallRoom(
      stage.session.session_id,
      iceServers,
      (message) => {
        this.#transport.send(message);
      },
      resumed,
    );
    this.#room.interpret(this.#client.snapshot().captions.interpretation);
    this.#room.onChange(() => {
      this.#publish();
    });
  }

  #resend(): void {
    this.#say();
    this.#room?.resync();
  }

  #say(): void {
    this.#sayAgain(intents(this.#visit));
  }

  #sayAgain(messages: readonly PanelMessage[]): void {
    for (const message of messages) this.#transport.send(message);
  }

  #publish(): void {
    const call = this.#client.snapshot();
    const room = this.#room?.view ?? null;
    const view = this.#view;
    const phrases = this.#phrases;
    const same = view.visit === this.#visit && view.call === call && view.room === room;
    if (same && view.phrases === phrases) return;
    this.#view = { visit: this.#visit, call, room, phrases };
    this.#listeners.tell();
  }
}

/** The operator's signalling is back: what was said meanwhile did not reach them. */
function returned(before: SessionView | null, after: SessionView): boolean {
  return before?.operator?.link === "lost" && after.operator?.link === "up";
}
