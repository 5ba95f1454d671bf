import { Chooser, type CaptionChoice } from "../captions/choice.ts";
import type {
  CaptionCorrect,
  ChatSend,
  InterpretationSet,
  Language,
  PanelMessage,
  Party,
  PhraseSay,
  SessionResume,
  WireMessage,
} from "../protocol/index.ts";
import { newIdentifier } from "../protocol/index.ts";
import { Again, isPassing } from "./again.ts";
import { initialCall, reduce, type CallEvent, type CallView } from "./machine.ts";
import { Outbox } from "./outbox.ts";
import { isOver } from "./transitions.ts";
import { Listeners, type LinkStatus, type Transport, type Unsubscribe } from "./transport.ts";

type Own = ChatSend | PhraseSay | SessionResume | InterpretationSet | CaptionCorrect;

/**
 * One end's session over one transport: folds messages into a `CallView`, resumes after each
 * reconnect and sends unconfirmed chat again. React reads it by `useSyncExternalStore(
 * client.subscribe, client.snapshot)`.
 */
export class CallClient<
  In extends WireMessage | PanelMessage = WireMessage,
  Out = WireMessage,
> {
  readonly #transport: Transport<In, Out | Own>;
  readonly #outbox: Outbox;
  readonly #again: Again;
  readonly #chooser: Chooser;
  readonly #listeners = new Listeners<[]>();
  readonly #subscriptions: readonly Unsubscribe[];
  #view: CallView;

  constructor(transport: Transport<In, Out | Own>, self: Party) {
    this.#transport = transport;
    this.#view = initialCall(self);
    this.#outbox = new Outbox((message) => {
      transport.send(message);
    });
    this.#again = new Again(() => {
      this.#outbox.resend();
    });
    this.#chooser = new Chooser(self, (message) => {
      transport.send(message);
    });
    this.#subscriptions = [
      transport.onMessage((message) => {
        this.#receive(message);
      }),
      transport.onLink((status) => {
        this.#linkChanged(status);
      }),
    ];
  }

  readonly subscribe = (listener: () => void): Unsubscribe => this.#listeners.add(listener);

  readonly snapshot = (): CallView => this.#view;

  send(message: Out): void {
    this.#transport.send(message);
  }

  /** Say one chat line; blank text or no session: nothing happens. */
  chat(text: string, language: Language): void {
    const session = this.#view.session;
    const trimmed = text.trim();
    if (session === null || trimmed === "") return;
    const message: ChatSend = {
      type: "chat.send",
      v: 1,
      session_id: session.session_id,
      message_id: newIdentifier(),
      text: trimmed,
      language,
    };
    this.#apply({ type: "typed", message });
    this.#outbox.post(message);
  }

  /** Say an approved phrase (定型文); `text` is how it reads here until the server has stored it. */
  sayPhrase(phraseId: string, slots: PhraseSay["slots"], language: Language, text: string): void {
    const session = this.#view.session;
    if (session === null) return;
    const message: PhraseSay = {
      type: "phrase.say",
      v: 1,
      session_id: session.session_id,
      message_id: newIdentifier(),
      phrase_id: phraseId,
      slots,
      language,
    };
    this.#apply({ type: "typed", message: { ...message, text } });
    this.#outbox.post(message);
  }

  /** What I really said: a new caption takes the place of this one of mine. */
  correct(captionId: string, text: string): void {
    const session = this.#view.session;
    const trimmed = text.trim();
    if (session === null || trimmed === "") return;
    const { session_id } = session;
    this.#transport.send({
      type: "caption.correct",
      v: 1,
      session_id,
      caption_id: captionId,
      text: trimmed,
    });
  }

  /** How this end reads and speaks; said again after a reconnect, until the visit is over. */
  chooseCaptions(choice: CaptionChoice): void {
    this.#chooser.choose(choice, this.#view.captions.interpretation);
  }

  dismissRefusal(): void {
    this.#apply({ type: "refusal_read" });
  }

  /** The visit is over: keep nothing of it. */
  forget(): void {
    this.#outbox.clear();
    this.#chooser.forget();
    this.#apply({ type: "forgotten" });
  }

  close(): void {
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    this.#again.cancel();
    this.#listeners.clear();
  }

  #receive(message: In): void {
    const before = this.#view.session?.session_id;
    if (message.type === "chat.message") this.#outbox.settle(message.message_id);
    if (message.type === "error") {
      if (isPassing(message) && this.#outbox.holds(message.ref_id)) {
        this.#again.soon();
        return;
      }
      this.#outbox.settle(message.ref_id);
    }
    this.#apply({ type: "received", message });
    if (message.type === "interpretation.state") {
      this.#chooser.follow(this.#view.captions.interpretation);
    }
    if (before !== undefined && this.#view.session?.session_id !== before) this.#outbox.clear();
    // A page that was reloaded learns of its session here, and lacks the chat so far.
    if (message.type === "kiosk.welcome" || message.type === "operator.welcome") this.#resume();
  }

  #linkChanged(status: LinkStatus): void {
    const was = this.#view.link;
    this.#apply({ type: "link", status });
    if (status === "up" && was !== "up") this.#resume();
  }

  #resume(): void {
    const { session, lastSeq } = this.#view;
    if (session === null || isOver(session.state)) return;
    this.#transport.send({
      type: "session.resume",
      v: 1,
      session_id: session.session_id,
      last_seq: lastSeq,
    });
    this.#chooser.unsaid();
    this.#outbox.resend();
  }

  #apply(event: CallEvent): void {
    const next = reduce(this.#view, event);
    if (next === this.#view) return;
    this.#view = next;
    this.#listeners.tell();
  }
}
