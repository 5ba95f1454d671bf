import { describe, expect, it } from "vitest";

import { loadMemory, NO_MEMORY, saveMemory, wipeMemories, type TabStore } from "./sessionMemory.ts";

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

const MEMORY = { note: "番号札を確認", done: ["greeting"], readLines: 2, begunMs: 5_000 };

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

  it.each(["", "[1]", "{broken", '{"note":7,"done":"x","readLines":"2","begunMs":"now"}'])(
    "counts as nothing where it is %j",
    (text) => {
      const store = tab({ "madoguchi.console.session.session-0001": text });
      expect(loadMemory(store, "session-0001")).toEqual(NO_MEMORY);
    },
  );
});
