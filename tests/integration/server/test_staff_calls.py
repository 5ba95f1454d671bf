"""A clerk calls IT from the kiosk: an alarm with reason, owner and answer, bounded, on record."""

from typing import Any

import pytest
from sqlmodel import col, select

from server.protocol.session import SessionRequest
from server.protocol.staff_call import StaffCallRaise, StaffCallState, StaffCallWithdraw
from server.signalling.staff_calls import MOST, WITHIN
from server.store.models import EventRow, StaffCallRow
from server.web import keys
from server.wiring import UPKEEP

RAISE = StaffCallRaise(reason="card_reader")


class Office:
    """IT's desk with one kiosk."""

    def __init__(self, world: Any, kiosk: Any, cookie: str) -> None:
        self.world, self.kiosk, self.cookie = world, kiosk, cookie

    async def alarms(self) -> list[Any]:
        await self.world.app[UPKEEP].alarms.look()
        _, fleet, _ = await self.world.rest.call("GET", "/api/fleet", None, self.cookie)
        return [one for one in fleet["alarms"] if one["kind"] == "staff_call"]

    async def do(self, wish: dict[str, str], cookie: str | None = None) -> int:
        path = f"/api/fleet/kiosks/{self.kiosk.identity.kiosk_id}/call"
        status, _, _ = await self.world.rest.call("PUT", path, wish, cookie or self.cookie)
        return int(status)

    async def told(self) -> StaffCallState:
        state: StaffCallState = await self.kiosk.expect(StaffCallState)
        return state

    async def raised(self) -> StaffCallState:
        await self.kiosk.send(RAISE)
        return await self.told()

    async def events(self) -> list[tuple[str, str, str | None]]:
        async with self.world.app[keys.DATABASE].read() as db:
            rows = await db.exec(
                select(EventRow).where(col(EventRow.type).startswith("staff_call"))
            )
            return [(row.type, row.actor_kind, row.detail) for row in rows]


@pytest.fixture
async def office(world: Any) -> Office:
    return Office(world, await world.kiosk(), await world.operator_cookie("it-staff", "it"))


async def test_a_call_from_its_beginning_to_its_end(office: Office) -> None:
    """An alarm with its reason; taken, answered and closed; the panel hears of each step."""
    told = await office.raised()
    assert told.call is not None
    assert (told.call.reason, told.call.owned, told.refusal) == ("card_reader", False, None)
    (alarm,) = await office.alarms()
    kiosk_id = office.kiosk.identity.kiosk_id
    assert (alarm["kiosk_id"], alarm["call"]["reason"]) == (kiosk_id, "card_reader")
    path = f"/api/fleet/alarms/{alarm['alarm_id']}"
    await office.world.rest.call("PUT", path, {"do": "own"}, office.cookie)
    owned = await office.told()
    assert owned.call is not None
    assert owned.call.owned
    assert await office.do({"do": "answer", "text": "10分後に行きます"}) == 204
    answered = await office.told()
    assert answered.call is not None
    assert answered.call.answer == "10分後に行きます"
    assert await office.do({"do": "close"}) == 204
    assert (await office.told()).call is None
    assert await office.alarms() == []
    assert await office.do({"do": "close"}) == 404
    assert await office.events() == [
        ("staff_called", "kiosk", "card_reader"),
        ("staff_call_answered", "operator", kiosk_id),
        ("staff_call_over", "operator", f"closed@{kiosk_id}"),
    ]
    async with office.world.app[keys.DATABASE].read() as db:
        assert [row.answer for row in await db.exec(select(StaffCallRow))] == [None]


async def test_one_call_at_a_time_and_not_too_many(office: Office, clock: Any) -> None:
    """Somebody who plays with the panel cannot keep IT busy."""
    first = await office.raised()
    assert await office.raised() == first
    for _ in range(MOST - 1):
        await office.kiosk.send(StaffCallWithdraw())
        assert (await office.told()).call is None
        assert (await office.raised()).call is not None
    await office.kiosk.send(StaffCallWithdraw())
    await office.told()
    refused = await office.raised()
    assert (refused.call, refused.refusal) == (None, "too_many")
    assert await office.alarms() == []
    clock.advance(WITHIN.total_seconds() + 1)
    assert (await office.raised()).call is not None


async def test_never_in_a_session(office: Office) -> None:
    """Whatever a kiosk says: from a citizen's call on there is none."""
    await office.kiosk.send(SessionRequest(request_id="request-1", purpose="other", language="ja"))
    await office.kiosk.expect_state("waiting")
    refused = await office.raised()
    assert (refused.call, refused.refusal) == (None, "in_session")
    assert await office.events() == []


async def test_a_kiosk_that_comes_back_hears_of_its_call(office: Office) -> None:
    """A restart of the agent does not lose what the clerk has asked for."""
    await office.raised()
    await office.kiosk.close()
    again = await office.world.kiosk(office.kiosk.identity)
    assert (await again.expect(StaffCallState)).call is not None


@pytest.mark.parametrize("role", ["operator", "supervisor"])
async def test_it_alone_answers(office: Office, role: Any) -> None:
    """Nobody else writes on a kiosk's panel; nor does anybody in several lines."""
    await office.raised()
    other = await office.world.operator_cookie("other", role)
    assert await office.do({"do": "answer", "text": "x"}, other) == 403
    assert await office.do({"do": "answer", "text": "a\nb"}) == 400
    assert await office.do({"do": "answer", "text": "x" * 61}) == 400
