import { describe, expect, it } from "vitest";

import { PROCEDURES } from "../procedures/index.ts";
import {
  loadMemory,
  NO_MEMORY,
  saveMemory,
  whenSubmitted,
  wipeMemories,
  type TabStore,
} from "./sessionMemory.ts";

function tab(entries: Readonly<Record<string, string>> = {}): TabStore & { keys(): string[] } {
  const kept = new Map(Object.entries(entries));
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

const MEMORY = { note: "番号札を確認", done: ["greeting"], submitted: true, begunMs: 5_000 };

describe("what a tab keeps of a session", () => {
  it("comes back after a reload, for that session only", () => {
    const store = tab();
    saveMemory(store, "session-0001", MEMORY);
    expect(loadMemory(store, "session-0001")).toEqual(MEMORY);
    expect(loadMemory(store, "session-0002")).toEqual(NO_MEMORY);
  });

  it("is gone after the visit, and nothing else with it", () => {
    const store = tab({ "madoguchi.console.devices-checked": "yes" });
    saveMemory(store, "session-0001", MEMORY);
    saveMemory(store, "session-0002", MEMORY);
    wipeMemories(store);
    expect(store.keys()).toEqual(["madoguchi.console.devices-checked"]);
  });

  it.each(["", "[1]", "{broken", '{"note":7,"done":"x","begunMs":"now"}'])(
    "counts as nothing where it is %j",
    (text) => {
      const store = tab({ "madoguchi.console.session.session-0001": text });
      expect(loadMemory(store, "session-0001")).toEqual(NO_MEMORY);
    },
  );
});

describe("an application that the site has taken", () => {
  const { steps } = PROCEDURES.new_application;

  it("ticks the step of sending, beside what was ticked before", () => {
    const changes = whenSubmitted({ ...NO_MEMORY, done: ["greeting"] }, steps);
    expect(changes).toEqual({ submitted: true, done: ["greeting", "confirm-and-send"] });
    expect(steps.map(({ id }) => id)).toContain("confirm-and-send");
  });

  it("ticks nothing twice, and nothing that this purpose does not have", () => {
    const done = ["confirm-and-send"];
    expect(whenSubmitted({ ...NO_MEMORY, done }, steps).done).toEqual(done);
    expect(whenSubmitted(NO_MEMORY, PROCEDURES.other.steps).done).toEqual([]);
  });
});
