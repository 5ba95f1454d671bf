import { describe, expect, test } from "vitest";
import type { SignalCandidate, SignalDescription } from "../protocol/index.ts";
import { Attempt } from "./attempt.ts";
import { FakeConnection } from "./fake_connection.ts";
import type { SignalMessage } from "./signals.ts";

const ADDRESS = { sessionId: "session-0001", link: "call", attempt: "attempt-0001" } as const;

function description(type: "offer" | "answer", sdp = "remote"): SignalDescription {
  return {
    type: "signal.description",
    v: 1,
    session_id: ADDRESS.sessionId,
    link: "call",
    attempt: ADDRESS.attempt,
    viewer: null,
    description: { type, sdp },
  };
}

function candidate(text: string | null): SignalCandidate {
  return {
    type: "signal.candidate",
    v: 1,
    session_id: ADDRESS.sessionId,
    link: "call",
    attempt: ADDRESS.attempt,
    viewer: null,
    candidate:
      text === null
        ? null
        : { candidate: text, sdpMid: "0", sdpMLineIndex: 0, usernameFragment: null },
  };
}

function setUp(polite: boolean) {
  const connection = new FakeConnection();
  const sent: string[] = [];
  const faults: unknown[] = [];
  let prepared = 0;
  const attempt = new Attempt({
    address: ADDRESS,
    polite,
    connection: connection.real,
    send: (message: SignalMessage) => {
      sent.push(message.type === "signal.description" ? message.description.type : message.type);
    },
    prepare: () => {
      prepared += 1;
    },
    onFault: (error) => faults.push(error),
  });
  const needed = (): boolean => connection.dispatchEvent(new Event("negotiationneeded"));
  return { attempt, connection, sent, faults, needed, prepared: () => prepared };
}

/** Let all queued steps run. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

describe("candidates", () => {
  test("that come before the description wait for it, in order", async () => {
    const { attempt, connection, faults } = setUp(true);
    attempt.receive(candidate("a"));
    attempt.receive(candidate("b"));
    await settled();
    expect(connection.candidates).toEqual([]);
    attempt.receive(description("offer"));
    attempt.receive(candidate(null));
    await settled();
    expect(connection.candidates).toEqual(["a", "b", "end"]);
    expect(faults).toEqual([]);
  });
});

describe("both sides offer at once", () => {
  test("the polite side gives way and answers", async () => {
    const { attempt, sent, needed } = setUp(true);
    needed();
    await settled();
    attempt.receive(description("offer"));
    await settled();
    expect(sent).toEqual(["offer", "answer"]);
  });

  test("the impolite side ignores the offer and its candidates, and takes its answer", async () => {
    const { attempt, connection, sent, needed, faults } = setUp(false);
    needed();
    await settled();
    attempt.receive(description("offer"));
    attempt.receive(candidate("of the ignored offer"));
    attempt.receive(description("answer"));
    await settled();
    expect(sent).toEqual(["offer"]);
    expect(connection.remoteDescription?.type).toBe("answer");
    expect(connection.signalingState).toBe("stable");
    expect(faults).toEqual([]);
  });
});

test("media is prepared at once by who offers, and on the first offer by who answers", async () => {
  expect(setUp(false).prepared()).toBe(1);
  const { attempt, prepared } = setUp(true);
  expect(prepared()).toBe(0);
  attempt.receive(description("offer"));
  attempt.receive(description("offer", "again"));
  await settled();
  expect(prepared()).toBe(1);
});

test("an answer that comes twice is taken once", async () => {
  const { attempt, needed, faults } = setUp(false);
  needed();
  await settled();
  attempt.receive(description("answer"));
  attempt.receive(description("answer"));
  await settled();
  expect(faults).toEqual([]);
});

describe("after signalling was away", () => {
  test("an offer that got no answer is sent again", async () => {
    const { attempt, sent, needed } = setUp(false);
    needed();
    await settled();
    attempt.resync();
    await settled();
    expect(sent).toEqual(["offer", "offer"]);
  });

  test("a connection that stands is left alone", async () => {
    const { attempt, connection, sent, needed } = setUp(false);
    needed();
    await settled();
    attempt.receive(description("answer"));
    await settled();
    connection.become("connected");
    attempt.resync();
    await settled();
    expect(sent).toEqual(["offer"]);
    expect(connection.restarts).toBe(0);
  });
});

test("the polite side asks for an ICE restart instead of offering one", async () => {
  const { attempt, connection, sent } = setUp(true);
  attempt.restartIce();
  await settled();
  expect(sent).toEqual(["signal.restart"]);
  expect(connection.restarts).toBe(0);
});

test("a closed attempt neither reads nor speaks", async () => {
  const { attempt, connection, sent, needed } = setUp(false);
  attempt.close();
  needed();
  attempt.receive(description("offer"));
  attempt.restartIce();
  await settled();
  expect(sent).toEqual([]);
  expect(connection.remoteDescription).toBeNull();
});
