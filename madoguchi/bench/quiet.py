"""Keeps the kiosk end's log out of the table: it runs in the bench's own process."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog


@contextmanager
def only_warnings() -> Iterator[None]:
    """Log nothing below warnings for the length of a block."""
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    try:
        yield
    finally:
        structlog.configure(**before)
