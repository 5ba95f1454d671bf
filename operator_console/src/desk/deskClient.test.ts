import { describe, expect, it } from "vitest";

import type { Unsubscribe } from "@madoguchi/shared/call";
import type { ChatMessage, ChatSend, SessionView } from "@madoguchi/shared/protocol";
import { IDLE_VIEW, type LiveView } from "../call/liveCall.ts";
import { FakeTransport } from "../testing/fakeTransport.ts";
import { queueMessage, sampleSession, stateMessage, waiting, welcomeMessage } from "../testing/samples.ts";
import { DeskClient, type LiveCallPort } from "./deskClient.ts";

class FakeLiveCall implements LiveCallPort {
  readonly followed: SessionView["state"][] = [];
  closed = false;
  subscribe = (): Unsubscribe => () => undefined;
  snapshot = (): LiveView => IDLE_VIEW;
  follow(session: SessionView): void {
    this.followed.push(session.state);
  }
  installRecogniser(): Promise<boolean> {
    return Promise.resolve(true);
  }
  toggleMute(): void {
    this.followed.length = 0;
  }
  toggleVideo(): void {
    this.followed.length = 0;
  }
  close(): void {
    this.closed = true;
  }
}

interface Bench {
  readonly transport: FakeTransport;
  readonly client: DeskClient;
  readonly calls: FakeLiveCall[];
}

function bench(): Bench {
  const transport = new FakeTransport();
  const calls: FakeLiveCall[] = [];
  const client = new DeskClient(transport, () => {
    const call = new FakeLiveCall();
    calls.push(call);
    return call;
  });
  transport.become("up");
  transport.receive(welcomeMessage({ presence: "available" }));
  return { transport, client, calls };
}

function stored(sent: ChatSend, seq: number): ChatMessage {
  return { ...sent, type: "chat.message", seq, sender: "operator", at: "2026-11-21T03:00:05Z" };
}

describe("chat", () => {
  it("typed while the server is away arrives exactly once", () => {
    const { transport, client } = bench();
    transport.receive(stateMessage({ state: "in_call" }));
    transport.become("lost");
    client.chat("番号札をお持ちください");
    expect(transport.count("chat.send")).toBe(0);

    transport.become("up");
    transport.receive(welcomeMessage({ session: sampleSession({ state: "in_call" }) }));
    const sent = transport.delivered.filter((message) => message.type === "chat.send");
    expect(new Set(sent.map((message) => message.message_id)).size).toBe(1);
    const [line] = sent;
    if (line === undefined) throw new Error("the chat line was not sent again");

    transport.receive(stored(line, 7));
    transport.receive(stored(line, 7));
    expect(client.callSnapshot().chat.map((each) => [each.text, each.status])).toEqual([
      ["番号札をお持ちください", "stored"],
    ]);
  });

  it("of a session is forgotten with it", () => {
    const { transport, client } = bench();
    transport.receive(stateMessage({ state: "in_call" }));
    client.chat("こんにちは");
    transport.receive(stateMessage({ state: "closed", seq: 9 }));
    expect(client.callSnapshot().chat).toEqual([]);
    expect(client.callSnapshot().session).toBeNull();
  });
});

describe("reconnection", () => {
  it("resumes the session after the last line that arrived", () => {
    const { transport, client } = bench();
    transport.receive(stateMessage({ state: "in_call" }));
    client.chat("一");
    const line = transport.delivered.find((message) => message.type === "chat.send");
    if (line === undefined) throw new Error("the chat line was not sent");
    transport.receive(stored(line, 7));
    transport.become("lost");
    transport.become("up");
    expect(transport.delivered.at(-1)).toEqual({
      type: "session.resume",
      v: 1,
      session_id: "session-0001",
      last_seq: 7,
    });
  });

  it("says a hang-up again that the server never heard", () => {
    const { transport, client } = bench();
    transport.receive(stateMessage({ state: "in_call" }));
    transport.become("lost");
    client.hangUp();
    expect(transport.count("session.end")).toBe(0);
    transport.become("up");
    transport.receive(welcomeMessage({ session: sampleSession({ state: "in_call" }) }));
    expect(transport.count("session.end")).toBe(1);
  });

  it("takes the desk over again after another window was closed", () => {
    const { transport, client } = bench();
    transport.stop("replaced");
    expect(client.snapshot().stopped).toBe("replaced");
    client.reconnect();
    expect(client.snapshot().stopped).toBeNull();
  });
});

describe("camera and microphone", () => {
  it("open at acceptance, follow the session and end with the call", () => {
    const { transport, client, calls } = bench();
    transport.receive(queueMessage(waiting("session-0001")));
    client.accept("session-0001");
    expect(calls).toHaveLength(0);
    transport.receive(stateMessage({ state: "consenting" }));
    transport.receive(stateMessage({ state: "in_call", seq: 4 }));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.followed).toEqual(["consenting", "in_call"]);
    transport.receive(stateMessage({ state: "wrap_up", seq: 5 }));
    expect(calls[0]?.closed).toBe(true);
  });

  it("end at once when the operator hangs up, even without the server", () => {
    const { transport, client, calls } = bench();
    transport.receive(stateMessage({ state: "in_call" }));
    transport.become("lost");
    client.hangUp();
    expect(calls[0]?.closed).toBe(true);
  });

  it("go on while only the own connection is lost", () => {
    const { transport, calls } = bench();
    transport.receive(stateMessage({ state: "in_call" }));
    transport.become("lost");
    transport.become("up");
    transport.receive(welcomeMessage({ session: sampleSession({ state: "in_call" }) }));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.closed).toBe(false);
  });
});
