import type {
  ErrorMessage,
  PanelConfirm,
  PanelControl,
  PanelHello,
  PanelMessage,
  Power,
  SessionView,
} from "@madoguchi/shared/protocol";
import { describe, expect, test } from "vitest";
import { NO_CONTROL } from "./control.ts";
import {
  END_SCREEN_MS,
  NEW_VISIT,
  powersOf,
  RECEIPT_MS,
  reduce,
  type Visit,
  type VisitEvent,
} from "./machine.ts";
import { intents, outgoing } from "./outgoing.ts";
import { screenOf, type ScreenName } from "./screen.ts";

const HELLO: PanelHello = {
  type: "panel.hello",
  v: 1,
  kiosk_name: "1番窓口",
  municipality: "みなと市",
  languages: ["ja", "ja-easy", "en"],
  idle_warning_s: 60,
  idle_grace_s: 20,
  cancel_s: 5,
  coach_voice: false,
  photo_camera: null,
};

function session(change: Partial<SessionView> = {}): SessionView {
  return {
    session_id: "session-0001",
    seq: 1,
    state: "waiting",
    purpose: "new_application",
    language: "en",
    ticket: 27,
    kiosk: { id: "kiosk-0001", name: "1番窓口", link: "up" },
    operator: null,
    powers: [],
    viewers: [],
    end_reason: null,
    requested_at: "2026-11-21T09:00:00Z",
    state_since: "2026-11-21T09:00:00Z",
    ...change,
  };
}

/** A visit played to an end, with everything it said on the way. */
class Play {
  visit: Visit;
  readonly said: PanelMessage[] = [];

  constructor(hello: PanelHello = HELLO) {
    this.visit = reduce(NEW_VISIT, { type: "received", message: hello, now: 0 });
  }

  do(...events: readonly VisitEvent[]): this {
    for (const event of events) {
      const after = reduce(this.visit, event);
      this.said.push(...outgoing(this.visit, after));
      this.visit = after;
    }
    return this;
  }

  get screen(): ScreenName {
    return screenOf(this.visit.stage);
  }

  get types(): readonly string[] {
    return this.said.map((message) => message.type);
  }
}

const toConfirm: readonly VisitEvent[] = [
  { type: "touched", now: 0 },
  { type: "started" },
  { type: "language_chosen", language: "en" },
  { type: "purpose_chosen", purpose: "new_application" },
];
const toCountdown: readonly VisitEvent[] = [
  ...toConfirm,
  { type: "call_confirmed", now: 1_000, requestId: "request-0001" },
];
const toCalling: readonly VisitEvent[] = [...toCountdown, { type: "ticked", now: 6_000 }];

function got(change: Partial<SessionView> = {}, now = 10_000): VisitEvent {
  return { type: "session", session: session(change), now };
}

function refusal(refType: string, code: ErrorMessage["code"] = "not_allowed"): VisitEvent {
  return {
    type: "received",
    now: 0,
    message: {
      type: "error",
      v: 1,
      code,
      message_ja: "",
      message_en: "",
      ref_type: refType,
      ref_id: null,
    },
  };
}

function control(change: Partial<PanelControl>): VisitEvent {
  const message: PanelControl = {
    type: "panel.control",
    v: 1,
    phase: "citizen",
    reason: "start",
    lease: 0,
    ask: null,
    operator: null,
    label: null,
    label_en: null,
    ...change,
  };
  return { type: "received", message, now: 10_000 };
}

function question(text: string): VisitEvent {
  const message: PanelConfirm = {
    type: "panel.confirm",
    v: 1,
    confirm: "confirm-0001",
    label: "氏名",
    label_en: null,
    text,
  };
  return { type: "received", message, now: 10_000 };
}

function powersNow(play: Play): readonly Power[] {
  const { stage } = play.visit;
  return stage.kind === "session" ? powersOf(stage) : [];
}

