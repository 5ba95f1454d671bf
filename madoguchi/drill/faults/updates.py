"""Updates that are refused, or that do not hold (ADR 0067)."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk_client.diagnosis.words import both
from madoguchi.drill.fault import Fault
from madoguchi.drill.releases import VALID
from madoguchi.drill.scene import Scene
from updates.package import MANIFEST

EXPECTED: Final = "updates"
LONG_AGO: Final = 2 * VALID


def tamper(package: Path) -> None:
    """Change a package's list after it was signed; the archive itself stays whole."""
    with zipfile.ZipFile(package) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(package, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content + b"\n" if name == MANIFEST else content)


async def _broken(scene: Scene) -> None:
    await scene.releases.prepare(tamper)


async def _expired(scene: Scene) -> None:
    await scene.releases.prepare(created=datetime.now(UTC) - LONG_AGO)


async def _taken_back(scene: Scene) -> None:
    await scene.releases.start_a_broken_one()


async def _without_key(scene: Scene) -> None:
    scene.kiosk["update_keys"] = ()


async def _without_folder(scene: Scene) -> None:
    scene.kiosk["update_root"] = scene.folder / "never-installed"


FAULTS: Final = (
    Fault(
        "update-broken",
        both("更新の署名が内容と合わない", "Update broken: signature does not fit"),
        EXPECTED,
        "real",
        _broken,
    ),
    Fault(
        "update-expired",
        both("更新の署名の期限切れ", "Update's signature expired"),
        EXPECTED,
        "real",
        _expired,
    ),
    Fault(
        "update-taken-back",
        both("更新した版が起動しない", "Updated version does not start"),
        EXPECTED,
        "real",
        _taken_back,
    ),
    Fault(
        "update-key-missing",
        both("更新の署名の鍵がない", "Key of updates missing"),
        EXPECTED,
        "real",
        _without_key,
    ),
    Fault(
        "update-folder-missing",
        both("更新フォルダーがない", "Folder of updates missing"),
        EXPECTED,
        "real",
        _without_folder,
    ),
)
