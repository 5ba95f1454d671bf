"""A kiosk that runs, with all that it stands on, and the places where a fault can reach in."""

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kiosk_client.panel_host.files import INDEX
from kiosk_client.settings import PANEL_DIST
from kiosk_client.window.display import Display, open_display
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.drill import films
from madoguchi.drill.allocations import USER, WORD, Line
from madoguchi.drill.certificates import expired
from madoguchi.drill.live.front import Front, front
from madoguchi.drill.live.technician import Technician, technician
from madoguchi.drill.printer import Printer, printer
from madoguchi.drill.relay import by_tcp, by_udp
from madoguchi.drill.releases import Releases
from madoguchi.drill.small_disk import NotPossibleError, SmallDisk, small_disk
from madoguchi.stack.ports import free_port
from madoguchi.stack.stack import Stack, StackPlan, open_stack
from server.web.certificate import CertificateFiles, make_certificate

WIDTH: Final = 1280
HEIGHT: Final = 720
PANEL: Final = 480
FILM: Final = "camera.avi"
SOUND: Final = "microphone.wav"


@dataclass(slots=True)
class House:
    """What a fault of a running kiosk changes.

    Attributes:
        folder: of the drill; gone at its end.
        stack: the programs.
        it: who asks.
        front: between kiosk and server.
        udp, tcp: the kiosk's line to the relay, by either way.
        printer: the kiosk's.
        display: of its windows.
        releases: of the kiosk's program, and its updates.
        disk: of the kiosk's state; None: the machine's own, because none can be mounted here.
        well, ended: the certificate that the kiosk trusts, and one that it trusted until yesterday.
    """

    folder: Path
    stack: Stack
    it: Technician
    front: Front
    udp: Line
    tcp: Line
    printer: Printer
    display: Display
    releases: Releases
    disk: SmallDisk | None
    well: CertificateFiles
    ended: CertificateFiles

    @property
    def film(self) -> Path:
        """What the camera sees."""
        return self.folder / FILM

    @property
    def sound(self) -> Path:
        """What the microphone hears."""
        return self.folder / SOUND

    @property
    def state(self) -> Path:
        """The kiosk's state directory."""
        return self.stack.plan.kiosk_state

    @property
    def panel(self) -> Path:
        """The panel's files."""
        return self.folder / "panel"

    async def restart_kiosk(self, display: Display | None = None) -> None:
        """End the agent and start it anew, on another display if one is given."""
        await self.stack.kiosk.stop()
        shown = (display or self.display).environment()
        self.stack.plan = replace(self.stack.plan, kiosk_environment=shown)
        await self.stack.start_kiosk()
        await self.it.sees_it_connected()


@asynccontextmanager
async def open_house(folder: Path, path: str) -> AsyncIterator[House]:
    """Start everything for the length of a block.

    Args:
        folder: an empty one.
        path: where programs are.

    Raises:
        StartupError: Chromium or Xvfb is not installed.
        ProgramEndedError: a program did not start.
        OverdueError: one did not become ready.
    """
    well = make_certificate(folder / "tls", ["127.0.0.1"])
    ended = expired(folder / "expired")
    trusted = folder / "trusted.pem"
    trusted.write_bytes(well.certificate.read_bytes() + ended.certificate.read_bytes())
    shutil.copytree(PANEL_DIST, folder / "panel")
    films.film(folder / FILM, films.healthy_frames())
    films.sound(folder / SOUND, films.hall())
    udp, tcp = Line(), Line()
    async with AsyncExitStack() as ends:
        nowhere = DesktopEnvironment(display=None, path=path)
        screen = open_display(nowhere, width=WIDTH, height=HEIGHT)
        display = await ends.enter_async_context(screen)
        paper = await ends.enter_async_context(printer())
        ports = (
            await ends.enter_async_context(by_udp(udp)),
            await ends.enter_async_context(by_tcp(None, tcp)),
        )
        server_port, front_port = free_port(), free_port()
        before = await ends.enter_async_context(front(front_port, server_port, well))
        url = f"https://127.0.0.1:{front_port}"
        releases = Releases(folder / "opt", folder / "kiosk")
        releases.install()
        plan = StackPlan(
            folder,
            server_port=server_port,
            kiosk_options=(*_kiosk_options(folder, trusted, paper.url), *_updates(releases)),
            kiosk_environment=display.environment(),
            server_options=("--public-origins", url, "--ice-servers", _ice(*ports)),
            front_url=url,
        )
        disk = None
        with suppress(NotPossibleError):
            disk = await ends.enter_async_context(small_disk(plan.kiosk_state))
        stack = await ends.enter_async_context(open_stack(plan))
        it = await ends.enter_async_context(technician(plan.data, plan.server_url))
        await it.sees_it_connected()
        yield House(
            folder, stack, it, before, udp, tcp, paper, display, releases, disk, well, ended
        )


def _kiosk_options(folder: Path, trusted: Path, printer_url: str) -> tuple[str, ...]:
    return (
        *("--ca-file", str(trusted), "--unsafe-photos", "--printer-url", printer_url),
        *("--fake-video", str(folder / FILM), "--fake-audio", str(folder / SOUND)),
        *("--panel-dist", str((folder / "panel" / INDEX).parent)),
        *("--display-width", str(WIDTH), "--display-height", str(HEIGHT)),
        *("--panel-width", str(PANEL)),
    )


def _updates(releases: Releases) -> tuple[str, ...]:
    return ("--update-root", str(releases.root), "--update-keys", releases.public)


def _ice(udp: int, tcp: int) -> str:
    turns = [f"turn:127.0.0.1:{udp}?transport=udp", f"turn:127.0.0.1:{tcp}?transport=tcp"]
    servers = [
        {"urls": [f"stun:127.0.0.1:{udp}"]},
        {"urls": turns, "username": USER, "credential": WORD},
    ]
    return json.dumps(servers)