describe("from the first touch to the call", () => {
  test("nothing is said to the server before the seconds to take it back are over", () => {
    const play = new Play().do(...toCountdown, { type: "ticked", now: 5_999 });
    expect(play.screen).toBe("calling");
    expect(play.said).toEqual([]);
    play.do({ type: "ticked", now: 6_000 });
    expect(play.said).toEqual([
      {
        type: "session.request",
        v: 1,
        request_id: "request-0001",
        purpose: "new_application",
        language: "en",
      },
    ]);
  });

  test("a call taken back in time is never made", () => {
    const play = new Play().do(...toCountdown, { type: "back" }, { type: "ticked", now: 60_000 });
    expect(play.screen).toBe("confirm");
    expect(play.types).toEqual([]);
  });

  test("a call taken back while it is under way is ended when its session comes", () => {
    const play = new Play().do(...toCalling, { type: "back" }, got());
    expect(play.screen).toBe("confirm");
    expect(play.types).toEqual(["session.request", "session.end"]);
  });

  test("without seconds to take it back the call is made at once", () => {
    const play = new Play({ ...HELLO, cancel_s: 0 }).do(...toCountdown);
    expect(play.types).toEqual(["session.request"]);
  });

  test("a refused call leads back to the question and says so", () => {
    const play = new Play().do(...toCalling, refusal("session.request"));
    expect(play.visit.stage).toMatchObject({ kind: "confirm", refused: { code: "not_allowed" } });
  });

  test("the screens follow the session", () => {
    const play = new Play().do(...toCalling);
    const seen: ScreenName[] = [];
    for (const state of ["waiting", "consenting", "in_call", "wrap_up"] as const) {
      play.do(got({ state }));
      seen.push(play.screen);
    }
    expect(seen).toEqual(["waiting", "consent", "call", "end"]);
  });
});

describe("consent", () => {
  const consenting = (): Play => new Play().do(...toCalling, got(), got({ state: "consenting" }));

  test.each([[["see"]], [[]]] as const)("grants exactly the powers %o", (powers) => {
    const play = consenting().do({ type: "consent_given", powers });
    expect(play.said.at(-1)).toMatchObject({
      type: "session.consent",
      decision: "grant",
      powers,
      notice_version: expect.stringMatching(/^\d{4}-\d{2}$/) as string,
    });
  });

  test("an answer the server has not seen is an intent; one it has seen is not", () => {
    const play = consenting().do({ type: "consent_given", powers: ["see"] });
    expect(intents(play.visit)).toHaveLength(1);
    play.do(got({ state: "in_call", powers: ["see"] }));
    expect(intents(play.visit)).toEqual([]);
  });

  test.each([
    ["a power taken away holds here at once, and is said until the session shows it", ["see"]],
    ["all powers taken away leave the call", []],
  ] as const)("%s", (_sentence, powers) => {
    const play = consenting().do(got({ state: "in_call", powers: ["see", "operate"] }));
    play.do({ type: "powers_chosen", powers });
    expect(powersNow(play)).toEqual(powers);
    expect(play.said.at(-1)).toMatchObject({ type: "session.powers", powers });
    play.do(got({ state: "in_call", powers: ["see", "operate"], seq: 5 }));
    expect(powersNow(play)).toEqual(powers);
    expect(intents(play.visit)).toHaveLength(1);
    play.do(got({ state: "in_call", powers: [...powers], seq: 6 }));
    expect(intents(play.visit)).toEqual([]);
    expect(play.screen).toBe("call");
  });

  test("a change the server refuses leaves what was taken away taken away", () => {
    const play = consenting().do(got({ state: "in_call", powers: ["see", "operate"] }));
    play.do({ type: "powers_chosen", powers: ["see", "point"] }, refusal("session.powers"));
    expect(powersNow(play)).toEqual(["see"]);
    const said = play.said.length;
    play.do(refusal("session.powers"));
    expect(powersNow(play)).toEqual(["see"]);
    expect(play.said).toHaveLength(said);
  });

  test("a supervisor sees only by the citizen's own answer, which is said until it holds", () => {
    const asks = { id: "viewer-001", name: "鈴木", state: "asked" } as const;
    const play = consenting().do(got({ state: "in_call", powers: ["see"], viewers: [asks] }));
    expect(play.types).not.toContain("session.watch_answer");
    play.do({ type: "viewer_answered", viewer: asks.id, decision: "allow" });
    expect(play.said.at(-1)).toMatchObject({
      type: "session.watch_answer",
      viewer_id: asks.id,
      decision: "allow",
    });
    expect(intents(play.visit)).toHaveLength(1);
    const allowed = { ...asks, state: "allowed" } as const;
    play.do(got({ state: "in_call", powers: ["see"], viewers: [allowed] }));
    expect(intents(play.visit)).toEqual([]);
  });

  test("nothing of who operated is left when the call is over", () => {
    const play = consenting().do(
      got({ state: "in_call", powers: ["see", "operate"] }),
      control({ phase: "operator", reason: "granted", lease: 1 }),
      question("髙橋"),
    );
    expect(play.visit.control.confirms).toHaveLength(1);
    play.do({ type: "left", reason: "citizen_hung_up", now: 12_000 });
    expect(play.visit.control).toEqual(NO_CONTROL);
  });

  test("take-back and answers reach the agent by the step that makes them", () => {
    const play = consenting().do(
      got({ state: "in_call", powers: ["see", "operate"] }),
      control({ phase: "asked", reason: "asked", ask: 4 }),
      { type: "control_answered", decision: "grant" },
      control({ phase: "operator", reason: "granted", lease: 1 }),
      question("髙橋"),
      { type: "confirm_decided", confirm: "confirm-0001", decision: "decline" },
      { type: "taken_back" },
      { type: "taken_back" },
    );
    expect(play.types.slice(-3)).toEqual([
      "panel.control_answer",
      "panel.confirm_answer",
      "panel.take_back",
    ]);
  });

  test("a refusal ends the session and the visit", () => {
    const play = consenting().do({ type: "consent_refused", now: 11_000 });
    expect(play.screen).toBe("end");
    expect(play.said.at(-1)).toMatchObject({ type: "session.end", reason: "consent_refused" });
  });

  test("a lost link is not the citizen's to claim, but theirs to read", () => {
    const play = consenting().do({ type: "left", reason: "operator_lost", now: 11_000 });
    expect(play.said.at(-1)).toMatchObject({ type: "session.end", reason: "citizen_left" });
    expect(play.visit.stage).toMatchObject({ kind: "end", reason: "operator_lost" });
  });

  test("consent is asked anew of each operator", () => {
    const play = consenting()
      .do({ type: "consent_given", powers: ["see"] })
      .do(got({ state: "waiting", seq: 5 }), got({ state: "consenting", seq: 6 }));
    expect(play.visit.stage).toMatchObject({ kind: "session", answer: null });
  });
});

