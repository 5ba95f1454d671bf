"""The X display of the kiosk's windows: the session's own, or an Xvfb of ours."""

import asyncio
import os
import secrets
import shutil
import socket
import struct
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from kiosk_client.erasure.overwriting import tunables
from kiosk_client.window.profile import throwaway_directory
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.errors import StartupError

log = structlog.get_logger(__name__)

PREFIX = "madoguchi-display-"
XVFB_START_S = 10.0
PROBE_S = 3.0
FAMILY_LOCAL = 256
FAMILY_WILD = 0xFFFF
COOKIE_NAME = b"MIT-MAGIC-COOKIE-1"


@dataclass(frozen=True, slots=True)
class Display:
    """A reachable X display.

    `cookie` opens it to this process where the display is ours; the session's own display is
    opened by the authority file that the session names.
    """

    name: str
    authority: Path | None
    ours: bool
    cookie: bytes | None = field(default=None, repr=False)

    def environment(self) -> dict[str, str]:
        """Return the variables by which an X client finds this display."""
        found = {"DISPLAY": self.name}
        if self.authority is not None:
            found["XAUTHORITY"] = str(self.authority)
        return found


@asynccontextmanager
async def open_display(
    desktop: DesktopEnvironment, *, width: int = 1920, height: int = 1080
) -> AsyncIterator[Display]:
    """Use the session's display if it answers, else run an Xvfb for as long as the block.

    Raises:
        StartupError: `no_display`, neither is possible.
    """
    if desktop.display and await _answers(desktop.display):
        yield Display(desktop.display, desktop.xauthority, ours=False)
        return
    program = shutil.which("Xvfb", path=desktop.path)
    if program is None:
        raise StartupError(
            "no_display",
            "画面がありません。X の画面(DISPLAY)を用意するか、Xvfb を入れてください。",
            "There is no display. Provide an X display (DISPLAY) or install Xvfb.",
        )
    with throwaway_directory(Path(tempfile.gettempdir()), PREFIX) as directory:
        authority = _new_authority(directory)
        # It frees the windows' titles: they shall not wait in its memory.
        environment = {**desktop.child_environment(), **tunables()}
        command = [program, "-screen", "0", f"{width}x{height}x24"]
        async with _xvfb(command, authority.path, environment) as number:
            # python-xlib does not know the wild family.
            authority.admit(FAMILY_LOCAL, socket.gethostname().encode(), str(number).encode())
            log.info("display_started", display=number)
            yield Display(f":{number}", authority.path, ours=True, cookie=authority.cookie)


async def _answers(name: str) -> bool:
    """Tell whether an X server listens there (its socket accepts; we do not authenticate)."""
    host, _, number = name.partition(":")
    number = number.split(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        opening = asyncio.open_unix_connection(f"/tmp/.X11-unix/X{number}")  # noqa: S108 - X's fixed socket path
    else:
        opening = asyncio.open_connection(host, 6000 + int(number))
    try:
        async with asyncio.timeout(PROBE_S):
            _, writer = await opening
    except (OSError, TimeoutError):
        return False
    writer.close()
    return True


@dataclass(frozen=True, slots=True)
class _Authority:
    """An X authority file with one cookie (Xau(3))."""

    path: Path
    cookie: bytes

    def admit(self, family: int, address: bytes, number: bytes) -> None:
        """Append an entry: who may use the cookie, at which display."""
        fields = (address, number, COOKIE_NAME, self.cookie)
        counted = b"".join(struct.pack(">H", len(field)) + field for field in fields)
        with self.path.open("ab") as file:
            file.write(struct.pack(">H", family) + counted)


def _new_authority(directory: Path) -> _Authority:
    """Make a file whose cookie fits every display, because the number is not yet known."""
    authority = _Authority(directory / "authority", secrets.token_bytes(16))
    authority.path.touch(mode=0o600)
    authority.admit(FAMILY_WILD, b"", b"")
    return authority


@asynccontextmanager
async def _xvfb(
    command: list[str], authority: Path, environment: Mapping[str, str]
) -> AsyncIterator[int]:
    """Run Xvfb on a free display number, which it chooses itself; yield that number."""
    reading, writing = os.pipe()
    arguments = ["-displayfd", str(writing), "-nolisten", "tcp", "-noreset"]
    arguments += ["-auth", str(authority)]
    with os.fdopen(reading, "rb", buffering=0) as numbers:
        try:
            process = await asyncio.create_subprocess_exec(
                *command,
                *arguments,
                env=environment,
                pass_fds=(writing,),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
                start_new_session=True,
            )
        finally:
            os.close(writing)
        try:
            yield await _display_number(numbers.fileno())
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()


async def _display_number(descriptor: int) -> int:
    """Wait until Xvfb has written its display number.

    Raises:
        StartupError: `no_display`, Xvfb did not start.
    """
    loop = asyncio.get_running_loop()
    readable = asyncio.Event()
    loop.add_reader(descriptor, readable.set)
    try:
        async with asyncio.timeout(XVFB_START_S):
            await readable.wait()
        text = os.read(descriptor, 16).strip()
    except TimeoutError:
        text = b""
    finally:
        loop.remove_reader(descriptor)
    if not text.isdigit():
        raise StartupError("no_display", "Xvfb を開始できません。", "Xvfb did not start.")
    return int(text)
