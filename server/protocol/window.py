"""Window stream: messages on the `window` data channel between agent and console.

The agent sends **binary** messages, each one chunk of a frame:

    offset  size  field
    0       1     version, 1
    1       1     kind, 1 = frame chunk
    2       4     frame number, unsigned big endian
    6       2     chunk index, unsigned big endian
    8       2     chunk count, unsigned big endian
    10      …     payload (at most 60 000 bytes)

The payloads of all chunks joined are one frame. Its header is binary, because a keystroke's tile
is a hundred bytes and JSON would be twice that; numbers are unsigned big endian:

    offset  size  field of `WindowFrame`
    0       1     flags, bit 0 = full
    1       1     shutter: 0 = none, else 1 + place in `SHUTTER_REASONS`
    2       4     generation
    6       2     width
    8       2     height
    10      8     captured_ms, IEEE 754 double
    18      4     age_ms, IEEE 754 single
    22      2     number of tiles
    24      13 n  tiles: x, y, w, h (2 bytes each), encoding (1: place in `TILE_ENCODINGS`),
                  length (4)
    …       …     the tiles' bytes in the same order without gaps

The frame number is the chunks' own.
**Text** messages are `WindowText` as JSON, both ways. Each side acknowledges nothing else.
"""

from typing import Annotated, Literal, get_args

from pydantic import Field

from server.protocol.base import Message, Part

CHUNK_VERSION = 1
CHUNK_KIND_FRAME = 1
CHUNK_HEADER_BYTES = 10
MAX_CHUNK_PAYLOAD_BYTES = 60_000
MAX_WINDOW_TEXT_BYTES = 4_096
MAX_FRAME_BYTES = 16 * 1024 * 1024
MAX_UNACKNOWLEDGED_FRAMES = 2

Pixels = Annotated[int, Field(ge=0, le=16_384)]

ShutterReason = Literal[
    "secret_field", "unknown", "navigation", "restarting", "no_consent", "ended"
]
"""Why nothing is shown: fail closed, and say so (design §4)."""

TileEncoding = Literal["png", "webp", "palette", "copy"]
"""`palette`: few colours (layout: `media/palette.py`). `copy`: pixels that lay elsewhere in the
picture, as painted so far; its bytes are left and top of where, 2 bytes each."""

SHUTTER_REASONS: tuple[ShutterReason, ...] = get_args(ShutterReason)
TILE_ENCODINGS: tuple[TileEncoding, ...] = get_args(TileEncoding)
FRAME_HEADER_BYTES = 24
TILE_HEADER_BYTES = 13
MAX_TILES = 65_535


class Tile(Part):
    """One changed rectangle; `length` bytes of it follow the header."""

    x: Pixels
    y: Pixels
    w: Annotated[int, Field(ge=1, le=16_384)]
    h: Annotated[int, Field(ge=1, le=16_384)]
    encoding: TileEncoding
    length: Annotated[int, Field(ge=1, le=MAX_FRAME_BYTES)]


class WindowFrame(Message):
    """Header of one frame. Applying its tiles to the previous frame gives the window bit-exactly.

    `full` frames stand alone (join, refresh, resize). A frame with `shutter` set has no tiles
    and tells the console to cover the picture. `captured_ms` is the agent's monotonic clock,
    `age_ms` the time from the paint to the sending.
    """

    type: Literal["window.frame"] = "window.frame"
    frame: Annotated[int, Field(ge=0, le=2**32 - 1)]
    generation: Annotated[int, Field(ge=0, le=2**32 - 1)]
    width: Pixels
    height: Pixels
    full: bool
    shutter: ShutterReason | None
    captured_ms: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    age_ms: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    tiles: Annotated[tuple[Tile, ...], Field(max_length=MAX_TILES)]


class WindowAck(Message):
    """Console → agent: this frame is painted (at most two frames are ever outstanding)."""

    type: Literal["window.ack"] = "window.ack"
    frame: Annotated[int, Field(ge=0, le=2**32 - 1)]


class WindowRefresh(Message):
    """Console → agent: send the whole picture (after joining, or when a tile did not fit)."""

    type: Literal["window.refresh"] = "window.refresh"


class WindowStatus(Message):
    """Agent → console: what happens to the window itself, in a word for the operator."""

    type: Literal["window.status"] = "window.status"
    status: Literal["live", "shuttered", "restarting", "crashed"]
    shutter: ShutterReason | None


WindowText = Annotated[WindowAck | WindowRefresh | WindowStatus, Field(discriminator="type")]
