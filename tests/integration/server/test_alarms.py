"""Alarms at a real server: they come with their cause, go with it, and have an owner."""

from datetime import UTC, datetime
from typing import Any

import pytest

from server.protocol.diagnosis import (
    DiagnosisDone,
    DiagnosisFinding,
    DiagnosisRecord,
    DiagnosisRecorded,
    DiagnosisWords,
)
from server.protocol.kiosk import KioskCardsLeft, KioskPresence
from server.signalling.alarms import AWAY_S
from server.signalling.upkeep import ALARMS_EVERY_S
from server.wiring import UPKEEP

WORDS = DiagnosisWords(ja="カメラ", en="Camera")


def result(verdict: Any) -> DiagnosisRecord:
    found = DiagnosisFinding(
        id="camera-opens", category="devices", verdict=verdict, title=WORDS, evidence=WORDS
    )
    return DiagnosisRecord(
        at=datetime.now(UTC),
        took_ms=10,
        trigger="schedule",
        in_session=False,
        version="0.1.0",
        sentence=WORDS,
        findings=(found,),
    )


class Office:
    """IT's desk."""

    def __init__(self, world: Any, cookie: str) -> None:
        self.world = world
        self.cookie = cookie

    async def alarms(self) -> dict[str, Any]:
        """What is open once the server has looked again."""
        await self.world.app[UPKEEP].alarms.look()
        status, fleet, _ = await self.world.rest.call("GET", "/api/fleet", None, self.cookie)
        assert status == 200
        return {alarm["kind"]: alarm for alarm in fleet["alarms"]}

    async def do(self, alarm: Any, **wish: Any) -> int:
        path = f"/api/fleet/alarms/{alarm['alarm_id']}"
        status, _, _ = await self.world.rest.call("PUT", path, wish, self.cookie)
        return int(status)


@pytest.fixture
async def office(world: Any) -> Office:
    return Office(world, await world.operator_cookie("it-staff", "it"))


async def test_a_failed_check_and_a_card(world: Any, office: Office) -> None:
    """Each opens its own alarm, and closes it when it is mended."""
    kiosk = await world.kiosk()
    assert await office.alarms() == {}
    await kiosk.send(DiagnosisDone(run_id="run-1aaaaa", record=result("fail")))
    await kiosk.expect(DiagnosisRecorded)
    assert set(await office.alarms()) == {"check_failed"}
    await kiosk.send(DiagnosisDone(run_id="run-2aaaaa", record=result("ok")))
    await kiosk.expect(DiagnosisRecorded)
    assert await office.alarms() == {}
    operator = await world.console()
    await kiosk.send(KioskPresence(state="ready", agent_version="0", card_left=True))
    await operator.expect(KioskCardsLeft)
    assert set(await office.alarms()) == {"card_left"}


async def test_a_kiosk_that_is_away(world: Any, clock: Any, office: Office) -> None:
    """Only after a while, and gone when it is back; who is late to take it hears so."""
    kiosk = await world.kiosk()
    await kiosk.close()
    await world.kiosks_left()
    assert await office.alarms() == {}
    clock.advance(AWAY_S + ALARMS_EVERY_S)
    first = (await office.alarms())["kiosk_offline"]
    again = await world.kiosk(kiosk.identity)
    assert await office.alarms() == {}
    assert await office.do(first, do="own") == 404
    await again.close()


async def test_an_alarm_has_an_owner_and_can_be_silent(world: Any, office: Office) -> None:
    """Whoever takes it is named; a silent one stands last until its time is over."""
    kiosk = await world.kiosk()
    await kiosk.send(DiagnosisDone(run_id="run-1aaaaa", record=result("fail")))
    await kiosk.expect(DiagnosisRecorded)
    alarm = (await office.alarms())["check_failed"]
    assert (alarm["owner"], alarm["silenced_until"]) == (None, None)
    assert await office.do(alarm, do="own") == 204
    assert await office.do(alarm, do="silence", hours=2) == 204
    alarm = (await office.alarms())["check_failed"]
    assert alarm["owner"] == "窓口 花子"
    assert alarm["silenced_until"] is not None
    for deed in ("release", "unsilence"):
        assert await office.do(alarm, do=deed) == 204
    alarm = (await office.alarms())["check_failed"]
    assert (alarm["owner"], alarm["silenced_until"]) == (None, None)
    assert await office.do(alarm, do="forget") == 400
    other = await world.operator_cookie("kantoku", "supervisor")
    path = f"/api/fleet/alarms/{alarm['alarm_id']}"
    status, _, _ = await world.rest.call("PUT", path, {"do": "own"}, other)
    assert status == 403
