import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { decodeBoard, MAX_BOARD_BYTES, MAX_BOARD_POINTS } from "../protocol/index.ts";
import { FakeConnection } from "../rtc/fake_connection.ts";
import { TEXT_BURST, TextChannel } from "../rtc/text_channel.ts";
import { Board, OPENINGS_BURST } from "./board.ts";

/** One end of a wire: as the browser's data channel, but for the network. */
class Wire extends EventTarget {
  readyState = "connecting";
  bufferedAmount = 0;
  other: Wire | null = null;
  readonly sent: string[] = [];
  readonly #waiting: string[] = [];
  #told = false;

  send(text: string): void {
    this.sent.push(text);
    this.other?.hear(text);
  }

  /** A browser tells of no message before it has told of the opening. */
  hear(text: string): void {
    if (this.#told) this.dispatchEvent(new MessageEvent("message", { data: text }));
    else this.#waiting.push(text);
  }

  close(): void {
    this.become("closed");
  }

  become(state: "open" | "closed"): void {
    this.readyState = state;
    this.#told = state === "open";
    this.dispatchEvent(new Event(state === "open" ? "open" : "close"));
    for (const text of this.#waiting.splice(0)) this.hear(text);
  }
}

class End {
  readonly channel = new TextChannel("board", 1);
  readonly board: Board;
  wire = new Wire();

  constructor(self: "citizen" | "operator") {
    this.board = new Board(self, this.channel);
  }

  attach(): void {
    this.wire = new Wire();
    const connection = Object.assign(new FakeConnection(), { createDataChannel: () => this.wire });
    this.channel.attach(connection.real);
  }

  get items(): readonly string[] {
    return this.board.snapshot().state.items.map((item) => item.id);
  }
}

function connect(one: End, other: End): void {
  one.attach();
  other.attach();
  one.wire.other = other.wire;
  other.wire.other = one.wire;
  one.wire.become("open");
  other.wire.become("open");
}

let citizen: End;
let operator: End;

beforeEach(() => {
  vi.useFakeTimers();
  citizen = new End("citizen");
  operator = new End("operator");
});

afterEach(() => {
  vi.useRealTimers();
});

describe("together", () => {
  beforeEach(() => {
    connect(citizen, operator);
    operator.board.turn(true);
  });

  test("what one writes the other sees, and undo takes away one's own", () => {
    citizen.board.press("red", [0.1, 0.1]);
    citizen.board.move([0.2, 0.2]);
    citizen.board.lift();
    operator.board.write("black", " ここに ", [0.5, 0.5]);
    expect(citizen.items).toEqual(["c1", "o1"]);
    expect(operator.items).toEqual(["c1", "o1"]);
    operator.board.undo();
    operator.board.undo();
    expect(citizen.items).toEqual(["c1"]);
  });

  test("words and lines have the colour of the pen on both ends", () => {
    citizen.board.write("blue", "ここに", [0.5, 0.5]);
    citizen.board.press("red", [0.1, 0.1]);
    citizen.board.lift();
    for (const end of [citizen, operator]) {
      const colors = end.board.snapshot().state.items.map((item) => [item.kind, item.color]);
      expect(colors).toEqual([
        ["text", "blue"],
        ["stroke", "red"],
      ]);
    }
  });

  test("a growing stroke is sent now and then, and whole when the pen leaves", () => {
    const before = citizen.wire.sent.length;
    citizen.board.press("black", [0, 0]);
    for (let step = 1; step <= 100; step += 1) citizen.board.move([step / 100, 0.5]);
    expect(citizen.wire.sent.length - before).toBe(0);
    vi.advanceTimersByTime(50);
    expect(citizen.wire.sent.length - before).toBe(1);
    citizen.board.move([1, 1]);
    citizen.board.lift();
    expect(citizen.wire.sent.length - before).toBe(2);
    expect(operator.board.snapshot().state.items).toEqual(citizen.board.snapshot().state.items);
  });

  test("a slow network delays a growing stroke instead of piling it up", () => {
    const before = citizen.wire.sent.length;
    citizen.wire.bufferedAmount = 1_000_000;
    citizen.board.press("black", [0, 0]);
    vi.advanceTimersByTime(500);
    expect(citizen.wire.sent.length - before).toBe(0);
    citizen.wire.bufferedAmount = 0;
    vi.advanceTimersByTime(50);
    expect(operator.items).toEqual(["c1"]);
  });

  test("the longest line is cut into strokes that the protocol takes", () => {
    citizen.board.press("blue", [0, 0]);
    for (let step = 1; step <= 1_200; step += 1) {
      citizen.board.move([(step % 97) / 97, (step % 89) / 89]);
    }
    citizen.board.lift();
    const { items } = operator.board.snapshot().state;
    expect(items).toEqual(citizen.board.snapshot().state.items);
    expect(items).toHaveLength(3);
    for (const sent of citizen.wire.sent) {
      expect(sent.length).toBeLessThan(MAX_BOARD_BYTES);
      expect(decodeBoard(sent).ok).toBe(true);
    }
    expect(items[0]?.kind === "stroke" && items[0].points.length).toBe(MAX_BOARD_POINTS);
  });

  test("a wipe in mid-stroke ends the stroke on both ends", () => {
    citizen.board.press("black", [0, 0]);
    operator.board.wipe();
    citizen.board.move([0.5, 0.5]);
    citizen.board.lift();
    expect(citizen.items).toEqual([]);
    expect(operator.items).toEqual([]);
  });

  test("trembling adds no points", () => {
    citizen.board.press("black", [0.5, 0.5]);
    for (let step = 0; step < 50; step += 1) citizen.board.move([0.5 + (step % 2) / 1000, 0.5]);
    const [item] = citizen.board.snapshot().state.items;
    expect(item?.kind === "stroke" && item.points.length).toBe(1);
  });

  test.each(["", "{", "[]", "null", '{"type":"board.put","v":1}', "x".repeat(MAX_BOARD_BYTES + 1)])(
    "nonsense is not shown",
    (text) => {
      const before = citizen.board.snapshot().state;
      operator.wire.send(text);
      expect(citizen.board.snapshot().state).toBe(before);
    },
  );

  test.each([
    [[["<b>", 0]]],
    [[[0.5]]],
    [[[2, 0]]],
    [[[0, 0, 0]]],
  ])("points %o are refused", (points) => {
    const item = { kind: "stroke", id: "o9", color: "black", width: 0.01, points };
    const round = citizen.board.snapshot().state.round;
    operator.wire.send(JSON.stringify({ type: "board.put", v: 1, round, item }));
    expect(citizen.items).toEqual([]);
  });
});

test("what was written while the connection was away arrives with the next one", () => {
  connect(citizen, operator);
  citizen.board.turn(true);
  citizen.wire.become("closed");
  operator.wire.become("closed");
  expect(citizen.board.snapshot().connected).toBe(false);
  citizen.board.write("black", "聞こえません", [0.1, 0.1]);
  operator.board.write("black", "はい", [0.2, 0.2]);
  connect(citizen, operator);
  expect(citizen.items).toEqual(["c1", "o1"]);
  expect(operator.items.toSorted()).toEqual(["c1", "o1"]);
});

test("closing wipes both ends", () => {
  connect(citizen, operator);
  citizen.board.turn(true);
  operator.board.write("black", "秘密", [0.1, 0.1]);
  citizen.board.turn(false);
  for (const end of [citizen, operator]) {
    expect(end.board.snapshot().state).toMatchObject({ open: false, items: [] });
  }
});

test("nothing of a board outlives its call", () => {
  connect(citizen, operator);
  operator.board.turn(true);
  operator.board.write("black", "秘密", [0.1, 0.1]);
  citizen.board.close();
  expect(citizen.board.snapshot()).toMatchObject({ connected: false, state: { open: false, items: [] } });
});

describe("a hostile end", () => {
  test("that floods is cut off, and heard again by the next connection", () => {
    connect(citizen, operator);
    const stroke = { kind: "stroke", id: "o1", color: "black", width: 0.01, points: [[0.1, 0.1]] };
    const put = JSON.stringify({ type: "board.put", v: 1, round: 1, item: stroke });
    operator.board.turn(true);
    for (let sent = 0; sent < TEXT_BURST; sent += 1) operator.wire.send(put);
    expect(citizen.board.snapshot().connected).toBe(false);
    expect(citizen.wire.readyState).toBe("closed");
    expect(citizen.items).toEqual(["o1"]);
    vi.advanceTimersByTime(1_000);
    connect(citizen, operator);
    expect(citizen.board.snapshot().connected).toBe(true);
  });

  test("cannot keep the board before the citizen by opening it again and again", () => {
    connect(citizen, operator);
    for (let time = 0; time < OPENINGS_BURST; time += 1) {
      operator.board.turn(true);
      expect(citizen.board.snapshot().state.open).toBe(true);
      citizen.board.turn(false);
    }
    let shown = 0;
    citizen.board.subscribe(() => {
      if (citizen.board.snapshot().state.open) shown += 1;
    });
    for (let time = 0; time < 50; time += 1) operator.board.turn(true);
    expect(shown).toBe(0);
    for (const end of [citizen, operator]) expect(end.board.snapshot().state.open).toBe(false);
    vi.advanceTimersByTime(20_000);
    operator.board.turn(true);
    expect(citizen.board.snapshot().state.open).toBe(true);
  });

  test("cannot take the citizen's own opening away from them", () => {
    connect(citizen, operator);
    for (let time = 0; time < 10; time += 1) {
      citizen.board.turn(true);
      citizen.board.turn(false);
    }
    citizen.board.turn(true);
    expect(citizen.board.snapshot().state.open).toBe(true);
  });
});
