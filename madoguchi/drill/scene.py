"""One kiosk of a drill: healthy when it is made, with state and machine files of its own."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.card.pcsc import ReaderState
from kiosk_client.diagnosis.looks.chirp import Duplex
from kiosk_client.diagnosis.place import Elsewhere, Place, place_of
from kiosk_client.identity import IdentityStore
from kiosk_client.settings import KioskSettings
from kiosk_client.sites.signature import public_text, sign, signature_path
from kiosk_client.window.display import Display
from kiosk_client.window.profile import profile_root
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.doctor.check import Surroundings
from madoguchi.drill import films
from madoguchi.drill.ground import HEIGHT, WIDTH, Ground
from madoguchi.drill.readers import WITH_CARD, seeing
from madoguchi.drill.releases import Releases
from madoguchi.practice_site.profile import practice_profile
from server.protocol.kiosk import EnrolResult
from server.protocol.session import IceServer
from server.settings import ServerSettings

PROFILE: Final = "site.yaml"
WIRELESS: Final = (
    "Inter-| sta-|   Quality        |   Discarded packets               | Missed | WE\n"
    " face | tus | link level noise |  nwid  crypt   frag  retry   misc | beacon | 22\n"
    " wlan0: 0000   60.  {}.  -256        0      0      0      0      0        0\n"
)
"""A kernel's table of one wireless link (proc(5)); the gap is its level in dBm."""
MACHINE: Final = {
    "proc/meminfo": "MemTotal: 8000000 kB\nMemAvailable: 6000000 kB\n",
    "proc/swaps": "Filename Type Size Used Priority\n",
    "sys/power/state": "freeze mem",
    "proc/sys/kernel/core_pattern": "core",
    "proc/sys/fs/suid_dumpable": "0",
    "proc/sys/kernel/yama/ptrace_scope": "1",
    "proc/net/wireless": WIRELESS.format(-48),
    "proc/cmdline": "quiet init_on_free=1",
    "dev/dm-0": "",
    "sys/class/block/dm-0/dm/uuid": "CRYPT-LUKS2-1",
    "sys/class/input/event0/device/properties": "2",
    "sys/bus/usb/devices/1-1:1.0/bInterfaceClass": "03\n",
    "sys/class/rfkill/rfkill0/type": "bluetooth\n",
    "sys/class/rfkill/rfkill0/soft": "1\n",
    "sys/class/rfkill/rfkill0/hard": "0\n",
    "sys/fs/ext4/dm-0/errors_count": "0\n",
    "sys/block/mmcblk0/device/life_time": "0x01 0x02\n",
    "sys/block/mmcblk0/device/pre_eol_info": "0x01\n",
    "etc/modprobe.d/madoguchi.conf": "install usb-storage /bin/false\n",
}
"""Files of a kernel set up as docs/erasure.md and docs/diagnosis.md ask."""


@dataclass(slots=True)
class Scene:
    """What a fault changes.

    Attributes:
        ground: healthy services.
        folder: this kiosk's own.
        kiosk, server: settings that are not the default, by name.
        desktop: its desktop session.
        elsewhere: its machine files, display and authority.
        ice: servers that calls are given.
        releases: of its program, and its updates.
        libraries: where the programs' libraries are; None: where this program's are.
        stack: closed after the diagnosis; faults put what they start here.
    """

    ground: Ground
    folder: Path
    kiosk: dict[str, Any]
    server: dict[str, Any]
    desktop: DesktopEnvironment
    elsewhere: Elsewhere
    ice: tuple[IceServer, ...]
    releases: Releases
    stack: AsyncExitStack = field(repr=False)
    libraries: tuple[str, ...] | None = None

    @property
    def state(self) -> Path:
        """The kiosk's state directory."""
        return self.folder / "state"

    @property
    def profile(self) -> Path:
        """The site profile; its signature lies beside it."""
        return self.folder / PROFILE

    def write(self, name: str, text: str) -> None:
        """Write one of the machine's files."""
        path = self.elsewhere.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def sounds_in(self, duplex: Duplex) -> None:
        """Put loudspeaker and microphone into another room."""
        self.elsewhere = replace(self.elsewhere, duplex=duplex)

    def readers_are(self, *states: ReaderState) -> None:
        """Let the card reader's service see these readers."""
        self.elsewhere = replace(self.elsewhere, readers=seeing(*states))

    def show_on(self, display: Display) -> None:
        """Put the windows on another display."""
        self.elsewhere = replace(self.elsewhere, display=display)

    def surroundings(self) -> Surroundings:
        """Return what the checks of the programs look at."""
        return Surroundings(
            ServerSettings.model_validate(self.server),
            KioskSettings.model_validate(self.kiosk),
            self.desktop,
            self.libraries,
        )

    def place(self) -> Place:
        """Return what the kiosk's probes look at."""
        kiosk = KioskSettings.model_validate(self.kiosk)
        return place_of(kiosk, self.desktop, self.ice, self.elsewhere)


