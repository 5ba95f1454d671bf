"""A look at an idle kiosk as the server decides it: two guards, and both on record (Z-20)."""

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any, cast

import pytest

from server.clock import SystemClock
from server.protocol.look import LookTaken
from server.signalling.looking import Looking

JPEG = bytes.fromhex("ffd8ffe0ffd9")
PICTURE = base64.b64encode(JPEG).decode()
TAKEN = LookTaken(ask_id="question-1", outcome="taken", picture=PICTURE)


class World:
    """A kiosk that answers as a test says, perhaps while a session begins."""

    def __init__(self, answer: LookTaken | None = TAKEN, *, begins: bool = False) -> None:
        self.online = True
        self.answer = answer
        self.begins = begins
        self.asked = 0
        self.rooms: list[Any] = []
        self.events: list[tuple[str, str | None]] = []

    def rooms_of(self, _kiosk_id: str) -> list[Any]:
        return self.rooms

    def live(self, _kiosk_id: str) -> object | None:
        return self if self.online else None

    async def ask(self, *_question: object) -> LookTaken | None:
        self.asked += 1
        if self.begins:
            self.serve()
        return self.answer

    def serve(self) -> None:
        self.rooms.append(SimpleNamespace(state="waiting"))

    @asynccontextmanager
    async def write(self) -> AsyncIterator["World"]:
        yield self

    def add(self, row: Any) -> None:
        self.events.append((row.type, row.detail))

    def info(self, *_line: object, **_fields: object) -> None:
        """Logs are not looked at here."""

    async def look(self) -> Any:
        it = cast("Any", self)
        return await Looking(it, it, it, it, SystemClock(), it).look("kiosk-0001", "it-staff")


async def test_an_idle_kiosk_is_seen() -> None:
    """And who looked is on record."""
    world = World()
    assert await world.look() == JPEG
    assert world.events == [("look_taken", "kiosk-0001")]


async def test_a_session_is_not_looked_at() -> None:
    """The kiosk is not even asked; the refusal is on record."""
    world = World()
    world.serve()
    assert await world.look() == "in_session"
    assert world.asked == 0
    assert world.events == [("look_refused", "kiosk-0001")]


async def test_a_session_that_begins_meanwhile_is_not_shown() -> None:
    """Whatever the kiosk has sent."""
    world = World(begins=True)
    assert await world.look() == "in_session"
    assert world.asked == 1
    assert world.events == [("look_refused", "kiosk-0001")]


@pytest.mark.parametrize("outcome", ["in_session", "not_here", "failed"])
async def test_the_kiosks_own_refusal_is_on_record(outcome: Any) -> None:
    """It knows of a first touch that no server has heard of."""
    world = World(LookTaken(ask_id="question-1", outcome=outcome))
    assert await world.look() == outcome
    assert world.events == [("look_refused", "kiosk-0001")]


async def test_a_kiosk_that_does_not_answer() -> None:
    """Away, or too old."""
    assert await World(None).look() == "no_answer"
    away = World()
    away.online = False
    assert await away.look() == "offline"
