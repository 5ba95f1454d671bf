"""Structured logs that cannot carry personal data.

A line has a constant event name and allow-listed fields whose values look like codes, numbers or
identifiers. Everything else is dropped and only the field's name stays (T11, Z-54): a name typed
by a citizen, a chat line or an SDP has no way in, whoever forgets the rule. A number as long as
those of persons and cards is masked wherever it stands.
"""

import re
import sys
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict, FilteringBoundLogger, Processor, WrappedLogger

Log = FilteringBoundLogger

ALLOWED_FIELDS = frozenset(
    {
        "address", "after", "before", "code", "count", "display", "error", "event", "exit_code",
        "frame_origin", "kiosk", "level", "link", "method", "ms", "operator", "origin", "port",
        "reason", "ref_type", "role", "route", "schema", "session", "state", "status", "timestamp",
        "type", "version", "what", "where",
    }
)  # fmt: skip
"""Every field a log line may have; adding one is a decision for a reviewer."""

HARMLESS = re.compile(r"[A-Za-z0-9_.:/{}<>\[\]+-]{0,120}")
"""Codes, identifiers, routes, instants: no spaces, no letters beyond ASCII, not long."""

OURS = frozenset({"kiosk", "operator", "session", "timestamp", "version"})
"""Fields whose values we name ourselves, and which may have more digits than others."""
NUMBER = re.compile(r"[0-9](?:[-/_]?[0-9]){6,}")
"""What may be a person's: an individual number (12 digits), that of an application (23) or a card,
a telephone, a date of birth, a postal code, with or without hyphens."""
LONG_NUMBER = re.compile(r"[0-9]{10,}")
LARGEST = 10**9
"""Beyond it no count and no duration of ours is."""
MASKED = "<digits>"


def drop_unlisted(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Keep allow-listed fields with harmless values; name what was dropped."""
    kept: EventDict = {}
    dropped: list[str] = []
    for field, value in event.items():
        if field in ALLOWED_FIELDS and _harmless(value):
            kept[field] = without_numbers(field, value)
        else:
            dropped.append(without_numbers("", field) if HARMLESS.fullmatch(field) else "?")
    kept.setdefault("event", "unnamed")
    if dropped:
        kept["dropped"] = sorted(dropped)
    return kept


def _harmless(value: Any) -> bool:
    if value is None or isinstance(value, bool | int | float):
        return True
    return isinstance(value, str) and HARMLESS.fullmatch(value) is not None


def without_numbers(field: str, value: Any) -> Any:
    """Mask what may be the number of a person or of their card; no code of ours looks so.

    Args:
        field: its name.
        value: as it would be logged.
    """
    if isinstance(value, str):
        return (LONG_NUMBER if field in OURS else NUMBER).sub(MASKED, value)
    is_long = isinstance(value, int | float) and abs(value) >= LARGEST
    return MASKED if is_long else value


def log_processors(style: str) -> list[Processor]:
    """The way of every line, of this server's and of any other program of ours.

    Args:
        style: `json` (one object per line) or `console`.
    """
    renderer: Processor = (
        structlog.processors.JSONRenderer()
        if style == "json"
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    return [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        locate_error,
        drop_unlisted,
        renderer,
    ]


def locate_error(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Replace an exception, whose text may quote personal data, by its type and its place."""
    error = event.pop("exc_info", None)
    if isinstance(error, BaseException):
        event.setdefault("error", type(error).__name__)
        event.setdefault("where", origin_of(error))
    return event


def make_log(style: str, level: str, stream: TextIO | None = None) -> Log:
    """Build a logger of one's own; nothing global is configured.

    Args:
        style: `json` (one object per line) or `console`.
        level: least severity written.
        stream: where lines go; standard error by default.
    """
    log: Log = structlog.wrap_logger(
        structlog.PrintLogger(stream or sys.stderr),
        processors=log_processors(style),
        wrapper_class=structlog.make_filtering_bound_logger(level),
    )
    return log


def origin_of(error: BaseException) -> str:
    """Where an unexpected error was raised, as `file:line`; never its text."""
    trace = error.__traceback__
    if trace is None:
        return "unknown"
    while trace.tb_next is not None:
        trace = trace.tb_next
    name = trace.tb_frame.f_code.co_filename.rsplit("/", 1)[-1]
    return f"{name}:{trace.tb_lineno}"
