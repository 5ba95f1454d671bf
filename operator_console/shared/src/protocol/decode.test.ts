import { describe, expect, test } from "vitest";
import { decodePanel, decodeWindowFrame, decodeWindowText, decodeWire, encode } from "./decode.ts";
import { MAX_WIRE_BYTES } from "./limits.ts";
import type { ChatSend, WindowFrame } from "./wire.gen.ts";

const CHAT: ChatSend = {
  type: "chat.send",
  v: 1,
  session_id: "session-0001",
  message_id: "message-0001",
  text: "申請書IDはどこですか",
  language: "ja",
};

const FRAME: WindowFrame = {
  type: "window.frame",
  v: 1,
  frame: 7,
  generation: 1,
  width: 1280,
  height: 800,
  full: false,
  shutter: null,
  captured_ms: 1234.5,
  age_ms: 12,
  tiles: [{ x: 0, y: 0, w: 64, h: 64, encoding: "webp", length: 100 }],
};

function code(raw: unknown): string {
  const result = decodeWire(raw);
  return result.ok ? "accepted" : result.error.code;
}

describe("decodeWire", () => {
  test("gives back what encode made", () => {
    expect(decodeWire(encode(CHAT))).toEqual({ ok: true, value: CHAT });
  });

  test.each([
    ["an object instead of text", CHAT, "malformed"],
    ["bytes", new Uint8Array(4), "malformed"],
    ["no JSON", "{", "malformed"],
    ["an array", "[]", "malformed"],
    ["a number", "3", "malformed"],
    ["no type", "{}", "unknown_type"],
    ["a type that is no text", JSON.stringify({ ...CHAT, type: 1 }), "unknown_type"],
    ["an unknown type", JSON.stringify({ ...CHAT, type: "chat.shout" }), "unknown_type"],
    ["a name of Object's", JSON.stringify({ type: "toString", v: 1 }), "unknown_type"],
    ["a panel's message", JSON.stringify({ type: "panel.activity", v: 1 }), "unknown_type"],
    ["another version", JSON.stringify({ ...CHAT, v: 2 }), "unsupported_version"],
    ["an unknown key", JSON.stringify({ ...CHAT, admin: true }), "malformed"],
    ["a missing key", JSON.stringify({ ...CHAT, text: undefined }), "malformed"],
    ["an empty text", JSON.stringify({ ...CHAT, text: "" }), "malformed"],
    ["a short identifier", JSON.stringify({ ...CHAT, session_id: "x" }), "malformed"],
    ["an identifier with a line end", JSON.stringify({ ...CHAT, session_id: "session-0001\n" }), "malformed"],
    ["a language nobody speaks here", JSON.stringify({ ...CHAT, language: "fr" }), "malformed"],
  ])("refuses %s", (_what, raw, expected) => {
    expect(code(raw)).toBe(expected);
  });

  test("counts a text's length in characters, as the server does, not in UTF-16 units", () => {
    expect(code(JSON.stringify({ ...CHAT, text: "𠮟".repeat(2_000) }))).toBe("accepted");
    expect(code(JSON.stringify({ ...CHAT, text: "𠮟".repeat(2_001) }))).toBe("malformed");
  });

  test("measures a message's size in bytes of UTF-8, before anything else is looked at", () => {
    const filled = "あ".repeat(Math.floor(MAX_WIRE_BYTES / 3));
    expect(code(JSON.stringify(filled))).toBe("too_large");
    expect(code("x".repeat(MAX_WIRE_BYTES + 1))).toBe("too_large");
    expect(code("x".repeat(MAX_WIRE_BYTES))).toBe("malformed");
  });

  test("refuses half a surrogate pair, but not six characters that look like one", () => {
    expect(code(JSON.stringify({ ...CHAT, text: "a\ud842" }))).toBe("malformed");
    expect(code(JSON.stringify({ ...CHAT, text: "a\\ud842 \u{20b9f}" }))).toBe("accepted");
  });

  test("names the refused message's type but never its content", () => {
    const result = decodeWire(JSON.stringify({ ...CHAT, text: "" }));
    expect(result).toEqual({ ok: false, error: { code: "malformed", refType: "chat.send" } });
  });

  test.each(["2026-11-21", "2026-11-21T09:00:00", "2026-13-01T00:00:00Z", "now"])(
    "refuses %s as an instant",
    (at) => {
      const message = { ...CHAT, type: "chat.message", seq: 1, sender: "operator", at };
      expect(code(JSON.stringify(message))).toBe("malformed");
    },
  );

  test.each(["2026-11-21T09:00:00Z", "2026-11-21T09:00:00.123456Z", "2026-11-21T18:00:00+09:00"])(
    "accepts %s as an instant",
    (at) => {
      const message = { ...CHAT, type: "chat.message", seq: 1, sender: "operator", at };
      expect(code(JSON.stringify(message))).toBe("accepted");
    },
  );
});

test("the panel's union and the window's union each know only their own", () => {
  const activity = JSON.stringify({ type: "panel.activity", v: 1 });
  expect(decodePanel(activity).ok).toBe(true);
  expect(decodePanel(JSON.stringify({ type: "window.refresh", v: 1 })).ok).toBe(false);
  expect(decodeWindowText(JSON.stringify({ type: "window.refresh", v: 1 })).ok).toBe(true);
  expect(decodeWindowText(encode(CHAT)).ok).toBe(false);
});

test.each([
  ["a tile without pixels", { tiles: [{ ...FRAME.tiles[0], w: 0 }] }],
  ["an unknown encoding", { tiles: [{ ...FRAME.tiles[0], encoding: "gif" }] }],
  ["a negative frame number", { frame: -1 }],
  ["a frame number beyond 32 bits", { frame: 2 ** 32 }],
  ["an unknown shutter", { shutter: "later" }],
  ["an unknown key", { clear: true }],
])("a frame's header with %s is refused", (_what, change) => {
  expect(decodeWindowFrame(FRAME).ok).toBe(true);
  expect(decodeWindowFrame({ ...FRAME, ...change }).ok).toBe(false);
});
