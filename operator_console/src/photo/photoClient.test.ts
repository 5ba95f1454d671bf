import type { PhotoStep } from "@madoguchi/shared/protocol";
import { expect, test } from "vitest";

import { FakeTransport } from "../testing/fakeTransport.ts";
import { PhotoClient } from "./photoClient.ts";

const STEP: PhotoStep = {
  type: "photo.step",
  v: 1,
  session_id: "session-0001",
  phase: "framing",
  advice: null,
  ready: true,
  improve: [],
  override: null,
};
const WORDS = { ja: "背景", ja_easy: "うしろ", en: "Background" };

function client(): readonly [FakeTransport, PhotoClient] {
  const transport = new FakeTransport();
  transport.become("up");
  return [transport, new PhotoClient(transport)];
}

test("the shutter is pressed while the citizen is framed, and at no other time", () => {
  const [transport, photo] = client();
  photo.press();
  transport.receive({ ...STEP, phase: "taken" });
  photo.press();
  expect(transport.count("photo.shutter")).toBe(0);
  transport.receive(STEP);
  photo.press();
  expect(transport.delivered).toEqual([
    { type: "photo.shutter", v: 1, session_id: "session-0001" },
  ]);
});

test("an override needs advice that nobody has answered", () => {
  const [transport, photo] = client();
  const advised: PhotoStep = { ...STEP, phase: "taken", improve: [WORDS] };
  for (const step of [
    STEP,
    { ...advised, improve: [] },
    { ...advised, override: { by: "citizen", reason: "looks_right" } as const },
  ]) {
    transport.receive(step);
    photo.override("looks_right");
  }
  expect(transport.count("photo.override")).toBe(0);
  transport.receive(advised);
  photo.override("cannot_better");
  expect(transport.delivered).toMatchObject([{ reason: "cannot_better" }]);
});

test("a closed step and a visit that is over leave nothing", () => {
  const [transport, photo] = client();
  transport.receive(STEP);
  transport.receive({ ...STEP, phase: "idle" });
  expect(photo.snapshot()).toBeNull();
  transport.receive(STEP);
  photo.forget();
  expect(photo.snapshot()).toBeNull();
});
