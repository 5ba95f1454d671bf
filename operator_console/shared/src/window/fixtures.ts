/** Frames as the agent sends them, for the tests of this folder. */

import {
  CHUNK_HEADER_BYTES,
  FRAME_HEADER_BYTES,
  SHUTTER_REASONS,
  TILE_ENCODINGS,
  TILE_HEADER_BYTES,
  type WindowFrame,
} from "../protocol/index.ts";

export function header(change: Partial<WindowFrame> = {}): WindowFrame {
  return {
    type: "window.frame",
    v: 1,
    frame: 1,
    generation: 1,
    width: 128,
    height: 96,
    full: true,
    shutter: null,
    captured_ms: 10,
    age_ms: 3,
    tiles: [{ x: 0, y: 0, w: 64, h: 32, encoding: "png", length: 5 }],
    ...change,
  };
}

/** Binary header and body, as `server/protocol/window.py` has them. */
export function payload(head: WindowFrame, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = FRAME_HEADER_BYTES + head.tiles.length * TILE_HEADER_BYTES;
  const bytes = new Uint8Array(start + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, head.full ? 1 : 0);
  view.setUint8(1, head.shutter === null ? 0 : 1 + SHUTTER_REASONS.indexOf(head.shutter));
  view.setUint32(2, head.generation);
  view.setUint16(6, head.width);
  view.setUint16(8, head.height);
  view.setFloat64(10, head.captured_ms);
  view.setFloat32(18, head.age_ms);
  view.setUint16(22, head.tiles.length);
  for (const [index, tile] of head.tiles.entries()) {
    const offset = FRAME_HEADER_BYTES + index * TILE_HEADER_BYTES;
    for (const [place, value] of [tile.x, tile.y, tile.w, tile.h].entries()) {
      view.setUint16(offset + 2 * place, value);
    }
    view.setUint8(offset + 8, TILE_ENCODINGS.indexOf(tile.encoding));
    view.setUint32(offset + 9, tile.length);
  }
  bytes.set(body, start);
  return bytes;
}

/** The same bytes but for one. */
export function changed(
  bytes: Uint8Array,
  offset: number,
  value: number,
): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  copy[offset] = value;
  return copy;
}

export interface ChunkFields {
  readonly version?: number;
  readonly kind?: number;
  readonly frame?: number;
  readonly index?: number;
  readonly count?: number;
}

export function chunk(fields: ChunkFields, bytes: Uint8Array): ArrayBuffer {
  const { version = 1, kind = 1, frame = 1, index = 0, count = 1 } = fields;
  const whole = new Uint8Array(CHUNK_HEADER_BYTES + bytes.length);
  const view = new DataView(whole.buffer);
  view.setUint8(0, version);
  view.setUint8(1, kind);
  view.setUint32(2, frame);
  view.setUint16(6, index);
  view.setUint16(8, count);
  whole.set(bytes, CHUNK_HEADER_BYTES);
  return whole.buffer;
}