describe("leaving", () => {
  const inCall = (): Play => new Play().do(...toCalling, got(), got({ state: "in_call" }));
  const leave: VisitEvent = { type: "left", reason: "citizen_hung_up", now: 20_000 };

  test("the end is shown at once, and said until the server knows it", () => {
    const play = inCall().do(leave);
    expect(play.screen).toBe("end");
    expect(intents(play.visit)).toMatchObject([{ type: "session.end" }]);
    const ended: VisitEvent = {
      type: "received",
      now: 0,
      message: { type: "session.state", v: 1, session: session({ state: "wrap_up" }) },
    };
    expect(intents(play.do(ended).visit)).toEqual([]);
  });

  test("a late word of the session that was left does not bring it back", () => {
    const play = inCall().do(leave, got({ state: "in_call", seq: 9 }));
    expect(play.screen).toBe("end");
    play.do({ type: "done" }, got({ state: "in_call", seq: 10 }));
    expect(play.screen).toBe("attract");
  });

  test("the end that was refused is not said for ever", () => {
    expect(intents(inCall().do(leave, refusal("session.end")).visit)).toEqual([]);
  });

  test("the end that the server could not store just now still has to be said", () => {
    const busy = refusal("session.end", "internal");
    expect(intents(inCall().do(leave, busy).visit)).toMatchObject([{ type: "session.end" }]);
  });

  test("the end screen goes away by itself, and the window is wiped", () => {
    const play = inCall().do(leave, { type: "ticked", now: 20_000 + END_SCREEN_MS });
    expect(play.screen).toBe("attract");
    expect(play.said.at(-1)).toEqual({ type: "panel.reset", v: 1, cause: "finished" });
    expect(play.visit.language).toBe("ja");
  });

  test("the receipt is shown on the first screen, for a while or until somebody begins", () => {
    const wiped: PanelMessage = {
      type: "panel.wiped",
      v: 1,
      receipt: {
        number: 12,
        done_at: "2026-11-21T09:00:00Z",
        unsafe: false,
        erased: [
          { what: "clipboard", how: "emptied", amount: 3, verified_by: "agent", gone: true },
        ],
      },
    };
    const told: VisitEvent = { type: "received", message: wiped, now: 1_000 };
    const shown = inCall().do(leave, { type: "done" }, told);
    expect(shown.visit.receipt?.receipt.number).toBe(12);
    expect(shown.do({ type: "ticked", now: 999 + RECEIPT_MS }).visit.receipt).not.toBeNull();
    expect(shown.do({ type: "ticked", now: 1_000 + RECEIPT_MS }).visit.receipt).toBeNull();
    expect(inCall().do(leave, { type: "done" }, told, { type: "started" }).visit.receipt).toBeNull();
    // Too late: somebody else stands there already.
    const late = inCall().do(leave, { type: "done" }, { type: "started" }, told);
    expect(late.visit).toMatchObject({ wiped: true, receipt: null });
  });

  test("the other side's end leads to the same screen", () => {
    const play = inCall().do(got({ state: "wrap_up", end_reason: "operator_hung_up" }));
    expect(play.visit.stage).toMatchObject({ kind: "end", reason: "operator_hung_up" });
    expect(intents(play.visit)).toEqual([]);
  });
});

