import { expect, test } from "vitest";
import { PHOTO_SHAPE, photoArea } from "./camera_feed.ts";

test.each([
  [1280, 720],
  [640, 480],
  [480, 640],
  [1920, 1080],
])("the photo of %i × %i is its middle, in the card's shape", (width, height) => {
  const area = photoArea({ width, height });
  expect(area.width / area.height).toBeCloseTo(PHOTO_SHAPE, 2);
  expect(Math.abs(area.x * 2 + area.width - width)).toBeLessThanOrEqual(1);
  expect(Math.abs(area.y * 2 + area.height - height)).toBeLessThanOrEqual(1);
  expect(Math.min(width - area.width, height - area.height)).toBe(0);
});
