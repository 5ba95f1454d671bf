/** Chunks of the `window` channel back into frames; layout in server/protocol/window.py. */

import {
  CHUNK_HEADER_BYTES,
  CHUNK_KIND_FRAME,
  CHUNK_VERSION,
  MAX_CHUNK_PAYLOAD_BYTES,
  MAX_FRAME_BYTES,
} from "../protocol/index.ts";

/** Why a chunk, or the frame that it completes, is refused. */
export type ChunkFault = "short" | "version" | "kind" | "count" | "order" | "too_large";

export type Assembled =
  | { readonly kind: "partial" }
  | { readonly kind: "complete"; readonly frame: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "refused"; readonly fault: ChunkFault };

interface Chunk {
  readonly frame: number;
  readonly index: number;
  readonly count: number;
  readonly payload: Uint8Array<ArrayBuffer>;
}

const PARTIAL: Assembled = { kind: "partial" };
const MAX_CHUNKS = Math.ceil(MAX_FRAME_BYTES / MAX_CHUNK_PAYLOAD_BYTES) + 1;

/**
 * Collects one frame at a time. The channel is ordered and reliable, so chunks come in sequence
 * and frames never interleave; whatever does not fit is refused, and the frame with it.
 */
export class ChunkAssembler {
  #frame: number | null = null;
  #count = 0;
  #bytes = 0;
  #payloads: Uint8Array<ArrayBuffer>[] = [];

  push(data: ArrayBuffer): Assembled {
    const chunk = readChunk(data);
    if (typeof chunk === "string") return this.#refuse(chunk);
    const fault = this.#accept(chunk);
    if (fault !== null) return this.#refuse(fault);
    if (this.#payloads.length < this.#count) return PARTIAL;
    const bytes = joined(this.#payloads, this.#bytes);
    this.reset();
    return { kind: "complete", frame: chunk.frame, bytes };
  }

  /** Forget a half-collected frame (the channel was replaced). */
  reset(): void {
    this.#frame = null;
    this.#count = 0;
    this.#bytes = 0;
    this.#payloads = [];
  }

  #accept(chunk: Chunk): ChunkFault | null {
    if (this.#frame === null) {
      if (chunk.index !== 0) return "order";
      this.#frame = chunk.frame;
      this.#count = chunk.count;
    } else if (
      chunk.frame !== this.#frame ||
      chunk.count !== this.#count ||
      chunk.index !== this.#payloads.length
    ) {
      return "order";
    }
    this.#bytes += chunk.payload.byteLength;
    if (this.#bytes > MAX_FRAME_BYTES) return "too_large";
    this.#payloads.push(chunk.payload);
    return null;
  }

  #refuse(fault: ChunkFault): Assembled {
    this.reset();
    return { kind: "refused", fault };
  }
}

function readChunk(data: ArrayBuffer): Chunk | ChunkFault {
  if (data.byteLength <= CHUNK_HEADER_BYTES) return "short";
  const view = new DataView(data);
  if (view.getUint8(0) !== CHUNK_VERSION) return "version";
  if (view.getUint8(1) !== CHUNK_KIND_FRAME) return "kind";
  const payload = new Uint8Array(data, CHUNK_HEADER_BYTES);
  if (payload.byteLength > MAX_CHUNK_PAYLOAD_BYTES) return "too_large";
  const chunk = {
    frame: view.getUint32(2),
    index: view.getUint16(6),
    count: view.getUint16(8),
    payload,
  };
  if (chunk.count === 0 || chunk.count > MAX_CHUNKS || chunk.index >= chunk.count) return "count";
  return chunk;
}

function joined(
  parts: readonly Uint8Array<ArrayBuffer>[],
  length: number,
): Uint8Array<ArrayBuffer> {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}
