import { describe, expect, it } from "vitest";

import type { WireMessage } from "@madoguchi/shared/protocol";
import {
  errorMessage,
  OPERATOR_ID,
  queueMessage,
  sampleSession,
  stateMessage,
  waiting,
  welcomeMessage,
} from "../testing/samples.ts";
import {
  incoming,
  INITIAL_DESK,
  isRinging,
  reduceDesk,
  sessionToCall,
  unfinished,
  type Desk,
  type DeskEvent,
} from "./desk.ts";

const received = (message: WireMessage): DeskEvent => ({ type: "received", message, nowMs: 0 });
const after = (desk: Desk, ...events: DeskEvent[]): Desk => events.reduce(reduceDesk, desk);

const CONNECTED = after(
  INITIAL_DESK,
  { type: "link", status: "up" },
  received(welcomeMessage({ presence: "available" })),
);
const IN_CALL = after(CONNECTED, received(stateMessage({ state: "in_call" })));
const RECORD = {
  type: "session.wrap_up",
  v: 1,
  session_id: "session-0001",
  outcome: "completed",
  note: "",
} as const;

describe("ring", () => {
  it("sounds when somebody waits for an available operator", () => {
    const desk = after(CONNECTED, received(queueMessage(waiting("session-0001"))));
    expect(isRinging(desk)).toBe(true);
    expect(incoming(desk)?.session_id).toBe("session-0001");
  });

  it("stays quiet while the operator is away", () => {
    const desk = after(
      CONNECTED,
      { type: "presence", state: "away" },
      received(queueMessage(waiting("session-0001"))),
    );
    expect(isRinging(desk)).toBe(false);
  });

  it("stops for those whose ring was silenced and sounds again for somebody new", () => {
    const silenced = after(
      CONNECTED,
      received(queueMessage(waiting("session-0001"))),
      { type: "silence" },
      received(queueMessage(waiting("session-0001"))),
    );
    expect(isRinging(silenced)).toBe(false);
    const more = queueMessage(waiting("session-0001"), waiting("session-0002"));
    expect(isRinging(reduceDesk(silenced, received(more)))).toBe(true);
  });

  it("forgets a silenced ring when that citizen leaves the queue", () => {
    const desk = after(
      CONNECTED,
      received(queueMessage(waiting("session-0001"))),
      { type: "silence" },
      received(queueMessage()),
      received(queueMessage(waiting("session-0001"))),
    );
    expect(isRinging(desk)).toBe(true);
  });

  it("does not disturb a call", () => {
    const desk = after(IN_CALL, received(queueMessage(waiting("session-0002"))));
    expect(isRinging(desk)).toBe(false);
  });

  it("stays quiet while the connection is lost", () => {
    const desk = after(CONNECTED, received(queueMessage(waiting("session-0001"))), {
      type: "link",
      status: "lost",
    });
    expect(incoming(desk)).toBeNull();
  });
});

describe("acceptance", () => {
  const queued = after(CONNECTED, received(queueMessage(waiting("session-0001"))));

  it("is refused here for somebody who does not wait, or while away", () => {
    expect(reduceDesk(queued, { type: "accept", sessionId: "session-9999" })).toBe(queued);
    const away = reduceDesk(queued, { type: "presence", state: "away" });
    expect(reduceDesk(away, { type: "accept", sessionId: "session-0001" })).toBe(away);
  });

  it("leads into the session that the server confirms", () => {
    const desk = after(
      queued,
      { type: "accept", sessionId: "session-0001" },
      received(stateMessage()),
    );
    expect(desk.stage).toEqual({ kind: "session", session: sampleSession(), leaving: false });
  });

  it("goes back home when another operator was first", () => {
    const desk = after(
      queued,
      { type: "accept", sessionId: "session-0001" },
      received(errorMessage({ ref_type: "session.accept" })),
    );
    expect(desk.stage.kind).toBe("home");
    expect(desk.notice).toEqual({ kind: "taken" });
  });

  it("is said again after a reconnect", () => {
    const desk = after(
      queued,
      { type: "accept", sessionId: "session-0001" },
      received(welcomeMessage()),
    );
    expect(unfinished(desk)).toContainEqual({
      type: "session.accept",
      v: 1,
      session_id: "session-0001",
    });
  });
});

