"""The launcher with real processes: what holds stays, what does not is taken back by itself."""

import contextlib
import os
import shlex
import socket
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk_client.update import launcher

HOLDS = 'printf \'{"slot": "agent", "version": "%s"}\' "$VERSION" > "$STATE/updates/holds.json"\n'


@pytest.fixture
def two(tree: Any) -> Any:
    """1.0 works and is in use; 2.0 lies beside it."""
    tree.release("1.0", "exit 0")
    tree.use("1.0")
    return tree


def test_the_current_release_is_started(two: Any) -> None:
    """Its exit code is passed on, and its arguments reach it."""
    assert two.start() == 0
    two.release("1.5", '[ "$1 $2" = "kiosk --panel-port=0" ] && exit 7')
    (two.root / "current").unlink()
    two.use("1.5")
    assert two.start("--panel-port=0") == 7
    assert two.starts == ["1.0", "1.5"]
    assert launcher.read(two.root, "trial.json") is None


def test_a_release_that_holds_stays(two: Any) -> None:
    """And the one before it is remembered as the way back."""
    two.release("2.0", HOLDS + "exit 75")
    two.wish("2.0")
    assert [two.start() for _ in range(5)] == [75] * 5
    assert two.current == "2.0"
    assert two.starts == ["2.0"] * 5
    assert launcher.read(two.root, "previous.json") == {"agent": "1.0"}
    assert launcher.read(two.root, "trial.json") is None


def test_one_update_may_follow_the_other_at_once(two: Any) -> None:
    """That a trial is over is found at the next start, which may begin another."""
    two.release("2.0", HOLDS + "exit 75")
    two.release("3.0", HOLDS + "exit 75")
    two.wish("2.0")
    two.start()
    two.wish("3.0")
    two.start()
    assert two.current == "3.0"
    two.start()
    assert launcher.read(two.root, "previous.json") == {"agent": "2.0"}


def test_a_release_that_crashes_is_taken_back(two: Any) -> None:
    """After three starts, by itself, and it is on record why."""
    two.release("2.0", "exit 1")
    two.wish("2.0")
    codes = [two.start() for _ in range(4)]
    assert codes == [1, 1, 1, 0]
    assert two.starts == ["2.0", "2.0", "2.0", "1.0"]
    assert two.current == "1.0"
    assert launcher.read(two.root, "taken_back.json") == {
        "slot": "agent",
        "version": "2.0",
        "old": "1.0",
        "reason": "crashed",
    }
    two.start()
    assert two.starts[-1] == "1.0"  # the wish was obeyed once


def test_a_release_whose_program_is_missing_is_taken_back(two: Any) -> None:
    """Also what cannot even be executed counts as a start."""
    (two.root / "releases/2.0").mkdir()
    (two.root / "releases/2.0/.complete").touch()
    two.wish("2.0")
    for _ in range(4):
        two.start()
    assert two.current == "1.0"
    assert two.starts == ["1.0"]


def test_a_release_that_is_silent_is_ended_and_taken_back(two: Any) -> None:
    """A hang is no crash: nobody would start it again."""
    two.release("2.0", "exec sleep 600")
    two.wish("2.0")
    launcher.settle(two.root, two.state)
    assert two.current == "2.0"
    assert launcher.run(two.root, two.state, [], trial_s=0.1) == launcher.START_AGAIN
    assert two.start() == 0
    assert two.current == "1.0"
    note = launcher.read(two.root, "taken_back.json")
    assert note is not None
    assert note["reason"] == "silent"


def test_one_that_holds_is_not_ended(two: Any) -> None:
    """Once it has said so, it may run for as long as it likes."""
    two.release("2.0", HOLDS + "sleep 0.6; exit 5")
    two.wish("2.0")
    launcher.settle(two.root, two.state)
    assert launcher.run(two.root, two.state, [], trial_s=0.5) == 5


def test_it_ordered_the_way_back(two: Any) -> None:
    """Of a release that holds; twice back is not possible."""
    two.release("2.0", HOLDS + "exit 75")
    two.wish("2.0")
    two.start()
    two.start()
    two.wish("2.0", back=True)
    assert two.start() == 0
    assert two.current == "1.0"
    note = launcher.read(two.root, "taken_back.json")
    assert note is not None
    assert note["reason"] == "ordered"
    two.wish("1.0", back=True)
    two.start()
    assert two.current == "1.0"


@pytest.mark.parametrize("version", ["../../tmp", "", "2", "3.0", 7, None, "1.0\n", "/etc"])
def test_only_complete_releases_of_the_root_are_believed(two: Any, version: Any) -> None:
    """The agent's folder is not trusted with more than a name."""
    two.release("3.0", "exit 1", complete=False)
    launcher.write(two.state / "updates", "switch.json", {"slot": "agent", "version": version})
    assert two.start() == 0
    assert two.current == "1.0"


@pytest.mark.parametrize("text", [b"", b"[]", b"{", b"\xff", b'{"slot": "system"}', b"{}" * 9000])
def test_a_damaged_wish_is_none(two: Any, text: bytes) -> None:
    """It is removed, and the kiosk starts."""
    wish = two.state / "updates" / "switch.json"
    wish.write_bytes(text)
    assert two.start() == 0
    assert not wish.exists()


