import { Listeners, type Unsubscribe } from "../call/transport.ts";
import { Allowance } from "./allowance.ts";

/** Which of its media a side is sending on purpose. */
export interface Sending {
  readonly audio: boolean;
  readonly video: boolean;
}

const BEAT_MS = 500;
const MAX_CHARS = 100;
/** Beats and switches, far above what they come to; more than this is not heard. */
const SAYINGS_PER_S = 10;
const SAYINGS_BURST = 60;

/**
 * A small data channel beside audio and video (negotiated, id 0). Twice a second each side says
 * what it sends: the heartbeat tells a stall apart from a camera switched off, and repeating the
 * whole state means that no change of it can get lost.
 */
export class SideChannel {
  readonly #channel: RTCDataChannel;
  readonly #listeners = new Listeners<[Sending]>();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #allowance = new Allowance(SAYINGS_PER_S, SAYINGS_BURST);
  #own: Sending;
  #beats = 0;

  constructor(connection: RTCPeerConnection, own: Sending) {
    this.#own = own;
    this.#channel = connection.createDataChannel("side", { negotiated: true, id: 0 });
    this.#channel.addEventListener("open", () => {
      this.#tell();
    });
    this.#channel.addEventListener("message", (event: MessageEvent<unknown>) => {
      this.#hear(event.data);
    });
    this.#timer = setInterval(() => {
      this.#tell();
    }, BEAT_MS);
  }

  /** Heartbeats heard so far. */
  get beats(): number {
    return this.#beats;
  }

  onRemote(listener: (sending: Sending) => void): Unsubscribe {
    return this.#listeners.add(listener);
  }

  set(own: Sending): void {
    this.#own = own;
    this.#tell();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#listeners.clear();
  }

  #tell(): void {
    if (this.#channel.readyState === "open") this.#channel.send(JSON.stringify(this.#own));
  }

  #hear(data: unknown): void {
    if (!this.#allowance.take()) return;
    const sending = readSending(data);
    if (sending === null) return;
    this.#beats += 1;
    this.#listeners.tell(sending);
  }
}

/** Read what the other side claims; anything but `{"audio": bool, "video": bool}` is ignored. */
export function readSending(data: unknown): Sending | null {
  if (typeof data !== "string" || data.length > MAX_CHARS) return null;
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { audio, video } = value as Record<string, unknown>;
  if (typeof audio !== "boolean" || typeof video !== "boolean") return null;
  return { audio, video };
}
