"""The product's own files: /opt/madoguchi/releases/VERSION, and `current`, a link to one of them.

Each release is a virtual environment of its own, made complete before `current` leads to it, so
that an update is one rename and a roll-back is the same rename the other way. Signed updates bring
releases, too (docs/update.md): `launcher.py` beside them decides then which one is current.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from madoguchi.kiosk_setup.faults import SetupError
from madoguchi.kiosk_setup.items import Difference, Link
from madoguchi.kiosk_setup.root import Root

BASE: Final = "/opt/madoguchi"
RELEASES: Final = f"{BASE}/releases"
CURRENT: Final = f"{BASE}/current"
LAUNCHER: Final = f"{BASE}/launcher.py"
COMPLETE: Final = ".complete"
"""Written into a release last of all: the SHA-256 of what it was made of; by an update as JSON."""
STAGE: Final = "/var/cache/madoguchi-setup"
WHEEL: Final = re.compile(r"madoguchi-(\d+(?:\.\d+)*(?:[.a-z0-9]*)?)-py3-none-any\.whl")
REQUIREMENTS: Final = "kiosk.txt"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A folder with the product's wheel, `kiosk.txt` (what it needs, with hashes) and wheels.

    `make kiosk-bundle` makes it; nothing is fetched from a network when it is installed.
    """

    folder: Path

    @property
    def wheel(self) -> Path:
        """The product's wheel.

        Raises:
            SetupError: there is none, or more than one.
        """
        found = [one for one in sorted(self.folder.glob("*.whl")) if WHEEL.fullmatch(one.name)]
        if len(found) != 1 or not (self.folder / REQUIREMENTS).is_file():
            raise SetupError(
                f"{self.folder} は端末用の配布物ではありません（make kiosk-bundle）。",
                f"{self.folder} is no bundle for kiosks (make kiosk-bundle).",
            )
        return found[0]

    @property
    def version(self) -> str:
        """Version of the product."""
        name = WHEEL.fullmatch(self.wheel.name)
        return name.group(1) if name else ""

    @property
    def digest(self) -> str:
        """SHA-256 of the product's wheel and of the list of what it needs."""
        whole = hashlib.sha256(self.wheel.read_bytes())
        whole.update((self.folder / REQUIREMENTS).read_bytes())
        return whole.hexdigest()


def release_differences(root: Root) -> Iterator[Difference]:
    """Say whether a complete release is the current one."""
    current = root.at(CURRENT)
    if not current.is_symlink():
        yield Difference(CURRENT, "release", "版が入っていません", "no release is installed")
        return
    target = str(current.readlink())
    version = target.removeprefix("releases/")
    whole = root.at(f"{RELEASES}/{version}/{COMPLETE}").is_file()
    if "/" in version or not whole:
        yield Difference(
            CURRENT, "release", f"{target} は完全ではありません", f"{target} is no whole release"
        )


def install_release(root: Root, bundle: Bundle) -> bool:
    """Make the bundle's release and let `current` lead to it; return whether anything was to do.

    A newer release that came by a signed update stays: whoever only changes a setting must not undo
    a roll-out.

    Raises:
        SetupError: pip refused a file (its hash is another), something is missing, or this
            version is installed already and was made of other files.
    """
    version = bundle.version
    if _is_updated_beyond(root, version):
        return False
    folder = f"{RELEASES}/{version}"
    link = Link(CURRENT, f"releases/{version}")
    complete = root.at(f"{folder}/{COMPLETE}")
    made = not complete.is_file()
    if made:
        _make_release(root, bundle, folder)
    elif not _by_update(root, version) and complete.read_text("ascii").strip() != bundle.digest:
        raise SetupError(
            f"版 {version} は別の内容で入っています。版の番号を上げます。",
            f"Version {version} is installed with another content: raise its number.",
        )
    if not made and not any(link.differences(root)):
        return False
    link.apply(root)
    return True


def _is_updated_beyond(root: Root, version: str) -> bool:
    """Whether `current` leads to a newer release than this one, which a signed update brought."""
    current = root.at(CURRENT)
    there = current.readlink().name if current.is_symlink() else ""
    return _by_update(root, there) and _numbers(there) > _numbers(version)


def _by_update(root: Root, version: str) -> bool:
    """Whether a release was made by a signed update, not by us."""
    try:
        note = json.loads(root.at(f"{RELEASES}/{version}/{COMPLETE}").read_text("ascii"))
    except (OSError, ValueError):
        return False
    return isinstance(note, dict)


def _numbers(version: str) -> list[int]:
    return [int(one) for one in re.findall(r"\d+", version)]


def _make_release(root: Root, bundle: Bundle, folder: str) -> None:
    place = root.at(folder)
    shutil.rmtree(place, ignore_errors=True)  # a try that was cut off
    stage = root.at(STAGE)
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(bundle.folder, stage)
    try:
        root.at(RELEASES).mkdir(mode=0o755, parents=True, exist_ok=True)
        root.run("python3", "-m", "venv", folder)
        pip = (f"{folder}/bin/python", "-I", "-m", "pip", "--quiet", "--disable-pip-version-check")
        offline = ("--no-index", "--no-cache-dir", "--find-links", STAGE)
        install = (*pip, "install", *offline, "--no-deps")
        root.run(*install, "--require-hashes", "--requirement", f"{STAGE}/{REQUIREMENTS}")
        root.run(*install, f"{STAGE}/{bundle.wheel.name}")
        root.run(f"{folder}/bin/madoguchi", "--help")
    except SetupError:
        shutil.rmtree(place, ignore_errors=True)
        raise
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    (place / COMPLETE).write_text(f"{bundle.digest}\n", encoding="ascii")