describe("a reloaded panel", () => {
  test("is back in its call, in the citizen's language", () => {
    const play = new Play().do(got({ state: "in_call" }));
    expect(play.screen).toBe("call");
    expect(play.visit.language).toBe("en");
  });

  test("does not show the end of somebody else's session", () => {
    expect(new Play().do(got({ state: "wrap_up" })).screen).toBe("attract");
  });
});

describe("maintenance", () => {
  const maintenance = (on: boolean): VisitEvent => ({
    type: "received",
    message: { type: "panel.maintenance", v: 1, on },
    now: 0,
  });

  test("begins no visit until it is over", () => {
    const play = new Play().do(maintenance(true), { type: "started" });
    expect(play.screen).toBe("attract");
    expect(play.visit.maintenance).toBe(true);
    expect(play.do(maintenance(false), { type: "started" }).screen).toBe("language");
  });

  test("is said anew by an agent that was started again", () => {
    const play = new Play().do(maintenance(true), { type: "received", message: HELLO, now: 0 });
    expect(play.visit.maintenance).toBe(false);
  });
});

describe("idle", () => {
  const at = (now: number): VisitEvent => ({ type: "ticked", now });

  test("warns, then erases after the grace", () => {
    const play = new Play().do(...toConfirm, at(59_999));
    expect(play.visit.idleLeft).toBeNull();
    expect(play.do(at(60_000)).visit.idleLeft).toBe(20);
    expect(play.do(at(75_500)).visit.idleLeft).toBe(5);
    play.do(at(80_000));
    expect(play.screen).toBe("attract");
    expect(play.said).toEqual([{ type: "panel.reset", v: 1, cause: "idle" }]);
  });

  test("one touch goes on, as often as it is needed (WCAG 2.2.1)", () => {
    const play = new Play().do(...toConfirm);
    for (let round = 1; round <= 30; round += 1) {
      play.do(at(round * 70_000));
      expect(play.visit.idleLeft).not.toBeNull();
      play.do({ type: "touched", now: round * 70_000 });
      expect(play.visit.idleLeft).toBeNull();
    }
    expect(play.screen).toBe("confirm");
  });

  test.each(["waiting", "in_call"] as const)("never resets in state %s", (state) => {
    const play = new Play().do(...toCalling, got({ state }), at(10_000_000));
    expect(play.visit.stage.kind).toBe("session");
    expect(play.visit.idleLeft).toBeNull();
  });

  test("a consent that nobody answers ends the session, counted from its appearance", () => {
    const play = new Play().do(...toCalling, got({ state: "waiting" }, 10_000));
    play.do(got({ state: "consenting", seq: 2 }, 1_000_000), at(1_079_999));
    expect(play.screen).toBe("consent");
    play.do(at(1_080_000));
    expect(play.said.slice(-2)).toMatchObject([
      { type: "session.end", reason: "idle" },
      { type: "panel.reset", cause: "idle" },
    ]);
  });
});

test("back leads step by step to the first screen", () => {
  const play = new Play().do(...toConfirm);
  const seen = [1, 2, 3].map(() => play.do({ type: "back" }).screen);
  expect(seen).toEqual(["purpose", "language", "attract"]);
  expect(play.said).toEqual([{ type: "panel.reset", v: 1, cause: "cancelled" }]);
});
