"""The photo worker as a process: frames in, advice and a path out, nothing left behind (D2, D3)."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import aiohttp
import cv2
import numpy as np
import pytest

from kiosk_client.photo.lines import Delete, Deleted, FromWorker, NotTaken, Ready, Take, Taken
from kiosk_client.photo.ports import DeletionReason
from kiosk_client.photo.worker_process import WorkerPlace, start_photo_worker
from kiosk_client.workers.process import WorkerProcess, camera_listener

PORTRAIT: Final = Path(__file__).parents[2] / "data/photo/portrait.jpg"
ORIGIN: Final = "http://127.0.0.1:1"
WAIT_S: Final = 60.0
MEMORY: Final = Path("/dev/shm")


def frame(kind: bytes, picture: np.ndarray | None = None) -> bytes:
    """Make a message of the panel: 1280 x 720 px with the portrait in its middle."""
    if picture is None:
        picture = np.full((720, 1280, 3), 215, np.uint8)
        portrait = cv2.imread(str(PORTRAIT))
        assert portrait is not None
        picture[:, 295:986] = cv2.resize(portrait, (691, 720))
    written, data = cv2.imencode(".jpg", picture)
    assert written
    return kind + bytes(data)


class Running:
    """A worker with what it said, and a panel's connection to it."""

    def __init__(
        self, worker: WorkerProcess[FromWorker], panel: aiohttp.ClientWebSocketResponse
    ) -> None:
        self.worker = worker
        self.panel = panel
        self.heard: list[FromWorker] = []
        self._news = asyncio.Event()

    async def listen(self) -> None:
        """Note what the worker says."""
        async for line in self.worker.lines():
            self.heard.append(line)
            self._news.set()

    async def until(self, wanted: Callable[[FromWorker], bool]) -> FromWorker:
        """Return the first line of this kind."""
        async with asyncio.timeout(WAIT_S):
            while True:
                for line in self.heard:
                    if wanted(line):
                        return line
                self._news.clear()
                await self._news.wait()

    async def send(self, data: bytes) -> None:
        """Send a frame and wait until another one is wanted."""
        await self.panel.send_bytes(data)
        await self.word("next")

    async def word(self, wanted: str) -> None:
        """Wait for a word of the worker to the panel."""
        async with asyncio.timeout(WAIT_S):
            while await self.panel.receive_str() != wanted:
                pass


@asynccontextmanager
async def running() -> AsyncIterator[Running]:
    with camera_listener() as listening:
        worker = await start_photo_worker(WorkerPlace(listening, ORIGIN, MEMORY))
        try:
            async with aiohttp.ClientSession() as client:
                panel = await connect(client, worker)
                run = Running(worker, panel)
                listener = asyncio.create_task(run.listen())
                try:
                    await run.until(lambda line: isinstance(line, Ready))
                    await run.word("next")
                    yield run
                finally:
                    listener.cancel()
        finally:
            await worker.end()


async def connect(
    client: aiohttp.ClientSession, worker: WorkerProcess[FromWorker]
) -> aiohttp.ClientWebSocketResponse:
    return await client.ws_connect(
        f"ws://127.0.0.1:{worker.camera.port}/camera",
        protocols=("madoguchi.camera", f"token.{worker.camera.token}"),
        headers={"Origin": ORIGIN},
    )


def kept(taken: Taken) -> tuple[int, bytes, int] | None:
    """Size, first bytes and mode of the photo's file; None if there is none."""
    path = Path(taken.path)
    if not path.exists():
        return None
    return path.stat().st_size, path.read_bytes()[:2], path.stat().st_mode & 0o777


def gone(directory: Path) -> None:
    """Wait until a directory is removed."""
    deadline = time.monotonic() + WAIT_S
    while directory.exists():
        assert time.monotonic() < deadline, "it is still there"
        os.sched_yield()


def guarded(pid: int) -> tuple[list[str], int]:
    """Return the limits of a core dump, and who owns the process's memory."""
    limits = Path(f"/proc/{pid}/limits").read_text().splitlines()
    core = next(line for line in limits if line.startswith("Max core file size"))
    return core.split()[4:6], Path(f"/proc/{pid}/mem").stat().st_uid


def directories() -> set[Path]:
    return set(MEMORY.glob("madoguchi-camera-*"))


async def test_from_frames_to_a_file_and_its_end() -> None:
    """Coached, taken, deleted, taken again; when the agent's side ends, nothing is left."""
    before = directories()
    async with running() as run:
        for _ in range(4):
            await run.send(frame(b"P", np.full((720, 1280, 3), 200, np.uint8)))
        await run.until(lambda line: getattr(line, "advice", None) == "no_face")
        run.worker.say(Take())
        await run.word("take")
        await run.send(frame(b"W"))
        taken = await run.until(lambda line: isinstance(line, Taken))
        assert isinstance(taken, Taken)
        assert kept(taken) == (taken.size_bytes, b"\xff\xd8", 0o600)
        assert taken.size_bytes > 20 * 1024
        run.worker.say(Delete(reason=DeletionReason.RETAKEN))
        await run.until(lambda line: isinstance(line, Deleted))
        assert kept(taken) is None
        run.heard.clear()
        run.worker.say(Take())
        await run.word("take")
        await run.send(frame(b"W"))
        again = await run.until(lambda line: isinstance(line, Taken))
        assert isinstance(again, Taken)
    assert kept(again) is None
    assert directories() <= before


async def test_a_whole_frame_is_kept_only_when_it_was_asked_for() -> None:
    """The citizen's touch takes the photo, not whoever can send frames."""
    async with running() as run:
        await run.send(frame(b"W"))
        run.worker.say(Take())
        await run.word("take")
        await run.send(b"Wthis is no picture")
        refused = await run.until(lambda line: isinstance(line, NotTaken | Taken))
        assert refused == NotTaken(why="not_readable")


@pytest.mark.parametrize(
    ("origin", "token", "status"),
    [("http://evil.example", None, 403), (ORIGIN, "x" * 43, 403), (ORIGIN, None, 400)],
    ids=["another page", "another token", "the panel, but no WebSocket"],
)
async def test_nobody_else_sends_frames(origin: str, token: str | None, status: int) -> None:
    """Any page of any browser can reach loopback; it has neither the origin nor the token."""
    async with running() as run, aiohttp.ClientSession() as client:
        camera = run.worker.camera
        headers = {
            "Origin": origin,
            "Sec-WebSocket-Protocol": f"madoguchi.camera, token.{token or camera.token}",
        }
        url = f"http://127.0.0.1:{camera.port}/camera"
        async with client.get(url, headers=headers) as answer:
            assert answer.status == status


async def test_a_worker_that_is_killed_leaves_no_photo() -> None:
    """Not even SIGKILL in mid-step: whoever watches its directory removes it."""
    before = directories()
    async with running() as run:
        run.worker.say(Take())
        await run.word("take")
        await run.send(frame(b"W"))
        taken = await run.until(lambda line: isinstance(line, Taken))
        assert isinstance(taken, Taken)
        os.kill(run.worker.pid, 9)
        await asyncio.to_thread(gone, Path(taken.path).parent)
    assert directories() <= before


async def test_its_memory_is_closed_to_others() -> None:
    """No core dump, no debugger of the same user: the kernel gives its files to root."""
    async with running() as run:
        core, owner = guarded(run.worker.pid)
        assert core == ["0", "0"]
        assert owner == 0
