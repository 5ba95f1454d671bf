"""The data channels of a viewer: which may be opened, and what a hostile console gets from them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from kiosk_client.channels.agreed import AGREED, agreed_label
from kiosk_client.channels.console import (
    MAX_REFUSALS,
    MAX_UNSENT_BYTES,
    MESSAGE_BURST,
    POINT_BURST,
    ConsoleChannels,
    fitting,
)
from kiosk_client.control.events import ConsoleLeft, ConsoleSaid, Event
from kiosk_client.control.seat import Seat
from server.protocol.control import ControlAsk
from server.protocol.fields import FieldOptions, FieldsState, FieldView
from server.protocol.input import MAX_INPUT_TEXT_BYTES, InputResult
from server.protocol.marks import PointerMove
from server.protocol.wire import decode_agent_input, encode

ASK = encode(ControlAsk())


@dataclass
class Channel:
    """A data channel as aiortc shows it."""

    label: str = "input"
    ordered: bool = True
    maxRetransmits: int | None = None  # noqa: N815 - W3C name
    maxPacketLifeTime: int | None = None  # noqa: N815 - W3C name
    readyState: str = "open"  # noqa: N815 - W3C name
    bufferedAmount: int = 0  # noqa: N815 - W3C name
    sent: list[str] = field(default_factory=list)
    heard: dict[str, Callable[..., None]] = field(default_factory=dict)

    def on(self, event: str, callback: Callable[..., None]) -> None:
        self.heard[event] = callback

    def send(self, text: str) -> None:
        self.sent.append(text)

    def receive(self, raw: object) -> None:
        self.heard["message"](raw)


class Ends:
    """A console's channels and everybody at their ends."""

    def __init__(self) -> None:
        self.told: list[Event] = []
        self.deaths = 0
        self.say: Callable[[Any], None] = lambda _: None
        self.channels = ConsoleChannels(self.join, self.died)
        self.input, self.pointer = Channel(), Channel("pointer", ordered=False, maxRetransmits=0)

    def join(self, send: Callable[[Any], None]) -> Seat:
        self.say = send
        return Seat(1, send, self.told.append, lambda _: None)

    def died(self) -> None:
        self.deaths += 1

    def said(self) -> list[str]:
        return [e.message.type for e in self.told if isinstance(e, ConsoleSaid)]


@pytest.fixture
async def ends() -> Ends:
    made = Ends()
    assert made.channels.take_input(made.input)
    assert made.channels.take_pointer(made.pointer)
    return made


@pytest.mark.parametrize("label", AGREED)
@pytest.mark.parametrize("ordered", [True, False])
@pytest.mark.parametrize("retransmits", [None, 0, 3])
@pytest.mark.parametrize("life_time", [None, 100])
def test_only_the_agreed_reliability_is_taken(
    label: str, *, ordered: bool, retransmits: int | None, life_time: int | None
) -> None:
    """An `input` that may lose or reorder, or a `pointer` that insists, is no channel of ours."""
    offered = Channel(label, ordered, retransmits, life_time)
    wanted = {
        "window": (True, None, None),
        "input": (True, None, None),
        "pointer": (False, 0, None),
    }[label]
    agreed = (ordered, retransmits, life_time) == wanted
    assert agreed_label(offered) == (label if agreed else None)


@pytest.mark.parametrize("label", ["", "Input", "input ", "files"])
def test_no_other_label_is_taken(label: str) -> None:
    """A channel that nobody agreed on is not even looked at."""
    assert agreed_label(Channel(label)) is None


async def test_each_channel_is_taken_once(ends: Ends) -> None:
    """A second `input` beside the first would be a second operator."""
    assert not ends.channels.take_input(Channel())
    assert not ends.channels.take_pointer(Channel("pointer"))


async def test_messages_reach_the_seat_in_order(ends: Ends) -> None:
    """Both channels speak for one console."""
    ends.input.receive(ASK)
    ends.pointer.receive(encode(PointerMove(x=1, y=2)))
    assert ends.said() == ["control.ask", "pointer.move"]


async def test_a_pointer_message_is_no_input_and_the_other_way_round(ends: Ends) -> None:
    """What belongs to one channel is refused on the other."""
    ends.input.receive(encode(PointerMove(x=1, y=2)))
    ends.pointer.receive(ASK)
    assert ends.said() == []


@pytest.mark.parametrize("nonsense", ["{}", "", b"\x00", '{"type":"control.state"}', "[" * 9000])
async def test_nonsense_is_cut_off_in_the_end(ends: Ends, nonsense: object) -> None:
    """Some unreadable messages are forgiven; a console that sends nothing else leaves the lease."""
    for _ in range(MAX_REFUSALS):
        ends.input.receive(nonsense)
    assert (ends.deaths, ends.told) == (0, [])
    ends.input.receive(nonsense)
    assert ends.deaths == 1
    assert ends.told == [ConsoleLeft(1)]


async def test_a_flood_is_cut_off(ends: Ends, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than hands could ever do reaches the lease, and then control is gone."""
    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: 5.0)
    for _ in range(MESSAGE_BURST + 50):
        ends.input.receive(ASK)
    assert len(ends.said()) == MESSAGE_BURST
    assert ends.told[-1] == ConsoleLeft(1)
    assert ends.deaths > 0


async def test_a_pointer_that_floods_is_thinned(
    ends: Ends, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pointer's channel may lose anyway, so nothing ends."""
    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: 5.0)
    for _ in range(POINT_BURST + 50):
        ends.pointer.receive(encode(PointerMove(x=1, y=2)))
    assert len(ends.said()) == POINT_BURST
    assert ends.deaths == 0


async def test_a_console_that_does_not_read_is_cut_off(ends: Ends) -> None:
    """What is not read is not kept for it without end."""
    ends.input.bufferedAmount = MAX_UNSENT_BYTES + 1
    ends.say(InputResult(lease=1, seq=1, outcome="applied"))
    assert ends.input.sent == []
    assert ends.told == [ConsoleLeft(1)]


async def test_nothing_is_sent_into_a_closed_channel(ends: Ends) -> None:
    """A channel that is closing takes nothing, and harms nothing."""
    ends.input.readyState = "closing"
    ends.say(InputResult(lease=1, seq=1, outcome="applied"))
    assert (ends.input.sent, ends.deaths) == ([], 0)


async def test_after_closing_nothing_counts(ends: Ends) -> None:
    """A message that was already on its way when the connection was closed is not taken."""
    ends.channels.close()
    ends.channels.close()
    ends.input.receive(ASK)
    assert ends.told == [ConsoleLeft(1)]


def test_a_long_list_of_fields_loses_its_values() -> None:
    """A page full of text is still listed; the picture shows the values anyway."""
    view = FieldView(id="f1-1", label="備考", kind="multiline", klass="open", value="あ" * 2000)
    fields = tuple(view.model_copy(update={"id": f"f1-{n}"}) for n in range(100))
    text = fitting(FieldsState(generation=1, fields=fields))
    assert text is not None
    assert len(text.encode()) <= MAX_INPUT_TEXT_BYTES
    state = decode_agent_input(text)
    assert isinstance(state, FieldsState)
    assert len(state.fields) == 100
    assert {field.value for field in state.fields} == {None}


def test_what_does_not_fit_at_all_is_not_sent() -> None:
    """A message that no console would take is kept back."""
    options = FieldOptions(
        field="f1-1", generation=1, total=400, options=tuple("選" * 120 for _ in range(400))
    )
    assert fitting(options) is not None
    long = options.model_copy(update={"options": tuple("選" * 120 for _ in range(4000))})
    assert fitting(long) is None