def test_links_and_pipes_of_the_agent_are_not_followed(two: Any, tmp_path: Path) -> None:
    """`settle` may be root's: it neither reads nor removes elsewhere, and waits for nobody."""
    two.release("2.0", "exit 1")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    launcher.write(elsewhere, "switch.json", {"slot": "agent", "version": "2.0"})
    wish = two.state / "updates" / "switch.json"
    wish.symlink_to(elsewhere / "switch.json")
    assert two.start() == 0
    os.mkfifo(wish)
    assert two.start() == 0
    (two.state / "updates").rmdir()
    (two.state / "updates").symlink_to(elsewhere)
    assert two.start() == 0
    assert (elsewhere / "switch.json").exists()
    assert two.current == "1.0"


def test_a_power_cut_at_any_moment_leaves_a_kiosk_that_starts(
    two: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each write and rename may be the last one; afterwards the trial ends all the same."""
    two.release("2.0", "exit 1")
    two.wish("2.0")
    for step in range(40):
        left = step % 7

        def cut(*_: object, **__: object) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(launcher, "_sync", cut)
            with contextlib.suppress(KeyboardInterrupt):
                launcher.settle(two.root, two.state)
        assert launcher.is_complete(two.root, "agent", two.current)
    assert two.current == "1.0"
    assert launcher.read(two.root, "trial.json") is None


def test_a_profile_is_tried_in_the_same_way(two: Any) -> None:
    """A program that does not come up with a new profile gets the old one back, or none."""
    two.release("9.0", '[ -e "$STATE/../opt/profile/bad" ] && exit 78; exit 0')
    (two.root / "current").unlink()
    two.use("9.0")
    for number in ("3", "4"):
        folder = two.root / "profiles" / number
        folder.mkdir(parents=True)
        (folder / ".complete").touch()
    (two.root / "profiles/3/bad").touch()
    two.wish("3", "profile")
    assert [two.start() for _ in range(4)] == [78, 78, 78, 0]
    assert launcher.current(two.root, "profile") is None
    (two.root / "profile").symlink_to("profiles/4")
    two.wish("3", "profile")
    assert [two.start() for _ in range(4)] == [78, 78, 78, 0]
    assert launcher.current(two.root, "profile") == "4"


def test_each_trial_must_hold_anew(two: Any) -> None:
    """That a version held some day does not save it from a crash now."""
    two.release("2.0", "exit 1")
    launcher.write(two.state / "updates", "holds.json", {"slot": "agent", "version": "2.0"})
    two.wish("2.0")
    for _ in range(4):
        two.start()
    assert two.current == "1.0"


def test_without_a_way_back_it_stays(two: Any) -> None:
    """A first release that crashes, or one whose predecessor was removed, is still the best."""
    launcher.write(
        two.root, "trial.json", {"slot": "agent", "new": "1.0", "old": None, "starts": 9}
    )
    assert two.start() == 0
    assert two.current == "1.0"
    assert launcher.read(two.root, "trial.json") is None
    launcher.write(two.root, "trial.json", {"slot": "agent"})
    assert two.start() == 0


def test_a_full_disk_does_not_stop_the_kiosk(
    two: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is settled then, and what is current serves."""
    two.release("2.0", "exit 1")
    two.wish("2.0")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(launcher, "write", full)
    assert launcher.main([str(two.root), str(two.state), "start"]) == 0
    assert "not settled" in capsys.readouterr().err
    assert two.current == "1.0"


SIGNS = """
import asyncio
from kiosk_client.life_signs import life_signs
async def run():
    async with life_signs():
        await asyncio.Event().wait()
asyncio.run(run())
"""
UCRED = struct.Struct("3i")
"""Process, user and group of a sender (unix(7))."""


def test_signs_of_life_come_from_the_release(two: Any, tmp_path: Path) -> None:
    """systemd waits for the launcher, which it has started; without them it would kill the kiosk.

    They come from another process than the one it has started: the unit needs `NotifyAccess=all`.
    """
    product = Path(launcher.__file__).parents[2]
    two.release("2.0", f"cd {product}; exec {sys.executable} -c {shlex.quote(SIGNS)}")
    two.wish("2.0")
    address = tmp_path / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(str(address))
        line.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        line.settimeout(60)
        # As systemd does: the variable names the very process that it starts.
        process = subprocess.Popen(
            ["sh", "-c", 'WATCHDOG_PID=$$ exec "$@"', "sh", *two.launcher, "start"],
            env={"PATH": os.defpath, "NOTIFY_SOCKET": str(address), "WATCHDOG_USEC": "30000"},
        )
        try:
            for _ in range(3):
                data, found, _, _ = line.recvmsg(100, socket.CMSG_SPACE(UCRED.size))
                sender, _, _ = UCRED.unpack(found[0][2])
                assert data == b"WATCHDOG=1"
                assert sender not in (process.pid, os.getpid())
        finally:
            process.terminate()
            process.wait()


def test_what_is_noted_is_for_the_agent_too(two: Any) -> None:
    """`settle` is root's and has the unit's UMask: the agent must see that it is on trial."""
    two.release("2.0", "exit 1")
    two.wish("2.0")
    before = os.umask(0o077)
    try:
        launcher.settle(two.root, two.state)
    finally:
        os.umask(before)
    assert (two.root / launcher.TRIAL).stat().st_mode & 0o777 == 0o644


def test_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command it says how it is used."""
    assert launcher.main(["a", "b", "c"]) == 64
    assert "usage" in capsys.readouterr().err
