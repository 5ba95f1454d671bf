import type { PanelWindow } from "@madoguchi/shared/protocol";
import { expect, test } from "vitest";
import { visibility } from "./visibility.ts";

function window(streaming: boolean, shuttered: boolean): PanelWindow {
  return { type: "panel.window", v: 1, state: "ready", streaming, shuttered };
}

test("the citizen is told exactly what the operator sees", () => {
  expect(visibility([], window(true, false))).toBe("hidden");
  expect(visibility(["see"], null)).toBe("starting");
  expect(visibility(["see"], window(false, false))).toBe("starting");
  expect(visibility(["see"], window(true, true))).toBe("shuttered");
  expect(visibility(["see"], window(true, false))).toBe("seen");
});
