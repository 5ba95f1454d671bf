import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { interpretation } from "../captions/fixtures.ts";
import { FakeConnection } from "./fake_connection.ts";
import type { SignalMessage } from "./signals.ts";
import { SpeechLink } from "./speech_link.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const microphone = { kind: "audio" } as MediaStreamTrack;

function setUp() {
  const connections: FakeConnection[] = [];
  const sent: SignalMessage[] = [];
  const link = new SpeechLink({
    sessionId: "session-0001",
    iceServers: [],
    send: (message) => sent.push(message),
    createConnection: () => {
      const connection = new FakeConnection();
      connections.push(connection);
      return connection.real;
    },
  });
  /** What the newest connection carries. */
  const carried = () => connections.at(-1)?.getTransceivers()[0]?.sender.track;
  const open = () => connections.filter((connection) => !connection.closed).length;
  return { link, connections, sent, carried, open };
}

function restart(change: Partial<SignalMessage> = {}): SignalMessage {
  return {
    type: "signal.restart",
    v: 1,
    session_id: "session-0001",
    link: "speech",
    attempt: "attempt-0001",
    viewer: null,
    reason: "ice_failed",
    ...change,
  } as SignalMessage;
}

describe("the line to the interpreter", () => {
  test("is one sendonly audio line of the call's own microphone", () => {
    const { link, connections, carried } = setUp();
    link.setTrack(microphone);
    expect(connections).toHaveLength(0);
    link.follow(interpretation());
    expect(connections[0]?.getTransceivers().map((each) => each.direction)).toEqual(["sendonly"]);
    expect(carried()).toBe(microphone);
    link.close();
  });

  test("is offered under its own name", async () => {
    const { link, connections, sent } = setUp();
    link.setTrack(microphone);
    link.follow(interpretation());
    connections[0]?.dispatchEvent(new Event("negotiationneeded"));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toMatchObject([
      { type: "signal.description", link: "speech", description: { type: "offer" } },
    ]);
    link.close();
  });

  test.each([
    ["no speech is recognised", interpretation({ speech: false, reason: "no_recogniser" })],
    ["interpretation is off", interpretation({ state: "off", reason: "disabled" })],
    ["nothing is known of it", null],
  ])("does not exist while %s", (_why, state) => {
    const { link, open } = setUp();
    link.setTrack(microphone);
    link.follow(state);
    expect(open()).toBe(0);
  });

  test("ends with interpretation, with the microphone, and with the call", () => {
    const { link, open } = setUp();
    link.setTrack(microphone);
    link.follow(interpretation());
    link.follow(interpretation({ state: "failed", reason: "worker_lost" }));
    expect(open()).toBe(0);
    link.follow(interpretation());
    link.setTrack(null);
    expect(open()).toBe(0);
    link.setTrack(microphone);
    expect(open()).toBe(1);
    link.close();
    link.follow(interpretation({ generation: 3 }));
    expect(open()).toBe(0);
  });
});

describe("anew", () => {
  test("is offered to a restarted interpreter, and only to that", () => {
    const { link, connections, open } = setUp();
    link.setTrack(microphone);
    link.follow(interpretation());
    link.follow(interpretation());
    expect(connections).toHaveLength(1);
    link.follow(interpretation({ generation: 2 }));
    expect(connections).toHaveLength(2);
    expect(open()).toBe(1);
    link.close();
  });

  test("is offered when the server asks for it, but not for another link or session", () => {
    const { link, connections } = setUp();
    link.setTrack(microphone);
    link.follow(interpretation());
    link.receive(restart({ link: "call" }));
    link.receive(restart({ session_id: "session-0002" }));
    expect(connections).toHaveLength(1);
    link.receive(restart());
    expect(connections).toHaveLength(2);
    link.close();
  });

  test("is tried after a failure, and after an answer that never came", () => {
    const { link, connections } = setUp();
    link.setTrack(microphone);
    link.follow(interpretation());
    connections[0]?.become("failed");
    vi.advanceTimersByTime(500);
    expect(connections).toHaveLength(2);
    vi.advanceTimersByTime(12_000);
    expect(connections).toHaveLength(3);
    connections[2]?.become("connected");
    vi.advanceTimersByTime(60_000);
    expect(connections).toHaveLength(3);
    link.close();
  });
});

describe("no sound leaves", () => {
  test("while the microphone is muted", () => {
    const { link, carried } = setUp();
    link.setTrack(microphone);
    link.follow(interpretation());
    link.setMicrophone(false);
    expect(carried()).toBeNull();
    link.setMicrophone(true);
    expect(carried()).toBe(microphone);
    link.close();
  });

  test("while the citizen is in a field of their own, also on a connection made meanwhile", () => {
    const { link, carried } = setUp();
    link.setTrack(microphone);
    link.follow(interpretation({ reason: "on_hold" }));
    expect(carried()).toBeNull();
    link.follow(interpretation({ reason: "on_hold", generation: 2 }));
    expect(carried()).toBeNull();
    link.follow(interpretation({ generation: 2 }));
    expect(carried()).toBe(microphone);
    link.close();
  });
});
