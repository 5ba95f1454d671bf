/** Owner of the operator's connection: folds messages into the desk, says what must be said. */

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
import type {
  IceServers,
  PhraseSay,
  SessionView,
  SessionWrapUp,
  SpokenLanguage,
  WireMessage,
} from "@madoguchi/shared/protocol";

import { IDLE_VIEW, type LiveCall, type LiveView } from "../call/liveCall.ts";
import { PhotoClient } from "../photo/photoClient.ts";
import type { StopCause } from "../link/socketTransport.ts";
import {
  endOf,
  INITIAL_DESK,
  reduceDesk,
  unfinished,
  sessionToCall,
  type Desk,
  type DeskEvent,
  type Presence,
} from "../state/desk.ts";

type PhraseSlots = PhraseSay["slots"];

/** A transport that can also end for good; `SocketTransport` and the tests' own. */
export interface DeskTransport extends Transport {
  onStopped(listener: (cause: StopCause) => void): Unsubscribe;
  onUnreadable(listener: () => void): Unsubscribe;
  reconnect(): void;
}

/** What the desk needs of `LiveCall`; the tests bring their own. */
export type LiveCallPort = Pick<
  LiveCall,
  "subscribe" | "snapshot" | "follow" | "installRecogniser" | "toggleMute" | "toggleVideo" | "close"
>;

/** Opens devices and prepares the peer for a session that was just accepted. */
export type OpenLiveCall = (session: SessionView, iceServers: IceServers) => LiveCallPort;

export class DeskClient {
  readonly transport: DeskTransport;
  /** The citizen's photo step, while there is one. */
  readonly photo: PhotoClient;
  readonly #call: CallClient;
  readonly #listeners = new Listeners<[]>();
  readonly #openLive: OpenLiveCall;
  readonly #now: () => number;
  readonly #again = new Again(() => {
    this.#sayUnfinished();
  });
  #desk: Desk = INITIAL_DESK;
  #live: { readonly sessionId: string; readonly call: LiveCallPort } | null = null;

  constructor(
    transport: DeskTransport,
    openLive: OpenLiveCall,
    now: () => number = Date.now,
  ) {
    this.transport = transport;
    this.#openLive = openLive;
    this.#now = now;
    this.#call = new CallClient(transport, "operator");
    this.photo = new PhotoClient(transport);
    transport.onMessage((message) => {
      this.#receive(message);
    });
    transport.onLink((status) => {
      this.#apply({ type: "link", status });
    });
    transport.onStopped((cause) => {
      this.#apply({ type: "stopped", cause });
    });
    transport.onUnreadable(() => {
      this.#apply({ type: "unreadable" });
    });
  }

  readonly subscribe = (listener: () => void): Unsubscribe => this.#listeners.add(listener);
  readonly snapshot = (): Desk => this.#desk;
  readonly liveSnapshot = (): LiveView => this.#live?.call.snapshot() ?? IDLE_VIEW;
  readonly subscribeCall = (listener: () => void): Unsubscribe => this.#call.subscribe(listener);
  readonly callSnapshot = (): CallView => this.#call.snapshot();

  setPresence(state: Presence): void {
    this.#apply({ type: "presence", state });
    this.transport.send({ type: "operator.presence", v: 1, state });
  }

  accept(sessionId: string): void {
    this.#apply({ type: "accept", sessionId });
    if (this.#desk.stage.kind !== "accepting") return;
    this.transport.send({ type: "session.accept", v: 1, session_id: sessionId });
  }

  silence(): void {
    this.#apply({ type: "silence" });
  }

  /** Leave the session at hand: cancel while the citizen is asked, hang up afterwards. */
  hangUp(): void {
    this.#apply({ type: "hang_up" });
    const { stage } = this.#desk;
    if (stage.kind === "session" && stage.leaving) this.transport.send(endOf(stage.session));
  }

  save(outcome: SessionWrapUp["outcome"], note: string): void {
    const { stage } = this.#desk;
    if (stage.kind !== "session") return;
    const { session_id } = stage.session;
    const record: SessionWrapUp = { type: "session.wrap_up", v: 1, session_id, outcome, note };
    this.#apply({ type: "save", record });
    if (this.#desk.stage.kind === "saving") this.transport.send(record);
  }

  chat(text: string): void {
    this.#call.chat(text, this.#speaks());
  }

  /** Say an approved phrase; `text` is how it reads here. */
  sayPhrase(phraseId: string, slots: PhraseSlots, text: string): void {
    this.#call.sayPhrase(phraseId, slots, this.#speaks(), text);
  }

  correct(captionId: string, text: string): void {
    this.#call.correct(captionId, text);
  }

  chooseCaptions(choice: CaptionChoice): void {
    this.#call.chooseCaptions(choice);
  }

  /** Have this browser fetch what it needs to recognise speech by itself; by a click only. */
  installRecogniser(): Promise<boolean> {
    return this.#live?.call.installRecogniser() ?? Promise.resolve(false);
  }

  toggleMute(): void {
    this.#live?.call.toggleMute();
  }

  toggleVideo(): void {
    this.#live?.call.toggleVideo();
  }

  dismissNotice(): void {
    this.#apply({ type: "notice_read" });
  }

  reconnect(): void {
    this.#apply({ type: "reconnecting" });
    this.transport.reconnect();
  }

  close(): void {
    this.#live?.call.close();
    this.#live = null;
    this.#again.cancel();
    this.#call.close();
    this.transport.close();
    this.#listeners.clear();
  }

  /** What this operator types: without an interpreter, the language of the citizen. */
  #speaks(): SpokenLanguage {
    const { session, captions } = this.#call.snapshot();
    const { interpretation } = captions;
    if (interpretation?.state === "on") return interpretation.operator.speaks;
    return session?.language === "en" ? "en" : "ja";
  }

  #receive(message: WireMessage): void {
    this.#apply({ type: "received", message, nowMs: this.#now() });
    if (message.type === "operator.welcome") {
      this.#sayUnfinished();
    }
    if (message.type === "error" && isPassing(message)) this.#again.soon();
  }

  #sayUnfinished(): void {
    for (const message of unfinished(this.#desk)) this.transport.send(message);
  }

  #apply(event: DeskEvent): void {
    const next = reduceDesk(this.#desk, event);
    if (next === this.#desk) return;
    const hadSession = holdsSession(this.#desk);
    this.#desk = next;
    // Nothing of a visit stays on this computer after it (Z-07).
    if (hadSession && !holdsSession(next)) {
      this.#call.forget();
      this.photo.forget();
    }
    this.#followLive();
    this.#listeners.tell();
  }

  /** Camera and connection live exactly as long as there is somebody to talk to. */
  #followLive(): void {
    const session = sessionToCall(this.#desk);
    if (this.#live !== null && this.#live.sessionId !== session?.session_id) {
      this.#live.call.close();
      this.#live = null;
    }
    if (session === null) return;
    if (this.#live === null) {
      const call = this.#openLive(session, this.#desk.iceServers);
      call.subscribe(() => {
        this.#listeners.tell();
      });
      this.#live = { sessionId: session.session_id, call };
    }
    this.#live.call.follow(session);
  }
}

function holdsSession(desk: Desk): boolean {
  return desk.stage.kind === "session" || desk.stage.kind === "saving";
}
