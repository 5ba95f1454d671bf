"""Questions to kiosks: answered by the one that was asked, or given up; its log page by page."""

import asyncio
from datetime import UTC, datetime
from typing import Any, cast

from server.protocol.logs import LogAsk, LogLine, LogLines
from server.protocol.repair import RepairAsk, RepairOffers
from server.signalling.logbook import Logbook
from server.signalling.presence import LiveKiosk
from server.signalling.questions import ANSWER_S, Questions

HERE = LiveKiosk("kiosk-0001", "1番窓口")
OTHER = LiveKiosk("kiosk-0002", "2番窓口")
ASK = RepairAsk(ask_id="question-1")
OFFERS = RepairOffers(ask_id="question-1", offers=())


class World:
    """Connections and a clock."""

    def __init__(self) -> None:
        self.online = True
        self.time = 0.0
        self.told: asyncio.Queue[Any] = asyncio.Queue()

    def live(self, _kiosk_id: str) -> object | None:
        return self if self.online else None

    def monotonic(self) -> float:
        return self.time

    async def tell(self, _kiosk_id: str, message: Any) -> bool:
        self.told.put_nowait(message)
        return self.online


def questions(world: World) -> Questions:
    it = cast("Any", world)
    return Questions(it, it, it)


async def test_the_kiosk_that_was_asked_answers() -> None:
    """Another one cannot, nor can an answer to another question; a second answer is dropped."""
    world = World()
    asked = questions(world)
    async with asyncio.TaskGroup() as tasks:
        answer = tasks.create_task(asked.ask("kiosk-0001", ASK, RepairOffers))
        await world.told.get()
        asked.answered(OTHER, OFFERS)
        asked.answered(HERE, OFFERS.model_copy(update={"ask_id": "question-2"}))
        assert not answer.done()
        asked.answered(HERE, OFFERS)
        asked.answered(HERE, OFFERS)
    assert answer.result() == OFFERS


async def test_nobody_waits_for_ever() -> None:
    """Not for a kiosk that is silent, nor for one that has gone."""
    for silent in (True, False):
        world = World()
        asked = questions(world)
        async with asyncio.TaskGroup() as tasks:
            answer = tasks.create_task(asked.ask("kiosk-0001", ASK, RepairOffers))
            await world.told.get()
            asked.end_overdue()
            world.online = silent
            world.time = ANSWER_S + 1 if silent else 0.0
            asked.end_overdue()
        assert answer.result() is None


async def test_a_kiosk_that_is_away_is_not_waited_for() -> None:
    """And an answer of another kind is none."""
    world = World()
    world.online = False
    assert await questions(world).ask("kiosk-0001", ASK, RepairOffers) is None


class Kiosk:
    """Answers with so many lines, three a page; `says`: other lines than it should."""

    def __init__(self, count: int) -> None:
        self.count, self.asked = count, 0

    async def ask(self, _kiosk_id: str, question: LogAsk, _kind: object) -> LogLines | None:
        self.asked += 1
        top = self.count if question.before is None else question.before
        numbers = range(top - 1, max(-1, top - 4), -1)
        lines = tuple(line(number) for number in numbers)
        return LogLines(ask_id=question.ask_id, lines=lines, more=top > 3)


def line(number: int) -> LogLine:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    fields: dict[str, Any] = {"code": "no_service", "dropped": "name", "citizen": "Hanako"}
    return LogLine(number=number, at=at, level="info", event="line", fields=fields)


async def test_a_log_is_read_to_its_end() -> None:
    """And only fields that a log may have are handed on, whatever a kiosk's version thinks."""
    found = await Logbook(cast("Any", Kiosk(7))).lines("kiosk-0001")
    assert found is not None
    assert [one.number for one in found.lines] == [6, 5, 4, 3, 2, 1, 0]
    assert not found.more
    assert found.lines[0].fields == {"code": "no_service", "dropped": "name"}


async def test_a_kiosk_that_says_the_same_for_ever() -> None:
    """It is asked so often, and not more."""

    class Stubborn(Kiosk):
        async def ask(self, *_question: Any) -> LogLines | None:
            self.asked += 1
            return LogLines(ask_id="question-1", lines=(line(5),), more=True)

    kiosk = Stubborn(0)
    found = await Logbook(cast("Any", kiosk)).lines("kiosk-0001")
    assert found is not None
    assert ([one.number for one in found.lines], kiosk.asked) == ([5], 2)
