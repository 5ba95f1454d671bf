"""Roll-outs at a real server with real packages; the kiosks here are played (docs/update.md)."""

import base64
import hashlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlmodel import col, select

from server.app import build_app, running
from server.protocol.diagnosis import (
    DiagnosisDone,
    DiagnosisFinding,
    DiagnosisRecord,
    DiagnosisRun,
    DiagnosisWords,
)
from server.protocol.session import SessionRequest
from server.protocol.update import (
    PIECE_BYTES,
    RolloutState,
    UpdateApply,
    UpdateBack,
    UpdateOffer,
    UpdatePiece,
    UpdateReport,
    UpdateWanted,
)
from server.settings import ServerSettings
from server.store.models import EventRow
from server.web import keys
from server.wiring import ROLLOUTS
from updates.packing import make_manifest, sign_package, write_package
from updates.signature import public_text

KEY = Ed25519PrivateKey.generate()
WORDS = DiagnosisWords(ja="－", en="–")


@pytest.fixture
def package(tmp_path: Path, clock: Any) -> Path:
    """Signed, and longer than two pieces."""
    folder = tmp_path / "updates"
    folder.mkdir()
    path = folder / "agent.mdgupdate"
    contents = {"requirements.txt": b"", "wheels/a.whl": bytes(2 * PIECE_BYTES)}
    made = make_manifest("agent", "2.0", contents, created=clock.now(), valid=timedelta(days=9))
    write_package(path, made, contents)
    sign_package(path, KEY)
    return path


@pytest.fixture
def settings(settings: ServerSettings) -> ServerSettings:
    """It is always night for kiosks."""
    trusted = (public_text(KEY.public_key()),)
    return settings.model_copy(update={"update_keys": trusted, "update_hours": "00:00-23:59"})


class Office:
    """IT's desk with kiosks that take updates."""

    def __init__(self, world: Any, cookie: str, console: Any, package: Path) -> None:
        self.world, self.cookie, self.console, self.package = world, cookie, console, package

    async def rest(self, method: str, path: str = "", body: Any = None) -> tuple[int, Any]:
        status, found, _ = await self.world.rest.call(
            method, f"/api/fleet/updates{path}", body, self.cookie
        )
        return status, found

    async def kiosk(self, name: str, identity: Any = None, **told: Any) -> Any:
        kiosk = await self.world.kiosk(identity or await self.world.kiosk_identity(name))
        await kiosk.send(UpdateReport(**({"agent": "1.0"} | told)))
        return kiosk

    async def wish(self, wish: dict[str, Any]) -> tuple[int, Any]:
        """Both steps."""
        status, plan = await self.rest("POST", "/wishes", {"wish": wish})
        if status != 201:
            return status, plan
        assert plan["says"]["ja"]
        return await self.rest("POST", f"/wishes/{plan['plan_id']}", {})

    async def begin(self, canary: Any, **other: Any) -> tuple[int, Any]:
        digest = hashlib.sha256(self.package.read_bytes()).hexdigest()
        canaries = [canary.identity.kiosk_id]
        return await self.wish({"do": "begin", "sha256": digest, "canaries": canaries} | other)

    async def steer(self, do: str) -> int:
        return (await self.wish({"do": do, "rollout_id": (await self.now())["rollout_id"]}))[0]

    async def now(self) -> Any:
        return (await self.rest("GET"))[1]["rollouts"][0]

    async def step_of(self, kiosk: Any) -> tuple[str, str | None]:
        one = next(
            each
            for each in (await self.now())["kiosks"]
            if each["kiosk_id"] == kiosk.identity.kiosk_id
        )
        return one["step"], one["reason"]

    async def until(self, status: str) -> None:
        await self.console.expect(RolloutState, lambda m: m.status == status)

    async def work(self) -> None:
        """What the server does every two seconds."""
        await self.world.app[ROLLOUTS].work()

    async def ready(self, kiosk: Any) -> UpdateOffer:
        """Lead a kiosk to where the package is installed beside the present version."""
        offer: UpdateOffer = await kiosk.expect(UpdateOffer)
        await kiosk.send(report(offer, phase="ready"))
        return offer

    async def looked_at(self, kiosk: Any, *failed: str, version: str = "1.0") -> None:
        """Let the kiosk answer the next question for a diagnosis."""
        run = await kiosk.expect(DiagnosisRun)
        await kiosk.send(DiagnosisDone(run_id=run.run_id, record=found(version, *failed)))

    async def changed(self, kiosk: Any, *before: str) -> UpdateOffer:
        """Lead a kiosk to where it has come back with the new version."""
        offer = await self.ready(kiosk)
        await self.looked_at(kiosk, *before)
        await kiosk.expect(UpdateApply)
        await kiosk.send(report(offer, agent="2.0", phase="trial"))
        return offer


