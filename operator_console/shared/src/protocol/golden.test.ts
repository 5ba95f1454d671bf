/** The golden files that pytest reads too: both languages must agree on every one. */

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  decodeAgentInput,
  decodeBoard,
  decodeConsoleInput,
  decodePanel,
  decodePointer,
  decodeWindowFrame,
  decodeWindowText,
  decodeWire,
} from "./decode.ts";
import type { Result } from "./result.ts";
import { agentInput, board, consoleInput, panel, pointer, windowText, wire } from "./validate.gen.js";

const GOLDEN = new URL("../../../../tests/data/wire/", import.meta.url);

interface RefusedFile {
  readonly raw: string;
  readonly code: string;
}

function files(folder: URL): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
}

function read(name: string, folder = GOLDEN): string {
  return readFileSync(new URL(name, folder), "utf8");
}

/** The decoder of the door through which messages of this type come. */
function decode(type: string, text: string): Result<unknown> {
  if (type === "window.frame") return decodeWindowFrame(JSON.parse(text));
  if (Object.hasOwn(windowText, type)) return decodeWindowText(text);
  if (Object.hasOwn(consoleInput, type)) return decodeConsoleInput(text);
  if (Object.hasOwn(agentInput, type)) return decodeAgentInput(text);
  if (Object.hasOwn(pointer, type)) return decodePointer(text);
  if (Object.hasOwn(board, type)) return decodeBoard(text);
  return Object.hasOwn(wire, type) ? decodeWire(text) : decodePanel(text);
}

test.each(files(GOLDEN))("%s is decoded to what it says", (name) => {
  const text = read(name);
  const type = name.replace(/\.json$/, "");
  expect(decode(type, text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
});

test("every message type has its golden file", () => {
  const unions = [wire, panel, windowText, consoleInput, agentInput, pointer, board];
  const types = unions.flatMap((union) => Object.keys(union));
  const expected = new Set([...types, "window.frame"].map((type) => `${type}.json`));
  expect(files(GOLDEN)).toEqual([...expected].sort());
});

const REFUSED = new URL("refused/", GOLDEN);

test.each(files(REFUSED))("%s is refused with the code beside it", (name) => {
  const file = JSON.parse(read(name, REFUSED)) as RefusedFile;
  const result = decodeWire(file.raw);
  expect(result.ok ? "accepted" : result.error.code).toBe(file.code);
});
