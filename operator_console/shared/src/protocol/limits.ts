import type { Tile, WindowFrame } from "./wire.gen.ts";

/** Sizes and constants of `server/protocol` (base.py, window.py) that are not in the schema. */

export const PROTOCOL_VERSION = 1;

/** Largest message on Socket.IO or the panel's WebSocket, in bytes of UTF-8 JSON. */
export const MAX_WIRE_BYTES = 65_536;
export const MAX_CHAT_CHARS = 2_000;
export const MAX_NOTE_CHARS = 4_000;

export const CHUNK_VERSION = 1;
export const CHUNK_KIND_FRAME = 1;
export const CHUNK_HEADER_BYTES = 10;
export const MAX_CHUNK_PAYLOAD_BYTES = 60_000;
export const MAX_WINDOW_TEXT_BYTES = 4_096;
/** Messages on the data channels `input`, `pointer` and `board` (input.py, marks.py, board.py). */
export const MAX_INPUT_TEXT_BYTES = 262_144;
export const MAX_CONSOLE_INPUT_BYTES = 16_384;
export const MAX_POINTER_BYTES = 256;
export const MAX_BOARD_BYTES = 16_384;
export const MAX_STROKE_POINTS = 400;
export const MAX_BOARD_ITEMS = 1_000;
export const MAX_BOARD_POINTS = 500;

/** The operator's heartbeat, and how long the kiosk waits for the next one (control.py). */
export const HEARTBEAT_EVERY_MS = 1_000;
export const LEASE_EXPIRES_MS = 3_000;

export const MAX_FRAME_BYTES = 16 * 1024 * 1024;
export const MAX_UNACKNOWLEDGED_FRAMES = 2;

/** Binary header of a frame and of each of its tiles, in bytes. */
export const FRAME_HEADER_BYTES = 24;
export const TILE_HEADER_BYTES = 13;

/** Their place is their code in the binary header; the order is that of `server/protocol/window.py`. */
export const SHUTTER_REASONS = [
  "secret_field",
  "unknown",
  "navigation",
  "restarting",
  "no_consent",
  "ended",
] as const satisfies readonly WindowFrame["shutter"][];
export const TILE_ENCODINGS = [
  "png",
  "webp",
  "palette",
  "copy",
] as const satisfies readonly Tile["encoding"][];
