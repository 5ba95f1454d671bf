"""Card readers of a drill: the kiosk's own service is not asked, and no reader is needed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from kiosk_client.card.pcsc import ReaderState
from kiosk_client.diagnosis.looks.readers import SeenReaders, SeeReaders

READER: Final = "drill reader"
ATR: Final = bytes.fromhex("3b8001010000")


class _Seen:
    """Readers that stay as they are."""

    def __init__(self, states: tuple[ReaderState, ...]) -> None:
        self._states = states

    def states(self) -> tuple[ReaderState, ...]:
        """See `SeenReaders`."""
        return self._states


def seeing(*states: ReaderState) -> SeeReaders:
    """Return what opens these readers."""

    @contextmanager
    def opened() -> Iterator[SeenReaders]:
        yield _Seen(states)

    return opened


WITH_CARD: Final = ReaderState(READER, present=True, atr=ATR, raw=0)
WITH_DEAD_CARD: Final = ReaderState(READER, present=True, atr=b"", raw=0)
