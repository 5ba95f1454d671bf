"""Readers by PC/SC (pyscard, LGPL): the only module that imports it.

A reader is shared with other programs (マイナポータル needs it, too), held only while a command
needs it, and the card is reset when it is released, so that nobody inherits a PIN that was checked.
pyscard has no wheels for Linux; where it is missing, `CardSupportMissingError` says so.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Final

from kiosk_client.card.faults import (
    CardError,
    CardRemovedError,
    CardServiceAwayError,
    CardServiceLogsPinsError,
    CardSupportMissingError,
    NoCardError,
    NoReaderError,
    ReaderBusyError,
    UnknownCardError,
)
from kiosk_client.card.service import logs_pins, running_commands

PLUG_AND_PLAY: Final = "\\\\?PnP?\\Notification"
"""Name of the reader that does not exist and changes when readers come and go."""

_NOTHING: Final = frozenset({0, 0x8010000A, 0x80100002})
"""Success, time-out and cancellation."""

_FAULTS: Final[dict[int, Callable[[], CardError]]] = {
    0x80100068: CardRemovedError,  # SCARD_W_RESET_CARD
    0x80100069: CardRemovedError,  # SCARD_W_REMOVED_CARD
    0x80100016: CardRemovedError,  # SCARD_E_NOT_TRANSACTED
    0x8010001D: CardServiceAwayError,  # SCARD_E_NO_SERVICE
    0x8010001E: CardServiceAwayError,  # SCARD_E_SERVICE_STOPPED
    0x8010002E: NoReaderError,  # SCARD_E_NO_READERS_AVAILABLE
    0x80100009: NoReaderError,  # SCARD_E_UNKNOWN_READER
    0x80100017: NoReaderError,  # SCARD_E_READER_UNAVAILABLE
    0x8010000C: NoCardError,  # SCARD_E_NO_SMARTCARD
    0x80100066: NoCardError,  # SCARD_W_UNRESPONSIVE_CARD
    0x80100067: NoCardError,  # SCARD_W_UNPOWERED_CARD
    0x8010000F: UnknownCardError,  # SCARD_E_PROTO_MISMATCH
    0x8010000B: ReaderBusyError,  # SCARD_E_SHARING_VIOLATION
}


@dataclass(frozen=True, slots=True)
class ReaderState:
    """A reader as it was seen.

    Attributes:
        name: as the service calls it.
        present: whether there is a card in it.
        atr: the card's answer to reset.
        raw: the service's own word, to wait for the next change.
    """

    name: str
    present: bool
    atr: bytes
    raw: int


class PcscFaultError(CardError):
    """A fault of the service that has no better name; `code` is its number in hexadecimal."""

    def __init__(self, number: int) -> None:
        super().__init__(
            "pcsc_fault",
            f"カードリーダーのエラー {number:08X}。リーダーを差し直してください。",
            f"Fault {number:08X} of the card reader. Unplug it and plug it in again.",
        )


def _scard() -> ModuleType:
    try:
        from smartcard import scard  # noqa: PLC0415 -- an extra; may be missing
    except ImportError:
        raise CardSupportMissingError from None
    module: ModuleType = scard
    return module


def fault(result: int) -> CardError | None:
    """Return what a result of the service means; None: success, or nothing has changed."""
    number = result & 0xFFFFFFFF
    if number in _NOTHING:
        return None
    known = _FAULTS.get(number)
    return PcscFaultError(number) if known is None else known()


def _check(result: int) -> None:
    error = fault(result)
    if error is not None:
        raise error


class Readers:
    """The readers of this machine; see `open_readers`."""

    def __init__(self, scard: Any, context: int) -> None:
        self._scard = scard
        self._context = context

    def states(self) -> tuple[ReaderState, ...]:
        """Return what is attached now, in the service's order; no card is touched.

        Raises:
            CardServiceAwayError: the service does not answer any more.
        """
        names = self._names()
        return self._changed([(name, 0) for name in names], 0) if names else ()

    def wait(self, seen: tuple[ReaderState, ...], timeout_s: float) -> None:
        """Return when a reader or a card came or went, at the latest after `timeout_s`.

        Raises:
            CardServiceAwayError: the service does not answer any more.
        """
        known = [(state.name, state.raw) for state in seen]
        # The upper half of the pseudo reader's state is the number of readers that are known.
        known.append((PLUG_AND_PLAY, len(seen) << 16))
        try:
            self._changed(known, round(timeout_s * 1000))
        except NoReaderError:
            return  # one of them has gone: that is a change

    @contextmanager
    def open(self, name: str) -> Iterator["PcscChannel"]:
        """Hold the card in a reader for as long as the block lasts; then reset it.

        Raises:
            NoCardError: there is none.
            NoReaderError: the reader has gone.
            ReaderBusyError: another program does not share it.
        """
        scard = self._scard
        result, card, protocol = scard.SCardConnect(
            self._context,
            name,
            scard.SCARD_SHARE_SHARED,
            scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1,
        )
        _check(result)
        try:
            _check(scard.SCardBeginTransaction(card))
            yield PcscChannel(scard, card, protocol)
        finally:
            scard.SCardEndTransaction(card, scard.SCARD_LEAVE_CARD)
            scard.SCardDisconnect(card, scard.SCARD_RESET_CARD)

    def _names(self) -> list[str]:
        result, names = self._scard.SCardListReaders(self._context, [])
        try:
            _check(result)
        except NoReaderError:
            return []
        return list(names)

    def _changed(self, known: list[tuple[str, int]], timeout_ms: int) -> tuple[ReaderState, ...]:
        scard = self._scard
        result, states = scard.SCardGetStatusChange(self._context, timeout_ms, known)
        _check(result)
        return tuple(
            ReaderState(name, bool(raw & scard.SCARD_STATE_PRESENT), bytes(atr), raw)
            for name, raw, atr in states
        )


class PcscChannel:
    """An open way to the card in one reader; see `Channel`."""

    def __init__(self, scard: Any, card: int, protocol: int) -> None:
        self._scard = scard
        self._card = card
        self._head = (
            scard.SCARD_PCI_T1 if protocol == scard.SCARD_PROTOCOL_T1 else scard.SCARD_PCI_T0
        )

    def transmit(self, command: bytearray) -> bytes:
        """See `Channel`; the list that pyscard wants is wiped as the command will be."""
        octets = list(command)
        try:
            result, answer = self._scard.SCardTransmit(self._card, self._head, octets)
        finally:
            for at in range(len(octets)):
                octets[at] = 0
        _check(result)
        return bytes(answer)


@contextmanager
def open_readers() -> Iterator[Readers]:
    """Connect to the PC/SC service for as long as the block lasts.

    Raises:
        CardSupportMissingError: pyscard is not installed.
        CardServiceAwayError: pcscd does not run.
        CardServiceLogsPinsError: it would write the citizen's PIN into its log.
    """
    if any(logs_pins(command) for command in running_commands()):
        raise CardServiceLogsPinsError
    scard = _scard()
    result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    _check(result)
    try:
        yield Readers(scard, context)
    finally:
        scard.SCardReleaseContext(context)