def report(offer: UpdateOffer, **changes: Any) -> UpdateReport:
    values = {"agent": "1.0", "rollout_id": offer.rollout_id} | changes
    return UpdateReport.model_validate(values)


def found(version: str, *failed: str) -> DiagnosisRecord:
    return DiagnosisRecord(
        at=datetime.now(UTC) + timedelta(seconds=1),
        took_ms=1,
        trigger="asked",
        in_session=False,
        version=version,
        sentence=WORDS,
        findings=tuple(
            DiagnosisFinding(
                id=one, category="machine", verdict="fail", title=WORDS, evidence=WORDS
            )
            for one in failed
        ),
    )


@pytest.fixture
async def office(world: Any, package: Path) -> Office:
    cookie = await world.operator_cookie("it-staff", "it")
    return Office(world, cookie, await world.console(cookie), package)


async def test_a_whole_roll_out(office: Office) -> None:
    """The canary first, diagnosed before and after; then the others; all on record."""
    canary, other = await office.kiosk("1番窓口"), await office.kiosk("2番窓口")
    assert await office.begin(canary, share=100) == (204, None)
    offer = await office.changed(canary, "printer")
    assert offer.server_version
    assert not any(isinstance(one, UpdateOffer) for one in other.received)
    await office.looked_at(canary, "printer", version="2.0")
    await office.changed(other)
    assert await office.step_of(canary) == ("healthy", None)
    await office.looked_at(other, version="2.0")
    await office.until("done")
    async with office.world.app[keys.DATABASE].read() as db:
        rows = await db.exec(select(EventRow).where(col(EventRow.type).startswith("update_")))
        kinds = [(row.type, row.actor_kind, row.detail) for row in rows]
    assert kinds[:2] == [
        ("update_planned", "operator", "begin"),
        ("update_begun", "operator", "agent:2.0"),
    ]
    assert ("update_kiosk", "kiosk", "ready") in kinds
    assert kinds[-1] == ("update_over", "system", "done")


async def test_pieces_are_the_package(office: Office) -> None:
    """In any order, only to a kiosk that should get it, and never beyond its end."""
    canary, other = await office.kiosk("1番窓口"), await office.kiosk("2番窓口")
    await office.begin(canary)
    offer = await canary.expect(UpdateOffer)
    got = b""
    while len(got) < offer.size:
        await canary.send(UpdateWanted(rollout_id=offer.rollout_id, offset=len(got)))
        piece = await canary.expect(UpdatePiece)
        assert piece.offset == len(got)
        got += base64.b64decode(piece.data)
    assert got == office.package.read_bytes()
    await canary.send(UpdateWanted(rollout_id=offer.rollout_id, offset=offer.size))
    assert (await canary.expect(UpdatePiece)).data == ""
    await other.send(UpdateWanted(rollout_id=offer.rollout_id, offset=0))
    await other.send(UpdateWanted(rollout_id="rollout-2", offset=0))
    await office.rest("POST", f"/rollouts/{offer.rollout_id}/pause", {})
    await canary.send(UpdateWanted(rollout_id=offer.rollout_id, offset=0))
    await canary.send(report(offer, got=7))
    while (await office.now())["kiosks"][0]["got"] != 7:
        pass
    assert not any(isinstance(one, UpdatePiece) for one in (*other.received, *canary.received))


