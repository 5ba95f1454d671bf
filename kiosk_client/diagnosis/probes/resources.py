"""The machine: load, memory, heat, power, and its ways into the network."""

import re
from typing import Final

import psutil
from typing_extensions import override

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Limits, Probe, Reading, skipped
from kiosk_client.diagnosis.words import Category, Words, both

RESTART: Final = both("端末を再起動してください。", "Restart the kiosk.")
MIB: Final = 1 << 20
AVAILABLE: Final = re.compile(r"^MemAvailable:\s+(\d+) kB$", re.MULTILINE)


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
        return self.measured(load)


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
        """Ask the kernel what could be had without swapping (proc(5))."""
        found = AVAILABLE.search(place.machine.read("proc/meminfo") or "")
        if found is None:
            return skipped("カーネルが言いません。", "The kernel does not say.")
        return self.measured(int(found[1]) * 1024 / MIB)


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
            return skipped("センサーがありません。", "There is no sensor.")
        return self.measured(max(hottest))


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
            return skipped("電池がありません。", "There is no battery.")
        if battery.power_plugged:
            return Reading(
                "ok", both("充電器がつながっています。", "On its charger."), battery.percent
            )
        return self.measured(battery.percent)


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
            return skipped("無線を使っていません。", "There is no Wi-Fi.")
        return self.measured(min(levels))


PROBES: Final[tuple[Probe, ...]] = (
    LinkUp(),
    WirelessStrong(),
    CpuLoad(),
    MemoryLeft(),
    Heat(),
    PowerOn(),
)
