/** Messages for the tests of captions, here and in the two front-ends. */

import type {
  CaptionLine,
  CaptionPartial,
  InterpretationState,
  Rendering,
} from "../protocol/index.ts";

export function rendering(change: Partial<Rendering> = {}): Rendering {
  return {
    language: "ja",
    text: "予約をしたいです。",
    layer: "machine",
    confidence: 0.8,
    numbers: "none",
    polarity: "none",
    terms: "none",
    must_check: false,
    back: null,
    refused: null,
    ...change,
  };
}

export function captionLine(change: Partial<CaptionLine> = {}): CaptionLine {
  return {
    type: "caption.line",
    v: 1,
    session_id: "session-0001",
    caption_id: "caption-0001",
    utterance: "utterance-1",
    party: "citizen",
    source: "speech",
    language: "en",
    text: "I would like to make a reservation.",
    heard: 0.9,
    renderings: [rendering()],
    started_at: "2026-11-21T09:00:58Z",
    at: "2026-11-21T09:01:00Z",
    message_id: null,
    corrects: null,
    ...change,
  };
}

export function captionPartial(change: Partial<CaptionPartial> = {}): CaptionPartial {
  return {
    type: "caption.partial",
    v: 1,
    session_id: "session-0001",
    utterance: "utterance-1",
    party: "citizen",
    language: "en",
    text: "I would like",
    translation: null,
    ...change,
  };
}

export function interpretation(change: Partial<InterpretationState> = {}): InterpretationState {
  return {
    type: "interpretation.state",
    v: 1,
    session_id: "session-0001",
    state: "on",
    reason: null,
    speech: true,
    engine: "argos starter · whisper small",
    generation: 1,
    citizen: { language: "en", speaks: "en", captions: true, speak: false },
    operator: { language: "ja", speaks: "ja", captions: true, speak: false },
    on_device: false,
    citizen_heard: { by: "server", fault: null },
    operator_heard: { by: "server", fault: null },
    ...change,
  };
}
