"""A look at an idle kiosk at a real server: by IT, on record, never at a session (Z-20)."""

import asyncio
import base64
from typing import Any

import aiohttp
import pytest
from sqlmodel import col, select

from server.protocol.look import LookAsk, LookTaken
from server.protocol.session import SessionRequest
from server.store.models import EventRow
from server.web import keys

JPEG = bytes.fromhex("ffd8ffe0") + b"not much of a picture" + bytes.fromhex("ffd9")


class Office:
    """IT's desk with one kiosk."""

    def __init__(self, world: Any, kiosk: Any, cookie: str) -> None:
        self.world, self.kiosk, self.cookie = world, kiosk, cookie

    async def look(self, cookie: str | None = None) -> tuple[int, bytes, str]:
        path = f"/api/fleet/kiosks/{self.kiosk.identity.kiosk_id}/looks"
        headers = {
            "Cookie": f"madoguchi_session={cookie or self.cookie}",
            "Origin": self.world.address,
            "Content-Type": "application/json",
        }
        async with (
            aiohttp.ClientSession() as http,
            http.post(self.world.address + path, headers=headers, data="{}") as answer,
        ):
            return answer.status, await answer.read(), answer.headers["Cache-Control"]

    async def calls(self) -> None:
        request = SessionRequest(request_id="request-1", purpose="other", language="ja")
        await self.kiosk.send(request)
        await self.kiosk.expect_state("waiting")

    async def events(self) -> list[tuple[str, str | None]]:
        async with self.world.app[keys.DATABASE].read() as db:
            found = await db.exec(select(EventRow).where(col(EventRow.type).startswith("look_")))
            return [(row.type, row.detail) for row in found]


@pytest.fixture
async def office(world: Any) -> Office:
    cookie = await world.operator_cookie("it-staff", "it")
    return Office(world, await world.kiosk(), cookie)


def taken(ask: LookAsk) -> LookTaken:
    picture = base64.b64encode(JPEG).decode()
    return LookTaken(ask_id=ask.ask_id, outcome="taken", picture=picture)


async def test_the_first_screen_of_an_idle_kiosk(office: Office) -> None:
    """Who looked is on record; nobody keeps the picture."""
    async with asyncio.TaskGroup() as tasks:
        look = tasks.create_task(office.look())
        await office.kiosk.send(taken(await office.kiosk.expect(LookAsk)))
    assert look.result() == (200, JPEG, "no-store")
    assert await office.events() == [("look_taken", office.kiosk.identity.kiosk_id)]


async def test_no_look_at_a_session(office: Office) -> None:
    """The kiosk is not even asked, and the refusal is on record."""
    await office.calls()
    status, body, _ = await office.look()
    assert status == 409
    assert b"kiosk_in_session" in body
    assert await office.events() == [("look_refused", office.kiosk.identity.kiosk_id)]
    assert not any(isinstance(one, LookAsk) for one in office.kiosk.received)


async def test_a_session_that_begins_between_question_and_picture(office: Office) -> None:
    """Whatever the kiosk sends then, nobody sees it."""
    async with asyncio.TaskGroup() as tasks:
        look = tasks.create_task(office.look())
        ask = await office.kiosk.expect(LookAsk)
        await office.calls()
        await office.kiosk.send(taken(ask))
    status, body, _ = look.result()
    assert status == 409
    assert b"kiosk_in_session" in body
    assert JPEG not in body
    assert await office.events() == [("look_refused", office.kiosk.identity.kiosk_id)]


async def test_who_may_look(office: Office) -> None:
    """IT alone; not those who serve, and nobody without a sign-in."""
    for login, role in (("taro", "operator"), ("boss", "supervisor"), ("root", "admin")):
        cookie = await office.world.operator_cookie(login, role)
        assert (await office.look(cookie))[0] == 403
    assert (await office.look("nobody"))[0] == 401
    assert await office.events() == []
