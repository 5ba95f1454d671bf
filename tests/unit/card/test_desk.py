"""The card desk: from a touch to filled fields, and how everything is forgotten."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest

from kiosk_client.card.desk import CardDesk
from kiosk_client.card.faults import NoReaderError
from madoguchi.virtual_card.card import VirtualCard
from madoguchi.virtual_card.cards import pin_of
from madoguchi.virtual_card.mishaps import make_card
from madoguchi.virtual_card.readers import VirtualReaders
from server.protocol.card import CardPhase, PanelCard, PanelCardKey, PanelCardStep
from server.protocol.errors import ProtocolError
from server.protocol.wire import decode, decode_agent_input, decode_input

WAIT_S = 60.0


class Stage:
    """A desk with a virtual reader, and what its panel was told."""

    def __init__(self, **options: Any) -> None:
        self.readers = VirtualReaders()
        self.told: list[PanelCard] = []
        self.news = asyncio.Event()
        self.filled: list[dict[str, str]] = []
        self.desk = CardDesk(self.readers.connect, self._fill, **options)

    async def _fill(self, values: Mapping[str, str]) -> int:
        self.filled.append(dict(values))
        return len(values)

    def show(self, message: PanelCard) -> None:
        self.told.append(message)
        self.news.set()

    async def until(self, phase: CardPhase, **facts: Any) -> PanelCard:
        def fits(message: PanelCard) -> bool:
            return message.phase == phase and all(
                getattr(message, name) == value for name, value in facts.items()
            )

        async with asyncio.timeout(WAIT_S):
            while not self.told or not fits(self.told[-1]):
                self.news.clear()
                await self.news.wait()
        return self.told[-1]

    def keys(self, digits: str) -> None:
        for digit in digits:
            self.desk.pressed(PanelCardKey.model_validate({"key": digit}))

    def step(self, step: str) -> None:
        self.desk.step(PanelCardStep.model_validate({"step": step}))

    async def open_with(self, card: VirtualCard) -> None:
        self.readers.insert(card)
        await self.until("present")
        self.step("open")

    async def read(self, card: VirtualCard, pin: str = "1234") -> None:
        await self.open_with(card)
        await self.until("typing")
        self.keys(pin)
        self.step("enter")


@asynccontextmanager
async def running(**options: Any) -> AsyncIterator[Stage]:
    stage = Stage(**options)
    task = asyncio.create_task(stage.desk.run(stage.show))
    try:
        await stage.until("empty")
        yield stage
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        assert stage.desk._data is None
        assert len(stage.desk._typed) == 0


async def test_a_card_fills_a_form_by_touches_alone() -> None:
    """Look, type, read, fill; the tries are known before the first key."""
    async with running() as stage:
        card = make_card("my_number")
        await stage.open_with(card)
        asked = await stage.until("typing")
        assert (asked.kind, asked.tries, asked.digits) == ("my_number", 3, 0)
        stage.keys("12")
        stage.step("enter")  # not yet: two digits cost no try
        stage.keys("9")
        stage.desk.pressed(PanelCardKey(key="erase"))
        stage.keys("34")
        await stage.until("typing", digits=4)
        stage.step("enter")
        shown = await stage.until("read")
        assert {value.name: value.text for value in shown.values} == {
            "name": "試験　花子",
            "address": "神奈川県座間市緑ケ丘一丁目１番１号",
            "birth": "1995-04-01",
            "sex": "女",
        }
        assert stage.filled == []
        stage.step("fill")
        await stage.until("filled", filled=9)
        assert stage.filled[0]["birth_year"] == "1995"
        assert (stage.filled[0]["birth_era"], stage.filled[0]["birth_era_year"]) == ("平成", "7")
        assert pin_of(card).left == 3


async def test_a_text_with_a_missing_character_is_left_to_the_citizen() -> None:
    """It is shown as doubtful, and not filled in."""
    async with running() as stage:
        await stage.read(make_card("licence", "gaiji"))
        shown = await stage.until("read")
        assert [value.name for value in shown.values if value.doubtful] == ["name"]
        stage.step("fill")
        await stage.until("filled")
        assert "name" not in stage.filled[0]
        assert "address" in stage.filled[0]


async def test_a_wrong_pin_is_one_try_and_one_press() -> None:
    """However often the button is pressed; the next look tells what is left."""
    async with running() as stage:
        card = make_card("my_number")
        await stage.read(card, "9999")
        for _ in range(20):
            stage.step("enter")
        await stage.until("fault", fault="wrong_pin", digits=0)
        assert pin_of(card).left == 2
        stage.step("open")
        await stage.until("typing", tries=2)
        stage.keys("9999")
        stage.step("enter")
        await stage.until("fault", fault="wrong_pin")
        stage.step("open")
        await stage.until("fault", fault="last_try")
        stage.keys("1234")
        stage.step("enter")
        assert pin_of(card).left == 1


@pytest.mark.parametrize(
    ("mishap", "fault"),
    [
        ("last_try", "last_try"),
        ("blocked", "pin_blocked"),
        ("unknown_card", "unknown_card"),
    ],
)
async def test_a_card_that_cannot_be_used_is_said_before_typing(mishap: Any, fault: Any) -> None:
    """No PIN pad comes up."""
    async with running() as stage:
        await stage.open_with(make_card("my_number", mishap))
        await stage.until("fault", fault=fault)
        assert "typing" not in {message.phase for message in stage.told}


async def test_everything_goes_with_the_card() -> None:
    """What was read is gone from panel and agent when the card goes, within a second."""
    async with running() as stage:
        await stage.read(make_card("my_number"))
        await stage.until("read")
        stage.readers.insert(None)
        async with asyncio.timeout(1.0):
            await stage.until("empty", values=())
        assert stage.desk._data is None
        stage.step("fill")
        assert stage.filled == []


async def test_a_card_pulled_while_typing_takes_the_digits() -> None:
    """The next card starts from nothing."""
    async with running() as stage:
        await stage.open_with(make_card("my_number"))
        await stage.until("typing")
        stage.keys("123")
        stage.readers.insert(None)
        await stage.until("empty", digits=0)
        assert bytes(stage.desk._typed._digits) == bytes(4)


@pytest.mark.parametrize("end", ["close", "forget"])
async def test_the_citizen_or_the_visit_puts_it_away(end: str) -> None:
    """The card is still there, and that is all that is known."""
    async with running() as stage:
        await stage.read(make_card("my_number"))
        await stage.until("read")
        if end == "close":
            stage.step("close")
        else:
            stage.desk.forget()
        await stage.until("present", values=(), kind=None, tries=None)
        assert stage.desk._data is None


async def test_nobody_touches_anything() -> None:
    """A citizen who walks away leaves nothing behind."""
    async with running(untouched_s=0.05) as stage:
        await stage.open_with(make_card("my_number"))
        await stage.until("typing")
        stage.keys("12")
        await stage.until("present", digits=0)


async def test_a_service_that_is_away_is_asked_again() -> None:
    """Plugged in later, the reader is found; nobody restarts the kiosk."""
    stage = Stage(retry_s=0.01)
    working, away = stage.desk._source, 2

    def source() -> Any:
        nonlocal away
        away -= 1
        if away >= 0:
            raise NoReaderError
        return working()

    stage.desk._source = source
    task = asyncio.create_task(stage.desk.run(stage.show))
    await stage.until("empty")
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_the_service_is_connected_anew_on_demand() -> None:
    """A repair from afar: the old connection is let go, and a reader was found by a new one."""
    stage = Stage(retry_s=WAIT_S)
    working, connections = stage.desk._source, 0

    def source() -> Any:
        nonlocal connections
        connections += 1
        return working()

    stage.desk._source = source
    task = asyncio.create_task(stage.desk.run(stage.show))
    await stage.until("empty")
    assert await stage.desk.reconnect()
    assert connections == 2
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_no_pin_leaves_the_desk(capfd: Any, caplog: pytest.LogCaptureFixture) -> None:
    """Neither to the panel nor to a log: only the number of digits does."""
    caplog.set_level(logging.DEBUG)
    async with running() as stage:
        card = make_card("my_number", pin="7305")
        await stage.read(card, "7305")
        await stage.until("read")
        told = "".join(message.model_dump_json() for message in stage.told)
    output = capfd.readouterr()
    for text in (told, output.out, output.err, caplog.text):
        assert "7305" not in text
    assert "花子" not in output.out + output.err + caplog.text


@pytest.mark.parametrize("pin", ["12", "1234", "", "x"])
async def test_no_message_has_room_for_a_pin(pin: str) -> None:
    """A key is one digit."""
    with pytest.raises(ValueError, match="key"):
        PanelCardKey.model_validate({"key": pin})


@pytest.mark.parametrize("message", [PanelCard(phase="off"), PanelCardKey(key="1")])
@pytest.mark.parametrize("door", [decode, decode_input, decode_agent_input])
async def test_no_other_wire_knows_these_messages(door: Any, message: Any) -> None:
    """Neither the server nor a console can be sent a key, or what was read of a card."""
    with pytest.raises(ProtocolError) as refused:
        door(message.model_dump_json())
    assert refused.value.code == "unknown_type"
