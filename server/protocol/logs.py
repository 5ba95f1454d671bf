"""What a kiosk's program has logged, for IT (Z-20): without personal data by construction.

A line has a constant event and allow-listed fields whose values look like codes, numbers or
identifiers (`server.logs`); whatever else was logged has never been in it. The patterns here are
the same, so that nothing else gets through on the way either.
"""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Identifier, Instant, Message, Part, Sequence

MAX_LINES: Final = 200
"""Lines in one answer."""

HARMLESS: Final = r"^[A-Za-z0-9_.:/{}<>\[\]+,-]{0,120}$"
"""As `server.logs.HARMLESS`: no spaces, no letters beyond ASCII, not long."""

LogWord = Annotated[str, StringConstraints(pattern=HARMLESS)]
FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,20}$")]
LogValue = LogWord | bool | int | float | None


class LogLine(Part):
    """One line; `number` counts the lines of one process of the kiosk's program."""

    number: Sequence
    at: Instant
    level: Literal["debug", "info", "warning", "error", "critical"]
    event: LogWord
    fields: Annotated[dict[FieldName, LogValue], Field(max_length=30, default_factory=dict)]


class LogAsk(Message):
    """Server → kiosk: the newest lines before this number; None: the newest of all."""

    type: Literal["log.ask"] = "log.ask"
    ask_id: Identifier
    before: Sequence | None = None


class LogLines(Message):
    """Kiosk → server: lines, newest first; `more`: there are older ones."""

    type: Literal["log.lines"] = "log.lines"
    ask_id: Identifier
    lines: Annotated[tuple[LogLine, ...], Field(max_length=MAX_LINES)]
    more: bool


class KioskLogs(Part):
    """`GET /api/fleet/kiosks/{kiosk}/logs`: newest first; `more`: there were older ones."""

    lines: tuple[LogLine, ...]
    more: bool
