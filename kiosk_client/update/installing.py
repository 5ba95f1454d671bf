"""Prepares a package beside what is in use: checked, unpacked, installed, marked as complete.

Nothing that runs is touched. Of the agent's folder (STATE) only the package's bytes are used, after
their signature was checked; so this may run as another user than the agent (docs/update.md).
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import structlog
from pydantic import TypeAdapter, ValidationError

from kiosk_client.update import launcher
from server.protocol.base import Identifier, Part
from server.protocol.kiosk import AgentVersion
from server.protocol.update import Digest, PackageKind, RefusalCode
from updates.acceptance import LastTaken, Standing, check_acceptable
from updates.manifest import REQUIREMENTS, WHEELS
from updates.package import SUFFIX, Verified, unpack, verified
from updates.refusal import PackageRefusedError

log = structlog.get_logger(__name__)

WISH: Final = "prepare.json"
PREPARED: Final = "prepared.json"
TAKEN: Final = "taken.json"
STAGING: Final = "staging"
PIP_S: Final = 900
ROOM: Final[dict[PackageKind, tuple[int, int]]] = {"agent": (5, 300_000_000), "profile": (2, 10**6)}
"""Free bytes that are needed: so many times the package, and so many more."""

_LAST: Final = TypeAdapter(dict[PackageKind, LastTaken])


class Wish(Part):
    """What the agent wants prepared.

    Attributes:
        wish_id: by which the answer is known.
        sha256: of the package's file, and its name.
        kind: what it should be.
        server_version: of the server that offers it.
    """

    wish_id: Identifier
    sha256: Digest
    kind: PackageKind
    server_version: AgentVersion


class Prepared(Part):
    """What became of a wish; `refused` None: it may be used."""

    wish_id: Identifier
    refused: RefusalCode | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where updates are prepared, and who is trusted.

    Attributes:
        root: with releases, profiles and links; never the agent's where somebody else prepares.
        state: the agent's own folder.
        keys: whose packages count.
        present: the agent's version, where no link says it.
        check_profile: raises `PackageRefusedError` if this site profile must not be used here.
        now: the clock here.
    """

    root: Path
    state: Path
    keys: tuple[str, ...]
    present: str
    check_profile: Callable[[Path], None]
    now: Callable[[], datetime]

    @property
    def inbox(self) -> Path:
        """The folder through which agent, launcher and installer speak."""
        return self.state / launcher.INBOX


def package_path(inbox: Path, sha256: str) -> Path:
    """Return where the package with this hash lies once it is whole."""
    return inbox / f"{sha256}{SUFFIX}"


def prepare(place: Place, wish: Wish) -> RefusalCode | None:
    """Prepare a package; return why it was refused, or None if it may be used now."""
    try:
        package = verified(package_path(place.inbox, wish.sha256), place.keys)
        check_acceptable(package, _standing(place, wish))
        _check_room(place.root, package, wish.kind)
        _install(place, package)
    except PackageRefusedError as refused:
        log.warning("update_refused", code=refused.refusal)
        return refused.refusal
    except OSError as error:
        log.warning("update_not_installed", error=type(error).__name__)
        return "not_installed"
    _remember(place.root, package)
    _tidy(place.root, wish.kind, package.manifest.version)
    return None


def _standing(place: Place, wish: Wish) -> Standing:
    present = launcher.current(place.root, wish.kind)
    if present is None and wish.kind == "agent":
        present = place.present
    last = _last_taken(place.root).get(wish.kind)
    return Standing(wish.kind, present, last, wish.server_version, place.now())


def _check_room(root: Path, package: Verified, kind: PackageKind) -> None:
    times, more = ROOM[kind]
    if shutil.disk_usage(root).free < times * package.path.stat().st_size + more:
        raise PackageRefusedError("no_room")


def _install(place: Place, package: Verified) -> None:
    manifest = package.manifest
    folder = place.root / launcher.SLOTS[manifest.kind][1] / manifest.version
    done = folder / launcher.COMPLETE
    if done.is_file() and (
        _read(done) == package.digest or _in_use(place.root, manifest.kind, manifest.version)
    ):
        return
    staging = place.root / STAGING
    for leftover in (staging, folder):
        shutil.rmtree(leftover, ignore_errors=True)
    try:
        unpack(package, staging)
        folder.parent.mkdir(mode=0o755, exist_ok=True)
        if manifest.kind == "profile":
            place.check_profile(staging / "site.yaml")
            staging.rename(folder)
        else:
            _make_release(staging, folder, manifest.version)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    launcher.write(folder, launcher.COMPLETE, {"digest": package.digest})


def _make_release(staging: Path, folder: Path, version: str) -> None:
    """Make a virtual environment of its own, from the package's wheels alone.

    Raises:
        PackageRefusedError: `not_installed`: a wheel is missing or has another hash, or what was
            installed is not that version.
    """
    python = folder / "bin" / "python"
    pip = (python, "-I", "-m", "pip", "--quiet", "--disable-pip-version-check", "install")
    offline = ("--no-index", "--no-cache-dir", "--require-hashes", "--find-links", staging / WHEELS)
    _run(sys.executable, "-I", "-m", "venv", folder)
    _run(*pip, *offline, "--requirement", staging / REQUIREMENTS)
    told = "from importlib.metadata import version; print(version('madoguchi'))"
    if _run(python, "-I", "-c", told).strip() != version:
        raise PackageRefusedError("not_installed")


def _run(*command: str | Path) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments, no shell
            command, check=True, capture_output=True, text=True, timeout=PIP_S
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        log.warning("update_not_installed", error=type(error).__name__)
        raise PackageRefusedError("not_installed") from None
    return done.stdout


def _remember(root: Path, package: Verified) -> None:
    last = _last_taken(root) | {
        package.manifest.kind: LastTaken(digest=package.digest, created=package.manifest.created)
    }
    launcher.write(root, TAKEN, _LAST.dump_python(last, mode="json"))


def _last_taken(root: Path) -> dict[PackageKind, LastTaken]:
    """What was taken last; a damaged note counts as none, or no kiosk could be mended by it."""
    try:
        return _LAST.validate_python(launcher.read(root, TAKEN) or {}, strict=False)
    except ValidationError:
        return {}


def _tidy(root: Path, kind: PackageKind, prepared: str) -> None:
    """Remove versions that nobody can go back to."""
    folder = root / launcher.SLOTS[kind][1]
    for one in folder.iterdir():
        if one.name != prepared and not _in_use(root, kind, one.name):
            shutil.rmtree(one, ignore_errors=True)


def _in_use(root: Path, kind: PackageKind, version: str) -> bool:
    trial = launcher.on_trial(root) or {}
    previous = launcher.read(root, launcher.PREVIOUS) or {}
    kept = {launcher.current(root, kind), previous.get(kind)}
    if trial.get("slot") == kind:
        kept |= {trial["new"], trial["old"]}
    return version in kept


def _read(done: Path) -> object:
    return (launcher.read(done.parent, done.name) or {}).get("digest")
