import { describe, expect, it } from "vitest";

import type { SessionView, WatchState } from "@madoguchi/shared/protocol";
import { FakeTransport } from "../testing/fakeTransport.ts";
import { errorMessage, OPERATOR_ID, sampleSession, welcomeMessage } from "../testing/samples.ts";
import { WatchClient } from "./watchClient.ts";
import { isAllowed } from "./watching.ts";

type ViewerState = SessionView["viewers"][number]["state"];

function told(state: ViewerState | null, changes: Partial<SessionView> = {}): WatchState {
  const viewers = state === null ? [] : [{ id: OPERATOR_ID, name: "監督", state }];
  return {
    type: "watch.state",
    v: 1,
    session: sampleSession({ state: "in_call", viewers, ...changes }),
  };
}

function bench(): { readonly transport: FakeTransport; readonly client: WatchClient } {
  const transport = new FakeTransport();
  const client = new WatchClient(transport);
  transport.become("up");
  transport.receive(welcomeMessage());
  return { transport, client };
}

describe("watching a call", () => {
  it("asks, waits for the citizen, and sees only once allowed", () => {
    const { transport, client } = bench();
    client.ask("session-0001");
    expect(transport.count("session.watch")).toBe(1);
    transport.receive(told("asked"));
    expect([client.snapshot().asking, isAllowed(client.snapshot())]).toEqual([null, false]);
    transport.receive(told("allowed", { seq: 4 }));
    expect(isAllowed(client.snapshot())).toBe(true);
  });

  it("is over at once when the citizen refuses, takes the consent back, or the call ends", () => {
    for (const [before, changes, end] of [
      ["asked", { seq: 9 }, "refused"],
      ["allowed", { seq: 9 }, "withdrawn"],
      ["allowed", { seq: 9, state: "wrap_up" }, "ended"],
    ] as const) {
      const { transport, client } = bench();
      transport.receive(told(before));
      transport.receive(told(null, changes));
      expect([client.snapshot().session, client.snapshot().end]).toEqual([null, end]);
      expect(isAllowed(client.snapshot())).toBe(false);
    }
  });

  it("takes an old state for nothing", () => {
    const { transport, client } = bench();
    transport.receive(told("asked", { seq: 9 }));
    transport.receive(told("allowed", { seq: 8 }));
    expect(isAllowed(client.snapshot())).toBe(false);
  });

  it("allows nobody because somebody else is allowed", () => {
    const { transport, client } = bench();
    const other = { id: "operator-0009", name: "別の監督", state: "allowed" } as const;
    const me = { id: OPERATOR_ID, name: "監督", state: "asked" } as const;
    transport.receive(told("asked", { viewers: [other, me] }));
    expect(isAllowed(client.snapshot())).toBe(false);
  });

  it("does not outlive its connection", () => {
    const { transport, client } = bench();
    transport.receive(told("allowed"));
    transport.receive(welcomeMessage());
    expect([client.snapshot().session, client.snapshot().end]).toEqual([null, "interrupted"]);
  });

  it("ends by leaving, which the server hears", () => {
    const { transport, client } = bench();
    transport.receive(told("allowed"));
    client.leave();
    expect(client.snapshot().session).toBeNull();
    expect(transport.count("session.unwatch")).toBe(1);
    transport.receive(told(null, { seq: 9 }));
    expect(client.snapshot().end).toBeNull();
  });

  it("can be asked for again after a refusal of the server", () => {
    const { transport, client } = bench();
    client.ask("session-0001");
    transport.receive(errorMessage({ ref_type: "session.watch" }));
    expect(client.snapshot().asking).toBeNull();
  });
});
