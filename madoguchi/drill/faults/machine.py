"""The machine, by the kernel's own files, and what is plugged into it."""

import resource
import shutil
from collections.abc import Awaitable, Callable
from typing import Final

from kiosk_client.diagnosis.words import Words, both
from madoguchi.drill.fault import Fault
from madoguchi.drill.scene import WIRELESS, Scene, scanner
from madoguchi.drill.small_disk import small_disk


def _says(name: str, text: str) -> Callable[[Scene], Awaitable[None]]:
    async def do(scene: Scene) -> None:
        scene.write(name, text)

    return do


async def _no_writes(scene: Scene) -> None:
    """Let the kernel refuse every write of this process, as a full or worn disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    scene.stack.callback(resource.setrlimit, resource.RLIMIT_FSIZE, (soft, hard))


async def _full_disk(scene: Scene) -> None:
    """Move the kiosk's state to a disk of its own, and leave no room there."""
    folder = scene.folder / "full"
    disk = await scene.stack.enter_async_context(small_disk(folder))
    state = shutil.copytree(scene.state, folder / "state")
    scene.kiosk["state_dir"] = state
    await disk.fill()


async def _old_definitions(scene: Scene) -> None:
    await scanner(scene, "Mon Jan 05 09:00:00 2015")


def _file(name: str, words: Words, expected: str, file: str, text: str) -> Fault:
    return Fault(name, words, expected, "file", _says(file, text))


FAULTS: Final = (
    Fault(
        "disk-full",
        both("ディスクがいっぱい", "Disk full"),
        "disk-room",
        "real",
        _full_disk,
        "mount",
    ),
    Fault(
        "disk-refuses",
        both("ディスクに書けない", "Disk takes no writes"),
        "disk-writes",
        "real",
        _no_writes,
    ),
    _file(
        "memory-short",
        both("メモリー不足", "Memory pressure"),
        "memory",
        "proc/meminfo",
        "MemTotal: 8000000 kB\nMemAvailable: 90000 kB\n",
    ),
    _file(
        "disk-errors",
        both("ディスクの誤り", "Disk errors"),
        "disk-health",
        "sys/fs/ext4/dm-0/errors_count",
        "57\n",
    ),
    _file(
        "disk-worn",
        both("ディスクの寿命", "Disk worn out"),
        "disk-wear",
        "sys/block/mmcblk0/device/life_time",
        "0x0b 0x03\n",
    ),
    _file(
        "wifi-weak",
        both("無線が弱い", "Wi-Fi too weak"),
        "wifi-signal",
        "proc/net/wireless",
        WIRELESS.format(-88),
    ),
    _file(
        "usb-stick",
        both("USB メモリーが挿された", "USB stick plugged"),
        "usb-media",
        "sys/bus/usb/devices/1-2:1.0/bInterfaceClass",
        "08\n",
    ),
    _file(
        "telephone",
        both("電話がつながれた", "Telephone plugged (MTP)"),
        "usb-media",
        "sys/bus/usb/devices/1-3:1.0/bInterfaceClass",
        "06\n",
    ),
    Fault(
        "definitions-old",
        both("ウイルス定義が古い", "Definitions old"),
        "antivirus",
        "stand-in",
        _old_definitions,
    ),
    _file(
        "swap-on",
        both("スワップが入っている", "Swap on a disk"),
        "preflight-swap",
        "proc/swaps",
        "Filename\n/dev/sda2 partition 1 0 -2\n",
    ),
    _file(
        "hibernation",
        both("休止状態ができる", "Hibernation possible"),
        "preflight-hibernation",
        "sys/power/state",
        "freeze mem disk",
    ),
    _file(
        "core-dumps",
        both("メモリーの写しを作る", "Core dumps kept"),
        "preflight-core-dumps",
        "proc/sys/kernel/core_pattern",
        "|/usr/lib/systemd/systemd-coredump %P",
    ),
    _file(
        "suid-dumps",
        both("特権プログラムの写し", "Privileged dumps"),
        "preflight-suid-dumpable",
        "proc/sys/fs/suid_dumpable",
        "2",
    ),
    _file(
        "ptrace-open",
        both("メモリーを読める", "Memory can be read"),
        "preflight-ptrace-scope",
        "proc/sys/kernel/yama/ptrace_scope",
        "0",
    ),
    _file(
        "tmpfs-gone",
        both("メモリー上のフォルダーがない", "tmpfs gone"),
        "preflight-tmpfs",
        "proc/self/mountinfo",
        "1 0 8:1 / / rw - ext4 /dev/dm-0 rw\n",
    ),
)
