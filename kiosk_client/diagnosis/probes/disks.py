"""Disks and what stands in for them: room, writes, errors, wear."""

import os
from abc import abstractmethod
from pathlib import Path
from typing import Final

import psutil
from typing_extensions import override

from kiosk_client.diagnosis.looks.once import in_thread
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Limits, Probe, Reading, skipped
from kiosk_client.diagnosis.probes.resources import MIB, MachineProbe
from kiosk_client.diagnosis.words import both

URGENT: Final = 3
"""PRE_EOL_INFO: more than 90 % of the spare blocks are used; 2 is 80 %."""
WORN: Final = 110.0


class Room(MachineProbe):
    """Room on the file system of a folder."""

    unit = "MiB"

    @abstractmethod
    def folder(self, place: Place) -> Path:
        """Return the folder; it need not be there yet."""

    @override
    async def look(self, place: Place) -> Reading:
        """Ask the file system for what an ordinary user can have."""
        folder = self.folder(place)
        left = _room(folder)
        return self.judged(left, both(f"{folder}: {left:.0f} MiB"))


class DiskRoom(Room):
    """Whether receipts and reports can still be written."""

    id = "disk-room"
    name = both("ディスクの空き", "Room on the disk")
    measures = both("状態フォルダーのあるディスクの空き", "room on the disk of the state directory")
    limits = Limits(warn=1_000, fail=100, good="high")
    clerk = None
    todo = both(
        "journalctl --vacuum-size と apt clean で空け、増えている物を du で探します。",
        "Make room with journalctl --vacuum-size and apt clean; look for what grows with du.",
    )

    @override
    def folder(self, place: Place) -> Path:
        return place.state


class MemoryDiskRoom(Room):
    """Whether profiles and photos have room in memory."""

    id = "tmpfs-room"
    name = both("作業フォルダーの空き", "Room for working folders")
    measures = both("プロフィールを置く tmpfs の空き", "room on the tmpfs of the profiles")
    limits = Limits(warn=400, fail=50, good="high")
    todo = both(
        "tmpfs（/dev/shm）に残った物を消し、大きさ（size=）を増やします。",
        "Remove what is left in /dev/shm; make it larger (size=).",
    )

    @override
    def folder(self, place: Place) -> Path:
        return place.profiles


class Disk(MachineProbe):
    """The disk itself: nobody at the counter can mend one."""

    clerk = None


class DiskTakesWrites(Disk):
    """Whether the disk keeps what is written: a worn one turns read-only."""

    id = "disk-writes"
    name = both("ディスクへの書き込み", "Disk takes writes")
    measures = both(
        "状態フォルダーで書いて読み直せるか", "a file is written, synced and read again"
    )
    todo = both(
        "dmesg と smartctl -a を確かめ、ディスクを替えます。",
        "Check dmesg and smartctl -a; replace the disk.",
    )
    needs = ("disk-room",)

    @override
    async def look(self, place: Place) -> Reading:
        """Write 4 KiB and take them back; only where the kiosk keeps its state."""
        if not place.state.is_dir():
            return skipped("状態フォルダーがありません。", "No state directory yet.")
        path = place.state / ".diagnosis"
        # A disk that hangs must not hold the other probes.
        same = await in_thread(lambda: _keeps(path))
        return Reading("ok" if same else "fail", both("4 KiB"))


class DiskHealth(Disk):
    """Whether a file system has met errors since it was made (ext4's own count)."""

    id = "disk-health"
    name = both("ディスクの健康", "Disk's health")
    measures = both("ext4 が記録した誤りの数", "errors that ext4 has recorded")
    unit = "errors"
    limits = Limits(warn=0, fail=10, good="low")
    todo = both(
        "fsck を実行し、smartctl -a でディスクを確かめます。",
        "Run fsck; check the disk with smartctl -a.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Read the counts of all ext4 file systems."""
        files = list((place.machine.root / "sys/fs/ext4").glob("*/errors_count"))
        if not files:
            return skipped("ext4 がありません。", "There is no ext4.")
        count = sum(int(file.read_text(encoding="ascii")) for file in files)
        return self.judged(count, both(f"{count}"))


class DiskWear(Disk):
    """How much of an eMMC's life is used, as it says itself (JEDEC JESD84-B51 §7.4)."""

    id = "disk-wear"
    name = both("ディスクの寿命", "Disk's wear")
    measures = both("eMMC が言う、使った寿命", "life that the eMMC says is used")
    unit = "%"
    limits = Limits(warn=80, fail=100, good="low")
    todo = both("ディスクを替える用意をします。", "Make ready to replace the disk.")

    @override
    async def look(self, place: Place) -> Reading:
        """Read what the kernel shows without privileges; S.M.A.R.T. needs root (ADR 0060)."""
        disks = (place.machine.root / "sys/block").glob("mmcblk*/device")
        used = [life for disk in disks if (life := _life_used(disk)) is not None]
        if not used:
            return skipped(
                "ここでは読めません。ディスクの S.M.A.R.T. は smartctl -a（root）で確かめます。",
                "It cannot be read here: look at S.M.A.R.T. with smartctl -a (as root).",
            )
        return self.measured(max(used))


def _keeps(path: Path) -> bool:
    content = os.urandom(4096)
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        try:
            os.write(handle, content)
            os.fsync(handle)
            return os.pread(handle, len(content), 0) == content
        finally:
            os.close(handle)
    finally:
        path.unlink(missing_ok=True)


def _room(folder: Path) -> float:
    there = next(each for each in (folder.absolute(), *folder.absolute().parents) if each.exists())
    return psutil.disk_usage(str(there)).free / MIB


def _life_used(disk: Path) -> float | None:
    """Return the share of its life that an eMMC has used, in per cent; None: it does not say.

    It counts tenths, for two kinds of cells; 0 is "not defined", and 11 "beyond its life".
    """
    try:
        tenths = [int(word, 16) for word in (disk / "life_time").read_text("ascii").split()]
        urgent = int((disk / "pre_eol_info").read_text("ascii"), 16) >= URGENT
    except (OSError, ValueError):
        return None
    said = [tenth for tenth in tenths if tenth]
    used = [10.0 * tenth for tenth in said] + ([WORN] if urgent else [])
    return max(used, default=None)


PROBES: Final[tuple[Probe, ...]] = (
    DiskRoom(),
    DiskTakesWrites(),
    DiskHealth(),
    DiskWear(),
    MemoryDiskRoom(),
)