@asynccontextmanager
async def healthy_scene(ground: Ground, folder: Path, path: str) -> AsyncIterator[Scene]:
    """Make a kiosk that nothing is wrong with, for the length of a block.

    Args:
        ground: its services.
        folder: to be made.
        path: where programs are.
    """
    key = Ed25519PrivateKey.generate()
    display = ground.display
    releases = Releases(folder / "opt", folder / "state")
    async with AsyncExitStack() as stack:
        scene = Scene(
            ground=ground,
            folder=folder,
            kiosk=_kiosk(ground, folder, public_text(key.public_key()), releases),
            server=_server(ground, folder),
            desktop=DesktopEnvironment(display=display.name if display else None, path=path),
            elsewhere=Elsewhere(
                folder / "root",
                display,
                ground.files.certificate,
                films.room,
                readers=seeing(WITH_CARD),
            ),
            ice=ground.ice,
            releases=releases,
            stack=stack,
        )
        _enrol(scene.state)
        releases.install()
        raw = practice_profile(ground.site)
        scene.profile.write_bytes(raw)
        signature_path(scene.profile).write_text(sign(raw, key), encoding="ascii")
        for name, text in (MACHINE | _mounts(scene.desktop)).items():
            scene.write(name, text)
        await _services(scene)
        yield scene


def _kiosk(ground: Ground, folder: Path, key: str, releases: Releases) -> dict[str, Any]:
    built = folder / "built"
    built.mkdir(parents=True)
    (built / "index.html").touch()
    return {
        "server_url": ground.server,
        "ca_file": ground.files.certificate,
        "state_dir": folder / "state",
        "application_url": ground.site,
        "site_profile": folder / PROFILE,
        "site_profile_keys": (key,),
        "panel_dist": built,
        "display_width": WIDTH,
        "display_height": HEIGHT,
        "card_reader": "pcsc",
        "fake_video": ground.film,
        "fake_audio": ground.sound,
        "printer_url": ground.printer,
        "update_root": releases.root,
        "update_keys": (releases.public,),
    }


def _server(ground: Ground, folder: Path) -> dict[str, Any]:
    return {
        "data_dir": ground.folder / "server",
        "console_dir": folder / "built",
        "host": "127.0.0.1",
        "port": 0,
        "tls_cert": ground.files.certificate,
        "tls_key": ground.files.key,
    }


def _enrol(state: Path) -> None:
    store = IdentityStore(state)
    store.key()
    store.remember(EnrolResult(kiosk_id="drill-kiosk", name="訓練", municipality="訓練市"))


def _mounts(desktop: DesktopEnvironment) -> dict[str, str]:
    memory = profile_root(desktop.xdg_runtime_dir)
    return {
        "proc/self/mountinfo": (
            "1 0 8:1 / / rw - ext4 /dev/dm-0 rw\n"
            f"2 1 0:1 / {memory.resolve()} rw - tmpfs tmpfs rw,noswap\n"
        )
    }


async def _services(scene: Scene) -> None:
    """Open the sockets of pcscd and clamd where this machine's would be."""
    root = scene.elsewhere.root
    await listening(scene, root / "run/pcscd/pcscd.comm")
    today = datetime.now(UTC).strftime("%a %b %d %H:%M:%S %Y")
    await scanner(scene, today)


async def listening(scene: Scene, path: Path) -> None:
    """Accept connections on a Unix socket until the scene ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    listener = scene.stack.enter_context(socket.socket(socket.AF_UNIX))
    listener.bind(str(path))
    listener.listen()


async def scanner(scene: Scene, day: str) -> None:
    """Answer as clamd does, with definitions of a day, until the scene ends."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.write(f"ClamAV 1.4.3/27000/{day}\n".encode())
        await writer.drain()
        writer.close()

    path = scene.elsewhere.root / "run/clamav/clamd.ctl"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    server = await asyncio.start_unix_server(answer, str(path))
    scene.stack.callback(server.close)
