"""The shield by the X server: the kiosk's."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import structlog
import xcffib

from kiosk_client.control.ports import ShieldError
from kiosk_client.window.cdp import CdpClient, CdpError
from kiosk_client.window.display import Display
from kiosk_client.window.ignoring_shield import ShieldedWindow, running
from kiosk_client.window.page_session import attach_to_page, detach
from kiosk_client.window.x11_barrier import Barrier
from kiosk_client.window.x11_connection import X11Error, connect

ALONE_S = 1.0

log = structlog.get_logger(__name__)


class X11Shield:
    """Lets the X server keep pointer, touch and keys away from the window (findings Q2).

    Chromium receives nothing at all, CDP input does not pass the X server, and what is caught is
    told at once, so touching the window takes control back.

    Args:
        window: the application window.
        display: where it is shown.
    """

    def __init__(self, window: ShieldedWindow, display: Display) -> None:
        self._window = window
        self._display = display
        self._session: tuple[CdpClient, str] | None = None
        self._served: _ServedBarrier | None = None

    async def up(self, on_touch: Callable[[], None]) -> None:
        """See `Shield`."""
        await self.down()
        process = running(self._window)
        try:
            # First the focus, so that the page never sees it go.
            session = await attach_to_page(process.cdp)
            self._session = process.cdp, session
            await process.cdp.send(
                "Emulation.setFocusEmulationEnabled", {"enabled": True}, session=session
            )
            self._served = _ServedBarrier(self._display, process.pid, on_touch)
            await self._served.until_alone()
        except (CdpError, X11Error) as error:
            await self.down()
            raise ShieldError("local input cannot be kept from the window") from error

    async def down(self) -> None:
        """See `Shield`."""
        served, self._served = self._served, None
        if served is not None:
            served.end()
        session, self._session = self._session, None
        if session is not None:
            await detach(*session)

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """See `Shield`: input by CDP passes anyway."""
        yield


class _ServedBarrier:
    """A barrier with its connection, whose events the event loop handles."""

    def __init__(self, display: Display, leader: int, on_touch: Callable[[], None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._connection = connect(display)
        try:
            self._barrier = Barrier(self._connection, leader, on_touch)
        except BaseException:
            self._connection.disconnect()
            raise
        self._descriptor = int(self._connection.get_file_descriptor())
        self._loop.add_reader(self._descriptor, self._pump)
        self._is_up = True
        # What came along with the answers so far makes the descriptor readable no more.
        self._loop.call_soon(self._pump)

    async def until_alone(self) -> None:
        """Wait until no popup of the browser's holds the pointer any more.

        Raises:
            X11Error: one still does, or the citizen keeps a button down.
        """
        try:
            async with asyncio.timeout(ALONE_S):
                # Nothing tells of the end of another program's grab.
                while self._is_up and not self._barrier.is_alone():  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
        except TimeoutError:
            raise X11Error("another program holds the pointer") from None
        self._pump()

    def _pump(self) -> None:
        if not self._is_up:
            return
        try:
            self._barrier.pump()
        except X11Error as error:
            # The server is gone, and with it the window that was shielded.
            log.warning("shield_lost", error=str(error))
            self.end()

    def end(self) -> None:
        """Give the keyboard back and end the connection, which takes everything else away."""
        if not self._is_up:
            return
        self._is_up = False
        self._loop.remove_reader(self._descriptor)
        with suppress(xcffib.XcffibException):
            self._barrier.give_back()
        self._connection.disconnect()
