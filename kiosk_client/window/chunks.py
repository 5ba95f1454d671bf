"""Frames as messages of the `window` data channel (format: `server/protocol/window.py`)."""

import struct
from collections.abc import Sequence

from pydantic import ValidationError

from media.diff import Rect
from media.tiles import EncodedTile
from server.protocol.errors import ProtocolError
from server.protocol.window import (
    CHUNK_HEADER_BYTES,
    CHUNK_KIND_FRAME,
    CHUNK_VERSION,
    MAX_CHUNK_PAYLOAD_BYTES,
    MAX_FRAME_BYTES,
    SHUTTER_REASONS,
    TILE_ENCODINGS,
    Tile,
    WindowFrame,
)

CHUNK_HEADER = struct.Struct(">BBIHH")
FRAME_HEADER = struct.Struct(">BBIHHdfH")
TILE_HEADER = struct.Struct(">HHHHBI")
FULL = 1
FRAME_TYPE = "window.frame"


def tile_headers(tiles: Sequence[EncodedTile]) -> tuple[Tile, ...]:
    """Describe tiles as the frame's header does."""
    return tuple(
        Tile(
            x=tile.rect.x,
            y=tile.rect.y,
            w=tile.rect.w,
            h=tile.rect.h,
            encoding=tile.encoding,
            length=len(tile.data),
        )
        for tile in tiles
    )


def pack(header: WindowFrame, tiles: Sequence[EncodedTile]) -> list[bytes]:
    """Write one frame as messages of at most 60 000 bytes of payload each.

    Raises:
        ProtocolError: `too_large`, the frame is above `MAX_FRAME_BYTES`.
    """
    body = b"".join([_packed_header(header), *(tile.data for tile in tiles)])
    if len(body) > MAX_FRAME_BYTES:
        raise ProtocolError("too_large", FRAME_TYPE)
    count = -(-len(body) // MAX_CHUNK_PAYLOAD_BYTES)
    return [
        CHUNK_HEADER.pack(CHUNK_VERSION, CHUNK_KIND_FRAME, header.frame, index, count)
        + body[index * MAX_CHUNK_PAYLOAD_BYTES : (index + 1) * MAX_CHUNK_PAYLOAD_BYTES]
        for index in range(count)
    ]


def _packed_header(header: WindowFrame) -> bytes:
    shutter = 0 if header.shutter is None else 1 + SHUTTER_REASONS.index(header.shutter)
    return FRAME_HEADER.pack(
        FULL if header.full else 0,
        shutter,
        header.generation,
        header.width,
        header.height,
        header.captured_ms,
        header.age_ms,
        len(header.tiles),
    ) + b"".join(
        TILE_HEADER.pack(t.x, t.y, t.w, t.h, TILE_ENCODINGS.index(t.encoding), t.length)
        for t in header.tiles
    )


class FrameAssembler:
    """Joins chunks to frames, as a viewer does: the channel is ordered and reliable."""

    def __init__(self) -> None:
        self._frame: int | None = None
        self._count = 0
        self._parts: list[bytes] = []

    def add(self, message: bytes) -> tuple[WindowFrame, list[EncodedTile]] | None:
        """Take one message; return the frame that it completes, if it does.

        Raises:
            ProtocolError: `too_large`, `malformed` or `unsupported_version`; what was collected
                is dropped, so the viewer must ask for a refresh.
        """
        try:
            body = self._join(message)
        except ProtocolError:
            self._drop()
            raise
        if body is None:
            return None
        frame = CHUNK_HEADER.unpack_from(message)[2]
        self._drop()
        return unpack(frame, body)

    def _join(self, message: bytes) -> bytes | None:
        if len(message) > CHUNK_HEADER_BYTES + MAX_CHUNK_PAYLOAD_BYTES:
            raise ProtocolError("too_large", FRAME_TYPE)
        if len(message) <= CHUNK_HEADER_BYTES:
            raise ProtocolError("malformed", FRAME_TYPE)
        version, kind, frame, index, count = CHUNK_HEADER.unpack_from(message)
        if version != CHUNK_VERSION or kind != CHUNK_KIND_FRAME:
            raise ProtocolError("unsupported_version", FRAME_TYPE)
        if count * MAX_CHUNK_PAYLOAD_BYTES > MAX_FRAME_BYTES + MAX_CHUNK_PAYLOAD_BYTES:
            raise ProtocolError("too_large", FRAME_TYPE)
        if index == 0 and self._frame is None:
            self._frame, self._count = frame, count
        if (frame, count, index) != (self._frame, self._count, len(self._parts)) or index >= count:
            raise ProtocolError("malformed", FRAME_TYPE)
        self._parts.append(message[CHUNK_HEADER_BYTES:])
        return b"".join(self._parts) if len(self._parts) == count else None

    def _drop(self) -> None:
        self._frame, self._count, self._parts = None, 0, []


def unpack(frame: int, body: bytes) -> tuple[WindowFrame, list[EncodedTile]]:
    """Read a whole frame.

    Args:
        frame: its number, from the chunks.
        body: their payloads, joined.

    Raises:
        ProtocolError: `malformed` or `too_large`.
    """
    if len(body) > MAX_FRAME_BYTES:
        raise ProtocolError("too_large", FRAME_TYPE)
    try:
        header, start = _unpacked_header(frame, body)
    except (struct.error, IndexError, ValidationError):
        raise ProtocolError("malformed", FRAME_TYPE) from None
    if start + sum(tile.length for tile in header.tiles) != len(body):
        raise ProtocolError("malformed", FRAME_TYPE)
    tiles = []
    for tile in header.tiles:
        data = body[start : start + tile.length]
        tiles.append(EncodedTile(Rect(tile.x, tile.y, tile.w, tile.h), tile.encoding, data))
        start += tile.length
    return header, tiles


def _unpacked_header(frame: int, body: bytes) -> tuple[WindowFrame, int]:
    """Return the header and where it ends."""
    flags, shutter, generation, width, height, captured_ms, age_ms, count = (
        FRAME_HEADER.unpack_from(body)
    )
    start = FRAME_HEADER.size + count * TILE_HEADER.size
    tiles = tuple(
        Tile(x=x, y=y, w=w, h=h, encoding=TILE_ENCODINGS[encoding], length=length)
        for x, y, w, h, encoding, length in TILE_HEADER.iter_unpack(body[FRAME_HEADER.size : start])
    )
    header = WindowFrame(
        frame=frame,
        generation=generation,
        width=width,
        height=height,
        full=bool(flags & FULL),
        shutter=None if shutter == 0 else SHUTTER_REASONS[shutter - 1],
        captured_ms=captured_ms,
        age_ms=age_ms,
        tiles=tiles,
    )
    return header, start
