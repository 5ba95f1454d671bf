"""The diagnosis from afar: IT asks, the kiosk looks, the server keeps (Z-09, Z-22)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import select

from server.protocol.diagnosis import (
    DiagnosisAsk,
    DiagnosisDone,
    DiagnosisFailed,
    DiagnosisFinding,
    DiagnosisFound,
    DiagnosisRecord,
    DiagnosisRecorded,
    DiagnosisRun,
    DiagnosisState,
    DiagnosisWords,
)
from server.protocol.session import SessionRequest
from server.signalling.diagnosing import NO_ANSWER_S
from server.store.events import EventType
from server.store.models import EventRow
from server.web import keys

WELL = DiagnosisWords(ja="すべて正常です。", en="Everything is well.")


def finding(verdict: Any = "ok", name: str = "machine.disk") -> DiagnosisFinding:
    return DiagnosisFinding(
        id=name,
        category="machine",
        verdict=verdict,
        title=DiagnosisWords(ja="空き容量", en="Disk space"),
        evidence=DiagnosisWords(ja=f"{verdict} です", en=f"it is {verdict}"),
    )


def record(*findings: DiagnosisFinding, **changes: Any) -> DiagnosisRecord:
    values = {
        "at": datetime.now(UTC) - timedelta(minutes=1),
        "took_ms": 1500,
        "trigger": "asked",
        "in_session": False,
        "version": "0.1.0",
        "sentence": WELL,
        "findings": findings or (finding(),),
    }
    return DiagnosisRecord.model_validate(values | changes)


async def technician(world: Any) -> tuple[Any, str]:
    cookie = await world.operator_cookie("it-staff", "it")
    return await world.console(cookie), cookie


async def events(world: Any, kind: EventType) -> list[EventRow]:
    async with world.app[keys.DATABASE].read() as db:
        return list(await db.exec(select(EventRow).where(EventRow.type == kind)))


async def phase(console: Any, phase: str) -> DiagnosisState:
    found: DiagnosisState = await console.expect(DiagnosisState, lambda m: m.phase == phase)
    return found


async def test_it_sees_a_run_live_and_afterwards(world: Any) -> None:
    """From the question over each finding to the stored record with who asked."""
    kiosk = await world.kiosk()
    console, cookie = await technician(world)
    kiosk_id = kiosk.identity.kiosk_id
    await console.send(DiagnosisAsk(request_id="request-1", kiosk_id=kiosk_id))
    asked = await kiosk.expect(DiagnosisRun)
    assert (await phase(console, "running")).run_id == asked.run_id
    await kiosk.send(DiagnosisFound(run_id=asked.run_id, done=1, total=2, finding=finding("warn")))
    seen = await console.expect(DiagnosisState, lambda m: m.finding is not None)
    assert (seen.done, seen.total, seen.finding.verdict) == (1, 2, "warn")
    await kiosk.send(DiagnosisDone(run_id=asked.run_id, record=record(finding("warn"))))
    await kiosk.expect(DiagnosisRecorded)
    await phase(console, "done")
    status, fleet, _ = await world.rest.call("GET", "/api/fleet", None, cookie)
    (shown,) = fleet["kiosks"]
    assert status == 200
    assert (shown["online"], shown["last"]["remarks"], shown["run"]["phase"]) == (True, 1, "done")
    assert shown["last"]["asked_by"] == "窓口 花子"
    (audited,) = await events(world, "diagnosis_asked")
    assert (audited.actor_kind, audited.detail) == ("operator", kiosk_id)


async def test_a_run_is_compared_with_the_last_good_one(world: Any) -> None:
    """What has changed since everything was well stands beside the result."""
    kiosk = await world.kiosk()
    _, cookie = await technician(world)
    runs = {
        "run-00000001": record(),
        "run-00000002": record(in_session=True),
        "run-00000003": record(finding("fail"), trigger="schedule"),
    }
    for run_id, one in runs.items():
        await kiosk.send(DiagnosisDone(run_id=run_id, record=one))
        await kiosk.expect(DiagnosisRecorded, lambda m, want=run_id: m.run_id == want)
    path = f"/api/fleet/kiosks/{kiosk.identity.kiosk_id}/diagnoses"
    _, history, _ = await world.rest.call("GET", path, None, cookie)
    assert [one["run_id"] for one in history["runs"]] == list(reversed(runs))
    assert [one["trigger"] for one in history["runs"]] == ["schedule", "asked", "asked"]
    _, view, _ = await world.rest.call("GET", f"{path}/run-00000003", None, cookie)
    # The run in a session touched no device: it is no measure of a healthy kiosk.
    assert view["last_good"]["run_id"] == "run-00000001"
    (change,) = view["changes"]
    assert (change["id"], change["before"], change["after"]) == ("machine.disk", "ok", "fail")
    status, _, _ = await world.rest.call("GET", f"{path}/run-unknown1", None, cookie)
    assert status == 404


async def test_a_result_is_stored_once(world: Any) -> None:
    """What is sent again after a lost answer is answered the same way."""
    kiosk = await world.kiosk()
    _, cookie = await technician(world)
    for _ in range(2):
        await kiosk.send(DiagnosisDone(run_id="run-00000001", record=record()))
        await kiosk.expect(DiagnosisRecorded)
    path = f"/api/fleet/kiosks/{kiosk.identity.kiosk_id}/diagnoses"
    _, history, _ = await world.rest.call("GET", path, None, cookie)
    assert len(history["runs"]) == 1


@pytest.mark.parametrize("role", ["operator", "supervisor", "admin"])
async def test_only_it_asks_and_reads(world: Any, role: str) -> None:
    """Whoever serves citizens neither starts a diagnosis nor reads the machines' state."""
    kiosk = await world.kiosk()
    cookie = await world.operator_cookie("somebody", role)
    console = await world.console(cookie)
    kiosk_id = kiosk.identity.kiosk_id
    await console.send(DiagnosisAsk(request_id="request-1", kiosk_id=kiosk_id))
    refused = await console.expect_error("not_allowed")
    assert refused.ref_id == "request-1"
    for path in ("/api/fleet", f"/api/fleet/kiosks/{kiosk_id}/diagnoses"):
        status, _, _ = await world.rest.call("GET", path, None, cookie)
        assert status == 403
    await kiosk.send(DiagnosisDone(run_id="run-00000001", record=record()))
    await kiosk.expect(DiagnosisRecorded)
    assert not any(isinstance(one, DiagnosisState) for one in console.received)
    assert not any(isinstance(one, DiagnosisRun) for one in kiosk.received)


