import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeConnection } from "./fake_connection.ts";
import { CallPeer } from "./peer.ts";
import type { SignalMessage } from "./signals.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("MediaStream", class extends EventTarget {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp(role: "polite" | "impolite") {
  const connections: FakeConnection[] = [];
  const sent: SignalMessage[] = [];
  const peer = new CallPeer({
    sessionId: "session-0001",
    role,
    iceServers: [],
    send: (message) => sent.push(message),
    createConnection: () => {
      const connection = new FakeConnection();
      connections.push(connection);
      return connection.real;
    },
  });
  return { peer, connections, sent };
}

function offer(attempt: string): SignalMessage {
  return {
    type: "signal.description",
    v: 1,
    session_id: "session-0001",
    link: "call",
    attempt,
    viewer: null,
    description: { type: "offer", sdp: "remote" },
  };
}

function restart(attempt: string, reason: "reload" | "ice_failed" | "ice_disconnected"): SignalMessage {
  return {
    type: "signal.restart",
    v: 1,
    session_id: "session-0001",
    link: "call",
    attempt,
    viewer: null,
    reason,
  };
}

async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

describe("the polite side", () => {
  test("follows the newest offer and never goes back to an earlier one", async () => {
    const { peer, connections, sent } = setUp("polite");
    peer.start();
    peer.receive(offer("attempt-1"));
    await settled();
    peer.receive(offer("attempt-2"));
    await settled();
    peer.receive(offer("attempt-1"));
    await settled();
    expect(connections.map((connection) => connection.closed)).toEqual([true, false]);
    expect(sent.map((message) => message.attempt)).toEqual(["attempt-1", "attempt-2"]);
    peer.close();
  });

  test("asks for an offer when none comes, and at once after a reload", () => {
    const waiting = setUp("polite");
    waiting.peer.start();
    expect(waiting.sent).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(waiting.sent).toMatchObject([{ type: "signal.restart", reason: "reload" }]);
    waiting.peer.close();
    const reloaded = setUp("polite");
    reloaded.peer.start({ resumed: true });
    expect(reloaded.sent).toMatchObject([{ type: "signal.restart", reason: "reload" }]);
    reloaded.peer.close();
  });
});

describe("the impolite side", () => {
  test("rebuilds for a reloaded page, under a new name", () => {
    const { peer, connections } = setUp("impolite");
    peer.start();
    peer.receive(restart("unknown-to-us", "reload"));
    expect(connections.map((connection) => connection.closed)).toEqual([true, false]);
    peer.close();
  });

  test("does not rebuild for a failure of a connection that is already replaced", () => {
    const { peer, connections } = setUp("impolite");
    peer.start();
    peer.receive(restart("some-older-attempt", "ice_failed"));
    expect(connections).toHaveLength(1);
    peer.close();
  });

  test("never follows an offer under a name it did not give", async () => {
    const { peer, connections, sent } = setUp("impolite");
    peer.start();
    peer.receive(offer("foreign-attempt"));
    await settled();
    expect(connections).toHaveLength(1);
    expect(sent).toEqual([]);
    peer.close();
  });
});

describe("a connection that breaks", () => {
  test("restarts ICE one second after it is disconnected", async () => {
    const { peer, connections } = setUp("impolite");
    peer.start();
    const [connection] = connections;
    connection?.become("connected");
    connection?.become("disconnected");
    expect(peer.state).toBe("reconnecting");
    await vi.advanceTimersByTimeAsync(999);
    expect(connection?.restarts).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(connection?.restarts).toBe(1);
    peer.close();
  });

  test("is left alone when it heals within that second", async () => {
    const { peer, connections } = setUp("impolite");
    peer.start();
    connections[0]?.become("disconnected");
    connections[0]?.become("connected");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connections[0]?.restarts).toBe(0);
    expect(connections).toHaveLength(1);
    peer.close();
  });

  test("is rebuilt when restarting does not help, again and again", async () => {
    const { peer, connections } = setUp("impolite");
    peer.start();
    connections[0]?.become("failed");
    await vi.advanceTimersByTimeAsync(8_000);
    expect(connections).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(connections).toHaveLength(3);
    peer.close();
  });
});

test("signals of another session or link are not for this peer", async () => {
  const { peer, connections } = setUp("polite");
  peer.start();
  peer.receive({ ...offer("attempt-1"), session_id: "session-0002" });
  peer.receive({ ...offer("attempt-1"), link: "window" });
  await settled();
  expect(connections).toEqual([]);
  peer.close();
});

test("a closed peer ends its connection and its timers", () => {
  const { peer, connections, sent } = setUp("impolite");
  peer.start();
  peer.close();
  peer.receive(restart("x", "reload"));
  expect(connections.map((connection) => connection.closed)).toEqual([true]);
  expect(vi.getTimerCount()).toBe(0);
  expect(sent).toEqual([]);
});
