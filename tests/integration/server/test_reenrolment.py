"""Re-enrolment at a real server: ordered by IT, proved by both keys, never in a session (T12)."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlmodel import select

from kiosk_client.erasure.ledger import Done, ReceiptLedger, whole_seconds
from kiosk_client.identity import IdentityStore, KioskIdentity, public_key_of
from kiosk_client.reenrol import PATH, Reenrolment, change_request
from kiosk_client.tls import client_tls
from server.admin import kiosk_keys
from server.protocol.diagnosis import DiagnosisWords
from server.protocol.errors import ErrorMessage
from server.protocol.kiosk import EnrolResult, KioskChallenge
from server.protocol.receipt import Erased, ReceiptIssued, ReceiptRecorded
from server.protocol.repair import (
    RENEW_KEY,
    RepairAsk,
    RepairOffer,
    RepairOffers,
    RepairOrder,
    RepairResult,
)
from server.protocol.session import SessionRequest
from server.store.models import EventRow
from server.web import keys

WORDS = DiagnosisWords(ja="鍵を更新します。", en="The key is renewed.")
OFFER = RepairOffer(repair=RENEW_KEY, title=WORDS, interrupts=WORDS, takes_s=30)
WISH = {"repair": RENEW_KEY}
ERASED = Erased(what="clipboard", how="emptied", amount=1, verified_by="agent", gone=True)


class Case:
    """IT's desk, and a connected kiosk with its state directory."""

    def __init__(self, world: Any, kiosk: Any, cookie: str, folder: Path) -> None:
        self.world, self.kiosk, self.cookie, self.folder = world, kiosk, cookie, folder
        found = self.store.load()
        assert found is not None
        self.identity: KioskIdentity = found
        self.ledger = ReceiptLedger(folder, found, "0.1.0")
        self.reenrolment = Reenrolment(world.address, client_tls(None), self.store, found)

    @property
    def store(self) -> IdentityStore:
        return IdentityStore(self.folder)

    async def ordered(self) -> str:
        """Both steps of IT."""
        path = f"/api/fleet/kiosks/{self.identity.kiosk_id}/repairs"
        async with asyncio.TaskGroup() as tasks:
            post = tasks.create_task(self.world.rest.call("POST", path, WISH, self.cookie))
            ask = await self.kiosk.expect(RepairAsk)
            await self.kiosk.send(RepairOffers(ask_id=ask.ask_id, offers=(OFFER,)))
        status, plan, _ = post.result()
        assert status == 201
        status, _, _ = await self.world.rest.call(
            "POST", f"{path}/{plan['repair_id']}", WISH, self.cookie
        )
        assert status == 204
        order: RepairOrder = await self.kiosk.expect(RepairOrder)
        return order.repair_id

    async def tell(self) -> ReceiptIssued:
        """One more receipt, by the key that the kiosk has."""
        self.ledger.open()
        now = whole_seconds()
        receipt = self.ledger.issue(Done("finished", now, (ERASED,)))
        assert receipt is not None
        await self.kiosk.send(ReceiptIssued(receipt=receipt))
        return ReceiptIssued(receipt=receipt)

    async def post(self, request: Any) -> tuple[int, str]:
        """As a kiosk does: without an Origin."""
        url = self.world.address + PATH
        async with self.world.rest.http.post(url, json=request.model_dump()) as answer:
            return answer.status, (await answer.json()).get("code", "")

    async def known(self) -> list[str]:
        return [
            key.removeprefix("ed25519:")
            for key, _ in await kiosk_keys(self.world.settings, self.identity.kiosk_id)
        ]

    async def events(self) -> list[tuple[str, str | None]]:
        async with self.world.app[keys.DATABASE].read() as db:
            rows = await db.exec(select(EventRow).where(EventRow.type == "kiosk_key_changed"))
            return [(row.actor_kind, row.detail) for row in rows]


@pytest.fixture
async def case(world: Any, tmp_path: Path) -> Case:
    folder = tmp_path / "kiosk"
    identity = await world.kiosk_identity()
    folder.mkdir(mode=0o700)
    (folder / "identity.key").write_bytes(identity.key.private_bytes_raw())
    (folder / "identity.key").chmod(0o600)
    enrolled = EnrolResult(kiosk_id=identity.kiosk_id, name="1番窓口", municipality="みほん市")
    IdentityStore(folder).remember(enrolled)
    cookie = await world.operator_cookie("it-staff", "it")
    return Case(world, await world.kiosk(identity), cookie, folder)


