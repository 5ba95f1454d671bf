"""The X clipboard of a kiosk, read as its next citizen could, and planted for the proof.

Run as a program, because python-xlib finds the display's authority only in its environment:
`python -m madoguchi.canary.clipboard read|own`.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Final

from Xlib import X, display
from Xlib.protocol import event

SELECTIONS: Final = ("CLIPBOARD", "PRIMARY", "SECONDARY")
TARGET: Final = "UTF8_STRING"
ANSWER_S: Final = 10.0
OWNED: Final = b"owned\n"


class ClipboardUnreadableError(ConnectionError):
    """The display cannot be asked for its selections, so an empty answer would prove nothing."""


async def read_selections(environment: Mapping[str, str]) -> bytes:
    """What the selections hold; empty if nobody owns them.

    Raises:
        ClipboardUnreadableError: the display could not be asked, so nothing is known of them.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", __spec__.name, "read"),
        env=dict(environment),
        stdout=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(ANSWER_S):
        held, _ = await process.communicate()
    if process.returncode != 0:
        raise ClipboardUnreadableError("the kiosk's display did not answer")
    return held


@asynccontextmanager
async def owned(environment: Mapping[str, str], text: str) -> AsyncIterator[None]:
    """Own the clipboard with a text for the time of a block."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", __spec__.name, "own"),
        env=dict(environment),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("no pipes")
        process.stdin.write(text.encode() + b"\n")
        async with asyncio.timeout(ANSWER_S):
            if await process.stdout.readline() != OWNED:
                raise RuntimeError("the clipboard was not taken")
        yield
    finally:
        with suppress(ProcessLookupError):  # it ends with its display
            process.kill()
        await process.wait()


def _read() -> None:
    connection = display.Display()
    window = connection.screen().root.create_window(-1, -1, 1, 1, 0, X.CopyFromParent)
    target, place = connection.intern_atom(TARGET), connection.intern_atom("MADOGUCHI_CANARY")
    for name in SELECTIONS:
        selection = connection.intern_atom(name)
        if connection.get_selection_owner(selection) == X.NONE:
            continue
        window.convert_selection(selection, target, place, X.CurrentTime)
        while (told := connection.next_event()).type != X.SelectionNotify:
            continue
        if told.property != X.NONE:
            value = window.get_full_property(place, X.AnyPropertyType)
            sys.stdout.buffer.write(value.value if value is not None else b"")


def _own(text: bytes) -> None:
    connection = display.Display()
    window = connection.screen().root.create_window(-1, -1, 1, 1, 0, X.CopyFromParent)
    target = connection.intern_atom(TARGET)
    for name in SELECTIONS:
        window.set_selection_owner(connection.intern_atom(name), X.CurrentTime)
    connection.sync()
    sys.stdout.buffer.write(OWNED)
    sys.stdout.flush()
    while True:
        asked = connection.next_event()
        if asked.type != X.SelectionRequest:
            continue
        asked.requestor.change_property(asked.property, target, 8, text)
        answer = event.SelectionNotify(
            time=asked.time,
            requestor=asked.requestor,
            selection=asked.selection,
            target=asked.target,
            property=asked.property,
        )
        asked.requestor.send_event(answer)
        connection.flush()


if __name__ == "__main__":
    if sys.argv[1:] == ["own"]:
        _own(sys.stdin.buffer.readline().rstrip(b"\n"))
    else:
        _read()
