"""When a kiosk is diagnosed, and that a citizen comes first (Z-09)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk_client.diagnosis.desk import DiagnosisDesk, DiagnosisMeans
from kiosk_client.diagnosis.lines import Ended, Found, FromDiagnosis, Order
from kiosk_client.diagnosis.opening import next_opening
from kiosk_client.diagnosis.probe import Finding
from kiosk_client.diagnosis.record import Run, made
from kiosk_client.diagnosis.telling import run_told
from kiosk_client.diagnosis.words import both
from kiosk_client.settings import KioskSettings
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.base import MAX_WIRE_BYTES, Message
from server.protocol.diagnosis import (
    DiagnosisDone,
    DiagnosisFailed,
    DiagnosisFound,
    DiagnosisRecorded,
    DiagnosisRun,
)
from server.protocol.errors import ErrorMessage
from server.protocol.wire import decode, encode

WAIT_S = 60.0


def finding(name: str = "disk", words: str = "よし") -> Finding:
    return Finding(
        id=name,
        category="machine",
        verdict="fail",
        title=both(words),
        evidence=both(words),
        value=float("inf"),
        clerk=both(words),
        todo=both(words),
        command=words,
    )


def run_of(*findings: Finding) -> Run:
    return made(findings, both("正常", "fine"), 1.5, "0.1.0", in_session=False)


class Look:
    """A run whose lines the test says."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.said: asyncio.Queue[FromDiagnosis | None] = asyncio.Queue()
        self.ended = asyncio.Event()
        self.may_end = asyncio.Event()
        self.may_end.set()

    async def lines(self) -> AsyncIterator[FromDiagnosis]:
        while (line := await self.said.get()) is not None:
            yield line

    async def end(self) -> None:
        self.ended.set()
        await self.may_end.wait()


class Kiosk:
    """A desk with what it has said and begun."""

    def __init__(self, tmp_path: Path, opening: time | None, now: Callable[[], datetime]) -> None:
        settings = KioskSettings(state_dir=tmp_path)
        desktop = DesktopEnvironment(display=None)
        self.said: asyncio.Queue[Message] = asyncio.Queue()
        self.begun: asyncio.Queue[Look] = asyncio.Queue()
        self.desk = DiagnosisDesk(
            DiagnosisMeans(
                lambda ice, reduced: Order.of(settings, desktop, None, ice, in_session=reduced),
                self._start,
                opening,
                now,
            )
        )

    async def _start(self, order: Order) -> Look:
        look = Look(order)
        self.begun.put_nowait(look)
        return look

    async def send(self, message: Message) -> bool:
        self.said.put_nowait(message)
        return True

    async def look(self) -> Look:
        async with asyncio.timeout(WAIT_S):
            return await self.begun.get()

    async def hears(self, kind: type[Any]) -> Any:
        async with asyncio.timeout(WAIT_S):
            message = await self.said.get()
        assert isinstance(message, kind)
        return message

    def ask(self, run_id: str = "run-00000001") -> None:
        self.desk.server_said(DiagnosisRun(run_id=run_id))


