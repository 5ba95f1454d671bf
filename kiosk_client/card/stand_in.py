"""A reader for demonstrations and tests: another program of this machine is the card in it.

It listens on loopback and speaks as vsmartcard's vpcd does to its cards (a length of two bytes and
as many bytes; one byte alone is an order), so `madoguchi card virtual` is a card for both. No
PC/SC service and no device is needed. Whoever can open the port can be the card: a kiosk in service
uses `pcsc`. asyncio keeps copies of what it sends, so a PIN typed here is one for practice.
"""

import asyncio
import errno
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Final

from kiosk_client.card.faults import CardRemovedError, NoCardError
from kiosk_client.card.pcsc import ReaderState
from server.protocol.errors import PortTakenError

LOOPBACK: Final = "127.0.0.1"
NAME: Final = "練習用カードリーダー"
ANSWER_S: Final = 10.0
"""A card that has not answered by then is treated as gone."""
POWER_ON: Final = b"\x01"
RESET: Final = b"\x02"
TELL_ATR: Final = b"\x04"


class _Card:
    """A program that is the card, as long as it is connected."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._answers: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._turn = asyncio.Lock()
        self._gone = False
        self.atr = b""

    async def follow(self) -> None:
        """Take its answers until it goes."""
        try:
            with suppress(asyncio.IncompleteReadError, ConnectionError):
                while True:
                    length = int.from_bytes(await self._reader.readexactly(2), "big")
                    self._answers.put_nowait(await self._reader.readexactly(length))
        finally:
            self._end()

    def order(self, order: bytes) -> None:
        """Give an order that has no answer."""
        self._writer.write(len(order).to_bytes(2, "big") + order)

    async def ask(self, command: bytes | bytearray) -> bytes:
        """Send a command, or an order with an answer.

        Raises:
            CardRemovedError: it went, or does not answer.
        """
        async with self._turn:
            if self._gone:
                raise CardRemovedError
            self._writer.write(len(command).to_bytes(2, "big") + command)
            try:
                async with asyncio.timeout(ANSWER_S):
                    answer = await self._answers.get()
            except TimeoutError:
                answer = None
            if answer is None:
                self.leave()
                raise CardRemovedError
            return answer

    def leave(self) -> None:
        """End the connection, and let nobody wait for an answer any more."""
        self._end()
        self._writer.close()

    def _end(self) -> None:
        self._gone = True
        self._answers.put_nowait(None)


class StandInReader:
    """One reader, as `kiosk_client.card.desk.Readers` has them; make it by `stand_in_reader`."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._changed = threading.Condition()
        self._card: _Card | None = None
        self._count = 0

    @contextmanager
    def connect(self) -> Iterator["StandInReader"]:
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
    def open(self, name: str) -> Iterator["_Channel"]:
        """See `Readers`; called in a thread that is not the loop's."""
        with self._changed:
            card = self._card
        if card is None or name != NAME:
            raise NoCardError
        try:
            yield _Channel(self._loop, card)
        finally:
            self._loop.call_soon_threadsafe(card.order, RESET)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Be the reader of one card until it goes; a second one at a time is turned away."""
        if self._card is not None:
            writer.close()
            return
        card = _Card(reader, writer)
        async with asyncio.TaskGroup() as tasks:
            following = tasks.create_task(card.follow(), name="card in the stand-in reader")
            try:
                card.order(POWER_ON)
                card.atr = await card.ask(TELL_ATR)
                self._put(card)
                await following
            except CardRemovedError:
                pass
            finally:
                following.cancel()
                self._put(None)
                card.leave()

    def _put(self, card: _Card | None) -> None:
        with self._changed:
            self._card = card
            self._count += 1
            self._changed.notify_all()


class _Channel:
    """An open way to the card; see `Channel`."""

    def __init__(self, loop: asyncio.AbstractEventLoop, card: _Card) -> None:
        self._loop = loop
        self._card = card

    def transmit(self, command: bytearray) -> bytes:
        """See `Channel`."""
        return asyncio.run_coroutine_threadsafe(self._card.ask(command), self._loop).result()


@asynccontextmanager
async def stand_in_reader(port: int) -> AsyncIterator[StandInReader]:
    """Listen for a card as long as the block lasts.

    Raises:
        PortTakenError: another program listens there.
    """
    reader = StandInReader()
    try:
        server = await asyncio.start_server(reader.serve, LOOPBACK, port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTakenError(LOOPBACK, port) from error
        raise
    async with server:
        yield reader
