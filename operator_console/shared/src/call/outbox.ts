import type { ChatSend } from "../protocol/index.ts";

/**
 * Chat lines that the server has not confirmed. With the server's unique `message_id` per session
 * they arrive exactly once: sent again after each reconnect, in order, until their `chat.message`
 * (or a refusal that names them) comes back.
 */
export class Outbox {
  readonly #send: (message: ChatSend) => void;
  readonly #pending = new Map<string, ChatSend>();

  constructor(send: (message: ChatSend) => void) {
    this.#send = send;
  }

  get pending(): readonly ChatSend[] {
    return [...this.#pending.values()];
  }

  post(message: ChatSend): void {
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
