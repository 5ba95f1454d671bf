"""Preflight: each check finds what is wrong on a machine, and says what to do (D7)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk_client.preflight.checks import CHECKS, Verdict, failed_musts, run_checks
from kiosk_client.preflight.machine import Machine
from madoguchi.cli import app

GOOD = {
    "proc/swaps": "Filename Type Size Used Priority\n/dev/zram0 partition 1 0 100\n",
    "sys/power/state": "freeze mem",
    "proc/sys/kernel/core_pattern": "core",
    "proc/sys/fs/suid_dumpable": "0",
    "proc/sys/kernel/yama/ptrace_scope": "1",
    "proc/self/mountinfo": (
        "1 0 8:1 / / rw - ext4 /dev/dm-0 rw\n2 1 0:1 / /run rw - tmpfs tmpfs rw,noswap\n"
    ),
    "proc/cmdline": "quiet init_on_free=1",
    "dev/dm-0": "",
    "sys/class/block/dm-0/dm/uuid": "LVM-1",
    "sys/class/block/dm-0/slaves/dm-1/dm/uuid": "CRYPT-LUKS2-1",
}


def machine(root: Path, core_limit: int = 0, **more: int) -> Machine:
    for name, text in GOOD.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_text(text)
    limits = {"locked_limit": -1} | more
    overwritten = {"overwrites_freed": lambda: True}
    return Machine(Path("/run/user"), Path("/var/lib"), root, core_limit, **limits, **overwritten)


def verdicts(machine: Machine) -> dict[str, Verdict]:
    return {result.check.id: result.verdict for result in run_checks(machine)}


def test_a_good_machine_passes(tmp_path: Path) -> None:
    """zram, tmpfs, LUKS below LVM: nothing is found."""
    found = verdicts(machine(tmp_path))
    assert set(found.values()) == {"ok"}
    assert failed_musts(run_checks(machine(tmp_path))) == ()


@pytest.mark.parametrize(
    ("check", "file", "text"),
    [
        ("swap", "proc/swaps", "Filename\n/dev/sda2 partition 1 0 -2\n"),
        ("hibernation", "sys/power/state", "freeze mem disk"),
        ("core_dumps", "proc/sys/kernel/core_pattern", "|/usr/lib/systemd/systemd-coredump %P"),
        ("suid_dumpable", "proc/sys/fs/suid_dumpable", "2"),
        ("ptrace_scope", "proc/sys/kernel/yama/ptrace_scope", "0"),
        ("tmpfs", "proc/self/mountinfo", "1 0 8:1 / / rw - ext4 /dev/dm-0 rw\n"),
        (
            "tmpfs_noswap",
            "proc/self/mountinfo",
            "1 0 8:1 / / rw - ext4 /dev/dm-0 rw\n2 1 0:1 / /run rw - tmpfs tmpfs rw\n",
        ),
        ("disk_encryption", "sys/class/block/dm-0/slaves/dm-1/dm/uuid", "LVM-2"),
        ("init_on_free", "proc/cmdline", "quiet init_on_free=10"),
        ("print_spool", "var/spool/cups/d00001", "a page"),
    ],
)
def test_each_fault_is_found(tmp_path: Path, check: str, file: str, text: str) -> None:
    """One thing wrong: that check fails."""
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text(text)
    assert verdicts(machine(tmp_path))[check] == "failed"


def test_limits_count(tmp_path: Path) -> None:
    """Dumps to files need the limit; programs that take them by a pipe do not ask it."""
    assert verdicts(machine(tmp_path, core_limit=-1))["core_dumps"] == "failed"
    assert verdicts(machine(tmp_path, locked_limit=8 << 20))["locked_memory"] == "failed"


def test_freed_memory_is_tried_out(tmp_path: Path) -> None:
    """Where the C library does not do what the agent asks of it, that is a weakness to be told."""
    found = verdicts(replace(machine(tmp_path), overwrites_freed=lambda: False))
    assert found["freed_memory"] == "failed"


@pytest.mark.parametrize(
    "file", ["proc/swaps", "proc/sys/kernel/core_pattern", "proc/sys/fs/suid_dumpable"]
)
def test_what_cannot_be_seen_is_not_vouched_for(tmp_path: Path, file: str) -> None:
    """An unknown must refuses photos like a failed one."""
    seen = machine(tmp_path)
    (tmp_path / file).unlink()
    assert len(failed_musts(run_checks(seen))) == 1


def test_every_check_says_what_to_do() -> None:
    """Both languages, and a name that fits into a receipt."""
    assert len({check.id for check in CHECKS}) == len(CHECKS)
    for check in CHECKS:
        assert all((*check.title, *check.to_do))
        assert check.id.replace("_", "").isalpha()


def test_the_command_lists_this_machine(tmp_path: Path) -> None:
    """Exit code 1 exactly if a required check has failed here."""
    said = CliRunner().invoke(app, ["preflight", "--json", "--state-dir", str(tmp_path)])
    found = json.loads(said.stdout)
    bad = [one for one in found if one["level"] == "must" and one["verdict"] != "ok"]
    assert said.exit_code == (1 if bad else 0)
    assert len(found) == len(CHECKS)


def test_a_print_spool_in_memory_is_well(tmp_path: Path) -> None:
    """A kiosk that prints has its spool on a tmpfs (docs/install.md): nothing reaches a disk."""
    kiosk = machine(tmp_path)
    (tmp_path / "var/spool/cups").mkdir(parents=True)
    assert verdicts(kiosk)["print_spool"] == "failed"
    mounts = tmp_path / "proc/self/mountinfo"
    mounts.write_text(mounts.read_text() + "3 1 0:9 / /var/spool/cups rw - tmpfs tmpfs rw\n")
    assert verdicts(kiosk)["print_spool"] == "ok"
