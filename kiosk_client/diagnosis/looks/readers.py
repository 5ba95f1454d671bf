"""What the diagnosis sees of card readers: which there are, and whether a card lies on one."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from kiosk_client.card.pcsc import ReaderState


class SeenReaders(Protocol):
    """Readers that can be looked at; `kiosk_client.card.pcsc.Readers` are."""

    def states(self) -> tuple[ReaderState, ...]:
        """Return what is attached now; no card is touched."""


SeeReaders = Callable[[], AbstractContextManager[SeenReaders]]
"""See `kiosk_client.card.pcsc.open_readers`."""
