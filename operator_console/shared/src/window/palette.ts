/** Tiles of few colours, decoded at once; layout in media/palette.py. */

const HEAD_BYTES = 2;
const OPAQUE = 255;

/**
 * RGBA of a picture of that size.
 *
 * @throws RangeError if the bytes are none.
 */
export function decodePalette(
  bytes: Uint8Array,
  width: number,
  height: number,
): Uint8ClampedArray<ArrayBuffer> {
  const [last, kind] = bytes;
  if (last === undefined || kind === undefined || kind > 1) throw new RangeError("no palette");
  const count = last + 1;
  const channels = kind === 1 ? 1 : 3;
  const start = HEAD_BYTES + count * channels;
  const bits = 32 - Math.clz32(last);
  const pixels = width * height;
  if (bytes.length !== start + Math.ceil((pixels * bits) / 8)) throw new RangeError("no palette");

  const rgba = new Uint8ClampedArray(pixels * 4);
  let held = 0;
  let heldBits = 0;
  let next = start;
  for (let pixel = 0; pixel < pixels; pixel++) {
    if (heldBits < bits) {
      held = ((held << 8) | (bytes[next++] ?? 0)) & 0xffff;
      heldBits += 8;
    }
    heldBits -= bits;
    const index = (held >> heldBits) & ((1 << bits) - 1);
    if (index > last) throw new RangeError("an index beyond the colours");
    const colour = HEAD_BYTES + index * channels;
    const red = bytes[colour] ?? 0;
    rgba[pixel * 4] = red;
    rgba[pixel * 4 + 1] = channels === 1 ? red : (bytes[colour + 1] ?? 0);
    rgba[pixel * 4 + 2] = channels === 1 ? red : (bytes[colour + 2] ?? 0);
    rgba[pixel * 4 + 3] = OPAQUE;
  }
  return rgba;
}
