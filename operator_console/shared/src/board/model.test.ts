import type { BoardItem, BoardMessage } from "../protocol/index.ts";
import { describe, expect, test } from "vitest";
import {
  greeting,
  hasRoom,
  joined,
  lastOwn,
  MAX_OWN_ITEMS,
  MAX_ROUND,
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

function text(id: string, words = "はい"): BoardItem {
  return { kind: "text", id, color: "black", x: 0.1, y: 0.1, text: words };
}

function stroke(id: string, length = 2): BoardItem {
  const points = Array.from({ length }, (_, at): [number, number] => [at / length, 0.5]);
  return { kind: "stroke", id, color: "black", width: 0.006, points: [[0, 0], ...points] };
}

const closed = newBoard("citizen");
const open = turned(closed, true);

function heard(state: BoardState, ...messages: readonly BoardMessage[]): BoardState {
  return messages.reduce(received, state);
}

function theirPut(item: BoardItem, round = open.round): BoardMessage {
  return { type: "board.put", v: 1, round, item };
}

describe("what the other end says", () => {
  test("a stroke grows in its place", () => {
    const state = heard(open, theirPut(stroke("o1")), theirPut(text("o2")), theirPut(stroke("o1", 9)));
    expect(state.items.map((item) => item.id)).toEqual(["o1", "o2"]);
    expect(state.items[0]).toEqual(stroke("o1", 9));
  });

  test.each<[string, BoardMessage]>([
    ["an item of ours", theirPut(text("c1", "forged"))],
    ["an item of an old round", theirPut(text("o1"), open.round - 1)],
    ["an item of a round we do not know", theirPut(text("o1"), open.round + 1)],
    ["a removal of our item", { type: "board.remove", v: 1, id: "c1" }],
    ["a wipe in our name", { type: "board.wipe", v: 1, round: open.round + 1, by: "citizen" }],
    ["a late wipe", { type: "board.wipe", v: 1, round: open.round - 1, by: "operator" }],
    ["a view in our name", { type: "board.view", v: 1, round: 9, open: false, by: "citizen" }],
    ["a round that would use the numbers up", { type: "board.wipe", v: 1, round: MAX_ROUND + 1, by: "operator" }],
  ])("%s changes nothing", (_what, message) => {
    const written = put(open, text("c1"));
    expect(received(written, message)).toBe(written);
  });

  test("an item for a closed board is not kept", () => {
    expect(received(closed, theirPut(text("o1"), 0)).items).toEqual([]);
  });

  test("text does not turn into a stroke", () => {
    const state = heard(open, theirPut(text("o1")), theirPut(stroke("o1")));
    expect(state.items).toEqual([text("o1")]);
  });

  test("no flood fills more than their half, and ours stays free", () => {
    let state = open;
    for (let at = 1; at <= MAX_OWN_ITEMS + 5; at += 1) state = heard(state, theirPut(text(`o${at}`)));
    expect(state.items).toHaveLength(MAX_OWN_ITEMS);
    expect(hasRoom(state)).toBe(true);
    // What is there may still grow and go.
    expect(heard(state, theirPut(text("o1", "いいえ"))).items[0]).toEqual(text("o1", "いいえ"));
  });
});

test("the last own item is the one to undo, whatever the other end added since", () => {
  const state = heard(put(put(open, text("c1")), text("c2")), theirPut(text("o1")));
  expect(lastOwn(state)?.id).toBe("c2");
  expect(lastOwn(removed(state, "c2"))?.id).toBe("c1");
});

test("closing leaves nothing, and numbers are never used twice", () => {
  const [numberedOnce, first] = numbered(open);
  const [, second] = numbered(turned(turned(put(numberedOnce, text(first)), false), true));
  expect(turned(put(open, text("c1")), false).items).toEqual([]);
  expect(second).not.toBe(first);
});

describe("after the channel was away", () => {
  test("the other end's word counts: what it wiped meanwhile stays wiped", () => {
    const citizen = put(open, text("c1"));
    const operator = heard(newBoard("operator"), ...greeting(citizen));
    const later = put(wiped(operator), text("o1"));
    const [mine, yours] = meet(citizen, later);
    expect(mine.items).toEqual([text("o1")]);
    expect(yours.items).toEqual([text("o1")]);
  });

  test("a page that was reloaded gets the board back, but for what it wrote itself", () => {
    const citizen = heard(put(open, text("c1")), theirPut(text("o1")));
    const [mine, yours] = meet(citizen, newBoard("operator"));
    expect(mine.items).toEqual([text("c1")]);
    expect(yours).toMatchObject({ open: true, round: citizen.round, items: [text("c1")] });
  });
});

/** A new channel between two ends. */
function meet(one: BoardState, other: BoardState): readonly [BoardState, BoardState] {
  const [a, b] = [joined(one), joined(other)];
  return [heard(a, ...greeting(b)), heard(b, ...greeting(a))];
}

describe("two ends that act at once", () => {
  test.each(Array.from({ length: 200 }, (_, seed) => seed + 1))("agree (%i)", (seed) => {
    const play = new Crossing(seed);
    for (let step = 0; step < 60; step += 1) play.step();
    play.settle();
    expect(sorted(play.ends[0])).toEqual(sorted(play.ends[1]));
  });
});

function sorted(state: BoardState): unknown {
  const items = state.items.toSorted((one, other) => one.id.localeCompare(other.id));
  return { open: state.open, round: state.round, items };
}

/** Random acts and late deliveries, in order on each way, by a seeded generator. */
class Crossing {
  ends: [BoardState, BoardState] = [newBoard("citizen"), newBoard("operator")];
  readonly #ways: readonly [BoardMessage[], BoardMessage[]] = [[], []];
  #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  step(): void {
    const at = this.#pick(2) === 0 ? 0 : 1;
    if (this.#pick(2) === 0) this.#deliver(at);
    else this.#act(at);
  }

  settle(): void {
    for (const at of [0, 1] as const) while (this.#ways[at].length > 0) this.#deliver(at);
  }

  #act(at: 0 | 1): void {
    const state = this.ends[at];
    switch (this.#pick(6)) {
      case 0:
        this.#become(at, turned(state, !state.open), (after) => viewMessage(after));
        break;
      case 1:
        this.#become(at, wiped(state), ({ round, self }) => ({
          type: "board.wipe",
          v: 1,
          round,
          by: self,
        }));
        break;
      case 2: {
        const last = lastOwn(state);
        if (last === null) break;
        const remove: BoardMessage = { type: "board.remove", v: 1, id: last.id };
        this.#become(at, removed(state, last.id), () => remove);
        break;
      }
      default: {
        const [counted, id] = numbered(state);
        this.ends[at] = counted;
        const item = text(id);
        this.#become(at, put(counted, item), (after) => putMessage(after, item));
      }
    }
  }

  #become(at: 0 | 1, after: BoardState, message: (after: BoardState) => BoardMessage): void {
    if (after === this.ends[at]) return;
    this.ends[at] = after;
    this.#ways[at === 0 ? 1 : 0].push(message(after));
  }

  #deliver(at: 0 | 1): void {
    const message = this.#ways[at].shift();
    if (message !== undefined) this.ends[at] = received(this.ends[at], message);
  }

  /** Park and Miller's generator: the same play for the same seed. */
  #pick(count: number): number {
    this.#seed = (this.#seed * 48_271) % 2_147_483_647;
    return Math.floor(this.#seed / 7) % count;
  }
}