async def test_a_new_key_and_old_receipts(case: Case) -> None:
    """Ordered, proved, switched, on record; what the old key has signed still counts."""
    await case.tell()
    assert (await case.kiosk.expect(ReceiptRecorded)).number == 1
    waiting = await case.tell()
    assert (await case.kiosk.expect(ReceiptRecorded)).number == 2
    old, order = public_key_of(case.identity.key), await case.ordered()
    assert await case.reenrolment.renew(order)
    await case.kiosk.send(RepairResult(repair_id=order, outcome="done"))
    new = public_key_of(case.identity.key)
    assert await case.known() == [old, new]
    assert await case.events() == [("kiosk", f"{old[:16]}>{new[:16]}")]
    await case.kiosk.send(waiting)
    assert (await case.kiosk.expect(ReceiptRecorded)).number == 2
    await case.tell()
    assert (await case.kiosk.expect(ReceiptRecorded)).number == 3
    supervisor = await case.world.operator_cookie("kantoku", "supervisor")
    status, listed, _ = await case.world.rest.call("GET", "/api/receipts", None, supervisor)
    assert (status, len(listed["receipts"])) == (200, 3)


async def test_a_replaced_key_signs_no_more(case: Case) -> None:
    """Whoever has kept it cannot write a receipt after the new key has signed one."""
    old = case.identity.key
    assert await case.reenrolment.renew(await case.ordered())
    await case.tell()
    assert (await case.kiosk.expect(ReceiptRecorded)).number == 1
    case.identity.key = old
    await case.tell()
    await case.kiosk.expect_error("malformed")


async def test_a_replaced_key_opens_no_link(case: Case) -> None:
    """Neither later, nor by a challenge that was asked for before."""
    early = case.world.new_kiosk(case.kiosk.identity)
    early.react = _nothing
    await early.open(case.world.address)
    challenge = await early.expect(KioskChallenge)
    proof = case.identity.prove(challenge)
    assert await case.reenrolment.renew(await case.ordered())
    await early.send(proof)
    assert (await early.expect(ErrorMessage)).code == "challenge_failed"
    late = case.world.new_kiosk(case.kiosk.identity)
    await late.open(case.world.address)
    assert (await late.expect(ErrorMessage)).code == "challenge_failed"


async def _nothing(_message: object) -> None:
    """Answer no challenge."""


async def test_without_an_order_nothing_changes(case: Case) -> None:
    """Whoever has broken into a kiosk does not get a key of their own by both signatures alone."""
    following = case.store.make_next(case.identity)
    request = change_request(case.identity, following, "repair-none")
    assert await case.post(request) == (403, "key_refused")
    assert not await case.reenrolment.renew("repair-none")
    assert await case.known() == [public_key_of(case.identity.key)]
    order = await case.ordered()
    other = await case.world.kiosk_identity("2番窓口")
    foreign = KioskIdentity(
        EnrolResult(kiosk_id=other.kiosk_id, name="2", municipality="m"), other.key
    )
    stolen = change_request(foreign, Ed25519PrivateKey.generate(), order)
    assert (await case.post(stolen))[0] == 403
    await case.kiosk.send(RepairResult(repair_id=order, outcome="failed"))
    assert case.identity.next_key is not None


async def test_never_in_a_session(case: Case) -> None:
    """A citizen who has come since it was ordered is not disturbed, and the key stays."""
    order = await case.ordered()
    await case.kiosk.send(SessionRequest(request_id="request-1", purpose="other", language="ja"))
    await case.kiosk.expect_state("waiting")
    assert not await case.reenrolment.renew(order)
    assert await case.known() == [public_key_of(case.identity.key)]


async def test_a_lost_answer_is_asked_for_again(case: Case) -> None:
    """Also when the order is over by then: the switch has happened, and the kiosk must know."""
    order = await case.ordered()
    request = change_request(case.identity, case.store.make_next(case.identity), order)
    assert await case.post(request) == (200, "")
    await case.kiosk.send(RepairResult(repair_id=order, outcome="failed"))
    assert await case.reenrolment.renew(order)
    assert await case.known() == [*case.identity.former, public_key_of(case.identity.key)]
    assert len(await case.events()) == 1


async def test_guessing_is_slowed_down(case: Case) -> None:
    """By address, as at the enrolment."""
    request = change_request(case.identity, Ed25519PrivateKey.generate(), "repair-none")
    answers = [await case.post(request) for _ in range(6)]
    assert (403, "key_refused") in answers
    assert answers[-1] == (429, "locked")
