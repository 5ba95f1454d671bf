"""The last lines that this program has logged, for IT: in memory alone, without personal data.

It stands behind the filter of every log (`server.logs.drop_unlisted`), so that what it keeps is
what was written, and holds nothing that the log could not have held.
"""

from collections import deque
from datetime import datetime
from typing import Any, Final

from pydantic import ValidationError
from structlog.typing import EventDict, WrappedLogger

from server.logs import without_numbers
from server.protocol.base import MAX_WIRE_BYTES
from server.protocol.logs import MAX_LINES, LogLine, LogLines

KEPT: Final = 3_000
ROOM: Final = MAX_WIRE_BYTES - 8_000
"""Characters of lines in one message; all of them are ASCII."""
OWN: Final = frozenset({"event", "level", "timestamp"})


class LogRing:
    """A processor of structlog that keeps a copy of each line.

    Args:
        kept: lines; older ones are forgotten.
    """

    def __init__(self, kept: int = KEPT) -> None:
        self._lines: deque[LogLine] = deque(maxlen=kept)
        self._number = 0

    def __call__(self, _logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
        """Keep a line and hand it on; one that is no harmless line is not kept."""
        line = _line(self._number, event)
        if line is not None:
            self._lines.append(line)
            self._number += 1
        return event

    def answer(self, ask_id: str, before: int | None) -> LogLines:
        """Return the newest lines before this number, as many as a message holds."""
        found = [one for one in reversed(self._lines) if before is None or one.number < before]
        told: list[LogLine] = []
        room = ROOM
        for line in found[:MAX_LINES]:
            room -= len(line.model_dump_json()) + 1
            if room < 0:
                break
            told.append(line)
        return LogLines(ask_id=ask_id, lines=tuple(told), more=len(told) < len(found))


def _line(number: int, event: EventDict) -> LogLine | None:
    fields = {key: _value(key, value) for key, value in event.items() if key not in OWN}
    try:
        return LogLine(
            number=number,
            at=datetime.fromisoformat(str(event.get("timestamp"))),
            level=event.get("level", "info"),
            event=_value("event", event["event"]),
            fields=fields,
        )
    except (ValidationError, ValueError, KeyError):
        return None


def _value(key: str, value: Any) -> Any:
    """Mask numbers once more: a processor may have come between, and IT reads this from afar."""
    return without_numbers(key, ",".join(value)[:120] if isinstance(value, list) else value)
