import { Listeners, type Unsubscribe } from "../call/transport.ts";
import {
  decodeBoard,
  encode,
  MAX_BOARD_POINTS,
  type BoardItem,
  type BoardMessage,
  type BoardStroke,
  type Party,
} from "../protocol/index.ts";
import { Allowance } from "../rtc/allowance.ts";
import type { TextChannel } from "../rtc/text_channel.ts";
import {
  greeting,
  hasRoom,
  joined,
  lastOwn,
  newBoard,
  numbered,
  put,
  putMessage,
  received,
  removed,
  turned,
  viewMessage,
  wiped,
  type BoardState,
} from "./model.ts";

export type BoardColor = BoardStroke["color"];
export type Point = readonly [number, number];

/** What the screen shows of it. */
export interface BoardPicture {
  readonly state: BoardState;
  /** The other end is there; otherwise what is written reaches it when it is back. */
  readonly connected: boolean;
}

/** A growing stroke is sent this often, not with each movement of the finger. */
const SEND_EVERY_MS = 50;
/** While so many bytes wait to be sent, a growing stroke waits too. */
const MAX_BACKLOG = 65_536;
/** Movements smaller than this fraction of the board are trembling, not writing. */
const MIN_STEP = 0.003;
const STROKE_WIDTH = 0.006;
/**
 * On the citizen's screen the board takes the place of other things, hanging up among them: the
 * operator may bring it back a few times, and then once in a while. What they open beyond that is
 * closed at once on both ends.
 */
const OPENINGS_PER_S = 0.05;
export const OPENINGS_BURST = 5;

/** One end's whiteboard: the model, its channel, and the stroke that is being drawn. */
export class Board {
  readonly #channel: TextChannel;
  readonly #listeners = new Listeners<[]>();
  readonly #openings = new Allowance(OPENINGS_PER_S, OPENINGS_BURST);
  #picture: BoardPicture;
  #drawing: BoardStroke | null = null;
  #unsent = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(self: Party, channel: TextChannel) {
    this.#channel = channel;
    this.#picture = { state: newBoard(self), connected: channel.open };
    channel.onOpen((open) => {
      this.#opened(open);
    });
    channel.onText((text) => {
      this.#heard(text);
    });
  }

  readonly subscribe = (listener: () => void): Unsubscribe => this.#listeners.add(listener);
  readonly snapshot = (): BoardPicture => this.#picture;

  /** Show the board to both, or put it away, which wipes it. */
  turn(open: boolean): void {
    this.lift();
    const after = turned(this.#state, open);
    if (after === this.#state) return;
    this.#become(after);
    this.#say(viewMessage(after));
  }

  wipe(): void {
    this.lift();
    const after = wiped(this.#state);
    if (after === this.#state) return;
    this.#become(after);
    this.#say({ type: "board.wipe", v: 1, round: after.round, by: after.self });
  }

  /** Take the last own item away. */
  undo(): void {
    this.lift();
    const last = lastOwn(this.#state);
    if (last === null) return;
    this.#become(removed(this.#state, last.id));
    this.#say({ type: "board.remove", v: 1, id: last.id });
  }

  /** Typed words at a place, in the colour of a pen. */
  write(color: BoardColor, text: string, [x, y]: Point): void {
    const trimmed = text.trim();
    if (trimmed === "" || !this.#state.open || !hasRoom(this.#state)) return;
    this.lift();
    const id = this.#next();
    const item: BoardItem = { kind: "text", id, color, x: short(x), y: short(y), text: trimmed };
    this.#become(put(this.#state, item));
    this.#say(putMessage(this.#state, item));
  }

  /** The pen touches the board. */
  press(color: BoardColor, at: Point): void {
    this.lift();
    if (!this.#state.open || !hasRoom(this.#state)) return;
    this.#grow({ kind: "stroke", id: this.#next(), color, width: STROKE_WIDTH, points: [round(at)] });
  }

  /** The pen moves on; without a press before, nothing happens. */
  move(at: Point): void {
    const stroke = this.#drawing;
    const last = stroke?.points.at(-1);
    if (stroke === null || last === undefined || near(last, at)) return;
    if (stroke.points.length < MAX_BOARD_POINTS) {
      this.#grow({ ...stroke, points: [...stroke.points, round(at)] });
      return;
    }
    // A long line goes on as another one, from where this one ends.
    this.press(stroke.color, last);
    this.move(at);
  }

  /** The pen leaves the board. */
  lift(): void {
    this.#flush();
    this.#drawing = null;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#drawing = null;
    this.#listeners.clear();
    this.#picture = { state: newBoard(this.#state.self), connected: false };
  }

  get #state(): BoardState {
    return this.#picture.state;
  }

  #next(): string {
    const [state, id] = numbered(this.#state);
    this.#become(state);
    return id;
  }

  #grow(stroke: BoardStroke): void {
    const after = put(this.#state, stroke);
    // Wiped or closed by the other end in mid-stroke: the rest of it belongs to nothing.
    if (after === this.#state) {
      this.#drawing = null;
      return;
    }
    this.#drawing = stroke;
    this.#unsent = true;
    this.#become(after);
    this.#arm();
  }

  #arm(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#channel.backlog > MAX_BACKLOG) this.#arm();
      else this.#flush();
    }, SEND_EVERY_MS);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#drawing === null || !this.#unsent) return;
    this.#unsent = false;
    this.#say(putMessage(this.#state, this.#drawing));
  }

  #opened(open: boolean): void {
    this.#picture = { state: open ? joined(this.#state) : this.#state, connected: open };
    if (open) for (const message of greeting(this.#state)) this.#say(message);
    this.#listeners.tell();
  }

  #heard(text: string): void {
    const decoded = decodeBoard(text);
    // What is no message of the board is not shown; there is nobody to tell.
    if (!decoded.ok) return;
    const before = this.#state;
    const after = received(before, decoded.value);
    if (after.round !== before.round || after.open !== before.open) this.#drawing = null;
    const opens = before.self === "citizen" && after.open && !before.open;
    if (!opens || this.#openings.take()) {
      this.#become(after);
      return;
    }
    const closed = turned(after, false);
    this.#become(closed);
    this.#say(viewMessage(closed));
  }

  #become(state: BoardState): void {
    if (state === this.#state) return;
    this.#picture = { ...this.#picture, state };
    this.#listeners.tell();
  }

  #say(message: BoardMessage): void {
    this.#channel.send(encode(message));
  }
}

function near([x, y]: readonly number[], [atX, atY]: Point): boolean {
  return Math.hypot((x ?? 0) - atX, (y ?? 0) - atY) < MIN_STEP;
}

/** Four digits are a tenth of a pixel; more would only be bytes. */
function short(fraction: number): number {
  return Math.round(Math.min(1, Math.max(0, fraction)) * 10_000) / 10_000;
}

function round([x, y]: Point): [number, number] {
  return [short(x), short(y)];
}
