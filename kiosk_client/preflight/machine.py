"""What this machine says of itself, read from the kernel's own files."""

import resource
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk_client.erasure.mounts import file_system_of, source_of
from kiosk_client.erasure.overwriting import tried


@dataclass(frozen=True, slots=True)
class Machine:
    """The files below `root` (`/` but for tests), and what this process may do.

    `profiles` is the folder of browser profiles and photos, `state` the kiosk's own;
    `overwrites_freed` tries out whether an agent of this machine overwrites what it frees.
    """

    profiles: Path
    state: Path
    root: Path = Path("/")
    core_limit: int = field(default_factory=lambda: resource.getrlimit(resource.RLIMIT_CORE)[1])
    locked_limit: int = field(
        default_factory=lambda: resource.getrlimit(resource.RLIMIT_MEMLOCK)[0]
    )
    overwrites_freed: Callable[[], bool] = tried

    def read(self, path: str) -> str | None:
        """Return a file's text without its end; None if there is none or it may not be read."""
        try:
            return (self.root / path).read_text(encoding="utf-8", errors="replace").strip()
        except OSError:
            return None

    def exists(self, path: str) -> bool:
        """Whether there is such a file or folder."""
        return (self.root / path).exists()

    def file_system(self, folder: Path) -> str:
        """Type of the mount that holds a folder."""
        return file_system_of(folder, self.root / "proc/self/mountinfo")

    def options_of(self, folder: Path) -> tuple[str, ...]:
        """Options of that mount."""
        best = -1
        found: tuple[str, ...] = ()
        for line in (self.read("proc/self/mountinfo") or "").splitlines():
            before, _, after = line.partition(" - ")
            point = Path(before.split(" ")[4])
            if folder.resolve().is_relative_to(point) and len(point.parts) >= best:
                best, found = len(point.parts), tuple(after.split(" ")[2].split(","))
        return found

    def is_encrypted(self, folder: Path) -> bool | None:
        """Whether a folder's disk is encrypted by dm-crypt; None if that cannot be told."""
        source = source_of(folder, self.root / "proc/self/mountinfo")
        device = self.root / source.lstrip("/")
        if not source.startswith("/dev/") or not device.exists():
            return None
        return _crypt_below(self.root / "sys/class/block" / device.resolve().name)


def _crypt_below(block: Path) -> bool:
    """Whether a block device, or one that it lies on, is of dm-crypt."""
    try:
        if (block / "dm/uuid").read_text(encoding="ascii").startswith("CRYPT-"):
            return True
    except OSError:
        pass
    below = block / "slaves"
    return below.is_dir() and any(_crypt_below(one) for one in below.iterdir())
