"""The line between server and worker: errands as JSON with their length before them."""

import asyncio
import struct
from typing import Final, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from server.interpreter.errands import Errand

LENGTH: Final = struct.Struct("!I")
MAX_BYTES: Final = 4_194_304
"""Longest errand: a whole phrase book in a city's own words; a caption is far below."""
MAX_WAITING_BYTES: Final = 8_388_608
"""What may wait for a worker that does not read any more; then the line is given up."""

T = TypeVar("T", bound=Errand)


class LineLost(Exception):  # noqa: N818 - an event, not a fault
    """The other side is gone, or does not speak our language."""


def framed(errand: Errand) -> bytes:
    """An errand as it goes over the line."""
    body = errand.model_dump_json().encode()
    return LENGTH.pack(len(body)) + body


class Line(Generic[T]):
    """One end of the line; `receive` gives errands of the kinds of `adapter`."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        adapter: TypeAdapter[T],
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._adapter = adapter

    def send(self, errand: Errand) -> None:
        """Send without waiting; a lost line is noticed by `receive`."""
        if self._writer.is_closing():
            return
        if self._writer.transport.get_write_buffer_size() > MAX_WAITING_BYTES:
            self._writer.transport.abort()
            return
        self._writer.write(framed(errand))

    async def receive(self) -> T:
        """Wait for the next errand.

        Raises:
            LineLost: there will be none; the cause is left out, for it may hold text.
        """
        try:
            (size,) = LENGTH.unpack(await self._reader.readexactly(LENGTH.size))
            if size > MAX_BYTES:
                raise LineLost
            body = await self._reader.readexactly(size)
            return self._adapter.validate_json(body)
        except (asyncio.IncompleteReadError, OSError, ValidationError):
            raise LineLost from None

    def close(self) -> None:
        """Hang up at once."""
        self._writer.transport.abort()
