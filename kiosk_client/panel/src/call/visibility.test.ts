import type { PanelWindow } from "@madoguchi/shared/protocol";
import { expect, test } from "vitest";
import { isPassing, visibility } from "./visibility.ts";

function window(streaming: boolean, shuttered: boolean, secret = false): PanelWindow {
  return { type: "panel.window", v: 1, state: "ready", streaming, shuttered, secret };
}

test("the citizen is told exactly what the operator sees", () => {
  expect(visibility([], window(true, false))).toBe("hidden");
  expect(visibility(["see"], null)).toBe("starting");
  expect(visibility(["see"], window(false, false))).toBe("starting");
  expect(visibility(["see"], window(true, true))).toBe("shuttered");
  expect(visibility(["see"], window(true, false))).toBe("seen");
});

test("a change of page may wait for its word, a field of the citizen's own never (Z-05)", () => {
  expect(isPassing("citizen", window(true, true))).toBe(true);
  expect(isPassing("operator", window(true, true))).toBe(true);
  expect(isPassing("citizen", window(true, true, true))).toBe(false);
  expect(isPassing("parked", window(true, true))).toBe(false);
  expect(isPassing("citizen", window(true, false))).toBe(false);
  expect(isPassing("citizen", null)).toBe(false);
});