async def test_worse_than_before_is_taken_back(office: Office) -> None:
    """After two looks; nobody else is touched, and IT hears of it."""
    canary, other = await office.kiosk("1番窓口"), await office.kiosk("2番窓口")
    await office.begin(canary)
    offer = await office.changed(canary, "printer")
    await office.looked_at(canary, "printer", "camera-opens", version="2.0")
    while office.world.app[ROLLOUTS].course.kiosks[0].looks != 1:
        await office.now()
    await office.work()
    assert not any(isinstance(one, DiagnosisRun) for one in canary.received)
    office.world.clock.advance(61)
    await office.work()
    await office.looked_at(canary, "camera-opens", version="2.0")
    await office.until("paused")
    back = await canary.expect(UpdateBack)
    assert back.rollout_id == offer.rollout_id
    await canary.send(report(offer, phase="taken_back", reason="ordered"))
    await office.until("paused")
    while await office.step_of(canary) != ("back", "worse"):
        pass
    assert not any(isinstance(one, UpdateOffer) for one in other.received)
    assert await office.steer("go_on") == 204
    await other.expect(UpdateOffer)


async def test_an_old_diagnosis_proves_nothing(office: Office) -> None:
    """One of the version before, or of a session, says nothing of the new one."""
    canary = await office.kiosk("1番窓口")
    await office.begin(canary)
    await office.changed(canary)
    run = await canary.expect(DiagnosisRun)
    await canary.send(DiagnosisDone(run_id="earlier-run", record=found("1.0")))
    reduced = found("2.0").model_copy(update={"in_session": True})
    await canary.send(DiagnosisDone(run_id="reduced-run", record=reduced))
    while len((await office.world.rest.call("GET", "/api/fleet", None, office.cookie))[1]) == 0:
        pass
    assert (await office.step_of(canary))[0] == "checking"
    await canary.send(DiagnosisDone(run_id=run.run_id, record=found("2.0")))
    await office.until("done")


async def test_a_crash_and_an_absence_pause(office: Office) -> None:
    """What the launcher took back, and a kiosk that does not come back."""
    canary, other = await office.kiosk("1番窓口"), await office.kiosk("2番窓口")
    await office.begin(canary)
    offer = await office.ready(canary)
    await office.looked_at(canary)
    await canary.expect(UpdateApply)
    await canary.send(report(offer, phase="taken_back", reason="crashed"))
    await office.until("paused")
    assert await office.step_of(canary) == ("back", "crashed")
    figures = office.world.app[keys.METRICS].exposition()
    assert b'madoguchi_rollout{status="paused"} 1.0' in figures
    assert b'madoguchi_rollout_kiosks{step="back"} 1.0' in figures
    assert b'madoguchi_rollout_kiosks{step="waiting"} 1.0' in figures
    assert await office.steer("go_on") == 204
    figures = office.world.app[keys.METRICS].exposition()
    assert b'madoguchi_rollout{status="paused"} 0.0' in figures
    await office.ready(other)
    await office.looked_at(other)
    await other.expect(UpdateApply)
    office.world.clock.advance(601)
    await office.work()
    await office.until("paused")
    assert await office.step_of(other) == ("failed", "away")


async def test_a_refused_package_pauses(office: Office) -> None:
    """The kiosk checks for itself, and says why."""
    canary = await office.kiosk("1番窓口")
    await office.begin(canary)
    offer = await canary.expect(UpdateOffer)
    await canary.send(report(offer, phase="refused", reason="superseded"))
    await office.until("paused")
    assert await office.step_of(canary) == ("failed", "superseded")