describe("session", () => {
  it("of another operator does not move this desk", () => {
    const others = { operator: { id: "operator-0002", name: "鈴木", link: "up" } } as const;
    expect(reduceDesk(CONNECTED, received(stateMessage(others)))).toBe(CONNECTED);
  });

  it("ignores a view that is older than the one at hand", () => {
    const old = received(stateMessage({ state: "consenting", seq: 2 }));
    expect(reduceDesk(IN_CALL, old)).toBe(IN_CALL);
  });

  it("is resumed from the welcome after a reload in mid-call", () => {
    const session = sampleSession({ state: "in_call" });
    const desk = after(INITIAL_DESK, received(welcomeMessage({ session })));
    expect(sessionToCall(desk)).toEqual(session);
  });

  it("ends at home with the reason when it was closed meanwhile", () => {
    const desk = after(
      IN_CALL,
      received(stateMessage({ state: "closed", seq: 9, end_reason: "operator_lost" })),
    );
    expect(desk.stage.kind).toBe("home");
    expect(desk.notice).toEqual({ kind: "ended", reason: "operator_lost" });
  });

  it("ends at home when the welcome knows of none", () => {
    const desk = after(IN_CALL, received(welcomeMessage()));
    expect(desk.notice).toEqual({ kind: "ended", reason: null });
  });

  it("ends at home when the citizen chose to wait for somebody else", () => {
    const desk = after(IN_CALL, received(stateMessage({ state: "waiting", seq: 9, operator: null })));
    expect(desk.stage.kind).toBe("home");
    expect(desk.notice).toEqual({ kind: "requeued" });
  });
});

describe("hanging up", () => {
  it("ends the call here at once and is said again after a reconnect", () => {
    const leaving = reduceDesk(IN_CALL, { type: "hang_up" });
    expect(sessionToCall(leaving)).toBeNull();
    const session = sampleSession({ state: "in_call" });
    const back = after(leaving, received(welcomeMessage({ session })));
    expect(unfinished(back).map((message) => message.type)).toContain("session.end");
  });

  it("is over when the record begins", () => {
    const desk = after(IN_CALL, { type: "hang_up" }, received(stateMessage({ state: "wrap_up", seq: 9 })));
    expect(desk.stage).toMatchObject({ kind: "session", leaving: false });
    expect(unfinished(desk)).toEqual([]);
  });

  it("is no event of a desk without a session, nor of the record", () => {
    expect(reduceDesk(CONNECTED, { type: "hang_up" })).toBe(CONNECTED);
    const record = after(IN_CALL, received(stateMessage({ state: "wrap_up", seq: 9 })));
    expect(reduceDesk(record, { type: "hang_up" })).toBe(record);
  });
});

describe("record", () => {
  const wrapUp = after(IN_CALL, received(stateMessage({ state: "wrap_up", seq: 9 })));

  it("cannot be saved in mid-call", () => {
    expect(reduceDesk(IN_CALL, { type: "save", record: RECORD })).toBe(IN_CALL);
  });

  it("is said again after a reconnect until the session is closed", () => {
    const saving = reduceDesk(wrapUp, { type: "save", record: RECORD });
    expect(unfinished(saving)).toContainEqual(RECORD);
    const closed = after(saving, received(stateMessage({ state: "closed", seq: 10 })));
    expect(closed.notice).toEqual({ kind: "saved" });
    expect(unfinished(closed)).toEqual([]);
  });

  it("counts as saved when the welcome no longer knows the session", () => {
    const desk = after(wrapUp, { type: "save", record: RECORD }, received(welcomeMessage()));
    expect(desk.notice).toEqual({ kind: "saved" });
  });

  it("is said again when the server could not store it just now", () => {
    const busy = received(errorMessage({ code: "internal", ref_type: "session.wrap_up" }));
    const desk = after(wrapUp, { type: "save", record: RECORD }, busy);
    expect(unfinished(desk)).toContainEqual(RECORD);
  });

  it("can be saved again after a refusal", () => {
    const desk = after(
      wrapUp,
      { type: "save", record: RECORD },
      received(errorMessage({ ref_type: "session.wrap_up" })),
    );
    expect(desk.stage.kind).toBe("session");
    expect(desk.notice).toEqual({ kind: "not_saved" });
  });
});

