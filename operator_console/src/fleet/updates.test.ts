import type { PackageView, RolloutView, Updates } from "@madoguchi/shared/protocol";
import { describe, expect, it } from "vitest";

import { canBegin, candidates, healthOfStep, isOpen, progress } from "./updates.ts";

const NOON = "2026-11-21T03:00:00Z";

const PACKAGE: PackageView = {
  name: "agent.mdgupdate",
  kind: "agent",
  version: "2.0",
  size: 200,
  sha256: "0".repeat(64),
  created: NOON,
  expires: NOON,
  signed_by: "0123456789abcdef",
  refused: null,
  refused_words: null,
};

const KIOSK = {
  kiosk_id: "kiosk-0001",
  stage: "canary",
  step: "fetching",
  reason: null,
  got: 50,
  since: NOON,
} as const;

const ROLLOUT: RolloutView = {
  rollout_id: "rollout-0001",
  kind: "agent",
  version: "2.0",
  size: 200,
  begun_at: NOON,
  begun_by: "IT",
  stage: "canary",
  status: "running",
  now: false,
  kiosks: [KIOSK],
};

describe("a package", () => {
  it("can be rolled out unless it is refused", () => {
    expect(canBegin(PACKAGE)).toBe(true);
    expect(canBegin({ ...PACKAGE, refused: "forged" })).toBe(false);
    expect(canBegin({ ...PACKAGE, kind: null, version: null })).toBe(false);
  });

  it("begins at kiosks that take updates and do not run it yet", () => {
    const updates: Updates = {
      server_version: "2.0",
      hours: "20:00-06:00",
      packages: [PACKAGE],
      rollouts: [],
      kiosks: [
        { kiosk_id: "kiosk-0001", can: true, agent: "1.0", profile: null },
        { kiosk_id: "kiosk-0002", can: true, agent: "2.0", profile: "2.0" },
        { kiosk_id: "kiosk-0003", can: false, agent: "1.0", profile: null },
      ],
    };
    expect(candidates(updates, PACKAGE)).toEqual(["kiosk-0001"]);
    const profile: PackageView = { ...PACKAGE, kind: "profile" };
    expect(candidates(updates, profile)).toEqual(["kiosk-0001"]);
  });
});

describe("a roll-out", () => {
  it("is open until it is done or ended", () => {
    expect(
      ["running", "paused", "going_back"].map((status) =>
        isOpen({ ...ROLLOUT, status } as RolloutView),
      ),
    ).toEqual([true, true, true]);
    expect(isOpen({ ...ROLLOUT, status: "done" })).toBe(false);
    expect(isOpen({ ...ROLLOUT, status: "ended" })).toBe(false);
  });

  it("shows how far a package has come", () => {
    expect(progress(ROLLOUT, KIOSK)).toBe(25);
    expect(progress(ROLLOUT, { ...KIOSK, got: 900 })).toBe(100);
    expect(progress(ROLLOUT, { ...KIOSK, step: "ready" })).toBeNull();
    expect(progress({ ...ROLLOUT, size: 0 }, KIOSK)).toBeNull();
  });

  it("has a colour for each step", () => {
    expect(healthOfStep("healthy")).toBe("good");
    expect(healthOfStep("back")).toBe("bad");
    expect(healthOfStep("left_out")).toBe("warn");
    expect(healthOfStep("waiting")).toBe("unknown");
    expect(healthOfStep("checking")).toBe("busy");
  });
});
