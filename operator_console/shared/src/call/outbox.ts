import type { ChatSend, PhraseSay } from "../protocol/index.ts";

/** What becomes a line of the chat. */
export type Line = ChatSend | PhraseSay;

/**
 * Chat lines that the server has not confirmed. With the server's unique `message_id` per session
 * they arrive exactly once: sent again after each reconnect, in order, until their `chat.message`
 * (or a refusal that names them) comes back.
 */
export class Outbox {
  readonly #send: (message: Line) => void;
  readonly #pending = new Map<string, Line>();

  constructor(send: (message: Line) => void) {
    this.#send = send;
  }

  get pending(): readonly Line[] {
    return [...this.#pending.values()];
  }

  post(message: Line): void {
    this.#pending.set(message.message_id, message);
    this.#send(message);
  }

  /** The server stored it, or said why not: stop sending it. */
  settle(messageId: string | null): void {
    if (messageId !== null) this.#pending.delete(messageId);
  }

  holds(messageId: string | null): boolean {
    return messageId !== null && this.#pending.has(messageId);
  }

  resend(): void {
    for (const message of this.#pending.values()) this.#send(message);
  }

  clear(): void {
    this.#pending.clear();
  }
}
