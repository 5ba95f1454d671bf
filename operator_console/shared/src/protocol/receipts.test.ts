import { expect, test } from "vitest";
import { readReceipts } from "./receipts.ts";
import type { ErasureRecord } from "./wire.gen.ts";

const RECORD: ErasureRecord = {
  format: "madoguchi erasure 1",
  kiosk_id: "kiosk-0001",
  key: "A".repeat(43),
  number: 1,
  previous: "0".repeat(64),
  visit_id: "visit-0001",
  session_id: null,
  cause: "finished",
  began_at: "2026-11-21T09:00:00Z",
  done_at: "2026-11-21T09:00:02Z",
  agent_version: "0.1.0",
  unsafe: [],
  erased: [{ what: "photo", how: "none_found", amount: 0, verified_by: "agent", gone: true }],
};

function answer(record: string): unknown {
  const receipt = { record, signature: "A".repeat(86) };
  return { receipts: [{ kiosk_id: "kiosk-0001", receipt }], missing: [] };
}

test("a period's receipts are read with their records", () => {
  expect(readReceipts(answer(JSON.stringify(RECORD)))?.records).toEqual([RECORD]);
});

test.each([
  answer("no JSON"),
  answer("{}"),
  answer(JSON.stringify({ ...RECORD, number: 0 })),
  { receipts: [] },
  null,
])("anything else is not believed: %j", (value) => {
  expect(readReceipts(value)).toBeUndefined();
});
