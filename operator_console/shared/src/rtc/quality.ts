/** How good the call is, in a word, from two looks at `getStats`: pure, so it is tested in node. */

export type Quality = "good" | "fair" | "poor" | "lost";

/** Counters of one look; those of media only ever grow within a connection. */
export interface MediaSample {
  /** Milliseconds on a monotonic clock. */
  readonly at: number;
  readonly framesDecoded: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  /** Heartbeats heard on the side channel. */
  readonly beats: number;
  readonly roundTripMs: number | null;
}

export interface QualityState {
  readonly quality: Quality;
  readonly sample: MediaSample | null;
  /** When anything at all last arrived. */
  readonly progressAt: number;
  /** When the picture last moved, or was last not expected to. */
  readonly pictureAt: number;
  /** Share of lost packets, smoothed. */
  readonly loss: number;
}

/** With a look each 500 ms a stall is told within 2 s; Chromium itself takes about 6 s. */
export const LOOK_MS = 500;
export const STALL_MS = 1_400;
const PICTURE_STALL_MS = 2_000;
const SMOOTHING = 0.25;

export const UNKNOWN_QUALITY: QualityState = {
  quality: "good",
  sample: null,
  progressAt: 0,
  pictureAt: 0,
  loss: 0,
};

export function judge(
  state: QualityState,
  sample: MediaSample,
  expectsPicture: boolean,
): QualityState {
  const before = state.sample;
  if (before === null) {
    return { ...state, sample, progressAt: sample.at, pictureAt: sample.at };
  }
  const moved = sample.framesDecoded !== before.framesDecoded;
  const arrived =
    moved ||
    sample.packetsReceived !== before.packetsReceived ||
    sample.beats !== before.beats;
  const next = {
    sample,
    progressAt: arrived ? sample.at : state.progressAt,
    pictureAt: moved || !expectsPicture ? sample.at : state.pictureAt,
    loss: smoothedLoss(state.loss, before, sample),
  };
  return { ...next, quality: word(next) };
}

function smoothedLoss(loss: number, before: MediaSample, sample: MediaSample): number {
  const received = Math.max(0, sample.packetsReceived - before.packetsReceived);
  const lost = Math.max(0, sample.packetsLost - before.packetsLost);
  if (received + lost === 0) return loss;
  return loss * (1 - SMOOTHING) + (lost / (received + lost)) * SMOOTHING;
}

function word(state: Omit<QualityState, "quality"> & { readonly sample: MediaSample }): Quality {
  const { sample, loss } = state;
  const roundTrip = sample.roundTripMs ?? 0;
  if (sample.at - state.progressAt >= STALL_MS) return "lost";
  if (sample.at - state.pictureAt >= PICTURE_STALL_MS || loss > 0.08 || roundTrip > 500) {
    return "poor";
  }
  return loss > 0.02 || roundTrip > 250 ? "fair" : "good";
}

/** The rows of a stats report that count here; everything else is ignored. */
interface StatsRow {
  readonly type?: unknown;
  readonly framesDecoded?: unknown;
  readonly packetsReceived?: unknown;
  readonly packetsLost?: unknown;
  readonly state?: unknown;
  readonly nominated?: unknown;
  readonly currentRoundTripTime?: unknown;
}

/** Sum up one report (W3C webrtc-stats `inbound-rtp` and the nominated `candidate-pair`). */
export function readSample(rows: Iterable<StatsRow>, at: number, beats: number): MediaSample {
  let framesDecoded = 0;
  let packetsReceived = 0;
  let packetsLost = 0;
  let roundTripMs: number | null = null;
  for (const row of rows) {
    if (row.type === "inbound-rtp") {
      framesDecoded += count(row.framesDecoded);
      packetsReceived += count(row.packetsReceived);
      packetsLost += count(row.packetsLost);
    }
    if (row.type === "candidate-pair" && row.state === "succeeded" && row.nominated === true) {
      roundTripMs = count(row.currentRoundTripTime) * 1000;
    }
  }
  return { at, framesDecoded, packetsReceived, packetsLost, beats, roundTripMs };
}

function count(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
