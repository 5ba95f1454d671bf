import { describe, expect, test } from "vitest";
import golden from "../../../../tests/data/window/frame.json" with { type: "json" };
import { changed, header, payload } from "./fixtures.ts";
import { copySource, parseFrame } from "./frame.ts";

const BODY = Uint8Array.of(9, 8, 7, 6, 5);
const TILE = { x: 0, y: 0, w: 64, h: 32, encoding: "png", length: 5 } as const;
const COPY = { ...TILE, encoding: "copy", length: 4 } as const;

describe("a frame's payload", () => {
  test("is its header and its tiles' bytes without gaps", () => {
    const tiles = [
      { ...TILE, length: 2 },
      { ...TILE, x: 64, length: 3 },
    ];
    const parsed = parseFrame(1, payload(header({ tiles }), BODY));
    if (!parsed.ok) throw new Error(parsed.fault);
    expect(parsed.frame.tiles.map(({ bytes }) => [...bytes])).toEqual([
      [9, 8],
      [7, 6, 5],
    ]);
  });

  test.each([
    ["nothing", new Uint8Array(2), "header"],
    ["a header cut short", payload(header(), BODY).subarray(0, 23), "header"],
    ["tiles cut short", payload(header(), BODY).subarray(0, 30), "header"],
    ["an unknown shutter", changed(payload(header(), BODY), 1, 99), "header"],
    ["an unknown encoding", changed(payload(header(), BODY), 32, 9), "header"],
    ["a negative age", changed(payload(header(), BODY), 18, 0xff), "header"],
    ["a time that is no number", payload(header({ captured_ms: Number.NaN }), BODY), "header"],
    ["a tile without height", payload(header({ tiles: [{ ...TILE, h: 0 }] }), BODY), "header"],
    ["no width", payload(header({ width: 0 }), BODY), "size"],
    ["more pixels than a canvas has", payload(header({ width: 16_384, height: 16_384 }), BODY), "size"],
    ["a tile beyond the right edge", payload(header({ tiles: [{ ...TILE, x: 65 }] }), BODY), "tile_bounds"],
    ["a tile beyond the bottom", payload(header({ tiles: [{ ...TILE, y: 65 }] }), BODY), "tile_bounds"],
    ["bytes that no tile claims", payload(header(), Uint8Array.of(...BODY, 0)), "tile_bytes"],
    ["tiles that claim more bytes", payload(header(), BODY.subarray(1)), "tile_bytes"],
    ["a copy in a whole picture", payload(header({ tiles: [COPY] }), BODY.subarray(1)), "tile_bytes"],
    [
      "a copy with too many bytes",
      payload(header({ full: false, tiles: [{ ...COPY, length: 5 }] }), BODY),
      "tile_bytes",
    ],
    ["a shutter with a picture", payload(header({ shutter: "secret_field" }), BODY), "shutter"],
    [
      "a shutter with bytes",
      payload(header({ shutter: "secret_field", tiles: [] }), BODY),
      "shutter",
    ],
  ])("with %s is refused", (_what, bytes, fault) => {
    expect(parseFrame(1, bytes)).toEqual({ ok: false, fault });
  });

  test("is read as the agent's golden frame says", () => {
    const bytes = Uint8Array.from(golden.payload.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    const parsed = parseFrame(golden.header.frame, bytes);
    if (!parsed.ok) throw new Error(parsed.fault);
    expect(parsed.frame.header).toEqual(golden.header);
    expect(parsed.frame.tiles.map((tile) => [...tile.bytes])).toEqual([
      [97, 98, 99],
      [0, 255],
      [0, 1, 200],
      [0, 0, 0, 120],
    ]);
    const copy = parsed.frame.tiles[3];
    if (copy === undefined) throw new Error("no copy");
    expect(copySource(copy, golden.header)).toEqual({ x: 0, y: 120 });
    expect(copySource(copy, { width: 1280, height: 519 })).toBeNull();
  });

  test("of a shutter needs no size", () => {
    const closed = header({ shutter: "restarting", tiles: [], width: 0, height: 0 });
    expect(parseFrame(1, payload(closed, new Uint8Array())).ok).toBe(true);
  });
});
