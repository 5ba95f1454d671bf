"""The machine: load, memory, heat, room, wear and power."""

import os
from pathlib import Path
from typing import Final

import psutil
from typing_extensions import override

from kiosk_client.diagnosis.looks.once import in_thread
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Limits, Probe, Reading
from kiosk_client.diagnosis.words import Category, Words, both

RESTART: Final = both("端末を再起動してください。", "Restart the kiosk.")
MIB: Final = 1 << 20


class MachineProbe(Probe):
    """A probe of the machine itself."""

    category: Category = "machine"
    clerk: Words | None = RESTART


class CpuLoad(MachineProbe):
    """How many programs wait for a processor; never more than a warning, it passes."""

    id = "cpu-load"
    name = both("CPU の負荷", "Load")
    measures = both("1 分平均の負荷をコア数で割った値", "one-minute load average per core")
    unit = "%"
    limits = Limits(warn=250, fail=None, good="low")
    todo = both("top で負荷の元を探します。", "Look for what loads it with top.")

    @override
    async def look(self, place: Place) -> Reading:
        """Read the load average: a run of the diagnosis itself hardly moves it."""
        load = 100 * psutil.getloadavg()[0] / (psutil.cpu_count() or 1)
        return self.judged(load, both(f"{load:.0f} %"))