@pytest.fixture
def kiosk(tmp_path: Path) -> Callable[..., Any]:
    @asynccontextmanager
    async def made_kiosk(
        opening: time | None = None, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> AsyncIterator[Kiosk]:
        one = Kiosk(tmp_path, opening, now)
        running = asyncio.create_task(one.desk.run(one.send))
        try:
            yield one
        finally:
            running.cancel()
            await asyncio.wait([running])

    return made_kiosk


async def test_it_asks_and_hears_everything(kiosk: Any) -> None:
    """Findings come as they are there, and the whole at the end; then the process is ended."""
    async with kiosk() as one:
        one.ask()
        look = await one.look()
        assert not look.order.in_session
        look.said.put_nowait(Found(done=1, total=2, finding=finding()))
        assert (await one.hears(DiagnosisFound)).total == 2
        look.said.put_nowait(Ended(run=run_of(finding())))
        done = await one.hears(DiagnosisDone)
        assert (done.record.trigger, done.record.took_ms) == ("asked", 1500)
        await look.ended.wait()


async def test_who_hears_of_the_end_can_ask_again(kiosk: Any) -> None:
    """At once: the process of the last run has been put away before its end is told."""
    async with kiosk() as one:
        one.ask()
        look = await one.look()
        look.may_end.clear()
        look.said.put_nowait(Ended(run=run_of(finding())))
        await look.ended.wait()
        assert one.said.empty()
        look.may_end.set()
        await one.hears(DiagnosisDone)
        one.ask("run-00000002")
        again = await one.look()
        again.said.put_nowait(Ended(run=run_of(finding())))
        assert (await one.hears(DiagnosisDone)).run_id == "run-00000002"


async def test_only_one_at_a_time(kiosk: Any) -> None:
    """Two runs would fight for the camera and call it broken."""
    async with kiosk() as one:
        one.ask()
        await one.look()
        one.ask("run-00000002")
        assert (await one.hears(DiagnosisFailed)).failure == "busy"


async def test_while_a_citizen_is_there_no_device_is_opened(kiosk: Any) -> None:
    """The order of a run that begins in a session says so."""
    async with kiosk() as one:
        one.desk.visited(engaged=True)
        one.ask()
        assert (await one.look()).order.in_session


async def test_a_citizen_who_comes_gets_the_devices(kiosk: Any) -> None:
    """A run with the camera open ends at the first touch, and IT reads why."""
    async with kiosk() as one:
        one.ask()
        look = await one.look()
        one.desk.visited(engaged=True)
        assert (await one.hears(DiagnosisFailed)).failure == "interrupted"
        await look.ended.wait()


async def test_a_reduced_run_goes_on_when_another_citizen_comes(kiosk: Any) -> None:
    """It holds nothing that anybody could need."""
    async with kiosk() as one:
        one.desk.visited(engaged=True)
        one.ask()
        look = await one.look()
        one.desk.visited(engaged=False)
        one.desk.visited(engaged=True)
        look.said.put_nowait(Ended(run=run_of()))
        await one.hears(DiagnosisDone)


async def test_after_a_failed_call_once_its_citizen_has_gone(kiosk: Any) -> None:
    """The devices of the call that failed are looked at, not spared."""
    async with kiosk() as one:
        one.desk.visited(engaged=True)
        one.desk.call_failed()
        assert one.begun.empty()
        one.desk.visited(engaged=False)
        look = await one.look()
        assert not look.order.in_session
        look.said.put_nowait(Ended(run=run_of()))
        assert (await one.hears(DiagnosisDone)).record.trigger == "call_failed"


async def test_what_was_interrupted_is_done_later(kiosk: Any) -> None:
    """The check of the morning is not lost to the first citizen."""
    async with kiosk() as one:
        one.desk.call_failed()
        first = await one.look()
        one.desk.visited(engaged=True)
        await first.ended.wait()
        one.desk.visited(engaged=False)
        await one.look()


async def test_every_morning(kiosk: Any) -> None:
    """At the set time, with nobody asking."""
    hours = iter([7, 8])
    today = datetime(2026, 11, 24, tzinfo=UTC)
    last = today + timedelta(hours=8, minutes=1)

    def now() -> datetime:
        return next((today + timedelta(hours=hour, minutes=59) for hour in hours), last)

    assert next_opening(today, time(8)) == today + timedelta(hours=8)
    assert next_opening(last, time(8)) == today + timedelta(days=1, hours=8)
    async with kiosk(time(8), now) as one:
        look = await one.look()
        look.said.put_nowait(Ended(run=run_of()))
        assert (await one.hears(DiagnosisDone)).record.trigger == "schedule"


async def test_a_result_is_told_until_it_is_recorded(kiosk: Any) -> None:
    """A server that was away hears of it with the next link, and not for ever."""
    async with kiosk() as one:
        one.ask()
        (await one.look()).said.put_nowait(Ended(run=run_of()))
        await one.hears(DiagnosisDone)
        one.desk.link_changed("up")
        again = await one.hears(DiagnosisDone)
        error = {"message_ja": "", "message_en": "", "ref_id": again.run_id}
        one.desk.server_said(ErrorMessage(code="internal", **error))
        one.desk.link_changed("up")
        await one.hears(DiagnosisDone)
        one.desk.server_said(DiagnosisRecorded(run_id=again.run_id))
        one.desk.link_changed("up")
        one.ask("run-00000002")
        (await one.look()).said.put_nowait(None)
        assert (await one.hears(DiagnosisFailed)).failure == "broken"


@pytest.mark.parametrize("words", ["短い", "とても長い文" * 90])
def test_a_run_fits_into_a_message(words: str) -> None:
    """Even if everything is broken at length; else the server would never hear of it."""
    message = run_told(
        run_of(*(finding(f"p{n}", words) for n in range(70))), "run-00000001", "asked"
    )
    text = encode(message)
    assert len(text.encode()) <= MAX_WIRE_BYTES
    assert decode(text) == message
    assert len(message.record.findings) == 70
    assert message.record.findings[0].value is None
