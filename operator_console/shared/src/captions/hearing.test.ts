import { expect, test } from "vitest";
import { interpretation } from "./fixtures.ts";
import { faultyDevices, hearsVoices } from "./hearing.ts";

const ON_DEVICE = { on_device: true, speech: false } as const;
const NOBODY = { by: "nobody", fault: null } as const;
const DEVICE = { by: "device", fault: null } as const;
const WITHOUT_PACK = { by: "nobody", fault: "no_language_pack" } as const;

test.each([
  [true, interpretation()],
  [true, interpretation({ ...ON_DEVICE, citizen_heard: DEVICE, operator_heard: NOBODY })],
  [false, interpretation({ ...ON_DEVICE, citizen_heard: NOBODY, operator_heard: NOBODY })],
])("voices are heard by the server or by a device: %s", (heard, state) => {
  expect(hearsVoices(state)).toBe(heard);
});

test("a device that cannot is worth a sentence while it should and there is an interpreter", () => {
  const heard = { citizen_heard: WITHOUT_PACK, operator_heard: DEVICE };
  expect(faultyDevices(interpretation({ ...ON_DEVICE, ...heard }))).toEqual(["citizen"]);
  expect(faultyDevices(interpretation({ ...heard }))).toEqual([]);
  expect(faultyDevices(interpretation({ ...ON_DEVICE, ...heard, state: "off" }))).toEqual([]);
});
