"""Empties the X clipboard between citizens: it outlives every browser (findings Q4).

Run as a program, because python-xlib finds the display's authority only in its environment:
`python -m kiosk_client.window.clipboard`.
"""

import asyncio
import sys

import structlog
from Xlib import X, display

from kiosk_client.window.display import Display
from kiosk_client.window.settings import DesktopEnvironment

log = structlog.get_logger(__name__)

SELECTIONS = ("CLIPBOARD", "PRIMARY", "SECONDARY")
CLEAR_S = 5.0


def clear_selections() -> None:
    """Take every selection from its owner and leave it without one (ICCCM 2.3)."""
    connection = display.Display()
    window = connection.screen().root.create_window(-1, -1, 1, 1, 0, X.CopyFromParent)
    for name in SELECTIONS:
        atom = connection.intern_atom(name)
        window.set_selection_owner(atom, X.CurrentTime)
    connection.sync()
    window.destroy()
    connection.close()


async def clear_clipboard(where: Display, desktop: DesktopEnvironment) -> bool:
    """Empty the clipboard of a display; return whether that succeeded."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        __spec__.name,
        env={**desktop.child_environment(), **where.environment()},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(CLEAR_S):
            code = await process.wait()
    except TimeoutError:
        process.kill()
        code = await process.wait()
    if code != 0:
        log.error("clipboard_not_cleared", exit_code=code)
    return code == 0


if __name__ == "__main__":
    clear_selections()
