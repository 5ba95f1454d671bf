import { describe, expect, test } from "vitest";
import {
  judge,
  LOOK_MS,
  readSample,
  UNKNOWN_QUALITY,
  type MediaSample,
  type QualityState,
} from "./quality.ts";

/** Looks twice a second; `grow` says how the counters move from one look to the next. */
function watch(
  state: QualityState,
  looks: number,
  grow: Partial<MediaSample>,
  expectsPicture = true,
): QualityState {
  let now = state;
  for (let look = 0; look < looks; look += 1) {
    const before = now.sample;
    const sample: MediaSample = {
      at: (before?.at ?? 0) + LOOK_MS,
      framesDecoded: (before?.framesDecoded ?? 0) + (grow.framesDecoded ?? 0),
      packetsReceived: (before?.packetsReceived ?? 0) + (grow.packetsReceived ?? 0),
      packetsLost: (before?.packetsLost ?? 0) + (grow.packetsLost ?? 0),
      beats: (before?.beats ?? 0) + (grow.beats ?? 0),
      roundTripMs: grow.roundTripMs ?? null,
    };
    now = judge(now, sample, expectsPicture);
  }
  return now;
}

const FLOWING = { framesDecoded: 12, packetsReceived: 60, beats: 1, roundTripMs: 20 };

describe("quality in words", () => {
  test("media that flows is good", () => {
    expect(watch(UNKNOWN_QUALITY, 10, FLOWING).quality).toBe("good");
  });

  test("a stall is told within two seconds of the last thing that arrived", () => {
    const flowing = watch(UNKNOWN_QUALITY, 10, FLOWING);
    // Worst case: it stalls just after a look, so the looks below come up to 2 s after it.
    expect(watch(flowing, 2_000 / LOOK_MS - 1, {}).quality).toBe("lost");
    expect(watch(flowing, 1, {}).quality).not.toBe("lost");
  });

  test("it is good again as soon as things arrive", () => {
    const stalled = watch(watch(UNKNOWN_QUALITY, 10, FLOWING), 20, {});
    expect(watch(stalled, 1, FLOWING).quality).toBe("good");
  });

  test("a picture that stands still while sound flows is poor, not lost", () => {
    const flowing = watch(UNKNOWN_QUALITY, 10, FLOWING);
    const frozen = watch(flowing, 6, { packetsReceived: 25, beats: 1 });
    expect(frozen.quality).toBe("poor");
  });

  test("a camera switched off on purpose is no fault", () => {
    const flowing = watch(UNKNOWN_QUALITY, 10, FLOWING, false);
    expect(watch(flowing, 20, { packetsReceived: 25, beats: 1 }, false).quality).toBe("good");
  });

  test("with camera and microphone off the heartbeat alone keeps the call alive", () => {
    expect(watch(UNKNOWN_QUALITY, 20, { beats: 1 }, false).quality).toBe("good");
  });

  test.each([
    [1, "good"],
    [4, "fair"],
    [15, "poor"],
  ])("%d lost packets in a hundred are %s", (lost, expected) => {
    const grow = { ...FLOWING, packetsReceived: 100 - lost, packetsLost: lost };
    expect(watch(UNKNOWN_QUALITY, 40, grow).quality).toBe(expected);
  });

  test.each([
    [100, "good"],
    [300, "fair"],
    [700, "poor"],
  ])("a round trip of %d ms is %s", (roundTripMs, expected) => {
    expect(watch(UNKNOWN_QUALITY, 4, { ...FLOWING, roundTripMs }).quality).toBe(expected);
  });
});

test("a report is summed over its inbound streams and its nominated pair only", () => {
  const rows = [
    { type: "inbound-rtp", packetsReceived: 10, packetsLost: 1 },
    { type: "inbound-rtp", packetsReceived: 20, packetsLost: -1, framesDecoded: 7 },
    { type: "outbound-rtp", packetsReceived: 99 },
    { type: "candidate-pair", state: "succeeded", nominated: false, currentRoundTripTime: 9 },
    { type: "candidate-pair", state: "succeeded", nominated: true, currentRoundTripTime: 0.05 },
    { type: "inbound-rtp", packetsReceived: "many" },
  ];
  expect(readSample(rows, 1, 3)).toEqual({
    at: 1,
    framesDecoded: 7,
    packetsReceived: 30,
    packetsLost: 0,
    beats: 3,
    roundTripMs: 50,
  });
});
