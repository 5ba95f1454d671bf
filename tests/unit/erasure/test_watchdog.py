"""Deadlines of erasure hold against an agent that is stopped, killed or late (D10)."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from kiosk_client.erasure.watch import Watch
from kiosk_client.erasure.watchdog import Duties, destroy
from madoguchi.stack.waiting import NotYetError, until

SHM = Path("/dev/shm")
WITHIN_S = 60.0
AGENT = """
import asyncio, sys
from pathlib import Path
from kiosk_client.erasure.vault import MemoryVault, vault_folder
from kiosk_client.erasure.watch import Watch
folder, silence_s, due_s, in_visit = sys.argv[1:]

async def main():
    with vault_folder(Path(folder)) as place, Watch(place, float(silence_s)).watching() as watch:
        photo = MemoryVault(place, watch).create(bytearray(b"face" * 1000))
        if in_visit == "yes":
            watch.visit_began()
        if due_s != "never":
            watch.file_due(photo.path, float(due_s))
        print(photo.path, flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.fixture
def start() -> Iterator[Callable[..., tuple[psutil.Popen, Path]]]:
    """Start an agent with one photo; give its process and the photo."""
    running: list[psutil.Popen] = []

    def make(
        silence_s: float = 600, due_s: str = "never", visit: str = "no"
    ) -> tuple[psutil.Popen, Path]:
        words = [str(SHM), str(silence_s), due_s, visit]
        agent = psutil.Popen([sys.executable, "-c", AGENT, *words], stdout=subprocess.PIPE)
        running.append(agent)
        assert agent.stdout is not None
        return agent, Path(agent.stdout.readline().decode().strip())

    yield make
    for agent in running:
        if agent.poll() is None:
            agent.send_signal(signal.SIGKILL)
        agent.wait()
        agent.stdout.close()


async def gone(path: Path) -> None:
    async def look() -> None:
        if path.exists():  # noqa: ASYNC240 - memory
            raise NotYetError("it is there")

    await until(look, f"{path.name} is gone", WITHIN_S)


async def ignoring(pid: int) -> None:
    """Wait until a process ignores SIGTERM."""
    bit = 1 << (signal.SIGTERM - 1)

    async def look() -> None:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()  # noqa: ASYNC240 - no disk
        ignored = next(line for line in lines if line.startswith("SigIgn"))
        if not int(ignored.split()[1], 16) & bit:
            raise NotYetError(ignored)

    await until(look, "the watchdog ignores SIGTERM", WITHIN_S)


async def test_a_stopped_agent_does_not_keep_a_photo(
    start: Callable[..., tuple[psutil.Popen, Path]],
) -> None:
    """SIGSTOP after acceptance: the photo goes at its deadline, by the watchdog alone."""
    agent, photo = start(due_s="1")
    agent.send_signal(signal.SIGSTOP)
    await gone(photo)
    assert agent.is_running()
    assert agent.status() == psutil.STATUS_STOPPED


async def test_a_silent_agent_is_ended(start: Callable[..., tuple[psutil.Popen, Path]]) -> None:
    """SIGSTOP while a citizen is there is a crash: agent, photo and folder go."""
    agent, photo = start(silence_s=1.5, visit="yes")
    agent.send_signal(signal.SIGSTOP)
    await gone(photo.parent)
    assert await asyncio.to_thread(agent.wait) == -signal.SIGKILL


async def test_a_silent_agent_without_a_citizen_may_be_slow(
    start: Callable[..., tuple[psutil.Popen, Path]],
) -> None:
    """Nobody is there, nothing is due: the photo of this test goes first, the agent stays."""
    agent, photo = start(silence_s=0.5, due_s="1.5")
    agent.send_signal(signal.SIGSTOP)
    await gone(photo)
    assert agent.status() == psutil.STATUS_STOPPED


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM])
async def test_a_dead_agent_leaves_nothing(
    start: Callable[..., tuple[psutil.Popen, Path]], how: signal.Signals
) -> None:
    """However it dies, folder and photo are gone."""
    agent, photo = start()
    agent.send_signal(how)
    await gone(photo.parent)


async def test_a_family_that_is_ended_keeps_its_watchdog(
    start: Callable[..., tuple[psutil.Popen, Path]],
) -> None:
    """SIGTERM and SIGHUP to the watchdog, as a service manager sends them, do not end it."""
    agent, photo = start()
    (watchdog,) = agent.children()
    await ignoring(watchdog.pid)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        watchdog.send_signal(number)
    agent.send_signal(signal.SIGKILL)
    await gone(photo.parent)


async def test_a_dead_watchdog_is_replaced(tmp_path: Path) -> None:
    """Its successor knows what was due."""
    folder, photo = tmp_path / "photos", tmp_path / "photos" / "a.jpg"
    folder.mkdir()
    photo.write_bytes(b"face")
    with Watch(folder).watching() as watch:
        watch.file_due(photo, 3600)
        (first,) = psutil.Process().children()
        first.kill()
        first.wait()
        assert not watch.alive
        beating = asyncio.create_task(watch.run())

        async def look() -> None:
            if not watch.alive:
                raise NotYetError("none runs")

        await until(look, "a watchdog runs again", WITHIN_S)
        watch.file_due(photo, 0)
        await gone(photo)
        beating.cancel()


def test_a_visit_must_be_wiped_in_time() -> None:
    """Beats alone do not save an agent whose wipe does not come."""
    duties = Duties(40)
    duties.hear("visit", 0)
    duties.hear("end 50", 10)
    duties.hear("beat", 59)
    assert not duties.agent_failed(59.9)
    assert duties.agent_failed(60)
    duties.hear("wiped", 60)
    assert not duties.agent_failed(1_000)


def test_a_path_with_spaces_is_one_path() -> None:
    """Lines are split once; the rest is the path."""
    duties = Duties(40)
    duties.hear("file 5 /dev/shm/a b.jpg", 0)
    assert duties.overdue_files(4) == []
    assert duties.overdue_files(5) == ["/dev/shm/a b.jpg"]
    duties.hear("gone /dev/shm/a b.jpg", 5)
    assert duties.overdue_files(9) == []


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """Whoever puts a link where a photo was loses the link, and nothing behind it."""
    kept, link = tmp_path / "kept", tmp_path / "link"
    kept.write_bytes(b"precious")
    link.symlink_to(kept)
    assert destroy(link)
    assert kept.read_bytes() == b"precious"
    assert not os.path.lexists(link)


def test_a_file_is_zeros_before_it_goes(tmp_path: Path) -> None:
    """Whoever still has it open reads nothing of it."""
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"face" * 50_000)
    with photo.open("rb") as reader:
        assert destroy(photo)
        assert set(reader.read()) == {0}
