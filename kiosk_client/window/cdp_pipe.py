"""CDP over two pipes (`--remote-debugging-pipe`): no port is open for anyone else to use.

Messages are JSON texts, each ended by a NUL byte. Chromium reads descriptor 3, writes 4, and
ends itself when the pipes close, so that it never outlives its agent.
"""

import asyncio
import fcntl
import os
from dataclasses import dataclass

from typing_extensions import override

from kiosk_client.window.cdp import CdpClient

PIPE_BYTES = 1 << 20
"""Size asked for each pipe; a frame is about 200 kB and would need many turns through 64 kB."""
FIRST_FREE_DESCRIPTOR = 16
"""Ours stay above this, so that 3 and 4 can be set in the child without overwriting one."""


@dataclass(frozen=True, slots=True)
class PipeEnds:
    """The four descriptors of the two pipes."""

    child_reads: int
    we_write: int
    we_read: int
    child_writes: int

    def close_child_ends(self) -> None:
        """Close what only the child needs, so that its end is seen as end of file."""
        os.close(self.child_reads)
        os.close(self.child_writes)


def make_pipes() -> PipeEnds:
    """Make both pipes, closed on exec and large."""
    ends = [_raise_descriptor(end) for pair in (os.pipe(), os.pipe()) for end in pair]
    for end in (ends[1], ends[3]):
        try:
            fcntl.fcntl(end, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        except PermissionError:  # above the user's limit: slower, not wrong
            continue
    return PipeEnds(*ends)


def _raise_descriptor(descriptor: int) -> int:
    raised = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, FIRST_FREE_DESCRIPTOR)
    os.close(descriptor)
    return raised


class PipeTransport(asyncio.Protocol):
    """Splits what arrives into messages and writes what is sent."""

    def __init__(self, client: CdpClient) -> None:
        self._client = client
        self._pieces: list[bytes] = []
        self._writer: asyncio.WriteTransport | None = None
        self._reader: asyncio.ReadTransport | None = None

    async def connect(self, ends: PipeEnds) -> None:
        """Take over our two descriptors."""
        loop = asyncio.get_running_loop()
        self._writer, _ = await loop.connect_write_pipe(
            asyncio.BaseProtocol, os.fdopen(ends.we_write, "wb", buffering=0)
        )
        self._reader, _ = await loop.connect_read_pipe(
            lambda: self, os.fdopen(ends.we_read, "rb", buffering=0)
        )
        self._client.connected(self)

    @override
    def data_received(self, data: bytes) -> None:
        """Collect bytes; hand over each message that is complete."""
        *complete, rest = data.split(b"\0")
        for tail in complete:
            self._pieces.append(tail)
            message = b"".join(self._pieces)
            self._pieces.clear()
            self._client.received(message)
        if rest:
            self._pieces.append(rest)

    @override
    def eof_received(self) -> bool:
        """Let the transport close itself."""
        return False

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        """Tell the client that the browser is gone."""
        del exc  # the end is the end, whatever the reason
        self._client.lost()

    def send_text(self, text: str) -> None:
        """Queue one message."""
        if self._writer is not None and not self._writer.is_closing():
            self._writer.write(text.encode() + b"\0")

    def close(self) -> None:
        """Close both pipes."""
        if self._writer is not None and not self._writer.is_closing():
            self._writer.abort()
        if self._reader is not None and not self._reader.is_closing():
            self._reader.close()
