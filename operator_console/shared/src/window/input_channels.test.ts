import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";
import { InputChannels } from "./input_channels.ts";

class FakeChannel extends EventTarget {
  readyState: RTCDataChannelState = "connecting";
  bufferedAmount = 0;
  readonly sent: string[] = [];
  readonly label: string;
  readonly options: RTCDataChannelInit | undefined;

  constructor(label: string, options?: RTCDataChannelInit) {
    super();
    this.label = label;
    this.options = options;
  }

  send(text: string): void {
    this.sent.push(text);
  }

  become(state: "open" | "closed"): void {
    this.readyState = state;
    this.dispatchEvent(new Event(state === "open" ? "open" : "close"));
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

class FakeConnection {
  readonly channels: FakeChannel[] = [];

  createDataChannel = (label: string, options?: RTCDataChannelInit): RTCDataChannel => {
    const channel = new FakeChannel(label, options);
    this.channels.push(channel);
    return channel as unknown as RTCDataChannel;
  };

  channel(label: string): FakeChannel {
    const found = this.channels.find((each) => each.label === label);
    if (found === undefined) throw new Error(`no channel ${label}`);
    return found;
  }
}

const HEARTBEAT = { type: "control.heartbeat", v: 1, lease: 3 } as const;
const MOVE = { type: "pointer.move", v: 1, x: 4, y: 5 } as const;

function golden(name: string): string {
  return readFileSync(new URL(`../../../../tests/data/wire/${name}.json`, import.meta.url), "utf-8");
}

function setUp() {
  const channels = new InputChannels();
  const connection = new FakeConnection();
  channels.attach(connection);
  const heard: string[] = [];
  channels.onMessage((message) => heard.push(message.type));
  const opens: boolean[] = [];
  channels.onOpen((open) => opens.push(open));
  return { channels, connection, heard, opens };
}

describe("channels of control", () => {
  test("input keeps order, the pointer is never sent again", () => {
    const { connection } = setUp();
    expect(connection.channel("input").options).toEqual({ ordered: true });
    expect(connection.channel("pointer").options).toEqual({ ordered: false, maxRetransmits: 0 });
  });

  test("what cannot be sent is reported and not kept", () => {
    const { channels, connection } = setUp();
    const input = connection.channel("input");
    expect(channels.send(HEARTBEAT)).toBe(false);
    input.become("open");
    expect(input.sent).toEqual([]);
    expect(channels.send(HEARTBEAT)).toBe(true);
    expect(input.sent).toHaveLength(1);
  });

  test("a pointer that waits is not followed by an older place", () => {
    const { channels, connection } = setUp();
    const pointer = connection.channel("pointer");
    pointer.become("open");
    channels.point(MOVE);
    pointer.bufferedAmount = 60;
    channels.point(MOVE);
    expect(pointer.sent).toHaveLength(1);
  });

  test("only the agent's own messages are heard; others are refused and counted", () => {
    const { channels, connection, heard } = setUp();
    const input = connection.channel("input");
    input.become("open");
    input.say(golden("control.state"));
    input.say(golden("control.ask"));
    input.say("{");
    input.say(new ArrayBuffer(4));
    expect(heard).toEqual(["control.state"]);
    expect(Object.fromEntries(channels.refusals)).toEqual({ unknown_type: 1, malformed: 2 });
  });

  test("a new attempt has new channels, and the old ones say nothing any more", () => {
    const { channels, connection, heard, opens } = setUp();
    connection.channel("input").become("open");
    const next = new FakeConnection();
    channels.attach(next);
    connection.channel("input").say(golden("control.state"));
    next.channel("input").become("open");
    next.channel("input").become("closed");
    expect(heard).toEqual([]);
    expect(opens).toEqual([true, false, true, false]);
  });
});
