"""Nobody does anything without proving who they are (T12, T14, T20)."""

from pathlib import Path
from typing import Any, get_args

import pytest

from server.admin import disable_operator, reset_operator, revoke_kiosk
from server.protocol.wire import WireMessage
from server.settings import ServerSettings
from server.wiring import UPKEEP

TYPES = {kind.model_fields["type"].default for kind in get_args(get_args(WireMessage)[0])}
WIRE = sorted(
    path
    for path in (Path(__file__).parents[1] / "data/wire").glob("*.json")
    if path.stem in TYPES - {"kiosk.proof"}
)


async def test_unproven_kiosk_may_say_nothing(target: Any) -> None:
    """Every message type but the proof is refused before the proof, and nothing comes of it."""
    identity = await target.enrolled()
    for start in range(0, len(WIRE), 8):
        raw = await target.connect(identity.auth())
        await raw.expect("kiosk.challenge")
        for path in WIRE[start : start + 8]:
            await raw.send(path.read_text(encoding="utf-8"))
            answer = await raw.refused("not_authenticated")
            assert answer["ref_type"] == path.stem
        assert raw.messages == []


@pytest.mark.parametrize("cookie", [None, "", "guess", "x" * 43])
async def test_console_without_sign_in(target: Any, cookie: str | None) -> None:
    """A console without a valid cookie is refused and disconnected."""
    raw = await target.connect({"role": "operator"}, origin=target.address, cookie=cookie)
    await raw.refused("not_authenticated")
    await raw.closed()


@pytest.mark.parametrize(
    "auth",
    [None, {}, [], "operator", {"role": "admin"}, {"role": "operator", "name": "x"}, {"role": 1}],
)
async def test_opening_without_a_role(target: Any, auth: object) -> None:
    """An opening that names no role of the protocol is malformed and ends."""
    raw = await target.connect(auth, origin=target.address, cookie=await target.operator())
    await raw.refused("malformed")
    await raw.closed()


async def test_first_password_opens_no_console(target: Any, settings: ServerSettings) -> None:
    """Until the first password is changed, the console is refused."""
    await target.operator()
    first = await reset_operator(settings, "operator1", clock=target.clock)
    _, cookie = await target.sign_in("operator1", first)
    raw = await target.connect({"role": "operator"}, origin=target.address, cookie=cookie)
    await raw.refused("not_allowed")
    await raw.closed()


async def test_replayed_proof(target: Any) -> None:
    """A proof that was right on one connection is worthless on the next."""
    identity = await target.enrolled()
    first = await target.connect(identity.auth())
    proof = identity.proof((await first.expect("kiosk.challenge"))["nonce"])
    await first.send(proof)
    await first.expect("kiosk.welcome")
    second = await target.connect(identity.auth())
    await second.expect("kiosk.challenge")
    await second.send(proof)
    await second.refused("challenge_failed")
    await second.closed()
    assert not first.ended


async def test_wrong_key(target: Any) -> None:
    """A signature by another enrolled kiosk's key does not prove this kiosk."""
    victim, thief = await target.enrolled(), await target.enrolled()
    thief.kiosk_id = victim.kiosk_id
    raw = await target.connect(thief.auth())
    await raw.send(thief.proof((await raw.expect("kiosk.challenge"))["nonce"]))
    await raw.refused("challenge_failed")
    await raw.closed()


async def test_late_proof(target: Any) -> None:
    """A right proof after 30 s is too late."""
    identity = await target.enrolled()
    raw = await target.connect(identity.auth())
    nonce = (await raw.expect("kiosk.challenge"))["nonce"]
    target.clock.advance(30.5)
    await raw.send(identity.proof(nonce))
    await raw.refused("challenge_failed")


async def test_unknown_kiosk(target: Any) -> None:
    """An identifier that was never enrolled gets no challenge."""
    raw = await target.connect(
        {"role": "kiosk", "kiosk_id": "never-enrolled", "agent_version": "0"}
    )
    await raw.refused("challenge_failed")
    await raw.closed()


async def test_revoked_kiosk(target: Any, settings: ServerSettings) -> None:
    """A revoked kiosk is disconnected at the next check and cannot come back."""
    identity = await target.enrolled()
    live = await target.kiosk(identity)
    await revoke_kiosk(settings, identity.kiosk_id, clock=target.clock)
    await target.app[UPKEEP].drop_ended()
    await live.refused("challenge_failed")
    await live.closed()
    again = await target.connect(identity.auth())
    await again.refused("challenge_failed")


async def test_newer_connection_replaces(target: Any) -> None:
    """A second connection of a kiosk or an operator ends the first, and the other one lives."""
    identity = await target.enrolled()
    cookie = await target.operator()
    old = [await target.kiosk(identity), await target.console(cookie)]
    new = [await target.kiosk(identity), await target.console(cookie)]
    for raw in old:
        await raw.refused("replaced")
        await raw.closed()
    for raw in new:
        await raw.send({"type": "session.resume", "session_id": "nothing-here", "last_seq": 0})
        await raw.refused("not_found")


async def test_signing_out_drops_the_console(target: Any) -> None:
    """Signing out ends the console's connection at once; the cookie is worth nothing."""
    cookie = await target.operator()
    raw = await target.console(cookie)
    assert (await target.call("DELETE", "/api/session", cookie=cookie)).status == 204
    await raw.refused("not_authenticated")
    await raw.closed()
    assert (await target.call("GET", "/api/session", cookie=cookie)).status == 401


async def test_disabled_operator_is_dropped(target: Any, settings: ServerSettings) -> None:
    """An operator disabled from the command line is disconnected at the next check."""
    raw = await target.console()
    await disable_operator(settings, "operator1", clock=target.clock)
    await target.app[UPKEEP].drop_ended()
    await raw.refused("not_authenticated")
    await raw.closed()


async def test_absolute_end_drops_the_console(target: Any) -> None:
    """After nine hours every sign-in ends, however active it was."""
    raw = await target.console()
    for _ in range(9 * 6):
        target.clock.advance(600)
        await target.app[UPKEEP].keep_alive()
    await target.app[UPKEEP].drop_ended()
    await raw.refused("not_authenticated")


async def test_open_console_keeps_the_sign_in(target: Any) -> None:
    """An open console counts as use; without it a sign-in ends after fifteen minutes."""
    cookie = await target.operator()
    raw = await target.console(cookie)
    target.clock.advance(14 * 60)
    await target.app[UPKEEP].keep_alive()
    target.clock.advance(14 * 60)
    assert (await target.call("GET", "/api/session", cookie=cookie)).status == 200
    await raw.close()
    await target.left()
    # Upkeep that an earlier advance woke may still be writing: it may win once, never twice.
    answers = []
    for _ in range(2):
        target.clock.advance(16 * 60)
        answers.append((await target.call("GET", "/api/session", cookie=cookie)).status)
    assert answers[-1] == 401
