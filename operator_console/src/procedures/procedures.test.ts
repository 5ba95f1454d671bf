import { describe, expect, it } from "vitest";

import { PROCEDURES, type Procedure, type Step } from "./index.ts";

const all: [string, Procedure][] = Object.entries(PROCEDURES);
const ids = (procedure: Procedure): string[] => procedure.steps.map((step) => step.id);

function textsOf(step: Step): readonly string[] {
  const { title, say, checks, caution } = step;
  return [
    title.ja,
    title.en,
    say.ja,
    say["ja-easy"],
    say.en,
    ...checks.ja,
    ...checks.en,
    ...(caution === null ? [] : [caution.ja, caution.en]),
  ];
}

describe.each(all)("%s", (_purpose, procedure) => {
  it("greets first and closes last", () => {
    expect(ids(procedure).at(0)).toBe("greeting");
    expect(ids(procedure).at(-1)).toBe("closing");
  });

  it("has each step once", () => {
    expect(new Set(ids(procedure)).size).toBe(procedure.steps.length);
  });

  it("says everything in every language, with as many checks in each (Z-18)", () => {
    for (const step of procedure.steps) {
      expect(textsOf(step).every((text) => text.trim() !== "")).toBe(true);
      expect(step.checks.en).toHaveLength(step.checks.ja.length);
    }
  });
});

it("checks the fee before a re-issue is supported (Z-12)", () => {
  const order = ids(PROCEDURES.renewal_or_loss);
  expect(order.indexOf("fee-gate")).toBeGreaterThan(0);
  expect(order.indexOf("fee-gate")).toBeLessThan(order.indexOf("application-id"));
});

it.each(["insurance_card", "bank_account"] as const)(
  "stops %s before the third miss locks the PIN (Z-05)",
  (purpose) => {
    const pin = PROCEDURES[purpose].steps.find((step) => step.id === "pin-entry");
    expect(pin?.caution?.ja).toContain("2回間違えたら止め");
  },
);

it("leaves the account number to the citizen (Z-05, Z-14)", () => {
  const entry = PROCEDURES.bank_account.steps.find((step) => step.id === "account-entry");
  expect(entry?.checks.ja).toContain("入力は住民だけが行った");
});
