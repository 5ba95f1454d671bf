"""Repairs from afar at a real server: in two steps, by IT, never in a session (Z-23)."""

import asyncio
from typing import Any

import pytest
from sqlmodel import col, select

from server.protocol.diagnosis import DiagnosisWords
from server.protocol.errors import ErrorMessage
from server.protocol.kiosk import KioskPresence, KiosksClosed
from server.protocol.repair import (
    RepairAsk,
    RepairObstacle,
    RepairOffer,
    RepairOffers,
    RepairOrder,
    RepairResult,
    RepairState,
)
from server.protocol.session import SessionRequest
from server.signalling.questions import ANSWER_S
from server.signalling.repairing import CONFIRM_WITHIN, NO_ANSWER_S
from server.store.models import EventRow
from server.web import keys

WISH = {"repair": "restart_window"}
WORDS = DiagnosisWords(ja="申請画面を閉じます。", en="The window is closed.")


def offer(obstacle: RepairObstacle | None = None) -> RepairOffer:
    return RepairOffer(
        repair="restart_window", title=WORDS, interrupts=WORDS, takes_s=15, obstacle=obstacle
    )


class Office:
    """IT's desk with one kiosk."""

    def __init__(self, world: Any, kiosk: Any, console: Any, cookie: str) -> None:
        self.world, self.kiosk, self.console, self.cookie = world, kiosk, console, cookie

    async def post(self, step: str = "", cookie: str | None = None) -> tuple[int, Any]:
        path = f"/api/fleet/kiosks/{self.kiosk.identity.kiosk_id}/repairs{step}"
        status, body, _ = await self.world.rest.call("POST", path, WISH, cookie or self.cookie)
        return status, body

    async def asked(self, *offers: RepairOffer) -> tuple[int, Any]:
        """The first step, while the kiosk answers."""
        async with asyncio.TaskGroup() as tasks:
            post = tasks.create_task(self.post())
            ask = await self.kiosk.expect(RepairAsk)
            await self.kiosk.send(RepairOffers(ask_id=ask.ask_id, offers=offers))
        return post.result()

    async def planned(self) -> str:
        status, plan = await self.asked(offer())
        assert status == 201
        assert plan["interrupts"]["ja"]
        assert plan["interrupts"]["en"]
        return f"/{plan['repair_id']}"

    async def outcome(self, outcome: str) -> RepairState:
        state: RepairState = await self.console.expect(RepairState, lambda m: m.outcome == outcome)
        return state

    async def events(self) -> list[tuple[str, str, str | None]]:
        async with self.world.app[keys.DATABASE].read() as db:
            found = await db.exec(select(EventRow).where(col(EventRow.type).startswith("repair_")))
            return [(row.type, row.actor_kind, row.detail) for row in found]


@pytest.fixture
async def office(world: Any) -> Office:
    cookie = await world.operator_cookie("it-staff", "it")
    return Office(world, await world.kiosk(), await world.console(cookie), cookie)


async def test_a_repair_in_two_steps(office: Office) -> None:
    """First what it interrupts, then the order; and all of it is on record."""
    step = await office.planned()
    assert not any(isinstance(one, RepairOrder) for one in office.kiosk.received)
    assert (await office.post(step))[0] == 204
    order = await office.kiosk.expect(RepairOrder)
    await office.outcome("ordered")
    await office.kiosk.send(RepairResult(repair_id=order.repair_id, outcome="done"))
    await office.outcome("done")
    assert await office.events() == [
        ("repair_planned", "operator", f"restart_window@{office.kiosk.identity.kiosk_id}"),
        ("repair_ordered", "operator", f"restart_window@{office.kiosk.identity.kiosk_id}"),
        ("repair_done", "kiosk", "restart_window:done"),
    ]
    assert (await office.post(step))[0] == 404


async def test_never_in_a_session(office: Office) -> None:
    """Neither step works from the moment in which a citizen has called."""
    step = await office.planned()
    await office.kiosk.send(SessionRequest(request_id="request-1", purpose="other", language="ja"))
    await office.kiosk.expect_state("waiting")
    for asked in ("", step):
        status, body = await office.post(asked)
        assert (status, body["code"]) == (409, "kiosk_in_session")
    assert not any(isinstance(one, RepairOrder) for one in office.kiosk.received)


