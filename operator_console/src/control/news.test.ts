import { describe, expect, it } from "vitest";

import type { Power } from "@madoguchi/shared/protocol";
import { NO_CONTROL, type Control } from "./control.ts";
import { firstNews, laterNews, type News } from "./news.ts";

const SEES: readonly Power[] = ["see", "point"];
const OPERATES: readonly Power[] = [...SEES, "operate"];
const AT_REST: Control = { ...NO_CONTROL, open: true, holder: { kind: "citizen" }, reason: "start" };
const OPERATING: Control = {
  ...AT_REST,
  holder: { kind: "operator", lease: 5, sinceMs: 0 },
  reason: "granted",
};

function after(...steps: readonly (readonly [readonly Power[], Control])[]): News {
  return steps.reduce(
    (news, [powers, control]) => laterNews(news, { powers, control }),
    firstNews({ powers: SEES, control: AT_REST }),
  );
}

const GIVEN = { powers: ["operate"], given: true };

describe("news of the consent", () => {
  it("are what the citizen gave or took away", () => {
    expect(after().change).toBeNull();
    expect(after([OPERATES, AT_REST]).change).toEqual(GIVEN);
    const taken = { powers: ["operate"], given: false };
    expect(after([OPERATES, AT_REST], [SEES, AT_REST]).change).toEqual(taken);
  });

  it("stay while the kiosk only says what may now be asked", () => {
    const given = after([OPERATES, AT_REST]);
    const now = { powers: OPERATES, control: { ...AT_REST, mayOperate: true, seq: 3 } };
    expect(laterNews(given, now)).toBe(given);
  });

  it.each<[string, Control]>([
    ["the operator asks", { ...AT_REST, wish: "ask" }],
    ["the citizen refuses", { ...AT_REST, reason: "refused" }],
    ["control is granted", OPERATING],
    ["control is given back", { ...AT_REST, reason: "given_back" }],
    ["the citizen takes control back", { ...AT_REST, reason: "taken_back" }],
    ["the citizen touches the screen", { ...AT_REST, reason: "touched" }],
    ["the path to the kiosk ends", NO_CONTROL],
  ])("give way when %s", (_what, control) => {
    expect(after([OPERATES, AT_REST], [OPERATES, control]).change).toBeNull();
  });

  it("do not come back when things are as they were", () => {
    const asked = { ...AT_REST, wish: "ask" } as const;
    expect(after([OPERATES, AT_REST], [OPERATES, asked], [OPERATES, AT_REST]).change).toBeNull();
  });
});
