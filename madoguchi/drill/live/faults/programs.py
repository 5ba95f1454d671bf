"""The programs of a running kiosk: its windows' browsers, what covers them, its display, itself."""

import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import psutil

from kiosk_client.diagnosis.words import both
from kiosk_client.window.display import open_display
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.drill.live.fault import LiveFault
from madoguchi.drill.live.house import House
from madoguchi.stack.waiting import NotYetError, until

KILLS: Final = 3
AGAIN_S: Final = 30.0
NOTE: Final = (300, 160)


def browsers_of(agent: int) -> set[psutil.Process]:
    """Return the browser processes of an agent's two windows."""
    parents: dict[int, psutil.Process] = {}
    family = psutil.Process(agent).children(recursive=True)
    for process in family:
        with contextlib.suppress(psutil.Error):
            if _shows_window(process.cmdline()):
                parents[process.pid] = process
    # A child that a browser has just forked bears its arguments until it runs what it is to be.
    return {one for one in parents.values() if _parent(one) not in parents}


def _shows_window(arguments: list[str]) -> bool:
    app = any(one.startswith("--app=") for one in arguments)
    helper = any(one.startswith(("--type=", "--headless")) for one in arguments)
    return app and not helper


def _parent(process: psutil.Process) -> int:
    try:
        return process.ppid()
    except psutil.Error:
        return 0


@asynccontextmanager
async def _killed_again_and_again(house: House) -> AsyncIterator[None]:
    """Kill a window's browser as often as it comes back; the agent forgets by a restart only."""
    agent = house.stack.kiosk.pid
    for _ in range(KILLS):
        windows = browsers_of(agent)
        victim = min(windows, key=lambda one: one.pid)
        victim.kill()
        await _has_again(agent, len(windows), victim)
    try:
        yield
    finally:
        await house.restart_kiosk()


async def _has_again(agent: int, windows: int, victim: psutil.Process) -> None:
    async def back() -> None:
        now = browsers_of(agent)
        if victim in now or len(now) < windows:
            raise NotYetError(f"{len(now)} of {windows} windows")

    await until(back, "the agent has started a browser again", AGAIN_S)


@asynccontextmanager
async def _covered(house: House) -> AsyncIterator[None]:
    """Open a window above the others, as a desktop's note of updates does."""
    # libxcb is loaded here and not where there is no display.
    from madoguchi.drill.live.x11_note import note_on  # noqa: PLC0415

    with note_on(house.display):
        yield


@asynccontextmanager
async def _small_display(house: House) -> AsyncIterator[None]:
    nowhere = DesktopEnvironment(display=None, path=DesktopEnvironment().path)
    async with open_display(nowhere, width=1024, height=768) as small:
        await house.restart_kiosk(small)
        try:
            yield
        finally:
            await house.restart_kiosk()


@asynccontextmanager
async def _agent_killed(house: House) -> AsyncIterator[None]:
    await house.stack.kiosk.kill()
    await house.it.sees_it_connected(connected=False)
    try:
        yield
    finally:
        await house.restart_kiosk()


FAULTS: Final = (
    LiveFault(
        "live-window-covered",
        both("画面の上に別の窓", "Another window above"),
        "window-place",
        "real",
        _covered,
    ),
    LiveFault(
        "live-chromium-loop",
        both("Chromium が何度も落ちる", "Chromium killed in a loop"),
        "chromium-crashes",
        "real",
        _killed_again_and_again,
    ),
    LiveFault(
        "live-display-wrong",
        both("画面の大きさ違い", "Wrong display"),
        "display-size",
        "real",
        _small_display,
    ),
    LiveFault(
        "live-agent-killed",
        both("端末プログラムが落ちた", "Agent killed"),
        "offline",
        "real",
        _agent_killed,
    ),
)
