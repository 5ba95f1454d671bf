"""Directories of an agent that was killed do not outlive it (Z-07)."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import psutil
import pytest

from kiosk_client.window.profile import sweep, throwaway_directory
from madoguchi.stack.waiting import NotYetError, until

WITHIN_S = 60.0
PREFIX = "madoguchi-test-"
OWNER = """
import subprocess, sys
from pathlib import Path
from kiosk_client.window.profile import throwaway_directory
KEEPS_WRITING = '''
import pathlib, sys
def write():
    pathlib.Path(sys.argv[1]).mkdir(exist_ok=True)
    pathlib.Path(sys.argv[1], "History").write_text("canary")
write()
print("written", flush=True)
while True:
    write()
'''
with throwaway_directory(Path(sys.argv[1]), sys.argv[2]) as directory:
    user = subprocess.Popen([sys.executable, "-c", KEEPS_WRITING, str(directory)],
                            stdout=subprocess.PIPE, start_new_session=True)
    user.stdout.readline()
    print(user.pid, directory, flush=True)
    sys.stdin.read()
"""


class Owner:
    """A process with a throw-away directory, in which a browser of its writes."""

    def __init__(self, process: asyncio.subprocess.Process, words: list[bytes]) -> None:
        self.process = process
        self.user = psutil.Process(int(words[0]))
        self.directory = Path(words[1].decode())

    def sentinel(self) -> psutil.Process:
        """The process which watches over the directory."""
        family = psutil.Process(self.process.pid).children()
        return next(p for p in family if any("sentinel.py" in word for word in p.cmdline()))

    async def killed(self) -> None:
        """End it as nothing can be caught."""
        self.process.kill()
        await self.process.wait()


@pytest.fixture
async def owner(tmp_path: Path) -> AsyncIterator[Owner]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-c", OWNER, str(tmp_path), PREFIX),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    async with asyncio.timeout(WITHIN_S):
        made = Owner(process, (await process.stdout.readline()).split())
    yield made
    for left in (process, made.user):
        try:
            left.kill()
        except (ProcessLookupError, psutil.NoSuchProcess):
            continue
    await process.communicate()


async def becomes_true(condition: Callable[[], bool], what: str) -> None:
    async def look() -> None:
        if not condition():
            raise NotYetError("not so")

    await until(look, what, WITHIN_S)


def is_over(process: psutil.Process) -> bool:
    """Whether it runs no more; an orphan may stay as a zombie where nobody collects it."""
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


async def test_a_killed_owner_leaves_no_directory_and_no_browser(owner: Owner) -> None:
    """After kill -9 what wrote into the directory is ended and the directory removed."""
    assert owner.directory.exists()
    await owner.killed()
    await becomes_true(lambda: not owner.directory.exists(), "the directory is removed")
    await becomes_true(lambda: is_over(owner.user), "its browser is ended")
    assert not owner.directory.exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
async def test_a_service_manager_does_not_end_the_cleaner_first(
    owner: Owner, number: signal.Signals
) -> None:
    """Signals to the whole family leave the sentinel at its post until the owner is gone."""
    sentinel = owner.sentinel()
    await becomes_true(lambda: ignores(sentinel.pid, number), "the sentinel is at its post")
    sentinel.send_signal(number)
    await owner.killed()
    await becomes_true(lambda: not owner.directory.exists(), "the directory is removed")


def ignores(pid: int, number: signal.Signals) -> bool:
    """Whether a process ignores a signal (proc(5), `SigIgn`)."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    mask = next(line.split()[1] for line in lines if line.startswith("SigIgn"))
    return bool(int(mask, 16) >> (number - 1) & 1)


async def test_without_its_sentinel_too_the_next_start_clears(owner: Owner, tmp_path: Path) -> None:
    """When everything was killed at once, the next agent removes what is left."""
    owner.sentinel().kill()
    await owner.killed()
    owner.user.kill()
    await becomes_true(lambda: is_over(owner.user), "its browser is ended")
    assert (owner.directory / "History").exists()
    assert sweep(tmp_path, PREFIX) == 1
    assert not owner.directory.exists()


async def test_what_outlived_its_guards_is_ended_by_the_next_start(
    owner: Owner, tmp_path: Path
) -> None:
    """A browser or an Xvfb whose agent and sentinel were killed would keep all in its memory."""
    owner.sentinel().kill()
    await owner.killed()
    assert not is_over(owner.user)
    assert sweep(tmp_path, PREFIX) == 1
    assert is_over(owner.user)
    assert not owner.directory.exists()


def test_an_orderly_end_leaves_no_sentinel(tmp_path: Path) -> None:
    """The directory and the process which watched over it are gone after the block."""
    with throwaway_directory(tmp_path, PREFIX) as directory:
        watching = [p for p in psutil.Process().children() if str(directory) in p.cmdline()]
        assert len(watching) == 1
        assert os.getpgid(watching[0].pid) != os.getpgid(0)
    assert not watching[0].is_running()
    assert list(tmp_path.iterdir()) == []
