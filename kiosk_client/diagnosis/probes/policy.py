"""What may not be plugged in or switched on, and who looks for malware (C-24, C-25, S-21)."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Limits, Probe, Reading
from kiosk_client.diagnosis.words import both

USB_CLASSES: Final = {"08": "mass storage", "06": "still image (MTP, PTP)"}
"""Class codes of defined-class USB devices that carry files (USB-IF)."""
BLOCKED: Final = re.compile(
    r"^\s*(?:install\s+usb[-_]storage\s+/(?:usr/)?bin/(?:false|true)|blacklist\s+usb[-_]storage)\s*$",
    re.MULTILINE,
)
CLAMD: Final = (Path("run/clamav/clamd.ctl"), Path("var/run/clamav/clamd.ctl"))
CLAMD_S: Final = 5.0


class NoMedia(Probe):
    """Whether something that carries files is plugged in now."""

    id = "usb-media"
    category = "safety"
    name = both("記録媒体なし", "No recording media")
    measures = both("USB の記録媒体と MTP 機器の数", "USB storage and MTP devices")
    unit = "devices"
    limits = Limits(warn=None, fail=0, good="low")
    clerk = both(
        "USB メモリーや電話を抜き、だれのものか責任者に伝えてください。",
        "Unplug the USB stick or telephone; tell the supervisor whose it is.",
    )
    todo = both(
        "usb-media-policy の設定を入れ、いつ挿されたかを journalctl -k で調べます。",
        "Set the policy of usb-media-policy; see with journalctl -k when it was plugged in.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Read the class of every USB interface."""
        found = []
        for file in (place.machine.root / "sys/bus/usb/devices").glob("*/bInterfaceClass"):
            kind = USB_CLASSES.get(file.read_text(encoding="ascii").strip())
            if kind is not None:
                found.append(f"{file.parent.name}: {kind}")
        return self.judged(len(found), both(", ".join(sorted(found)) or "0"))


class MediaRefused(Probe):
    """Whether the kernel would refuse a USB stick."""

    id = "usb-media-policy"
    category = "safety"
    name = both("記録媒体を拒む設定", "Recording media are refused")
    measures = both(
        "usb-storage を止める modprobe の設定", "a rule of modprobe against usb-storage"
    )
    todo = both(
        "/etc/modprobe.d/madoguchi.conf に「install usb-storage /bin/false」と書きます。",
        "Write “install usb-storage /bin/false” into /etc/modprobe.d/madoguchi.conf.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Read modprobe's rules."""
        files = sorted((place.machine.root / "etc/modprobe.d").glob("*.conf"))
        for file in files:
            if BLOCKED.search(file.read_text(encoding="utf-8", errors="replace")):
                return Reading("ok", both(f"/etc/modprobe.d/{file.name}"))
        return Reading("warn", both("設定がありません。", "There is no such rule."))


class NoBluetooth(Probe):
    """Whether Bluetooth is off: files come by it, too."""

    id = "bluetooth"
    category = "safety"
    name = both("Bluetooth は切", "Bluetooth is off")
    measures = both("切られていない Bluetooth の数", "Bluetooth radios that are not blocked")
    unit = "radios"
    limits = Limits(warn=0, fail=None, good="low")
    todo = both("使わないなら切ります。", "Switch it off unless something needs it.")

    @override
    async def look(self, place: Place) -> Reading:
        """Read the kernel's switches of radios."""
        radios = (place.machine.root / "sys/class/rfkill").glob("*/type")
        on = sum(_is_on(file.parent) for file in radios if _text(file) == "bluetooth")
        reading = self.judged(on, both(f"{on}"))
        command = "rfkill block bluetooth" if on else None
        return Reading(reading.verdict, reading.evidence, on, command=command)


class Antivirus(Probe):
    """How old the definitions of the malware scanner are (ClamAV's clamd)."""

    id = "antivirus"
    category = "safety"
    name = both("ウイルス定義", "Malware definitions")
    measures = both("clamd が読み込んだ定義の古さ", "age of the definitions that clamd has loaded")
    unit = "d"
    limits = Limits(warn=7, fail=30, good="low")
    todo = both("freshclam の状態とログを確かめます。", "Check freshclam's state and log.")

    @override
    async def look(self, place: Place) -> Reading:
        """Ask clamd for its version, which names the day of its definitions (clamd(8))."""
        socket = next((p for each in CLAMD if (p := place.machine.root / each).exists()), None)
        if socket is None:
            return Reading(
                "warn",
                both("clamd が動いていません。", "clamd does not run."),
                command="sudo apt-get install clamav-daemon",
            )
        answer = await _version(socket)
        try:
            day = answer.rsplit("/", 1)[-1]
            since = datetime.strptime(f"{day} +0000", "%a %b %d %H:%M:%S %Y %z")
        except ValueError:
            return Reading("warn", both(f"定義がありません: {answer[:40]}", f"None: {answer[:40]}"))
        days = (datetime.now(UTC) - since).total_seconds() / 86_400
        return self.judged(days, both(answer[:80]))


async def _version(socket: Path) -> str:
    async with asyncio.timeout(CLAMD_S):
        reader, writer = await asyncio.open_unix_connection(str(socket))
        try:
            writer.write(b"nVERSION\n")
            return (await reader.readline()).decode("ascii", errors="replace").strip()
        finally:
            writer.close()


def _is_on(radio: Path) -> bool:
    return _text(radio / "soft") == "0" and _text(radio / "hard") == "0"


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").strip()
    except OSError:
        return ""


PROBES: Final = (NoMedia(), MediaRefused(), NoBluetooth(), Antivirus())
