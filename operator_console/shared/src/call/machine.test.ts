import { describe, expect, test } from "vitest";
import type { SessionView, WireMessage } from "../protocol/index.ts";
import { captionLine } from "../captions/fixtures.ts";
import { chatMessage, session } from "./fixtures.ts";
import { initialCall, reduce, type CallView } from "./machine.ts";

function after(...messages: readonly WireMessage[]): CallView {
  return messages.reduce<CallView>(
    (view, message) => reduce(view, { type: "received", message }),
    initialCall("citizen"),
  );
}

function state(view: SessionView): WireMessage {
  return { type: "session.state", v: 1, session: view };
}

describe("session", () => {
  test("an older view of the same session changes nothing", () => {
    const view = after(state(session({ seq: 5, state: "in_call" })));
    const message = state(session({ seq: 4, state: "consenting" }));
    expect(reduce(view, { type: "received", message })).toBe(view);
  });

  test("a new session starts with an empty chat", () => {
    const view = after(
      state(session()),
      chatMessage(),
      state(session({ session_id: "session-0002", seq: 1 })),
    );
    expect(view.session?.session_id).toBe("session-0002");
    expect(view.chat).toEqual([]);
    expect(view.lastSeq).toBe(0);
  });

  test("the late end of an earlier session does not replace the present one", () => {
    const view = after(
      state(session({ session_id: "session-0002" })),
      state(session({ state: "closed", seq: 9 })),
    );
    expect(view.session?.session_id).toBe("session-0002");
  });

  test("the place in the queue is forgotten once the waiting is over", () => {
    const position: WireMessage = {
      type: "queue.position",
      v: 1,
      session_id: "session-0001",
      position: 2,
      waiting: 2,
      operators_available: 1,
    };
    const waiting = after(state(session()), position);
    expect(waiting.queue?.position).toBe(2);
    expect(after(state(session()), position, state(session({ seq: 2, state: "consenting" }))).queue).toBeNull();
  });
});

describe("chat", () => {
  test("a line that arrives twice is shown once", () => {
    const view = after(state(session()), chatMessage(), chatMessage());
    expect(view.chat).toHaveLength(1);
  });

  test("a typed line waits at the end and takes its place in the log when it is stored", () => {
    const typed = {
      type: "chat.send",
      v: 1,
      session_id: "session-0001",
      message_id: "message-0009",
      text: "はい",
      language: "ja",
    } as const;
    const pending = reduce(after(state(session())), { type: "typed", message: typed });
    expect(pending.chat.map((line) => line.status)).toEqual(["pending"]);
    const answer = chatMessage({ message_id: "message-0008", seq: 2, sender: "operator" });
    const stored = chatMessage({ message_id: "message-0009", seq: 3, text: "はい" });
    const done = [answer, stored].reduce<CallView>(
      (view, message) => reduce(view, { type: "received", message }),
      pending,
    );
    expect(done.chat.map((line) => [line.messageId, line.status])).toEqual([
      ["message-0008", "stored"],
      ["message-0009", "stored"],
    ]);
  });

  test("lastSeq follows the chat only: a session view must not hide lines not yet replayed", () => {
    const view = after(state(session({ seq: 40 })), chatMessage({ seq: 7 }));
    expect(view.lastSeq).toBe(7);
  });

  test("a line of another session is not shown", () => {
    expect(after(state(session()), chatMessage({ session_id: "session-0009" })).chat).toEqual([]);
  });

  test("a refusal marks the line it names", () => {
    const typed = reduce(after(state(session())), {
      type: "typed",
      message: {
        session_id: "session-0001",
        message_id: "message-0001",
        text: "x",
        language: "ja",
      },
    });
    const refused = reduce(typed, {
      type: "received",
      message: {
        type: "error",
        v: 1,
        code: "rate_limited",
        message_ja: "",
        message_en: "",
        ref_type: "chat.send",
        ref_id: "message-0001",
      },
    });
    expect(refused.chat[0]?.status).toBe("refused");
    expect(refused.refusal?.code).toBe("rate_limited");
  });
});

test("forgetting a visit keeps nothing of it but the link", () => {
  const view = reduce(after(state(session()), chatMessage()), { type: "link", status: "up" });
  expect(reduce(view, { type: "forgotten" })).toEqual({ ...initialCall("citizen"), link: "up" });
});

describe("captions", () => {
  test("of the present session are kept, and go with it", () => {
    const view = after(state(session()), captionLine());
    expect(view.captions.lines).toHaveLength(1);
    expect(reduce(view, { type: "forgotten" }).captions.lines).toEqual([]);
    const message = state(session({ session_id: "session-0002" }));
    expect(reduce(view, { type: "received", message }).captions.lines).toEqual([]);
  });

  test("of another session are not read", () => {
    const view = after(state(session()), captionLine({ session_id: "session-0002" }));
    expect(view.captions.lines).toEqual([]);
  });
});
