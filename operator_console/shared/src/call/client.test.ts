import { describe, expect, test, vi } from "vitest";
import { interpretation } from "../captions/fixtures.ts";
import type { ErrorMessage, WireMessage } from "../protocol/index.ts";
import { CallClient } from "./client.ts";
import { chatMessage, session } from "./fixtures.ts";
import { Listeners, type LinkStatus, type Transport } from "./transport.ts";

/** A connection whose other end is the test. */
class Wire implements Transport {
  readonly sent: WireMessage[] = [];
  readonly #messages = new Listeners<[WireMessage]>();
  readonly #links = new Listeners<[LinkStatus]>();
  #up = true;

  send(message: WireMessage): void {
    if (this.#up) this.sent.push(message);
  }

  onMessage(listener: (message: WireMessage) => void): () => void {
    return this.#messages.add(listener);
  }

  onLink(listener: (status: LinkStatus) => void): () => void {
    listener("up");
    return this.#links.add(listener);
  }

  deliver(message: WireMessage): void {
    this.#messages.tell(message);
  }

  link(status: LinkStatus): void {
    this.#up = status === "up";
    this.#links.tell(status);
  }

  close(): void {
    this.#messages.clear();
  }

  types(): readonly string[] {
    return this.sent.map((message) => message.type);
  }
}

function inSession(): { wire: Wire; client: CallClient } {
  const wire = new Wire();
  const client = new CallClient(wire, "citizen");
  wire.deliver({ type: "session.state", v: 1, session: session({ state: "in_call" }) });
  return { wire, client };
}

describe("chat over a link that breaks", () => {
  test("a line typed while the link is lost is sent once it is back, after the resume", () => {
    const { wire, client } = inSession();
    wire.link("lost");
    client.chat("こんにちは", "ja");
    expect(wire.sent).toEqual([]);
    wire.link("up");
    expect(wire.types()).toEqual(["session.resume", "chat.send"]);
  });

  test("an unconfirmed line is sent again with the same identifier, a confirmed one never", () => {
    const { wire, client } = inSession();
    client.chat("こんにちは", "ja");
    wire.link("lost");
    wire.link("up");
    const lines = wire.sent.filter((message) => message.type === "chat.send");
    expect(lines).toHaveLength(2);
    expect(lines[0]?.message_id).toBe(lines[1]?.message_id);
    wire.deliver(chatMessage({ message_id: lines[0]?.message_id ?? "" }));
    wire.link("lost");
    wire.link("up");
    expect(wire.types().filter((type) => type === "chat.send")).toHaveLength(2);
    expect(client.snapshot().chat).toHaveLength(1);
  });

  test("a line that the server could not store just now is said again, another refusal ends it", () => {
    vi.useFakeTimers();
    const { wire, client } = inSession();
    client.chat("こんにちは", "ja");
    const [line] = client.snapshot().chat;
    const refusal = (code: ErrorMessage["code"]): ErrorMessage => ({
      type: "error",
      v: 1,
      code,
      message_ja: "",
      message_en: "",
      ref_type: "chat.send",
      ref_id: line?.messageId ?? null,
    });
    wire.deliver(refusal("internal"));
    expect(client.snapshot().chat[0]?.status).toBe("pending");
    vi.advanceTimersByTime(2_000);
    expect(wire.types().filter((type) => type === "chat.send")).toHaveLength(2);
    wire.deliver(refusal("illegal_transition"));
    vi.advanceTimersByTime(10_000);
    expect(client.snapshot().chat[0]?.status).toBe("refused");
    expect(wire.types().filter((type) => type === "chat.send")).toHaveLength(2);
    vi.useRealTimers();
  });

  test("the resume asks for what comes after the last line seen", () => {
    const { wire } = inSession();
    wire.deliver(chatMessage({ seq: 12 }));
    wire.link("lost");
    wire.link("up");
    expect(wire.sent).toEqual([
      { type: "session.resume", v: 1, session_id: "session-0001", last_seq: 12 },
    ]);
  });

  test("a line that the server refuses is not sent again", () => {
    const { wire, client } = inSession();
    client.chat("こんにちは", "ja");
    const [line] = wire.sent;
    if (line?.type !== "chat.send") throw new Error("nothing was sent");
    wire.deliver({
      type: "error",
      v: 1,
      code: "not_allowed",
      message_ja: "",
      message_en: "",
      ref_type: "chat.send",
      ref_id: line.message_id,
    });
    wire.link("lost");
    wire.link("up");
    expect(wire.types().filter((type) => type === "chat.send")).toHaveLength(1);
  });

  test("lines of a visit that is over are not sent into the next", () => {
    const { wire, client } = inSession();
    wire.link("lost");
    client.chat("こんにちは", "ja");
    client.forget();
    wire.link("up");
    expect(wire.sent).toEqual([]);
  });
});

test("a reloaded page asks for the chat when the welcome names its session", () => {
  const wire = new Wire();
  const client = new CallClient(wire, "operator");
  wire.deliver({
    type: "operator.welcome",
    v: 1,
    operator_id: "operator-1",
    name: "佐藤",
    presence: "available",
    server_time: "2026-11-21T09:00:00Z",
    ice_servers: [],
    queue: [],
    session: session({ state: "in_call" }),
  });
  expect(client.snapshot().session?.state).toBe("in_call");
  expect(wire.types()).toEqual(["session.resume"]);
});

test("blank text is not a line", () => {
  const { wire, client } = inSession();
  client.chat("  \n", "ja");
  expect(wire.sent).toEqual([]);
});

describe("phrases and corrections", () => {
  test("a phrase is a line of the chat at once, and is sent again until it is stored", () => {
    const { wire, client } = inSession();
    wire.link("lost");
    client.sayPhrase("citizen-common.slower", {}, "en", "Please speak a little more slowly.");
    expect(client.snapshot().chat).toMatchObject([{ status: "pending", sender: "citizen" }]);
    wire.link("up");
    const said = wire.sent.find((message) => message.type === "phrase.say");
    expect(said).toMatchObject({ phrase_id: "citizen-common.slower", slots: {}, language: "en" });
    wire.deliver(chatMessage({ message_id: said?.message_id ?? "" }));
    wire.link("lost");
    wire.link("up");
    expect(wire.types().filter((type) => type === "phrase.say")).toHaveLength(1);
  });

  test("a correction names the caption, and an empty one is none", () => {
    const { wire, client } = inSession();
    client.correct("caption-0001", "  ");
    client.correct("caption-0001", " 5月14日です。 ");
    expect(wire.sent).toMatchObject([{ type: "caption.correct", text: "5月14日です。" }]);
  });

  test("the language of captions is said anew on a new connection", () => {
    const { wire, client } = inSession();
    const choice = { language: "ja-easy", speaks: "ja", captions: true, speak: false } as const;
    client.chooseCaptions(choice);
    wire.deliver(interpretation());
    wire.link("lost");
    wire.link("up");
    wire.deliver(interpretation());
    expect(wire.types()).toEqual(["interpretation.set", "session.resume", "interpretation.set"]);
  });
});
