"""What stands before a drill's server: ends TLS, and can behave as bad proxies and firewalls do.

Connections that are open stay so: a fault meets new ones, as a rule of a firewall does, and the
agent's link goes on, by which it is asked what is wrong.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Final

from madoguchi.drill.ground import server_tls
from server.web.certificate import CertificateFiles

DATE: Final = re.compile(rb"(?im)^Date: ([^\r\n]+)")
UPGRADE: Final = re.compile(rb"(?im)^Upgrade: *websocket")
REFUSAL: Final = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
BLOCK: Final = 65_536
HEAD_END: Final = b"\r\n\r\n"


class Front:
    """A TLS proxy on loopback.

    Attributes:
        behind: by how much the server's clock seems to be behind.
        websockets: whether it lets them pass.
        shown: the certificate that it shows.

    Args:
        port: where it listens.
        server_port: of what is behind.
        files: the certificate that it shows.
    """

    def __init__(self, port: int, server_port: int, files: CertificateFiles) -> None:
        self.behind = timedelta()
        self.websockets = True
        self._port = port
        self._server_port = server_port
        self.shown = files
        self._tls = server_tls(files)
        self._listening: asyncio.Server | None = None
        self._pumps: set[asyncio.Task[None]] = set()

    def show(self, files: CertificateFiles) -> None:
        """Show another certificate to who connects from now on."""
        self.shown = files
        self._tls.load_cert_chain(files.certificate, files.key)

    async def open(self) -> None:
        """Accept connections."""
        self._listening = await asyncio.start_server(
            self._connected, "127.0.0.1", self._port, ssl=self._tls
        )

    def close(self) -> None:
        """Accept none any more; those that are open stay."""
        if self._listening is not None:
            self._listening.close()
            self._listening = None

    async def end(self) -> None:
        """End everything."""
        self.close()
        pumps = tuple(self._pumps)
        for pump in pumps:
            pump.cancel()
        await asyncio.gather(*pumps, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._pumps.add(task)
            task.add_done_callback(self._pumps.discard)
        try:
            await self._serve(reader, writer)
        except (asyncio.IncompleteReadError, asyncio.CancelledError, OSError):
            pass  # either end has gone, or the drill has
        finally:
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(HEAD_END)
        if not self.websockets and UPGRADE.search(head):
            writer.write(REFUSAL)
            await writer.drain()
            return
        below, above = await asyncio.open_connection("127.0.0.1", self._server_port)
        above.write(head)
        try:
            up = asyncio.create_task(_pump(reader, above))
            try:
                await self._answers(below, writer)
            finally:
                up.cancel()
        finally:
            above.close()

    async def _answers(self, below: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while block := await below.read(BLOCK):
            writer.write(DATE.sub(self._dated, block) if self.behind else block)
            await writer.drain()

    def _dated(self, found: re.Match[bytes]) -> bytes:
        told: datetime = parsedate_to_datetime(found[1].decode("ascii"))
        return b"Date: " + format_datetime(told - self.behind, usegmt=True).encode("ascii")


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while block := await reader.read(BLOCK):
        writer.write(block)
        await writer.drain()


@asynccontextmanager
async def front(port: int, server_port: int, files: CertificateFiles) -> AsyncIterator[Front]:
    """Stand before a server for the length of a block."""
    proxy = Front(port, server_port, files)
    await proxy.open()
    try:
        yield proxy
    finally:
        await proxy.end()
