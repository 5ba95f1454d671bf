import { describe, expect, test } from "vitest";
import { MAX_CHUNK_PAYLOAD_BYTES } from "../protocol/index.ts";
import { ChunkAssembler, type Assembled } from "./chunks.ts";
import { chunk } from "./fixtures.ts";

const A = Uint8Array.of(1, 2, 3);
const B = Uint8Array.of(4, 5);

function feed(...chunks: readonly ArrayBuffer[]): readonly Assembled[] {
  const assembler = new ChunkAssembler();
  return chunks.map((each) => assembler.push(each));
}

describe("chunks", () => {
  test("a frame of one chunk is complete at once", () => {
    expect(feed(chunk({ frame: 9 }, A))).toEqual([{ kind: "complete", frame: 9, bytes: A }]);
  });

  test("a frame of several chunks is their payloads in order", () => {
    const [first, second] = feed(chunk({ count: 2 }, A), chunk({ index: 1, count: 2 }, B));
    expect(first).toEqual({ kind: "partial" });
    expect(second).toEqual({
      kind: "complete",
      frame: 1,
      bytes: Uint8Array.of(1, 2, 3, 4, 5),
    });
  });

  test.each([
    ["an empty one", [new ArrayBuffer(3)], "short"],
    ["one without payload", [chunk({}, new Uint8Array())], "short"],
    ["another version", [chunk({ version: 2 }, A)], "version"],
    ["another kind", [chunk({ kind: 7 }, A)], "kind"],
    ["a count of none", [chunk({ count: 0 }, A)], "count"],
    ["an index beyond the count", [chunk({ index: 2, count: 2 }, A)], "count"],
    ["more chunks than any frame has", [chunk({ count: 60_000 }, A)], "count"],
    ["a later chunk first", [chunk({ index: 1, count: 2 }, A)], "order"],
    ["a repeated chunk", [chunk({ count: 2 }, A), chunk({ count: 2 }, A)], "order"],
    [
      "a chunk of another frame in between",
      [chunk({ count: 2 }, A), chunk({ frame: 2, index: 1, count: 2 }, A)],
      "order",
    ],
    [
      "a count that changes",
      [chunk({ count: 2 }, A), chunk({ index: 1, count: 3 }, A)],
      "order",
    ],
    ["too large a payload", [chunk({}, new Uint8Array(MAX_CHUNK_PAYLOAD_BYTES + 1))], "too_large"],
  ])("%s is refused", (_what, chunks, fault) => {
    expect(feed(...chunks).at(-1)).toEqual({ kind: "refused", fault });
  });

  test("a frame that grows beyond its limit is refused before it is complete", () => {
    const assembler = new ChunkAssembler();
    const full = new Uint8Array(MAX_CHUNK_PAYLOAD_BYTES);
    const results = Array.from({ length: 280 }, (_, index) =>
      assembler.push(chunk({ index, count: 280 }, full)),
    );
    const refused = results.findIndex((each) => each.kind === "refused");
    expect(results[refused]).toEqual({ kind: "refused", fault: "too_large" });
    expect(refused).toBe(279);
  });

  test("after a refusal the next frame is read as if nothing had happened", () => {
    const results = feed(chunk({ index: 1, count: 2 }, A), chunk({ frame: 2 }, B));
    expect(results.at(-1)).toEqual({ kind: "complete", frame: 2, bytes: B });
  });
});