async def test_a_plan_is_one_persons_and_does_not_last(office: Office, clock: Any) -> None:
    """Nobody confirms what somebody else has read, or what was read long ago."""
    other = await office.world.operator_cookie("other-it", "it")
    operator = await office.world.operator_cookie("taro")
    step = await office.planned()
    assert (await office.post(step, other))[0] == 404
    assert (await office.post(step, operator))[0] == 403
    assert (await office.post("", operator))[0] == 403
    clock.advance(CONFIRM_WITHIN.total_seconds() + 1)
    assert (await office.post(step))[0] == 404
    assert not any(isinstance(one, RepairOrder) for one in office.kiosk.received)


async def test_a_kiosk_that_knows_no_repairs(office: Office, clock: Any) -> None:
    """An older agent drops the order; another kiosk cannot answer in its place."""
    assert (await office.post(await office.planned()))[0] == 204
    order = await office.kiosk.expect(RepairOrder)
    other = await office.world.kiosk(await office.world.kiosk_identity("2番窓口"))
    await other.send(RepairResult(repair_id=order.repair_id, outcome="done"))
    await other.send(SessionRequest(request_id="request-1", purpose="other", language="ja"))
    await other.expect_state("waiting")
    clock.advance(15 + NO_ANSWER_S + 2)
    await office.outcome("no_answer")


@pytest.mark.parametrize(
    ("obstacle", "code"),
    [
        ("in_session", "kiosk_in_session"),
        ("not_permitted", "repair_not_permitted"),
        ("not_supervised", "repair_not_supervised"),
    ],
)
async def test_the_kiosk_says_why_not(office: Office, obstacle: Any, code: str) -> None:
    """It knows of its citizens, and of what its machine permits."""
    status, body = await office.asked(offer(obstacle))
    assert (status, body["code"]) == (409, code)
    assert await office.events() == []


async def test_a_repair_that_the_kiosk_does_not_know(office: Office) -> None:
    """Nothing is planned that nobody offers."""
    assert (await office.asked())[0] == 404


async def test_the_list_is_the_kiosks_own(office: Office, clock: Any) -> None:
    """IT reads what this kiosk can do; one that does not say is waited for, but not for ever."""
    path = f"/api/fleet/kiosks/{office.kiosk.identity.kiosk_id}/repairs"
    async with asyncio.TaskGroup() as tasks:
        get = tasks.create_task(office.world.rest.call("GET", path, None, office.cookie))
        ask = await office.kiosk.expect(RepairAsk)
        await office.kiosk.send(RepairOffers(ask_id=ask.ask_id, offers=(offer(),)))
    status, body, _ = get.result()
    assert (status, body["offers"][0]["title"]["ja"]) == (200, WORDS.ja)
    async with asyncio.TaskGroup() as tasks:
        get = tasks.create_task(office.world.rest.call("GET", path, None, office.cookie))
        await office.kiosk.expect(RepairAsk)
        clock.advance(ANSWER_S + 2)
    status, body, _ = get.result()
    assert (status, body["code"]) == (409, "kiosk_no_answer")


async def test_maintenance_takes_no_calls(office: Office) -> None:
    """Whatever its panel says; and everybody who serves knows which kiosk it is."""
    serving = await office.world.console(await office.world.operator_cookie("taro"))
    await office.kiosk.send(KioskPresence(state="maintenance", agent_version="0.1.0"))
    closed = await serving.expect(KiosksClosed)
    assert [one.kiosk_id for one in closed.entries] == [office.kiosk.identity.kiosk_id]
    await office.kiosk.send(SessionRequest(request_id="request-1", purpose="other", language="ja"))
    refused = await office.kiosk.expect(ErrorMessage)
    assert (refused.code, refused.ref_id) == ("maintenance", "request-1")
    later = await office.world.console(await office.world.operator_cookie("jiro"))
    assert (await later.expect(KiosksClosed)).entries == closed.entries
    await office.kiosk.send(KioskPresence(state="ready", agent_version="0.1.0"))
    assert (await serving.expect(KiosksClosed, lambda m: not m.entries)).entries == ()
    await office.kiosk.send(SessionRequest(request_id="request-2", purpose="other", language="ja"))
    await office.kiosk.expect_state("waiting")


async def test_a_kiosk_that_is_away(office: Office) -> None:
    """Said at once, in words."""
    await office.kiosk.close()
    await office.world.kiosks_left()
    status, body = await office.post()
    assert (status, body["code"]) == (409, "kiosk_offline")
