"""What waits between the lease and the page is bounded, and gone when it means nothing any more."""

import asyncio
from typing import Any

import pytest

from kiosk_client.control.asides import MAX_QUEUED, Asides
from kiosk_client.control.confirmations import MAX_PENDING, Confirmations, Pending
from kiosk_client.control.effects import Mark
from kiosk_client.control.ports import Unconfirmed
from server.protocol.fields import Box
from server.protocol.input import InputFill, InputResult
from server.protocol.marks import MarkBox
from tests.unit.control.conftest import Page


def mark(number: int) -> Mark:
    return Mark(1, MarkBox(mark=f"m{number}", box=Box(x=0, y=0, w=1, h=1)))


@pytest.fixture
def page() -> Page:
    return Page()


async def done(asides: Asides, page: Page) -> list[str]:
    """Let everything that waits happen; what reached the page, in order."""
    work = asyncio.create_task(asides.run())
    before = -1
    while before != len(page.log):
        before = len(page.log)
        for _ in range(10):
            await asyncio.sleep(0)
    work.cancel()
    await asyncio.wait([work])
    return page.log


async def test_a_flood_of_marks_outlives_nobody(page: Page) -> None:
    """A page that is slow gets no more of them than it had time for."""
    asides = Asides(page, page, lambda *_: None)
    for number in range(1, MAX_QUEUED + 100):
        asides.put(mark(number))
    assert await done(asides, page) == ["mark.box"] * MAX_QUEUED


async def test_marks_on_their_way_are_gone_with_the_consent(page: Page) -> None:
    """A mark that was waiting does not appear after the citizen has taken the power to point."""
    asides = Asides(page, page, lambda *_: None)
    asides.put(mark(1))
    asides.clear()
    assert await done(asides, page) == ["clear"]


async def test_the_citizen_is_asked_about_a_few_texts_only() -> None:
    """The panel is no place for a pile of questions; one that is answered makes room."""
    shown: list[Any] = []
    confirmations = Confirmations(shown.append)

    async def write() -> InputResult:
        raise AssertionError

    def ask(seq: int) -> bool:
        text: Any = InputFill(lease=1, seq=seq, field="f1", text="あ")
        return confirmations.ask(Pending(1, text, Unconfirmed("氏名", "あ", write)))

    assert [ask(seq) for seq in range(1, MAX_PENDING + 2)] == [True] * MAX_PENDING + [False]
    assert len(shown) == MAX_PENDING
    assert confirmations.answered(shown[0].confirm) is not None
    assert ask(MAX_PENDING + 2)
