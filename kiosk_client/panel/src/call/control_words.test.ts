import type { PanelControl } from "@madoguchi/shared/protocol";
import { expect, test } from "vitest";
import { en } from "../texts/en.ts";
import { ja } from "../texts/ja.ts";
import { jaEasy } from "../texts/ja_easy.ts";
import { controlChanged, NO_CONTROL, takenBack } from "../visit/control.ts";
import { reasonSentence, takeBackWords } from "./control_words.ts";

const WITHDRAWN: PanelControl = {
  type: "panel.control",
  v: 1,
  phase: "citizen",
  reason: "consent_withdrawn",
  lease: 1,
  ask: null,
  label: null,
  label_en: null,
  operator: null,
};

test("a withdrawn consent is said until it is given again", () => {
  expect(reasonSentence(WITHDRAWN, ["see"], ja.control, "ja")).toBe(ja.control.notAllowed);
  expect(reasonSentence(WITHDRAWN, ["see", "operate"], ja.control, "ja")).toBeNull();
});

test("the citizen reads the name of their own field in their language", () => {
  const parked: PanelControl = {
    ...WITHDRAWN,
    phase: "parked",
    reason: "citizen_field",
    label: "暗証番号 【必須】",
    label_en: "PIN",
  };
  expect(reasonSentence(parked, [], ja.control, "ja")).toContain("「暗証番号」");
  expect(reasonSentence(parked, [], en.control, "en")).toContain("“PIN”");
});

test("beside an own field the button says that it counts for afterwards", () => {
  const held = controlChanged(NO_CONTROL, { ...WITHDRAWN, phase: "operator", reason: "granted" });
  const parked = controlChanged(held, { ...WITHDRAWN, phase: "parked", reason: "citizen_field" });
  expect(takeBackWords(held, ja.control)).toBe(ja.control.takeBack);
  expect(takeBackWords(parked, ja.control)).toBe(ja.control.takeBackParked);
  expect(takeBackWords(takenBack(parked), ja.control)).toBe(ja.control.takingBack);
});

test.each(["takeBack", "takeBackParked"] as const)("the button %s names what it does", (key) => {
  expect(ja.control[key]).toMatch(/する$/u);
  expect(jaEasy.control[key]).toMatch(/する$/u);
  expect(en.control[key]).toMatch(/^I will do .+ myself$/u);
});