describe("presence", () => {
  it("follows the server until the operator chose here, and is then said again", () => {
    expect(CONNECTED.presence).toBe("available");
    expect(unfinished(CONNECTED)).toEqual([]);
    const away = after(CONNECTED, { type: "presence", state: "away" });
    const back = after(away, received(welcomeMessage({ presence: "available" })));
    expect(back.presence).toBe("away");
    expect(unfinished(back)).toEqual([{ type: "operator.presence", v: 1, state: "away" }]);
  });
});

it("tells a refusal that belongs to nothing else", () => {
  const error = errorMessage({ code: "rate_limited" });
  expect(reduceDesk(CONNECTED, received(error)).notice).toEqual({ kind: "refused", error });
});

describe("a refusal that the server's return has answered", () => {
  const gone = errorMessage({ code: "not_found", ref_type: "photo.coach" });
  const refusedInCall = after(IN_CALL, received(gone));

  it("stays while the other end is away", () => {
    const away = { id: "kiosk-000001", name: "本庁舎1階", link: "lost" } as const;
    const still = after(refusedInCall, received(stateMessage({ state: "in_call", seq: 4, kiosk: away })));
    expect(still.notice).toEqual({ kind: "refused", error: gone });
  });

  it("goes when the other end is back", () => {
    const back = after(refusedInCall, received(stateMessage({ state: "in_call", seq: 4 })));
    expect(back.notice).toBeNull();
  });

  it("goes with a new welcome, whatever was refused", () => {
    const refused = after(CONNECTED, received(errorMessage()));
    expect(after(refused, received(welcomeMessage())).notice).toBeNull();
  });

  it("is not the operator's to read when a signal found nobody", () => {
    const signal = errorMessage({ code: "not_found", ref_type: "signal.candidate" });
    expect(after(IN_CALL, received(signal)).notice).toBeNull();
  });
});

it("takes the clock of the server for waiting times", () => {
  const message = welcomeMessage({ server_time: "1970-01-01T00:00:10Z" });
  const desk = reduceDesk(INITIAL_DESK, { type: "received", message, nowMs: 4_000 });
  expect(desk.clockOffsetMs).toBe(6_000);
  expect(desk.operatorId).toBe(OPERATOR_ID);
});

describe("a kiosk in maintenance", () => {
  it("is named until it serves again, and forgotten with the connection", () => {
    const entries = [{ kiosk_id: "kiosk-000001", kiosk_name: "本庁舎1階" }];
    const closed: WireMessage = { type: "kiosk.closed", v: 1, entries };
    const desk = after(CONNECTED, received(closed));
    expect(desk.closed).toEqual(entries);
    expect(after(desk, received({ ...closed, entries: [] })).closed).toEqual([]);
    expect(after(desk, received(welcomeMessage())).closed).toEqual([]);
  });
});

describe("a card left behind", () => {
  const left: WireMessage = {
    type: "kiosk.cards_left",
    v: 1,
    entries: [{ kiosk_id: "kiosk-000001", kiosk_name: "本庁舎1階", since: "2026-11-21T03:00:00Z" }],
  };

  it("stands in every stage until the server says that it was taken", () => {
    const desk = after(CONNECTED, received(left), received(stateMessage({ state: "wrap_up" })));
    expect(desk.cardsLeft.map((card) => card.kiosk_name)).toEqual(["本庁舎1階"]);
    const taken = after(desk, received({ type: "kiosk.cards_left", v: 1, entries: [] }));
    expect(taken.cardsLeft).toEqual([]);
  });

  it("is forgotten with the connection: a server that knows of one says so after its welcome", () => {
    expect(after(CONNECTED, received(left), received(welcomeMessage())).cardsLeft).toEqual([]);
  });
});
