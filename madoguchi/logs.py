"""Logs of the programs that use structlog's default logger: kiosk agent and practice site."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from structlog.typing import Processor

from server.logs import log_processors


def configure_logs(
    style: str = "console", level: int = logging.INFO, keep: Processor | None = None
) -> None:
    """Give the default logger the server's allow-list of fields; called once, at a program's start.

    Args:
        style: `json` (one object per line) or `console`.
        level: least severity that is logged, as in `logging`.
        keep: sees each line once it is filtered, before it is written.
    """
    # WebRTC libraries name addresses and candidates at INFO.
    for library in ("aioice", "aiortc"):
        logging.getLogger(library).setLevel(logging.WARNING)
    *filters, renderer = log_processors(style)
    structlog.configure(
        processors=[*filters, *((keep,) if keep is not None else ()), renderer],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=False,
    )


@contextmanager
def logs_aside(level: int = logging.WARNING) -> Iterator[None]:
    """Log to the error stream for the length of a block: a command's output is for programs.

    Args:
        level: least severity that is logged, as in `logging`.
    """
    before = structlog.get_config() if structlog.is_configured() else None
    configure_logs(level=level)
    try:
        yield
    finally:
        structlog.reset_defaults()
        if before is not None:
            structlog.configure(**before)
