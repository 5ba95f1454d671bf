import type { Fleet } from "@madoguchi/shared/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { RestResult } from "../link/rest.ts";
import { FakeTransport } from "../testing/fakeTransport.ts";
import { errorMessage } from "../testing/samples.ts";
import { FleetClient, READ_EVERY_MS } from "./fleetClient.ts";
import { kiosk, runState } from "./samples.ts";

const FLEET: Fleet = {
  at: "2026-11-21T03:00:00Z",
  kiosks: [kiosk()],
  alarms: [],
};

function open(answers: RestResult<Fleet>[] = []): {
  readonly transport: FakeTransport;
  readonly client: FleetClient;
  readonly reads: () => number;
} {
  let count = 0;
  const transport = new FakeTransport();
  const client = new FleetClient(transport, () => {
    count += 1;
    return Promise.resolve(answers[count - 1] ?? { ok: true, value: FLEET });
  });
  transport.become("up");
  return { transport, client, reads: () => count };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the list", () => {
  it("is read again and again, and says when it is old", async () => {
    const { client, reads } = open([
      { ok: true, value: FLEET },
      { ok: false, failure: { kind: "unreachable" } },
    ]);
    await vi.advanceTimersByTimeAsync(0);
    expect(client.snapshot()).toMatchObject({ fleet: FLEET, stale: false });
    await vi.advanceTimersByTimeAsync(READ_EVERY_MS);
    expect(client.snapshot()).toMatchObject({ fleet: FLEET, stale: true });
    await vi.advanceTimersByTimeAsync(READ_EVERY_MS);
    expect(client.snapshot().stale).toBe(false);
    client.close();
    await vi.advanceTimersByTimeAsync(5 * READ_EVERY_MS);
    expect(reads()).toBe(3);
  });
});

describe("a diagnosis", () => {
  it("is asked for by kiosk, site or fleet", () => {
    const { client, transport } = open();
    client.diagnose({ kioskId: "kiosk-000001" });
    client.diagnose({ site: "本庁舎" });
    client.diagnose({});
    expect(transport.delivered).toMatchObject([
      { type: "diagnosis.ask", kiosk_id: "kiosk-000001", site: null },
      { kiosk_id: null, site: "本庁舎" },
      { kiosk_id: null, site: null },
    ]);
  });

  it("is followed live, and its end reads list and record anew", async () => {
    const { client, transport, reads } = open();
    await vi.advanceTimersByTimeAsync(0);
    transport.receive(runState({ done: 1, total: 2 }));
    expect(client.snapshot().runs["kiosk-000001"]).toMatchObject({
      done: 1,
      phase: "running",
    });
    expect(reads()).toBe(1);
    transport.receive(runState({ phase: "failed", failure: "interrupted" }));
    expect(client.snapshot()).toMatchObject({ ended: 1 });
    expect(reads()).toBe(2);
  });

  it("that is refused is told in the server's words", () => {
    const { client, transport } = open();
    transport.receive(errorMessage({ ref_type: "chat.send" }));
    expect(client.snapshot().refusal).toBeNull();
    transport.receive(errorMessage({ ref_type: "diagnosis.ask", message_en: "No such kiosk." }));
    expect(client.snapshot().refusal?.en).toBe("No such kiosk.");
  });
});

describe("a roll-out", () => {
  it("is read again with each change", () => {
    const { client, transport } = open();
    transport.receive({
      type: "update.state",
      v: 1,
      rollout_id: "rollout-0001",
      status: "paused",
    });
    expect(client.snapshot().rollouts).toBe(1);
  });
});