class MemoryLeft(MachineProbe):
    """How much memory is left."""

    id = "memory"
    name = both("メモリーの空き", "Memory")
    measures = both("新しいプログラムに使える量", "what new programs can have")
    unit = "MiB"
    limits = Limits(warn=700, fail=250, good="high")
    todo = both(
        "メモリーを使うプログラムを止めるか、増設します（4 GiB 以上）。",
        "Stop what takes it, or fit more (4 GiB or more).",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Ask the kernel."""
        left = psutil.virtual_memory().available / MIB
        return self.judged(left, both(f"{left:.0f} MiB"))


class Heat(MachineProbe):
    """How hot the hottest sensor is."""

    id = "temperature"
    name = both("温度", "Temperature")
    measures = both("もっとも熱いセンサー", "the hottest sensor")
    unit = "°C"
    limits = Limits(warn=80, fail=95, good="low")
    clerk = both(
        "通風口をふさぐ物をどけ、直射日光を避けてください。",
        "Clear the vents; keep the kiosk out of the sun.",
    )
    todo = both("送風機とほこりを確かめます。", "Check the fan, and for dust.")

    @override
    async def look(self, place: Place) -> Reading:
        """Ask every sensor."""
        hottest = [one.current for group in psutil.sensors_temperatures().values() for one in group]
        if not hottest:
            return Reading("skip", both("センサーがありません。", "There is no sensor."))
        return self.judged(max(hottest), both(f"{max(hottest):.0f} °C"))


class DiskRoom(MachineProbe):
    """Whether receipts and reports can still be written."""

    id = "disk-room"
    name = both("ディスクの空き", "Room on the disk")
    measures = both("状態フォルダーのあるディスクの空き", "room on the disk of the state directory")
    unit = "MiB"
    limits = Limits(warn=1_000, fail=100, good="high")
    clerk = None
    todo = both(
        "journalctl --vacuum-size と apt clean で空け、増えている物を du で探します。",
        "Make room with journalctl --vacuum-size and apt clean; look for what grows with du.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Ask the file system for what an ordinary user can have."""
        left = _room(place.state)
        return self.judged(left, both(f"{left:.0f} MiB"))


class DiskTakesWrites(MachineProbe):
    """Whether the disk keeps what is written: a worn one turns read-only."""

    id = "disk-writes"
    name = both("ディスクへの書き込み", "Disk takes writes")
    measures = both(
        "状態フォルダーで書いて読み直せるか", "a file is written, synced and read again"
    )
    clerk = None
    todo = both(
        "dmesg と smartctl -a を確かめ、ディスクを替えます。",
        "Check dmesg and smartctl -a; replace the disk.",
    )
    needs = ("disk-room",)

    @override
    async def look(self, place: Place) -> Reading:
        """Write 4 KiB and take them back; only where the kiosk keeps its state."""
        if not place.state.is_dir():
            return Reading("skip", both("状態フォルダーがありません。", "No state directory yet."))
        path = place.state / ".diagnosis"
        # A disk that hangs must not hold the other probes.
        same = await in_thread(lambda: _keeps(path))
        return Reading("ok" if same else "fail", both("4 KiB"))


class DiskHealth(MachineProbe):
    """Whether a file system has met errors since it was made (ext4's own count)."""

    id = "disk-health"
    name = both("ディスクの健康", "Disk's health")
    measures = both("ext4 が記録した誤りの数", "errors that ext4 has recorded")
    unit = "errors"
    limits = Limits(warn=0, fail=10, good="low")
    clerk = None
    todo = both(
        "fsck を実行し、smartctl -a でディスクを確かめます。",
        "Run fsck; check the disk with smartctl -a.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Read the counts of all ext4 file systems."""
        files = list((place.machine.root / "sys/fs/ext4").glob("*/errors_count"))
        if not files:
            return Reading("skip", both("ext4 がありません。", "There is no ext4."))
        count = sum(int(file.read_text(encoding="ascii")) for file in files)
        return self.judged(count, both(f"{count}"))


class MemoryDiskRoom(MachineProbe):
    """Whether profiles and photos have room in memory."""

    id = "tmpfs-room"
    name = both("作業フォルダーの空き", "Room for working folders")
    measures = both("プロフィールを置く tmpfs の空き", "room on the tmpfs of the profiles")
    unit = "MiB"
    limits = Limits(warn=400, fail=50, good="high")
    todo = both(
        "tmpfs（/dev/shm）に残った物を消し、大きさ（size=）を増やします。",
        "Remove what is left in /dev/shm; make it larger (size=).",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Ask the file system."""
        left = _room(place.profiles)
        return self.judged(left, both(f"{place.profiles}: {left:.0f} MiB"))


class PowerOn(MachineProbe):
    """Whether a tablet is on its charger."""

    id = "power"
    name = both("電源", "Power")
    measures = both("電池の残り", "what is left in the battery")
    unit = "%"
    limits = Limits(warn=40, fail=10, good="high")
    clerk = both("充電器をつないでください。", "Connect the charger.")
    todo = both("充電器とケーブルを替えて確かめます。", "Try another charger and cable.")

    @override
    async def look(self, place: Place) -> Reading:
        """Ask the battery, if there is one."""
        battery = psutil.sensors_battery()
        if battery is None:
            return Reading("skip", both("電池がありません。", "There is no battery."))
        if battery.power_plugged:
            return Reading(
                "ok", both("充電器がつながっています。", "On its charger."), battery.percent
            )
        return self.judged(battery.percent, both(f"{battery.percent:.0f} %"))


class LinkUp(MachineProbe):
    """Whether a network card has a line."""

    id = "network-link"
    category = "network"
    name = both("ネットワークの口", "Network link")
    measures = both("つながっている口の速さ", "speed of the links that are up")
    unit = "Mbit/s"
    clerk = both(
        "LAN ケーブルを差し直し、無線なら無線の表示を確かめてください。",
        "Plug the LAN cable in again; with Wi-Fi, see that it is on.",
    )
    todo = both("ip link と nmcli で確かめます。", "Check with ip link and nmcli.")

    @override
    async def look(self, place: Place) -> Reading:
        """Ask every interface but the loopback."""
        links = {name: one for name, one in psutil.net_if_stats().items() if name != "lo"}
        up = {name: one for name, one in links.items() if one.isup}
        names = both(", ".join(sorted(up)) or "-")
        if up or not links:  # a machine without any card is one in a laboratory
            return Reading(
                "ok" if up else "skip", names, max((o.speed for o in up.values()), default=0)
            )
        return Reading("fail", both("どの口もつながっていません。", "No link is up."))


class WirelessStrong(MachineProbe):
    """How strong Wi-Fi is, where the kiosk has it (Z-21)."""

    id = "wifi-signal"
    category = "network"
    name = both("無線の強さ", "Strength of Wi-Fi")
    measures = both("もっとも弱い無線の受信強度", "signal of the weakest wireless link")
    unit = "dBm"
    limits = Limits(warn=-70, fail=-82, good="high")
    clerk = both(
        "端末を無線ルーターの近くに置いてください。", "Bring the kiosk nearer to the router."
    )
    todo = both(
        "有線にするか、中継器を置き、5 GHz の混雑を避けます。",
        "Use a cable, add an access point, or a less crowded channel of 5 GHz.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Read the kernel's table of wireless links (proc(5))."""
        lines = (place.machine.read("proc/net/wireless") or "").splitlines()
        levels = [float(line.split()[3]) for line in lines if ":" in line]
        if not levels:
            return Reading("skip", both("無線を使っていません。", "There is no Wi-Fi."))
        return self.judged(min(levels), both(f"{min(levels):.0f} dBm"))


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


PROBES: Final[tuple[Probe, ...]] = (
    LinkUp(),
    WirelessStrong(),
    CpuLoad(),
    MemoryLeft(),
    Heat(),
    DiskRoom(),
    DiskTakesWrites(),
    DiskHealth(),
    MemoryDiskRoom(),
    PowerOn(),
)
