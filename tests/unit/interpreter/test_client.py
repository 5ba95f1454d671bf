"""The server's end of the line: starting anew, asking again, and giving up on what hangs."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from pydantic import TypeAdapter

from server.interpreter.client import FAILED_AFTER, SILENT_S, WorkerClient
from server.interpreter.errands import (
    FROM_WORKER,
    TO_WORKER,
    Errand,
    Ping,
    Pong,
    Ready,
    Render,
    Rendered,
    Setup,
)
from server.interpreter.line import LENGTH, MAX_BYTES, Line, LineLost
from server.interpreter.ports import WorkerRefusedError

SETUP = Setup(recogniser="none", models="models", threads=1)
READY = Ready(engine="fake", translates=True, hears=("en",))


async def pair() -> tuple[Line[Any], Line[Any]]:
    """Both ends of one line."""
    arrived: asyncio.Queue[Any] = asyncio.Queue()
    server = await asyncio.start_server(lambda r, w: arrived.put_nowait((r, w)), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    ours = await asyncio.open_connection("127.0.0.1", port)
    theirs = await arrived.get()
    server.close()
    return Line(*ours, FROM_WORKER), Line(*theirs, TO_WORKER)


class HandEntrance:
    """Workers that the test plays."""

    def __init__(self) -> None:
        self.came: asyncio.Queue[Line[Any]] = asyncio.Queue()
        self.prepared = 0
        self.lines: list[Line[Any]] = []

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Line[Any]]:
        ours, theirs = await pair()
        ours.send(SETUP)
        self.lines += (ours, theirs)
        self.came.put_nowait(theirs)
        try:
            yield ours
        finally:
            ours.close()

    def prepare(self) -> None:
        self.prepared += 1

    async def close(self) -> None:
        pass

    async def worker(self) -> Line[Any]:
        """The next worker, which has said that it is ready."""
        line = await self.came.get()
        assert await line.receive() == SETUP
        line.send(READY)
        return line


@pytest.fixture
async def bench(scene: Any) -> AsyncIterator[tuple[WorkerClient, HandEntrance, Any]]:
    entrance = HandEntrance()
    client = WorkerClient(entrance, scene.clock, scene.counted)
    running = asyncio.create_task(client.run())
    yield client, entrance, scene
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    for line in entrance.lines:
        line.close()
    await asyncio.sleep(0)


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not true():  # noqa: ASYNC110 - sockets of the kernel have no event of ours
            await asyncio.sleep(0)


def render(number: int) -> Render:
    return Render(errand=number, text="はい", language="ja", targets=("en",))


async def errands(line: Line[Any], kind: type[Errand]) -> Any:
    """The next errand of this kind."""
    while True:
        errand = await line.receive()
        if isinstance(errand, kind):
            return errand


async def test_what_was_asked_of_a_dead_worker_is_asked_of_the_next(bench: Any) -> None:
    """The line that was on its way is answered by the second worker; generation counts them."""
    client, entrance, scene = bench
    first = await entrance.worker()
    await until(lambda: client.state.status == "up")
    answer = asyncio.create_task(client.render(render(1)))
    assert (await errands(first, Render)).errand == 1
    first.close()
    await until(lambda: client.state.status == "lost")
    scene.clock.advance(0)
    second = await entrance.worker()
    assert (await errands(second, Render)).errand == 1
    second.send(Rendered(errand=1, text="はい", renderings=()))
    assert (await answer).text == "はい"
    assert client.state.generation == 2
    assert scene.counted.ups == [True, False, True]
    assert entrance.prepared == 2


async def test_a_line_is_asked_twice_at_most(bench: Any) -> None:
    """What took two workers down is refused, so the third one lives."""
    client, entrance, scene = bench
    answer = None
    for _ in range(2):
        line = await entrance.worker()
        await until(lambda: client.state.status == "up")
        answer = answer or asyncio.create_task(client.render(render(1)))
        await errands(line, Render)
        line.close()
        await until(lambda: client.state.status == "lost")
        scene.clock.advance(0)
    await entrance.worker()
    assert answer is not None
    with pytest.raises(WorkerRefusedError):
        await answer


async def test_a_worker_that_never_gets_ready_fails_in_the_end(bench: Any) -> None:
    """Lost again and again: both ends hear `failed`, and it is tried less often."""
    client, entrance, scene = bench
    for count in range(1, FAILED_AFTER + 1):
        line = await entrance.came.get()
        line.close()
        await until(lambda count=count: len(scene.counted.notes) == count)
        scene.clock.advance(60)
    assert client.state.status == "failed"
    assert scene.counted.notes[-1] == "worker_failed"


async def test_a_worker_that_hangs_is_given_up(bench: Any) -> None:
    """Without an answer to pings for ten seconds the line is cut and the next worker called."""
    client, entrance, scene = bench
    line = await entrance.worker()
    ping = await errands(line, Ping)
    line.send(Pong(number=ping.number, ears=2, dropped_s=1.5))
    await until(lambda: scene.counted.heard == (2, 1.5))
    scene.clock.advance(SILENT_S + 1)
    await until(lambda: client.state.status == "lost")


@pytest.mark.parametrize(
    "garbage", [LENGTH.pack(MAX_BYTES + 1), LENGTH.pack(2) + b"{}", LENGTH.pack(9) + b"half"]
)
async def test_a_line_that_makes_no_sense_is_lost(garbage: bytes) -> None:
    """Too long, of no kind, or broken off: the other side is given up, nothing is quoted."""
    ours, theirs = await pair()
    theirs._writer.write(garbage)
    await theirs._writer.drain()
    theirs._writer.close()
    with pytest.raises(LineLost) as lost:
        await ours.receive()
    assert lost.value.__cause__ is None
    assert str(lost.value) == ""
    ours.close()
    await asyncio.sleep(0)


def test_errands_do_not_show_what_is_said() -> None:
    """A traceback or log that names an errand holds none of its text."""
    shown = repr(render(1)) + repr(Rendered(errand=1, text="はい", renderings=()))
    assert "はい" not in shown
    assert isinstance(TO_WORKER, TypeAdapter)
