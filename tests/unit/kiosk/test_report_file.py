"""Reports of control on disk: they survive kill and damage (Z-04)."""

import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk_client.report_file import DAMAGED, NAME, ReportFile
from server.protocol.control import ControlReport

ENDLESS = """
import sys
from pathlib import Path
from kiosk_client.report_file import ReportFile
from server.protocol.control import ControlReport
file, kept = ReportFile(Path(sys.argv[1])), ()
for number in range(10_000):
    kept = (*kept, ControlReport(session_id="session-0001", report_id=f"report-{number:05}",
        before="citizen", after="asked", reason="asked", lease=0, held_ms=number))[-20:]
    file.write(kept)
    print(number, flush=True)
"""


def report(number: int) -> ControlReport:
    return ControlReport(
        session_id="session-0001",
        report_id=f"report-{number:05}",
        before="citizen",
        after="asked",
        reason="asked",
        lease=0,
        held_ms=number,
    )


def test_nothing_is_kept_at_first(tmp_path: Path) -> None:
    """A new kiosk has nothing to report."""
    assert ReportFile(tmp_path).read() == ()


@pytest.mark.parametrize("lines", [1, 7, 40])
def test_reports_survive_kill_minus_nine(tmp_path: Path, lines: int) -> None:
    """Whatever moment the agent is killed at, the file is whole and has what was written."""
    with subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as agent:
        assert agent.stdout is not None
        seen = [int(agent.stdout.readline()) for _ in range(lines)]
        agent.send_signal(signal.SIGKILL)
        seen += [int(line) for line in agent.stdout.read().splitlines()]
    kept = ReportFile(tmp_path).read()
    last = kept[-1].held_ms
    assert last - seen[-1] in (0, 1)
    assert kept == tuple(report(number) for number in range(max(0, last - 19), last + 1))


@pytest.mark.parametrize("damage", [b"", b"[", b'[{"type": "control.report"}]', b"\xff"])
def test_a_damaged_file_is_put_aside(tmp_path: Path, damage: bytes) -> None:
    """A kiosk that cannot read its old reports still serves citizens, and keeps new ones."""
    (tmp_path / NAME).write_bytes(damage)
    file = ReportFile(tmp_path)
    assert file.read() == ()
    assert (tmp_path / DAMAGED).read_bytes() == damage
    file.write((report(1),))
    assert ReportFile(tmp_path).read() == (report(1),)


def test_a_full_disk_keeps_the_file_before(tmp_path: Path) -> None:
    """What cannot be written leaves the earlier reports, and the agent goes on."""
    file = ReportFile(tmp_path)
    file.write((report(1),))
    (tmp_path / NAME).with_suffix(".new").mkdir()  # cannot be opened for writing, whoever tries
    file.write((report(1), report(2)))
    assert ReportFile(tmp_path).read() == (report(1),)


def test_only_the_kiosk_reads_it(tmp_path: Path) -> None:
    """Another user of the machine does not learn when control changed hands."""
    ReportFile(tmp_path).write((report(1),))
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600
