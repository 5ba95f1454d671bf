"""Pictures of few colours in few bytes, which a viewer decodes at once, without an image decoder.

Layout (numbers in bits, most significant first):

    byte 0      number of colours - 1
    byte 1      1 if the colours are greys of one byte each, 0 if they are RGB of three
    …           the colours
    …           one index per pixel, row after row, of `(colours - 1).bit_length()` bits each;
                none at all if there is one colour; zeros fill the last byte
"""

import numpy as np

from media.diff import Pixels

MAX_COLOURS = 256
HEAD_BYTES = 2


def encode_palette(pixels: Pixels) -> bytes | None:
    """Encode a picture; None if it has more than 256 colours."""
    if pixels.shape[0] * pixels.shape[1] == 1:
        return _one_colour(pixels[0, 0].tobytes())
    packed = pixels.reshape(-1, 3).astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    codes, indices = np.unique(packed, return_inverse=True)
    if codes.size > MAX_COLOURS:
        return None
    colours = np.stack([codes >> 16, codes >> 8 & 255, codes & 255], axis=1).astype(np.uint8)
    is_grey = bool((colours == colours[:, :1]).all())
    head = bytes([codes.size - 1, is_grey])
    body = colours[:, 0].tobytes() if is_grey else colours.tobytes()
    return head + body + _pack(indices.reshape(-1), _bits_for(codes.size))


def _one_colour(rgb: bytes) -> bytes:
    is_grey = len(set(rgb)) == 1
    return bytes([0, is_grey]) + (rgb[:1] if is_grey else rgb)


def decode_palette(data: bytes, width: int, height: int) -> Pixels | None:
    """Decode a picture of that size; None if the bytes are none."""
    if len(data) < HEAD_BYTES or data[1] > 1:
        return None
    count, is_grey = data[0] + 1, data[1] == 1
    start = HEAD_BYTES + count * (1 if is_grey else 3)
    bits = _bits_for(count)
    if len(data) != start + -(-width * height * bits // 8):
        return None
    colours = np.frombuffer(data, np.uint8)[HEAD_BYTES:start].reshape(count, -1)
    indices = _unpack(np.frombuffer(data, np.uint8)[start:], bits, width * height)
    if indices.size and int(indices.max()) >= count:
        return None
    rgb = np.broadcast_to(colours, (count, 3))
    return np.ascontiguousarray(rgb[indices].reshape(height, width, 3))


def _bits_for(count: int) -> int:
    return (count - 1).bit_length()


def _pack(indices: np.ndarray, bits: int) -> bytes:
    if bits == 0:
        return b""
    shifts = np.arange(bits - 1, -1, -1)
    return np.packbits((indices[:, None] >> shifts & 1).astype(np.uint8)).tobytes()


def _unpack(packed: np.ndarray, bits: int, count: int) -> np.ndarray:
    if bits == 0:
        return np.zeros(count, np.intp)
    flags = np.unpackbits(packed)[: count * bits].reshape(count, bits)
    return flags.astype(np.intp) @ (1 << np.arange(bits - 1, -1, -1))
