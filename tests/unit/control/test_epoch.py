"""Lease numbers on disk: they survive kill and damage, and never return (T8)."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk_client.control.epoch import HIGHEST, SLOTS, EpochError, EpochFile
from server.protocol.errors import StartupError

ENDLESS = """
import sys
from pathlib import Path
from kiosk_client.control.epoch import EpochFile
epoch = EpochFile(Path(sys.argv[1]))
while True:
    print(epoch.advance(), flush=True)
"""


def test_numbers_grow_over_restarts(tmp_path: Path) -> None:
    """Each process goes on above the one before."""
    first = [EpochFile(tmp_path).begin(), EpochFile(tmp_path).advance()]
    second = [EpochFile(tmp_path).begin(), EpochFile(tmp_path).advance()]
    assert first + second == [1, 2, 3, 4]


def test_numbers_survive_kill_minus_nine(tmp_path: Path) -> None:
    """Whatever moment the agent is killed at, no number that it gave away comes again."""
    highest = 0
    for lines in (1, 3, 8, 20):
        with subprocess.Popen(
            [sys.executable, "-c", ENDLESS, str(tmp_path)], stdout=subprocess.PIPE, text=True
        ) as agent:
            assert agent.stdout is not None
            seen = [int(agent.stdout.readline()) for _ in range(lines)]
            agent.send_signal(signal.SIGKILL)
            seen += [int(line) for line in agent.stdout.read().splitlines()]
        assert seen[0] > highest
        highest = seen[-1]
    assert EpochFile(tmp_path).begin() > highest


@pytest.mark.parametrize("slot", SLOTS)
@pytest.mark.parametrize("damage", [b"", b"4", b"1 00000000\n", b"\xff\xfe", None])
def test_one_damaged_file_loses_nothing(tmp_path: Path, slot: str, damage: bytes | None) -> None:
    """A file that is cut, altered or gone leaves the other, and is whole again afterwards."""
    epoch = EpochFile(tmp_path)
    numbers = [epoch.advance() for _ in range(4)]
    path = tmp_path / slot
    path.unlink()
    if damage is not None:
        path.write_bytes(damage)
    assert epoch.advance() > numbers[-1]
    other = next(name for name in SLOTS if name != slot)
    assert path.read_bytes() == (tmp_path / other).read_bytes()


def test_two_damaged_files_stop_the_kiosk(tmp_path: Path) -> None:
    """Nobody knows what was given away, so the kiosk says so in both languages and stays away."""
    EpochFile(tmp_path).begin()
    for slot in SLOTS:
        (tmp_path / slot).write_bytes(b"nonsense")
    with pytest.raises(StartupError) as stopped:
        EpochFile(tmp_path).begin()
    assert stopped.value.code == "control_epoch_damaged"
    assert "登録" in stopped.value.message_ja
    assert str(tmp_path) in stopped.value.message_en
    with pytest.raises(EpochError):
        EpochFile(tmp_path).advance()


def test_a_directory_that_is_gone_grants_nothing(tmp_path: Path) -> None:
    """Without a place for the number there is no lease, and no start."""
    epoch = EpochFile(tmp_path / "gone")
    with pytest.raises(EpochError):
        epoch.advance()
    with pytest.raises(StartupError, match="gone"):
        epoch.begin()


def test_numbers_end_before_browsers_miscount(tmp_path: Path) -> None:
    """The last number that JavaScript can tell from the next one is the last one granted."""
    epoch = EpochFile(tmp_path)
    epoch._write(HIGHEST - 1)
    assert epoch.advance() == HIGHEST
    with pytest.raises(EpochError):
        epoch.advance()


def test_only_its_user_may_read_the_numbers(tmp_path: Path) -> None:
    """The files are private, as everything in the state directory."""
    EpochFile(tmp_path).begin()
    assert [(tmp_path / slot).stat().st_mode & 0o777 for slot in SLOTS] == [0o600, 0o600]
