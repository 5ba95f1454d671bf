"""Readers without PC/SC: cards are put in and taken out by whoever holds this."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk_client.card.faults import CardRemovedError, NoCardError
from kiosk_client.card.pcsc import ReaderState
from kiosk_client.card.ports import Channel
from madoguchi.virtual_card.card import VirtualCard

NAME = "仮想カードリーダー"


class VirtualReaders:
    """One reader, as `kiosk_client.card.pcsc.Readers` has them; safe for threads."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._card: VirtualCard | None = None
        self._count = 0

    def insert(self, card: VirtualCard | None) -> None:
        """Put a card in; None takes it out."""
        with self._changed:
            self._card = card
            self._count += 1
            self._changed.notify_all()

    @contextmanager
    def connect(self) -> Iterator["VirtualReaders"]:
        """See `open_readers`."""
        yield self

    def states(self) -> tuple[ReaderState, ...]:
        """See `Readers`."""
        with self._changed:
            card = self._card
            atr = b"" if card is None else card.atr
            return (ReaderState(NAME, card is not None, atr, self._count),)

    def wait(self, seen: tuple[ReaderState, ...], timeout_s: float) -> None:
        """See `Readers`."""
        known = seen[0].raw if seen else -1
        with self._changed:
            self._changed.wait_for(lambda: self._count != known, timeout_s)

    @contextmanager
    def open(self, name: str) -> Iterator[Channel]:
        """See `Readers`."""
        with self._changed:
            card = self._card
        if card is None or name != NAME:
            raise NoCardError
        try:
            yield _Held(self, card)
        finally:
            card.reset()

    def holds(self, card: VirtualCard) -> bool:
        """Whether this card is in."""
        with self._changed:
            return self._card is card


class _Held:
    """A card as long as it is in the reader."""

    def __init__(self, readers: VirtualReaders, card: VirtualCard) -> None:
        self._readers = readers
        self._card = card

    def transmit(self, command: bytearray) -> bytes:
        """See `Channel`."""
        if not self._readers.holds(self._card):
            raise CardRemovedError
        return self._card.transmit(command)
