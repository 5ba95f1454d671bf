import { describe, expect, test, vi } from "vitest";
import { comparisonCode } from "./comparison.ts";
import { loudness } from "./device_test.ts";
import { mediaFault } from "./media.ts";
import { FakeConnection } from "./fake_connection.ts";
import { readSending, SideChannel } from "./side_channel.ts";
import { configuration } from "./signals.ts";

describe("comparison code", () => {
  const sdp = (print: string): string =>
    `v=0\r\ns=-\r\na=fingerprint:sha-256 ${print}\r\na=setup:actpass\r\n`;

  test("both ends compute the same code, each from its own view", async () => {
    const code = await comparisonCode(sdp("AA:BB"), sdp("11:22"));
    expect(code).toMatch(/^\d{4} \d{4}$/);
    expect(await comparisonCode(sdp("11:22"), sdp("aa:bb"))).toBe(code);
  });

  test("another certificate gives another code", async () => {
    const code = await comparisonCode(sdp("AA:BB"), sdp("11:22"));
    expect(await comparisonCode(sdp("AA:BB"), sdp("11:23"))).not.toBe(code);
  });

  test("without a fingerprint there is none", async () => {
    expect(await comparisonCode("v=0\r\n", sdp("11:22"))).toBeNull();
  });
});

describe("side channel", () => {
  test.each([
    ['{"audio":true,"video":false}', { audio: true, video: false }],
    ['{"audio":1,"video":false}', null],
    ['{"video":false}', null],
    ["null", null],
    ["{", null],
    [`{"audio":true,"video":true,"x":"${"y".repeat(100)}"}`, null],
  ])("%s is read as %o", (text, expected) => {
    expect(readSending(text)).toEqual(expected);
  });

  test("bytes are not read", () => {
    expect(readSending(new ArrayBuffer(8))).toBeNull();
  });

  test("who floods is not heard: each word may draw the citizen's screen anew", () => {
    vi.useFakeTimers();
    const wire = Object.assign(new EventTarget(), { readyState: "open", send: () => undefined });
    const connection = Object.assign(new FakeConnection(), { createDataChannel: () => wire });
    const side = new SideChannel(connection.real, { audio: true, video: true });
    let heard = 0;
    side.onRemote(() => {
      heard += 1;
    });
    const say = (video: boolean): void => {
      const data = JSON.stringify({ audio: true, video });
      wire.dispatchEvent(new MessageEvent("message", { data }));
    };
    for (let time = 0; time < 5_000; time += 1) say(time % 2 === 0);
    expect(heard).toBeLessThan(100);
    const before = heard;
    vi.advanceTimersByTime(1_000);
    say(true);
    expect(heard).toBe(before + 1);
    side.close();
    vi.useRealTimers();
  });
});

describe("microphone level", () => {
  const tone = (amplitude: number): Float32Array =>
    Float32Array.from({ length: 1024 }, (_, i) => amplitude * Math.sin(i / 5));

  test("silence is 0, a raised voice 1, and louder is more", () => {
    expect(loudness(new Float32Array(1024))).toBe(0);
    expect(loudness(tone(0.9))).toBe(1);
    expect(loudness(tone(0.01))).toBeGreaterThan(0);
    expect(loudness(tone(0.1))).toBeGreaterThan(loudness(tone(0.01)));
  });
});

test.each([
  ["NotAllowedError", "refused"],
  ["NotFoundError", "missing"],
  ["OverconstrainedError", "missing"],
  ["NotReadableError", "busy"],
  ["TypeError", "other"],
])("%s of getUserMedia is told as %s", (name, expected) => {
  expect(mediaFault(Object.assign(new Error("x"), { name }))).toBe(expected);
});

test("ICE servers without a name keep no empty credentials", () => {
  const servers = [
    { urls: ["stun:a.example"], username: null, credential: null },
    { urls: ["turn:b.example"], username: "u", credential: "c" },
  ];
  expect(configuration(servers).iceServers).toEqual([
    { urls: ["stun:a.example"] },
    { urls: ["turn:b.example"], username: "u", credential: "c" },
  ]);
});
