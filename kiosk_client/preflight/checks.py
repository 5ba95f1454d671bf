"""The checks: each names what it found and what to do (D7; findings on secure deletion).

A *must* that has failed refuses photos; a *should* is a weakness that the deployer has to know of.
`unknown` counts as failed: what cannot be seen cannot be vouched for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from kiosk_client.preflight.machine import Machine

Level = Literal["must", "should"]
Verdict = Literal["ok", "failed", "unknown"]
Words = tuple[str, str]
Finding = tuple[Verdict, Words]

IN_MEMORY: Final = frozenset({"tmpfs", "ramfs"})
NO_DUMP: Final = frozenset({"", "|/bin/false", "|/usr/bin/false", "|/bin/true", "|/usr/bin/true"})
ENOUGH_LOCKED: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Check:
    """One question to the machine."""

    id: str
    level: Level
    title: Words
    to_do: Words
    look: Callable[[Machine], Finding]


@dataclass(frozen=True, slots=True)
class Result:
    """Its answer, with the evidence for an engineer."""

    check: Check
    verdict: Verdict
    evidence: Words


def run_checks(machine: Machine) -> tuple[Result, ...]:
    """Ask everything; nothing on the machine is changed."""
    return tuple(Result(check, *check.look(machine)) for check in CHECKS)


def failed_musts(results: tuple[Result, ...]) -> tuple[str, ...]:
    """Names of the required checks that did not succeed."""
    return tuple(
        result.check.id
        for result in results
        if result.check.level == "must" and result.verdict != "ok"
    )


def _verdict(*, good: bool) -> Verdict:
    return "ok" if good else "failed"


def _as_it_is(value: str) -> Words:
    """A value of the machine, which has no language."""
    return value, value


def _unreadable(what: str) -> Words:
    return f"{what} を読めません。", f"{what} cannot be read"


def _lies_on(path: Path, kind: str | None) -> Words:
    return f"{path} は {kind or '不明なところ'} にあります。", f"{path} is on {kind or 'unknown'}"


NO_SWAP: Final[Words] = ("スワップがありません。", "no swap")
NO_DM_CRYPT: Final[Words] = ("dm-crypt で暗号化されていません。", "not encrypted by dm-crypt")
NOT_ON_FREE: Final[Words] = ("カーネルの起動引数にありません。", "not on the kernel's command line")
OVERWRITTEN: Final[Words] = ("解放時に上書きしています。", "overwritten when freed")
LEFT_READABLE: Final[Words] = ("解放後も読み出せます。", "readable after it was freed")


def _swap(machine: Machine) -> Finding:
    text = machine.read("proc/swaps")
    if text is None:
        return "unknown", _unreadable("/proc/swaps")
    areas = [line.split()[0] for line in text.splitlines()[1:]]
    on_disk = [area for area in areas if not area.startswith("/dev/zram")]
    return _verdict(good=not on_disk), _as_it_is(", ".join(areas)) if areas else NO_SWAP


def _hibernation(machine: Machine) -> Finding:
    states = machine.read("sys/power/state")
    disk = machine.read("sys/power/disk") or ""
    if states is None or "disk" not in states.split() or "[disabled]" in disk:
        return "ok", _as_it_is(f"/sys/power/state: {states or '-'}")
    return "failed", _as_it_is(f"/sys/power/state: {states}")


def _core_dumps(machine: Machine) -> Finding:
    pattern = machine.read("proc/sys/kernel/core_pattern")
    if pattern is None:
        return "unknown", _unreadable("core_pattern")
    # A program that takes dumps by a pipe gets them whatever the limit is (core(5)).
    good = pattern in NO_DUMP or (not pattern.startswith("|") and machine.core_limit == 0)
    limits = f"core_pattern {pattern or '-'}, RLIMIT_CORE {machine.core_limit}"
    return _verdict(good=good), _as_it_is(limits)


def _suid_dumpable(machine: Machine) -> Finding:
    value = machine.read("proc/sys/fs/suid_dumpable")
    if value is None:
        return "unknown", _unreadable("suid_dumpable")
    return _verdict(good=value == "0"), _as_it_is(f"suid_dumpable {value}")


def _ptrace(machine: Machine) -> Finding:
    value = machine.read("proc/sys/kernel/yama/ptrace_scope")
    if value is None:
        return "failed", ("カーネルに Yama がありません。", "the kernel has no Yama")
    return _verdict(good=value in ("1", "2", "3")), _as_it_is(f"ptrace_scope {value}")


def _tmpfs(machine: Machine) -> Finding:
    kind = machine.file_system(machine.profiles)
    return _verdict(good=kind in IN_MEMORY), _lies_on(machine.profiles, kind)


def _noswap(machine: Machine) -> Finding:
    if _swap(machine) == ("ok", NO_SWAP):
        return "ok", NO_SWAP
    options = machine.options_of(machine.profiles)
    return _verdict(good="noswap" in options), _as_it_is(",".join(options))


def _disk_encryption(machine: Machine) -> Finding:
    encrypted = machine.is_encrypted(machine.state)
    if encrypted is None:
        return "unknown", _unreadable(str(machine.state))
    return _verdict(good=encrypted), _as_it_is("dm-crypt") if encrypted else NO_DM_CRYPT


def _init_on_free(machine: Machine) -> Finding:
    line = machine.read("proc/cmdline")
    if line is None:
        return "unknown", _unreadable("/proc/cmdline")
    good = "init_on_free=1" in line.split()
    return _verdict(good=good), _as_it_is("init_on_free=1") if good else NOT_ON_FREE


def _freed_memory(machine: Machine) -> Finding:
    good = machine.overwrites_freed()
    return _verdict(good=good), OVERWRITTEN if good else LEFT_READABLE


def _locked_memory(machine: Machine) -> Finding:
    limit = machine.locked_limit
    return _verdict(good=limit < 0 or limit >= ENOUGH_LOCKED), (f"{limit} バイト", f"{limit} bytes")


def _print_spool(machine: Machine) -> Finding:
    spool = "var/spool/cups"
    if not machine.exists(spool):
        return "ok", ("CUPS の保管先がありません。", "no CUPS spool")
    kind = machine.file_system(Path("/", spool))
    return _verdict(good=kind in IN_MEMORY), _lies_on(Path("/", spool), kind)


CHECKS: Final[tuple[Check, ...]] = (
    Check(
        "swap",
        "must",
        ("スワップなし", "no swap on a disk"),
        (
            "swapoff -a を実行し、/etc/fstab からスワップを除きます。zram は使えます。",
            "Run swapoff -a and take swap out of /etc/fstab. zram may stay.",
        ),
        _swap,
    ),
    Check(
        "hibernation",
        "must",
        ("休止状態なし", "no hibernation"),
        (
            "カーネルの起動引数に nohibernate を加えます。",
            "Add nohibernate to the kernel's command line.",
        ),
        _hibernation,
    ),
    Check(
        "core_dumps",
        "must",
        ("メモリーの写しを作らない", "no core dumps"),
        (
            "kernel.core_pattern=|/bin/false とし、サービスに LimitCORE=0 を指定します。",
            "Set kernel.core_pattern=|/bin/false, and LimitCORE=0 for the service.",
        ),
        _core_dumps,
    ),
    Check(
        "suid_dumpable",
        "must",
        ("特権プログラムも同様", "nor of privileged programs"),
        ("fs.suid_dumpable=0 とします。", "Set fs.suid_dumpable=0."),
        _suid_dumpable,
    ),
    Check(
        "ptrace_scope",
        "must",
        ("他のプログラムのメモリーを読ませない", "no reading of other programs' memory"),
        (
            "kernel.yama.ptrace_scope=1 以上にします。",
            "Set kernel.yama.ptrace_scope=1 or higher; it needs a kernel with Yama.",
        ),
        _ptrace,
    ),
    Check(
        "tmpfs",
        "must",
        ("作業フォルダーはメモリー上", "working folders in memory"),
        (
            "端末の利用者が書ける tmpfs を、/dev/shm か XDG_RUNTIME_DIR に用意します。",
            "Make /dev/shm or XDG_RUNTIME_DIR a tmpfs that the kiosk's user may write to.",
        ),
        _tmpfs,
    ),
    Check(
        "tmpfs_noswap",
        "should",
        ("tmpfs をスワップしない", "tmpfs is never swapped"),
        (
            "スワップ(zram を含む)があるなら、noswap でマウントします(Linux 6.4 以降)。",
            "With any swap, zram too, mount it with noswap (Linux 6.4 or later).",
        ),
        _noswap,
    ),
    Check(
        "disk_encryption",
        "should",
        ("ディスクの暗号化", "encrypted disk"),
        ("LUKS で暗号化したディスクに入れます。", "Install on a disk encrypted by LUKS."),
        _disk_encryption,
    ),
    Check(
        "init_on_free",
        "should",
        ("解放したメモリーを消す", "freed memory is zeroed"),
        (
            "カーネルの起動引数に init_on_free=1 を加えます。",
            "Add init_on_free=1 to the kernel's command line.",
        ),
        _init_on_free,
    ),
    Check(
        "freed_memory",
        "should",
        ("端末プログラムは解放したメモリーを上書き", "the agent overwrites what it frees"),
        (
            "glibc の Linux (Debian など) で、変数 LD_PRELOAD なしに起動します。",
            "Use a Linux with glibc (such as Debian), and start without the variable LD_PRELOAD.",
        ),
        _freed_memory,
    ),
    Check(
        "locked_memory",
        "should",
        ("メモリーの固定", "memory can be locked"),
        ("サービスに LimitMEMLOCK=64M を指定します。", "Set LimitMEMLOCK=64M for the service."),
        _locked_memory,
    ),
    Check(
        "print_spool",
        "should",
        ("印刷データが残らない", "no print spool"),
        (
            "端末では CUPS を使わないか、/var/spool/cups を tmpfs にします。",
            "Do without CUPS on kiosks, or make /var/spool/cups a tmpfs.",
        ),
        _print_spool,
    ),
)
