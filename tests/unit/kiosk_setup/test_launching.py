"""Unit and launcher in an installed tree: a version that does not start is taken back (Z-24)."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk_client.settings import KioskSettings
from kiosk_client.update import launcher
from kiosk_client.update.installing import WISH
from madoguchi.kiosk_setup.root import Root

UNITS = "/etc/systemd/system"
UNIT = f"{UNITS}/madoguchi-kiosk.service"
ROOT = "/opt/madoguchi"
STATE = "/var/lib/madoguchi"


def line(root: Root, unit: str, option: str) -> str:
    (value,) = re.findall(rf"^{option}=(.*)$", root.at(unit).read_text(), re.MULTILINE)
    return str(value)


def command(root: Root, option: str) -> list[str | Path]:
    """A line of the unit with its folders where this tree has them, and our own Python."""
    words = shlex.split(line(root, UNIT, option).lstrip("-+"))
    assert words[0] == "/usr/bin/python3"
    return [
        sys.executable,
        *(root.at(word) if word.startswith(("/opt/", "/var/")) else word for word in words[1:]),
    ]


def start(root: Root) -> int:
    """Start once as systemd does: what decides, then what runs, both with the unit's UMask."""
    umask = int(line(root, UNIT, "UMask"), 8)
    for option in ("ExecStartPre", "ExecStart"):
        done = subprocess.run(command(root, option), umask=umask, check=False, timeout=60)
    return done.returncode


def release(root: Root, version: str, script: str) -> None:
    program = root.at(f"{ROOT}/releases/{version}/bin/madoguchi")
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    (program.parents[1] / ".complete").touch()


@pytest.fixture
def updated(kiosk: Root) -> Root:
    """1.0 is installed; the agent has ended so that 2.0, which lies ready beside it, be tried."""
    release(kiosk, "1.0", "exit 0")
    kiosk.at(f"{ROOT}/current").symlink_to("releases/1.0")
    inbox = kiosk.at(f"{STATE}/updates")
    inbox.mkdir(parents=True)
    launcher.write(inbox, launcher.SWITCH, {"slot": "agent", "version": "2.0"})
    return kiosk


def test_a_version_that_does_not_start_is_taken_back(updated: Root) -> None:
    """By what was installed alone, after three starts; and the reason is on record."""
    release(updated, "2.0", "exit 1")
    assert [start(updated) for _ in range(4)] == [1, 1, 1, 0]
    place = updated.at(ROOT)
    assert launcher.current(place, "agent") == "1.0"
    note = launcher.read(place, launcher.TAKEN_BACK)
    assert note is not None
    assert (note["version"], note["reason"]) == ("2.0", "crashed")


def test_a_version_that_holds_stays(updated: Root) -> None:
    """The launcher passes on the code by which it asks for a new start."""
    holds = updated.at(f"{STATE}/updates") / launcher.HOLDS
    named = '{"slot": "agent", "version": "2.0"}'
    release(updated, "2.0", f"echo '{named}' > {shlex.quote(str(holds))}; exit 75")
    assert [start(updated) for _ in range(5)] == [75] * 5
    assert launcher.current(updated.at(ROOT), "agent") == "2.0"


def test_the_agent_can_read_what_root_has_decided(updated: Root) -> None:
    """Whatever the unit's UMask is: an agent that sees no trial never says that it holds."""
    release(updated, "2.0", "exit 1")
    start(updated)
    trial = updated.at(ROOT) / launcher.TRIAL
    assert trial.stat().st_mode & 0o777 == 0o644


def test_the_units_name_what_agent_and_launcher_use(
    kiosk: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One folder of releases, one folder of the agent, one file that asks for a preparation."""
    for each in kiosk.at("/etc/madoguchi/kiosk.env").read_text().splitlines():
        if not each.startswith("#"):
            name, _, value = each.partition("=")
            monkeypatch.setenv(name, value.strip("'"))
    agent = KioskSettings()
    settle = shlex.split(line(kiosk, UNIT, "ExecStartPre"))
    run = shlex.split(line(kiosk, UNIT, "ExecStart"))
    assert settle[0] == "-+/usr/bin/python3"  # root's, and a kiosk that cannot decide still starts
    assert settle[2:] == [f"{ROOT}/launcher.py", ROOT, STATE, "settle"]
    assert run == ["/usr/bin/python3", *settle[1:-1], "run"]
    assert (agent.update_root, agent.state_dir) == (Path(ROOT), Path(STATE))
    awaited = line(kiosk, f"{UNITS}/madoguchi-update.path", "PathChanged")
    assert Path(awaited) == agent.state_dir / launcher.INBOX / WISH
    service = f"{UNITS}/madoguchi-update.service"
    assert line(kiosk, service, "ReadWritePaths") == ROOT
    assert line(kiosk, service, "EnvironmentFile") == "/etc/madoguchi/kiosk.env"
    assert line(kiosk, service, "ExecStart").startswith(f"{ROOT}/current/bin/python -I ")
    assert int(line(kiosk, service, "UMask"), 8) == 0o022  # the kiosk's user runs what it makes