async def test_never_in_a_session(office: Office) -> None:
    """A kiosk with a citizen is sent nothing but the package; it may refuse by itself, too."""
    canary = await office.kiosk("1番窓口")
    await office.begin(canary, now=True)
    offer = await office.ready(canary)
    await office.looked_at(canary)
    await canary.expect(UpdateApply)
    await canary.send(SessionRequest(request_id="request-1", purpose="other", language="ja"))
    await canary.expect_state("waiting")
    await canary.send(report(offer, phase="ready", reason="in_session"))
    while (await office.step_of(canary))[0] != "ready":
        pass
    office.world.clock.advance(61)
    await office.work()
    assert not any(isinstance(one, UpdateApply) for one in canary.received)


async def test_it_goes_on_after_a_restart(office: Office, settings: ServerSettings) -> None:
    """What was begun is on disk; the kiosk says where it is."""
    canary = await office.kiosk("1番窓口")
    await office.begin(canary)
    offer = await office.ready(canary)
    await canary.expect(DiagnosisRun)
    async for world in again(office, settings):
        kiosk = world.new_kiosk(canary.identity)
        await kiosk.connect(world.address)
        await kiosk.send(report(offer, phase="ready"))
        run = await kiosk.expect(DiagnosisRun)
        assert b'madoguchi_rollout{status="running"} 1.0' in world.app[keys.METRICS].exposition()
        await kiosk.send(DiagnosisDone(run_id=run.run_id, record=found("1.0")))
        assert (await kiosk.expect(UpdateApply)).rollout_id == offer.rollout_id
        await kiosk.close()


async def again(office: Office, settings: ServerSettings) -> AsyncIterator[Any]:
    """A second server on the same data."""
    await office.world.close()
    app = build_app(settings, clock=office.world.clock)
    async with running(app, settings) as address, aiohttp.ClientSession() as http:
        yield type(office.world)(settings, address, None, office.world.clock, app)
        del http


async def test_hours(office: Office, settings: ServerSettings) -> None:
    """By day a kiosk gets the package and keeps it until IT says now."""
    canary = await office.kiosk("1番窓口")
    means = office.world.app[ROLLOUTS].means
    never = type(means.hours)(means.hours.first, means.hours.first, means.hours.zone)
    office.world.app[ROLLOUTS].means = type(means)(means.source, never, means.server_version)
    office.world.clock.advance(120)
    await office.begin(canary)
    await office.ready(canary)
    while (await office.step_of(canary))[0] != "ready":
        pass
    await office.work()
    assert not any(isinstance(one, DiagnosisRun) for one in canary.received)
    assert await office.steer("now") == 204
    await office.looked_at(canary)
    await canary.expect(UpdateApply)


async def test_who_and_what(office: Office, world: Any, clock: Any) -> None:
    """IT only; by the same person, in time; one at a time; only packages that count."""
    canary = await office.kiosk("1番窓口")
    assert (await office.begin(canary, sha256="0" * 64))[0] == 404
    assert (await office.begin(canary, canaries=["nobody-at-all"]))[0] == 404
    (office.package.parent / "bad.mdgupdate").write_bytes(b"no")
    shown = (await office.rest("GET"))[1]
    refused = {one["name"]: one["refused"] for one in shown["packages"]}
    assert refused == {"agent.mdgupdate": None, "bad.mdgupdate": "not_a_package"}
    assert shown["kiosks"][0]["can"]
    digest = hashlib.sha256(office.package.read_bytes()).hexdigest()
    wish = {"do": "begin", "sha256": digest, "canaries": [canary.identity.kiosk_id]}
    _, plan = await office.rest("POST", "/wishes", {"wish": wish})
    clock.advance(121)
    assert (await office.rest("POST", f"/wishes/{plan['plan_id']}", {}))[0] == 404
    assert await office.begin(canary) == (204, None)
    assert (await office.begin(canary))[1]["code"] == "rollout_open"
    assert await office.steer("roll_back") == 204
    assert (await office.now())["status"] == "ended"
    clock.advance(9 * 24 * 3600)
    office.cookie = await world.operator_cookie("it-two", "it")
    assert (await office.begin(canary))[1]["code"] == "package_refused"
    office.cookie = await world.operator_cookie("hanako", "operator")
    assert (await office.rest("GET"))[0] == 403
    assert (await office.begin(canary))[0] == 403