async def test_a_kiosk_tells_of_nobody_else(world: Any) -> None:
    """A hostile kiosk cannot end the run of another one, nor speak with IT's voice."""
    kiosk, other = await world.kiosk(), await world.kiosk(await world.kiosk_identity("2番窓口"))
    console, cookie = await technician(world)
    await console.send(DiagnosisAsk(request_id="request-1", kiosk_id=kiosk.identity.kiosk_id))
    asked = await kiosk.expect(DiagnosisRun)
    await other.send(DiagnosisFailed(run_id=asked.run_id, failure="broken"))
    await other.send(DiagnosisAsk(request_id="request-2"))
    await other.expect_error("not_allowed")
    await other.send(DiagnosisDone(run_id=asked.run_id, record=record(finding("fail"))))
    await other.expect(DiagnosisRecorded)
    await kiosk.send(DiagnosisDone(run_id=asked.run_id, record=record()))
    await kiosk.expect(DiagnosisRecorded)
    _, fleet, _ = await world.rest.call("GET", "/api/fleet", None, cookie)
    good = {one["name"]: one["last"]["good"] for one in fleet["kiosks"]}
    assert good == {"1番窓口": True, "2番窓口": False}


async def test_a_site_and_the_fleet(world: Any) -> None:
    """One question reaches all kiosks of a site, or all; who is away fails at once by name."""
    kiosk = await world.kiosk()
    away = await world.kiosk_identity("2番窓口")
    console, cookie = await technician(world)
    path = f"/api/fleet/kiosks/{kiosk.identity.kiosk_id}/register"
    entry = {"site": "本庁舎", "location": "1階", "inspection_due": "2027-03-31"}
    status, _, _ = await world.rest.call("PUT", path, entry, cookie)
    assert status == 200
    await console.send(DiagnosisAsk(request_id="request-1", site="支所"))
    await console.expect_error("not_found")
    await console.send(DiagnosisAsk(request_id="request-2", site="本庁舎"))
    first = await kiosk.expect(DiagnosisRun)
    await console.send(DiagnosisAsk(request_id="request-3"))
    failed = await phase(console, "failed")
    assert (failed.kiosk_id, failed.failure) == (away.kiosk_id, "offline")
    # The one that is being looked at already is not asked twice.
    await kiosk.send(DiagnosisDone(run_id=first.run_id, record=record()))
    await phase(console, "done")
    assert not any(isinstance(one, DiagnosisRun) for one in kiosk.received)
    _, fleet, _ = await world.rest.call("GET", "/api/fleet", None, cookie)
    assert [one["register_entry"]["site"] for one in fleet["kiosks"]] == ["本庁舎", None]


