import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Hold, HOLD_MS } from "./hold.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("a finger that rests for three seconds opens the clerk's corner", () => {
  const held = vi.fn();
  new Hold(held).begin();
  vi.advanceTimersByTime(HOLD_MS - 1);
  expect(held).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(held).toHaveBeenCalledTimes(1);
});

test("taps do not add up, however many there are", () => {
  const held = vi.fn();
  const hold = new Hold(held);
  for (let tap = 0; tap < 20; tap += 1) {
    hold.begin();
    vi.advanceTimersByTime(HOLD_MS / 4);
    hold.end();
  }
  hold.begin();
  hold.begin();
  vi.advanceTimersByTime(HOLD_MS - 1);
  hold.end();
  vi.advanceTimersByTime(2 * HOLD_MS);
  expect(held).not.toHaveBeenCalled();
});
