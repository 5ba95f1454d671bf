"""The peer: the same page in a headed Chromium on TigerVNC's Xvnc, seen through noVNC.

All three are GPL or MPL programs which are run as programs; nothing of theirs is part of this
project. Without them the bench gives absolute figures only.
"""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Final

from playwright.async_api import Browser  # noqa: TID251 - viewers are driven by it

from kiosk_client.window.chromium import ChromiumOptions, Placement, launch_chromium
from kiosk_client.window.display import Display
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.bench.window.measure import Side
from madoguchi.bench.window.site import BenchSite
from madoguchi.bench.window.viewer import HEIGHT, WIDTH, viewing
from madoguchi.stack.ports import free_port
from madoguchi.stack.program import Program

NOVNC: Final = Path("/usr/share/novnc")
"""Where Debian's package `novnc` puts its pages."""

PACKAGES: Final = ("tigervnc-standalone-server", "websockify", "novnc")
"""Debian packages of the peer."""

WHEEL_STEPS: Final = (120.0,) * 4
"""noVNC makes one X11 button press of each, by which Chromium scrolls 120 px."""

_START_S: Final = 15.0
_DISPLAY: Final = re.compile(r"^(\d+)$", re.MULTILINE)
_LISTENING: Final = re.compile(r"proxying from .*", re.IGNORECASE)


def missing() -> tuple[str, ...]:
    """Names of the Debian packages that the peer lacks here; empty if it can run."""
    found = (
        shutil.which("Xvnc"),
        shutil.which("websockify"),
        NOVNC.joinpath("core/rfb.js").exists(),
    )
    return tuple(name for name, there in zip(PACKAGES, found, strict=True) if not there)


@asynccontextmanager
async def vnc_side(
    site: BenchSite, browser: Browser, chromium: Path | None, folder: Path
) -> AsyncIterator[Side]:
    """Start Xvnc, the page under test on it, websockify and a noVNC viewer.

    Args:
        site: Serves the page under test and the viewer's page.
        browser: Headless Chromium in which the viewer is opened.
        chromium: Program that shows the page under test, started as the kiosk starts it.
        folder: Empty folder for the socket and the logs.

    Raises:
        ProgramEndedError: One of the programs ended at its start.
        OverdueError: One of them did not become ready.
        StageError: The page under test did not open.
    """
    async with AsyncExitStack() as stack:
        rfb = folder / "rfb.sock"
        xvnc = await Program.start("Xvnc", _xvnc(rfb), folder / "xvnc.log")
        stack.push_async_callback(xvnc.stop)
        display = (await xvnc.line(_DISPLAY, _START_S)).group(1)

        await stack.enter_async_context(
            launch_chromium(
                ChromiumOptions(site.form_url("peer"), Placement(0, 0, WIDTH, HEIGHT), chromium),
                Display(f":{display}", authority=None, ours=True),
                DesktopEnvironment(),
            )
        )
        report = await site.stages["peer"].opened()

        port = free_port()
        proxy = await Program.start("websockify", _websockify(port, rfb), folder / "websockify.log")
        stack.push_async_callback(proxy.stop)
        await proxy.line(_LISTENING, _START_S)

        viewer = await stack.enter_async_context(
            viewing(browser, f"{site.origin}/assets/novnc.html?port={port}")
        )
        await viewer.page.wait_for_selector("body[data-connected] canvas")
        await viewer.watch(report.marker)
        # noVNC gives its canvas the keyboard at a click; the page keeps its field focused.
        await viewer.page.mouse.click(WIDTH / 2, HEIGHT - 20)
        yield Side(
            name="TigerVNC + noVNC",
            version=await _version(),
            viewer=viewer,
            stage=site.stages["peer"],
            wheel_steps=WHEEL_STEPS,
        )


def _xvnc(rfb: Path) -> tuple[str, ...]:
    return (
        "Xvnc", "-displayfd", "1", "-geometry", f"{WIDTH}x{HEIGHT}", "-depth", "24",
        "-SecurityTypes", "None", "-rfbunixpath", str(rfb), "-FrameRate", "60",
    )  # fmt: skip


def _websockify(port: int, rfb: Path) -> tuple[str, ...]:
    return ("websockify", f"--unix-target={rfb}", f"127.0.0.1:{port}")


async def _version() -> str:
    """Versions of the installed packages, where dpkg knows them."""
    if shutil.which("dpkg-query") is None:
        return "unknown"
    process = await asyncio.create_subprocess_exec(
        "dpkg-query",
        "--showformat=${Package} ${Version}, ",
        "--show",
        *PACKAGES,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    output, _ = await process.communicate()
    return output.decode().strip(" ,") or "unknown"
