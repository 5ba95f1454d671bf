"""Files under a running kiosk: what its devices give, its profile, its key, its panel."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import numpy as np

from kiosk_client.diagnosis.words import both
from kiosk_client.erasure.ledger import RECEIPTS_NAME
from kiosk_client.identity import KEY_NAME
from madoguchi.drill import films
from madoguchi.drill.live.fault import Broken, LiveFault
from madoguchi.drill.live.house import House
from madoguchi.drill.small_disk import NotPossibleError
from madoguchi.stack.site_profile import PROFILE_NAME
from server.protocol.receipt import SealedReceipt

FORGED: Final = SealedReceipt(record='{"number":1}', signature="A" * 86)


def _changed(file: Callable[[House], Path], change: Callable[[Path], object]) -> Broken:
    """Change a file, and put it back as it was."""

    @asynccontextmanager
    async def broken(house: House) -> AsyncIterator[None]:
        path = file(house)
        kept = path.with_name(f"{path.name}.kept")
        there = path.exists()
        if there:
            shutil.copy2(path, kept)
        try:
            change(path)
            yield
        finally:
            if there:
                kept.replace(path)
            else:
                path.unlink()

    return broken


def _film(house: House) -> Path:
    return house.film


def _sound(house: House) -> Path:
    return house.sound


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:16])


@asynccontextmanager
async def _full_disk(house: House) -> AsyncIterator[None]:
    if house.disk is None:
        raise NotPossibleError("mount (root)")
    await house.disk.fill()
    try:
        yield
    finally:
        await house.disk.widen()


FAULTS: Final = (
    LiveFault(
        "live-camera-unplugged",
        both("カメラが抜けた", "Camera unplugged"),
        "camera-opens",
        "stand-in",
        _changed(_film, Path.unlink),
    ),
    LiveFault(
        "live-camera-broken",
        both("カメラが壊れた", "Camera gives no picture"),
        "camera-opens",
        "stand-in",
        _changed(_film, lambda path: path.write_bytes(bytes(4096))),
    ),
    LiveFault(
        "live-camera-black",
        both("カメラが黒い", "Camera black"),
        "camera-light",
        "stand-in",
        _changed(_film, lambda path: films.film(path, films.black_frames())),
    ),
    LiveFault(
        "live-camera-frozen",
        both("カメラが止まった", "Camera frozen"),
        "camera-frames",
        "stand-in",
        _changed(_film, lambda path: films.film(path, films.healthy_frames()[:1] * films.FRAMES)),
    ),
    LiveFault(
        "live-microphone-unplugged",
        both("マイクが抜けた", "Microphone unplugged"),
        "microphone-opens",
        "stand-in",
        _changed(_sound, Path.unlink),
    ),
    LiveFault(
        "live-microphone-muted",
        both("マイクの消音", "Microphone muted"),
        "microphone-level",
        "stand-in",
        _changed(_sound, lambda path: films.sound(path, np.zeros(films.RATE))),
    ),
    LiveFault(
        "live-microphone-hiss",
        both("マイクの雑音", "Microphone hisses"),
        "microphone-noise",
        "stand-in",
        _changed(_sound, lambda path: films.sound(path, films.hiss(0.2))),
    ),
    LiveFault(
        "live-profile-tampered",
        both("サイト設定の改ざん", "Profile tampered"),
        "site-profile",
        "real",
        _changed(
            lambda house: house.folder / PROFILE_NAME,
            lambda path: path.write_bytes(path.read_bytes() + b"# class: open\n"),
        ),
    ),
    LiveFault(
        "live-key-damaged",
        both("端末の鍵が壊れた", "Kiosk's key damaged"),
        "kiosk-identity",
        "real",
        _changed(lambda house: house.state / KEY_NAME, _cut),
    ),
    LiveFault(
        "live-key-readable",
        both("端末の鍵が他人に読める", "Kiosk's key open to others"),
        "kiosk-identity",
        "real",
        _changed(lambda house: house.state / KEY_NAME, lambda path: path.chmod(0o644)),
    ),
    LiveFault(
        "live-receipt-forged",
        both("消去証明の偽造", "Receipt forged"),
        "erasure-receipt",
        "real",
        _changed(
            lambda house: house.state / RECEIPTS_NAME,
            lambda path: path.write_text(FORGED.model_dump_json() + "\n", encoding="utf-8"),
        ),
    ),
    LiveFault(
        "live-disk-full",
        both("ディスクがいっぱい", "Disk full"),
        "disk-room",
        "real",
        _full_disk,
    ),
    LiveFault(
        "live-panel-missing",
        both("住民の画面がない", "Panel's files missing"),
        "panel-files",
        "real",
        _changed(lambda house: house.panel / "index.html", Path.unlink),
    ),
)
