"""The bench types by the product's own messages and hands."""

import asyncio
from typing import TYPE_CHECKING, cast

import pytest

from madoguchi.bench.window.input import BenchInput, InputLostError
from server.protocol.errors import ProtocolError
from server.protocol.input import InputResult, InputText, InputWheel, ProxyInput
from server.protocol.wire import encode

if TYPE_CHECKING:
    from kiosk_client.control.ports import Hands

TEXT = InputText(lease=1, seq=1, text="a")
WHEEL = InputWheel(lease=1, seq=2, x=10, y=20, dx=0, dy=-120)


class Fingers:
    """Hands that note what they are given."""

    def __init__(self, *, refuse: bool = False) -> None:
        self.done: asyncio.Queue[ProxyInput] = asyncio.Queue()
        self._refuse = refuse

    async def perform(self, message: ProxyInput) -> InputResult:
        await self.done.put(message)
        outcome = "refused" if self._refuse else "applied"
        refusal = "protected" if self._refuse else None
        return InputResult(lease=1, seq=message.seq, outcome=outcome, refusal=refusal)


async def test_text_and_wheel_are_done_in_order() -> None:
    """And only text counts as a key that came in."""
    hands = Fingers()
    typed = BenchInput(cast("Hands", hands))
    for message in (TEXT, WHEEL):
        typed.received(encode(message))
    working = asyncio.create_task(typed._perform())
    assert [await hands.done.get() for _ in range(2)] == [TEXT, WHEEL]
    assert len(typed.key_times) == 1
    working.cancel()


async def test_a_refused_key_ends_the_bench() -> None:
    """A figure of keys that never arrived would be worth nothing."""
    typed = BenchInput(cast("Hands", Fingers(refuse=True)))
    typed.received(encode(TEXT))
    with pytest.raises(InputLostError, match="protected"):
        await typed._perform()


@pytest.mark.parametrize("text", ["", "[]", '{"v":1,"type":"click"}'])
def test_strange_messages_are_refused(text: str) -> None:
    """At the product's own door."""
    with pytest.raises(ProtocolError):
        BenchInput(cast("Hands", Fingers())).received(text)


def test_what_the_bench_does_not_measure_is_refused() -> None:
    """The viewer sends text and wheel turns."""
    with pytest.raises(InputLostError):
        BenchInput(cast("Hands", Fingers())).received(
            '{"v":1,"type":"input.key","lease":1,"seq":1,"key":"Tab"}'
        )
