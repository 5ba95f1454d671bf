/** One frame of the application window: a validated header and its tiles' bytes. */

import {
  FRAME_HEADER_BYTES,
  SHUTTER_REASONS,
  TILE_ENCODINGS,
  TILE_HEADER_BYTES,
  decodeWindowFrame,
  type Tile,
  type WindowFrame,
} from "../protocol/index.ts";

export interface TileBytes {
  readonly tile: Tile;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Frame {
  readonly header: WindowFrame;
  readonly tiles: readonly TileBytes[];
}

export type FrameFault = "header" | "size" | "tile_bounds" | "tile_bytes" | "shutter";

export type ParsedFrame =
  | { readonly ok: true; readonly frame: Frame }
  | { readonly ok: false; readonly fault: FrameFault };

const FULL = 1;
const COPY_SOURCE_BYTES = 4;
/** 64 MiB of pixels; a 4K window has half of that. */
const MAX_PIXELS = 16 * 1024 * 1024;

/** Take a frame's joined payload apart; nothing in it is believed before it is checked. */
export function parseFrame(number: number, bytes: Uint8Array<ArrayBuffer>): ParsedFrame {
  const read = readHeader(number, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const decoded = decodeWindowFrame(read);
  if (!decoded.ok) return { ok: false, fault: "header" };
  const header = decoded.value;
  const bodyStart = FRAME_HEADER_BYTES + header.tiles.length * TILE_HEADER_BYTES;
  const fault = inconsistency(header, bytes.byteLength - bodyStart);
  if (fault !== null) return { ok: false, fault };
  return { ok: true, frame: { header, tiles: cut(header, bytes.subarray(bodyStart)) } };
}

/** The header as it stands in the bytes, for the validator; undefined if they end before it does. */
function readHeader(number: number, view: DataView): unknown {
  if (view.byteLength < FRAME_HEADER_BYTES) return undefined;
  const count = view.getUint16(22);
  if (view.byteLength < FRAME_HEADER_BYTES + count * TILE_HEADER_BYTES) return undefined;
  const shutter = view.getUint8(1);
  return {
    type: "window.frame",
    v: 1,
    frame: number,
    generation: view.getUint32(2),
    width: view.getUint16(6),
    height: view.getUint16(8),
    full: (view.getUint8(0) & FULL) !== 0,
    shutter: shutter === 0 ? null : (SHUTTER_REASONS[shutter - 1] ?? shutter),
    captured_ms: view.getFloat64(10),
    age_ms: view.getFloat32(18),
    tiles: Array.from({ length: count }, (_, index) =>
      readTile(view, FRAME_HEADER_BYTES + index * TILE_HEADER_BYTES),
    ),
  };
}

function readTile(view: DataView, offset: number): unknown {
  const encoding = view.getUint8(offset + 8);
  return {
    x: view.getUint16(offset),
    y: view.getUint16(offset + 2),
    w: view.getUint16(offset + 4),
    h: view.getUint16(offset + 6),
    encoding: TILE_ENCODINGS[encoding] ?? encoding,
    length: view.getUint32(offset + 9),
  };
}

function inconsistency(header: WindowFrame, bodyLength: number): FrameFault | null {
  if (header.shutter !== null) {
    return header.tiles.length > 0 || bodyLength > 0 ? "shutter" : null;
  }
  const { width, height } = header;
  if (width === 0 || height === 0 || width * height > MAX_PIXELS) return "size";
  if (header.tiles.some((tile) => tile.x + tile.w > width || tile.y + tile.h > height)) {
    return "tile_bounds";
  }
  if (header.tiles.some((tile) => tile.encoding === "copy" && !mayCopy(header, tile))) {
    return "tile_bytes";
  }
  const length = header.tiles.reduce((sum, tile) => sum + tile.length, 0);
  return length === bodyLength ? null : "tile_bytes";
}

/** A copy needs a picture to copy from, and says where in 4 bytes. */
function mayCopy(header: WindowFrame, tile: Tile): boolean {
  return !header.full && tile.length === COPY_SOURCE_BYTES;
}

/** Where the pixels of a `copy` lay; null if they lay outside of the frame. */
export function copySource(
  { tile, bytes }: TileBytes,
  frame: Pick<WindowFrame, "width" | "height">,
): { readonly x: number; readonly y: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const x = view.getUint16(0);
  const y = view.getUint16(2);
  return x + tile.w > frame.width || y + tile.h > frame.height ? null : { x, y };
}

function cut(header: WindowFrame, body: Uint8Array<ArrayBuffer>): readonly TileBytes[] {
  let offset = 0;
  return header.tiles.map((tile) => {
    const bytes = body.subarray(offset, offset + tile.length);
    offset += tile.length;
    return { tile, bytes };
  });
}
