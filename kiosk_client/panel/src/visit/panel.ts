import {
  Again,
  CallClient,
  isPassing,
  Listeners,
  type CallView,
  type Transport,
  type Unsubscribe,
} from "@madoguchi/shared/call";
import { newIdentifier, type EndReason, type PanelMessage, type SessionView } from "@madoguchi/shared/protocol";
import { CallRoom, type CallRoomView } from "../call/call_room.ts";
import { controlIntents } from "./control.ts";
import { NEW_VISIT, reduce, type Visit, type VisitEvent } from "./machine.ts";
import { intents, outgoing } from "./outgoing.ts";

/** Everything the screens read. */
export interface PanelView {
  readonly visit: Visit;
  readonly call: CallView;
  readonly room: CallRoomView | null;
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
  #activitySentAt = Number.NEGATIVE_INFINITY;

  constructor(transport: Transport<PanelMessage, PanelMessage>, now = () => performance.now()) {
    this.#transport = transport;
    this.#now = now;
    // Before the client, so that a resumed session finds the ICE servers of its welcome.
    transport.onMessage((message) => {
      this.#received(message);
    });
    this.#client = new CallClient<PanelMessage, PanelMessage>(transport, "citizen");
    this.#view = { visit: this.#visit, call: this.#client.snapshot(), room: null };
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
  }

  #callChanged(): void {
    const { session } = this.#client.snapshot();
    if (session !== null && session !== this.#view.call.session) {
      const before = this.#view.call.session;
      this.#dispatch({ type: "session", session, now: this.#now() });
      if (returned(before, session)) this.#room?.resync();
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
    if (after.stage.kind === "attract" && before.stage.kind !== "attract") this.#client.forget();
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
    if (view.visit === this.#visit && view.call === call && view.room === room) return;
    this.#view = { visit: this.#visit, call, room };
    this.#listeners.tell();
  }
}

/** The operator's signalling is back: what was said meanwhile did not reach them. */
function returned(before: SessionView | null, after: SessionView): boolean {
  return before?.operator?.link === "lost" && after.operator?.link === "up";
}