async def test_a_kiosk_that_knows_no_diagnosis(world: Any, clock: Any) -> None:
    """An older agent drops the question: IT reads so, and the kiosk goes on serving."""
    kiosk = await world.kiosk()
    console, _ = await technician(world)
    await console.send(DiagnosisAsk(request_id="request-1", kiosk_id=kiosk.identity.kiosk_id))
    await phase(console, "running")
    clock.advance(NO_ANSWER_S + 2)
    assert (await phase(console, "failed")).failure == "no_answer"
    await kiosk.send(SessionRequest(request_id="request-1", purpose="other", language="ja"))
    await kiosk.expect_state("waiting")


async def test_a_kiosk_that_is_lost(world: Any, clock: Any) -> None:
    """Nobody waits for a kiosk whose cable was pulled; a late result is kept all the same."""
    kiosk = await world.kiosk()
    console, cookie = await technician(world)
    await console.send(DiagnosisAsk(request_id="request-1", kiosk_id=kiosk.identity.kiosk_id))
    asked = await kiosk.expect(DiagnosisRun)
    await kiosk.close()
    await world.kiosks_left()
    clock.advance(2)
    assert (await phase(console, "failed")).failure == "lost"
    again = await world.kiosk(kiosk.identity)
    await again.send(DiagnosisDone(run_id=asked.run_id, record=record()))
    await again.expect(DiagnosisRecorded)
    _, fleet, _ = await world.rest.call("GET", "/api/fleet", None, cookie)
    assert fleet["kiosks"][0]["last"]["asked_by"] == "窓口 花子"


async def test_a_kiosks_refusal_is_told(world: Any) -> None:
    """A citizen came: IT reads that, not a time-out."""
    kiosk = await world.kiosk()
    console, _ = await technician(world)
    await console.send(DiagnosisAsk(request_id="request-1", kiosk_id=kiosk.identity.kiosk_id))
    asked = await kiosk.expect(DiagnosisRun)
    await kiosk.send(DiagnosisFailed(run_id=asked.run_id, failure="interrupted"))
    assert (await phase(console, "failed")).failure == "interrupted"


async def test_an_unknown_message_ends_no_connection(world: Any) -> None:
    """A kiosk of a later version says what this server does not know: refused, and it goes on."""
    kiosk = await world.kiosk()
    await kiosk.send_raw('{"type": "diagnosis.tomorrow", "v": 1}')
    await kiosk.expect_error("unknown_type")
    await kiosk.send(SessionRequest(request_id="request-1", purpose="other", language="ja"))
    await kiosk.expect_state("waiting")
