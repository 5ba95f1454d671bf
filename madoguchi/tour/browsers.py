"""The browsers of a tour: the kiosk's two windows, found and entered, and the operator's own."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil
from playwright.async_api import Browser, BrowserContext, Page, Playwright, ViewportSize

from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.stack.waiting import NotYetError, until
from madoguchi.tour.inputs.devices import FakeDevices

CONSOLE_SIZE: Final = ViewportSize(width=1920, height=1080)
OPEN_S: Final = 60.0
HANDS_S: Final = 60.0
"""How long a hand waits for the thing that it wants to touch."""

APP_FLAG: Final = "--app="
PROFILE_FLAG: Final = "--user-data-dir="
TYPE_FLAG: Final = "--type="
DRIVEN_FLAG: Final = "--remote-debugging-pipe"
PORT_FILE: Final = "DevToolsActivePort"


@dataclass(frozen=True)
class Window:
    """One Chromium of the kiosk, as the process list tells it."""

    pid: int
    profile: Path

    def debug_address(self) -> str:
        """DevTools' address, from the port that Chromium wrote into its profile.

        Raises:
            NotYetError: It has not written one yet.
        """
        try:
            port = int((self.profile / PORT_FILE).read_text("utf-8").split()[0])
        except (OSError, IndexError, ValueError):
            raise NotYetError(f"Chromium {self.pid} has no DevTools port yet") from None
        return f"http://127.0.0.1:{port}"


def windows_of(kiosk_pid: int) -> list[Window]:
    """The kiosk's Chromiums that run now (browser processes only, not their renderers)."""
    found = []
    for process in psutil.Process(kiosk_pid).children(recursive=True):
        try:
            arguments = process.cmdline()
        except psutil.Error:
            continue
        profile = _value(arguments, PROFILE_FLAG)
        if profile is not None and _value(arguments, APP_FLAG) is not None:
            found.append(Window(process.pid, Path(profile)))
    return found


@dataclass(frozen=True)
class Entered:
    """A window of the kiosk with Playwright's hands in it."""

    window: Window
    browser: Browser
    page: Page


async def enter(
    playwright: Playwright, kiosk_pid: int, shows: Callable[[str], bool], what: str
) -> Entered:
    """Find the kiosk's window whose page has an address that `shows`, and connect to it.

    Args:
        playwright: The driver.
        kiosk_pid: The agent's process.
        shows: Tells by a page's address whether it is the window that is meant.
        what: The window in words, for the error.

    Raises:
        OverdueError: There is no such window within `OPEN_S`.
    """

    async def entered() -> Entered:
        seen = []
        for window in windows_of(kiosk_pid):
            browser = await playwright.chromium.connect_over_cdp(window.debug_address())
            pages = [page for context in browser.contexts for page in context.pages]
            page = next((page for page in pages if shows(page.url)), None)
            if page is not None:
                page.set_default_timeout(HANDS_S * 1000)
                return Entered(window, browser, page)
            seen += [page.url.partition("#")[0] for page in pages]
            await browser.close()
        raise NotYetError(f"pages {seen}")

    return await until(entered, f"{what} is open", OPEN_S)


@dataclass(frozen=True)
class Desk:
    """The operator's own browser."""

    pid: int
    version: str
    context: BrowserContext


@asynccontextmanager
async def console_browser(
    playwright: Playwright, devices: FakeDevices | None
) -> AsyncIterator[Desk]:
    """A browser for the operator, for as long as the block.

    Args:
        playwright: The driver.
        devices: A face and a voice; None: a computer without camera and microphone.
    """
    others = _console_browsers()
    browser = await playwright.chromium.launch(
        executable_path=find_chromium(None, DesktopEnvironment().path),
        # Else its pages' memory is closed to `canary`, which searches it (as root it never is).
        args=["--allow-sandbox-debugging", *(() if devices is None else devices.flags())],
        # As root Chromium refuses its sandbox; nobody should run this as root but a build machine.
        chromium_sandbox=os.geteuid() != 0,
    )
    try:
        (pid,) = _console_browsers() - others
        context = await _context(browser)
        yield Desk(pid, browser.version, context)
    finally:
        await browser.close()


async def beside(desk: Desk) -> BrowserContext:
    """A console of somebody else in the same browser: nothing of its sign-in is shared."""
    browser = desk.context.browser
    if browser is None:
        raise LookupError("the desk has no browser of its own")
    return await _context(browser)


async def _context(browser: Browser) -> BrowserContext:
    context = await browser.new_context(
        locale="ja-JP", timezone_id="Asia/Tokyo", viewport=CONSOLE_SIZE
    )
    context.set_default_timeout(HANDS_S * 1000)
    return context


def _console_browsers() -> set[int]:
    """Browser processes of ours that are no kiosk's windows; Playwright does not tell its own."""
    parents: dict[int, int] = {}
    for process in psutil.Process().children(recursive=True):
        try:
            arguments, parent = process.cmdline(), process.ppid()
        except psutil.Error:
            continue
        is_browser = DRIVEN_FLAG in arguments and _value(arguments, TYPE_FLAG) is None
        if is_browser and _value(arguments, APP_FLAG) is None:
            parents[process.pid] = parent
    # A child that a browser has just forked bears its arguments until it runs what it is to be.
    return {pid for pid, parent in parents.items() if parent not in parents}


def _value(arguments: list[str], flag: str) -> str | None:
    return next((one.removeprefix(flag) for one in arguments if one.startswith(flag)), None)
