"""The page under test and its stage: orders to the page, reports of what it really received."""

import asyncio
from typing import Literal

from aiohttp import WSMsgType, web
from pydantic import BaseModel, ConfigDict

from madoguchi.bench.outcome import BenchError

SideName = Literal["subject", "peer"]


class StageError(BenchError):
    """The page under test did not do what it was told."""


class Box(BaseModel):
    """A rectangle of the page, CSS pixels."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    x: float
    y: float
    width: float
    height: float


class PageReport(BaseModel):
    """What the page knows about itself, two painted frames after the last order."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    inputs: int
    scroll_y: float
    width: int
    height: int
    focused: bool
    marker: Box


class Stage:
    """One side's page. It speaks only between measurements, so it costs neither side anything."""

    def __init__(self, patience_s: float) -> None:
        self._patience_s = patience_s
        self._socket: web.WebSocketResponse | None = None
        self._reports: asyncio.Queue[PageReport] = asyncio.Queue()

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Serve the page's socket; a reloaded page takes the place of the older one."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._socket = socket
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                self._reports.put_nowait(PageReport.model_validate_json(message.data))
        return socket

    async def opened(self) -> PageReport:
        """Wait for the page's first report.

        Raises:
            StageError: The page did not open in time.
        """
        return await self._next("open")

    async def reset(self) -> PageReport:
        """Empty the field, count from zero, scroll to the top and put the focus in the field."""
        return await self._order("reset")

    async def show_marker(self, *, shown: bool) -> PageReport:
        """Show or hide the marker, which would count as bytes of a character."""
        return await self._order("marker", shown=shown)

    async def report(self) -> PageReport:
        """Ask what the page has received."""
        return await self._order("report")

    async def _order(self, order: str, **details: bool) -> PageReport:
        if self._socket is None or self._socket.closed:
            raise StageError(f"the page under test is not open, so it cannot {order}")
        await self._socket.send_json({"order": order, **details})
        return await self._next(order)

    async def _next(self, order: str) -> PageReport:
        try:
            return await asyncio.wait_for(self._reports.get(), self._patience_s)
        except TimeoutError:
            raise StageError(
                f"the page under test did not answer {order!r} within {self._patience_s:g} s"
            ) from None
