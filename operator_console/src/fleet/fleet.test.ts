import type { Fleet } from "@madoguchi/shared/protocol";
import { describe, expect, it } from "vitest";

import {
  byUrgency,
  counts,
  EVERYTHING,
  followRun,
  goesOn,
  healthOf,
  isSilent,
  lineText,
  matching,
  sitesOf,
  suggested,
  type LiveRuns,
} from "./fleet.ts";
import { finding, kiosk, offer, runState, summary } from "./samples.ts";

const BAD = summary({ good: false, failed: 1 });
const fleet = (...kiosks: Fleet["kiosks"]): Fleet => ({
  at: "2026-11-21T03:00:00Z",
  kiosks,
  alarms: [],
});

describe("colours", () => {
  it.each([
    ["good", { last: summary() }],
    ["unknown", {}],
    ["offline", { online: false, state: null, last: BAD }],
    ["bad", { last: BAD }],
    ["bad", { last: summary(), state: "fault" }],
    ["warn", { last: summary(), state: "maintenance" }],
    ["bad", { last: summary(), card_left_since: "2026-11-21T03:00:00Z" }],
    ["warn", { last: summary({ remarks: 2 }) }],
    ["busy", { last: summary(), state: "in_session" }],
    ["bad", { last: BAD, state: "in_session" }],
  ] as const)("%s is the worst that is known", (health, changes) => {
    expect(healthOf(kiosk(changes))).toBe(health);
  });
});

describe("the list", () => {
  const all = fleet(
    kiosk({ kiosk_id: "kiosk-000001", last: summary() }),
    kiosk({ kiosk_id: "kiosk-000002", name: "支所窓口", last: BAD }),
    kiosk({
      kiosk_id: "kiosk-000003",
      register_entry: { ...kiosk().register_entry, site: null },
    }),
  );

  it("stands by site, those without one apart", () => {
    expect(sitesOf(all, EVERYTHING).map(({ name, kiosks }) => [name, kiosks.length])).toEqual([
      ["本庁舎", 2],
      [null, 1],
    ]);
  });

  it("is filtered by colour and by words", () => {
    const ids = (text: string, health: "bad" | null): string[] =>
      sitesOf(all, { text, health }).flatMap(({ kiosks }) => kiosks.map((one) => one.kiosk_id));
    expect(ids("", "bad")).toEqual(["kiosk-000002"]);
    expect(ids(" 支所 ", null)).toEqual(["kiosk-000002"]);
    expect(ids("KIOSK-000003", null)).toEqual(["kiosk-000003"]);
    expect(counts(all)).toMatchObject({ good: 1, bad: 1, unknown: 1, offline: 0 });
  });
});

describe("logs", () => {
  const line = (number: number, event: string, fields = {}) =>
    ({ number, at: "2026-11-21T03:00:00Z", level: "info", event, fields }) as const;
  const lines = [
    line(2, "card_reader_away", { code: "no_service", count: 2 }),
    line(1, "window_state", { after: "live" }),
  ];

  it("are found by every word, in any order, of event, level and fields", () => {
    expect(matching(lines, "")).toEqual(lines);
    expect(matching(lines, " Service INFO ").map(({ number }) => number)).toEqual([2]);
    expect(matching(lines, "live count")).toEqual([]);
  });

  it("read as programs write them", () => {
    expect(lines.map(lineText)[0]).toBe("card_reader_away code=no_service count=2");
  });
});

describe("repairs", () => {
  it("stand in the order of what is ill and what can be done", () => {
    const offers = [
      offer({ repair: "reboot" }),
      offer({ repair: "restart_reader", mends: ["card-reader"], obstacle: "not_here" }),
      offer({ repair: "restart_network", obstacle: "not_permitted" }),
      offer({ repair: "restart_panel", mends: ["camera-opens", "camera-light"] }),
    ];
    const ill = [finding("fail", "camera-opens"), finding("warn", "card-reader"), finding("ok", "x")];
    const found = suggested(offers, ill);
    expect(found.map((one) => one.offer.repair)).toEqual([
      "restart_panel",
      "restart_reader",
      "reboot",
      "restart_network",
    ]);
    expect(found[0]?.mends.map(({ id }) => id)).toEqual(["camera-opens"]);
  });

  it("are not suggested for what is well", () => {
    const [only] = suggested([offer({ mends: ["camera-opens"] })], [finding("ok", "camera-opens")]);
    expect(only?.mends).toEqual([]);
  });
});

describe("an alarm", () => {
  it.each([
    [null, false],
    ["2026-11-21T02:59:00Z", false],
    ["2026-11-21T11:00:00+09:00", false],
    ["2026-11-21T13:00:00+09:00", true],
  ])("silenced until %s is silent: %s", (silenced_until, silent) => {
    const alarm = {
      alarm_id: 1,
      kiosk_id: "kiosk-000001",
      kind: "check_failed",
      since: "2026-11-21T01:00:00Z",
      owner: null,
      silenced_until,
      call: null,
    } as const;
    expect(isSilent(alarm, fleet())).toBe(silent);
  });
});

describe("a run", () => {
  it("gathers its findings, and another run begins anew", () => {
    let runs: LiveRuns = {};
    for (const verdict of ["ok", "fail"] as const) {
      runs = followRun(runs, runState({ done: 1, total: 2, finding: finding(verdict, verdict) }));
    }
    expect(runs["kiosk-000001"]?.findings.map(({ id }) => id)).toEqual(["ok", "fail"]);
    expect(goesOn(runs["kiosk-000001"])).toBe(true);
    runs = followRun(runs, runState({ phase: "done" }));
    expect(runs["kiosk-000001"]?.findings).toHaveLength(2);
    expect(goesOn(runs["kiosk-000001"])).toBe(false);
    runs = followRun(runs, runState({ run_id: "run-00000002", phase: "waiting" }));
    expect(runs["kiosk-000001"]?.findings).toEqual([]);
  });

  it("shows first what is broken", () => {
    const found = [finding("skip", "a"), finding("ok", "b"), finding("warn", "c"), finding("fail", "d")];
    expect(byUrgency(found).map(({ id }) => id)).toEqual(["d", "c", "b", "a"]);
  });
});
