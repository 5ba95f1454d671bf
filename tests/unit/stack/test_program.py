"""A program of the stack leaves nothing behind."""

import re
import sys
from pathlib import Path
from typing import Any, cast

import psutil
import pytest

from kiosk_client.repairs.ending import START_AGAIN
from madoguchi.stack.program import Program, ProgramEndedError
from madoguchi.stack.stack import Stack, StackPlan, make_private_folder

PARENT_WITH_RUNAWAY_CHILD = """
import signal, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"],
                         start_new_session=True)
print("child", child.pid, flush=True)
signal.pause()
"""


async def test_stop_ends_also_children_in_sessions_of_their_own(tmp_path: Path) -> None:
    """A browser which left the process group is ended with the program that started it."""
    program = await Program.start(
        "parent", (sys.executable, "-c", PARENT_WITH_RUNAWAY_CHILD), tmp_path / "log"
    )
    said = await program.line(re.compile(r"child (\d+)"), within_s=20)
    child = psutil.Process(int(said[1]))

    await program.stop()

    assert not program.running
    _, alive = psutil.wait_procs([child], timeout=5)
    assert alive == []


async def test_a_program_that_ends_early_is_reported_with_its_last_words(tmp_path: Path) -> None:
    """Waiting for a line of a dead program fails at once and shows the end of its log."""
    program = await Program.start(
        "mayfly", (sys.executable, "-c", "print('no camera'); raise SystemExit(69)"), tmp_path / "l"
    )
    with pytest.raises(ProgramEndedError, match=r"mayfly ended with 69:\nno camera"):
        await program.line(re.compile("ready"), within_s=20)


async def test_output_is_of_this_run_only(tmp_path: Path) -> None:
    """A restarted program is not taken for ready because of what its first run has written."""
    log = tmp_path / "log"
    log.write_text("ready\n")
    program = await Program.start("again", (sys.executable, "-c", "print('hello')"), log)
    assert await program.wait(within_s=20) == 0
    assert program.output() == "hello\n"
    assert log.read_text() == "ready\nhello\n"


async def test_logs_are_their_owners_alone(tmp_path: Path) -> None:
    """A log may hold what is for one person; others cannot read it, also if it is an old one."""
    old = tmp_path / "old"
    old.touch(mode=0o644)
    for log in (old, tmp_path / "new"):
        program = await Program.start("talker", (sys.executable, "-c", "print('token')"), log)
        await program.wait(within_s=20)
        assert log.stat().st_mode & 0o777 == 0o600


def test_folders_are_their_owners_alone(tmp_path: Path) -> None:
    """Nobody else opens the folder of logs or data, also if an older one was open to all."""
    old = tmp_path / "old"
    old.mkdir(mode=0o755)
    for folder in (old, tmp_path / "new" / "logs"):
        make_private_folder(folder)
        assert folder.stat().st_mode & 0o777 == 0o700


async def test_a_kiosk_that_ends_to_be_started_again_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By order of IT; any other end is the fault that it was."""
    stack = Stack(StackPlan(tmp_path, 1, 2), cast("Any", None), cast("Any", None))
    started: list[str] = []

    async def start_kiosk() -> None:
        started.append("kiosk")
        stack._programs["kiosk"] = await program("import signal; signal.pause()")

    async def program(code: str) -> Program:
        return await Program.start("kiosk", (sys.executable, "-c", code), tmp_path / "log")

    monkeypatch.setattr(stack, "start_kiosk", start_kiosk)
    for code, again in ((START_AGAIN, ["kiosk"]), (1, ["kiosk"])):
        stack._programs["kiosk"] = await program(f"raise SystemExit({code})")
        await stack.kiosk.wait(20)
        if code == START_AGAIN:
            await stack.tend()
            await stack.kiosk.stop()
        else:
            with pytest.raises(ProgramEndedError):
                await stack.tend()
        assert started == again
