"""The shield by Chromium's own switch, where there is no X server (Windows, Wayland)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Protocol

from kiosk_client.control.ports import ShieldError
from kiosk_client.window.cdp import CdpClient, CdpError
from kiosk_client.window.chromium import ChromiumProcess
from kiosk_client.window.page_session import attach_to_page, detach


class ShieldedWindow(Protocol):
    """What a shield needs of the application window."""

    @property
    def process(self) -> ChromiumProcess | None:
        """The browser, while there is one."""


def running(window: ShieldedWindow) -> ChromiumProcess:
    """Return the window's browser.

    Raises:
        ShieldError: there is none now.
    """
    if window.process is None:
        raise ShieldError("the window's browser does not run")
    return window.process


class IgnoringShield:
    """Lets Chromium ignore all input (`Input.setIgnoreInputEvents`).

    Weaker than `X11Shield`: the switch stops pointer and key events of CDP as well, so it is off
    for the moment of each of ours (2.4 ms at the median, findings Q2), in which the citizen's
    input slips through; and what it stops is told to nobody, so touching the window does not
    take control back, only the panel's button does. `Input.insertText` ignores the switch: the
    lease alone decides about text.

    Args:
        window: the application window.
    """

    def __init__(self, window: ShieldedWindow) -> None:
        self._window = window
        self._up: tuple[CdpClient, str] | None = None
        self._one_at_a_time = asyncio.Lock()

    async def up(self, on_touch: Callable[[], None]) -> None:
        """See `Shield`; `on_touch` is never called."""
        del on_touch
        await self.down()
        cdp = running(self._window).cdp
        try:
            session = await attach_to_page(cdp)
            await _ignore(cdp, session, ignore=True)
        except CdpError as error:
            raise ShieldError("the browser does not ignore input") from error
        self._up = cdp, session

    async def down(self) -> None:
        """See `Shield`."""
        up, self._up = self._up, None
        if up is not None:
            with suppress(CdpError):
                await _ignore(*up, ignore=False)
            await detach(*up)

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """See `Shield`."""
        async with self._one_at_a_time:
            up = self._up
            if up is not None:
                await _ignore(*up, ignore=False)
            try:
                yield
            finally:
                if up is not None and up == self._up:
                    await _ignore(*up, ignore=True)


async def _ignore(cdp: CdpClient, session: str, *, ignore: bool) -> None:
    await cdp.send("Input.setIgnoreInputEvents", {"ignore": ignore}, session=session)
