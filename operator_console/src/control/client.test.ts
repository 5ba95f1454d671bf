import { describe, expect, it } from "vitest";

import { Listeners } from "@madoguchi/shared/call";
import type {
  AgentInput,
  ConsoleInput,
  ControlState,
  PointerMessage,
} from "@madoguchi/shared/protocol";
import { ControlClient, type ControlChannels } from "./client.ts";

class FakeChannels implements ControlChannels {
  open = false;
  readonly sent: ConsoleInput[] = [];
  readonly pointed: PointerMessage[] = [];
  readonly #messages = new Listeners<[AgentInput]>();
  readonly #opens = new Listeners<[boolean]>();

  onMessage: ControlChannels["onMessage"] = (listener) => this.#messages.add(listener);
  onOpen: ControlChannels["onOpen"] = (listener) => this.#opens.add(listener);

  send(message: ConsoleInput): boolean {
    if (this.open) this.sent.push(message);
    return this.open;
  }

  point(message: PointerMessage): void {
    this.pointed.push(message);
  }

  become(open: boolean): void {
    this.open = open;
    this.#opens.tell(open);
  }

  say(changes: Partial<ControlState>): void {
    this.#messages.tell({
      type: "control.state",
      v: 1,
      phase: "citizen",
      reason: "start",
      lease: 0,
      ask: null,
      field: null,
      may_operate: true,
      may_point: true,
      ...changes,
    });
  }
}

function bench() {
  const channels = new FakeChannels();
  const clock = { tick: (): void => undefined, stopped: false };
  const client = new ControlClient(
    channels,
    (_periodMs, tick) => {
      clock.tick = tick;
      return () => {
        clock.stopped = true;
      };
    },
    () => 7_000,
  );
  const stop = client.start();
  channels.become(true);
  channels.say({});
  const granted = (lease: number): void => {
    channels.say({ phase: "operator", reason: "granted", lease });
  };
  return { channels, client, clock, stop, granted };
}

const types = (channels: FakeChannels): string[] => channels.sent.map((message) => message.type);

describe("asking", () => {
  it("is said once, and taken back when the operator thinks otherwise", () => {
    const { channels, client } = bench();
    client.ask();
    client.ask();
    client.withdraw();
    expect(types(channels)).toEqual(["control.ask", "control.withdraw"]);
  });

  it("is not said where the citizen does not allow it", () => {
    const { channels, client } = bench();
    channels.say({ may_operate: false, may_point: false });
    client.ask();
    client.mark({ type: "mark.clear", v: 1, mark: null });
    client.point({ type: "pointer.hide", v: 1 });
    expect([channels.sent, channels.pointed]).toEqual([[], []]);
  });
});

describe("input", () => {
  it("carries the lease and a number that only grows within it", () => {
    const { channels, client, granted } = bench();
    expect(client.perform({ type: "input.text", text: "山" })).toBe(false);
    granted(5);
    expect(client.perform({ type: "input.text", text: "山" })).toBe(true);
    expect(client.perform({ type: "input.key", key: "Enter", shift: false })).toBe(true);
    granted(6);
    client.perform({ type: "input.text", text: "川" });
    expect(channels.sent).toEqual([
      { type: "input.text", v: 1, lease: 5, seq: 1, text: "山" },
      { type: "input.key", v: 1, lease: 5, seq: 2, key: "Enter", shift: false },
      { type: "input.text", v: 1, lease: 6, seq: 1, text: "川" },
    ]);
  });

  it("ends with giving back, before the kiosk answers", () => {
    const { channels, client, granted } = bench();
    granted(5);
    client.giveBack();
    expect(client.perform({ type: "input.text", text: "山" })).toBe(false);
    client.handOver("f1");
    expect(types(channels)).toEqual(["control.give_back"]);
  });

  it("is not counted when the channel could not take it", () => {
    const { channels, client, granted } = bench();
    granted(5);
    channels.open = false;
    expect(client.perform({ type: "input.text", text: "山" })).toBe(false);
    expect(client.snapshot().seq).toBe(0);
  });
});

describe("heartbeat", () => {
  it("keeps the lease alive while it is held or parked, and no longer", () => {
    const { channels, clock, client, granted } = bench();
    clock.tick();
    granted(5);
    clock.tick();
    channels.say({ phase: "parked", reason: "citizen_field", lease: 5 });
    clock.tick();
    expect(channels.sent).toEqual([
      { type: "control.heartbeat", v: 1, lease: 5 },
      { type: "control.heartbeat", v: 1, lease: 5 },
    ]);
    client.giveBack();
    clock.tick();
    channels.say({ reason: "given_back", lease: 5 });
    clock.tick();
    expect(types(channels).slice(2)).toEqual(["control.give_back"]);
  });

  it("stops with the call", () => {
    const { clock, stop } = bench();
    stop();
    expect(clock.stopped).toBe(true);
  });
});
