"""Someone else's session, and someone else's role (T18)."""

from typing import Any

import pytest

SIGNAL = {
    "type": "signal.description",
    "link": "call",
    "attempt": "attempt-1",
    "description": {"type": "offer", "sdp": "v=0"},
}
CHAT = {"type": "chat.send", "message_id": "message-1", "text": "x", "language": "ja"}
CONSENT = {"decision": "grant", "powers": ["see"], "notice_version": "1"}
OF_A_SESSION: dict[str, dict[str, Any]] = {
    "session.end": {"reason": "completed"},
    "session.resume": {"last_seq": 0},
    "chat.send": CHAT,
    "signal.description": SIGNAL,
    "signal.candidate": {"link": "call", "attempt": "attempt-1", "candidate": None},
    "signal.restart": {"link": "window", "attempt": "attempt-1", "reason": "reload"},
}


@pytest.mark.parametrize("kind", sorted(OF_A_SESSION))
async def test_strangers_find_no_session(target: Any, kind: str) -> None:
    """Another kiosk and another operator are told that the session does not exist; none hears."""
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.in_call(kiosk, console)
    for stranger in (await target.kiosk(), await target.console()):
        await stranger.send({"type": kind, **OF_A_SESSION[kind], "session_id": session_id})
        await stranger.refused("not_found")
    assert kiosk.messages == []
    assert not [m for m in console.messages if m["type"] != "queue.updated"]


@pytest.mark.parametrize(
    ("kind", "rest"),
    [
        ("session.consent", CONSENT),
        ("session.requeue", {}),
        ("session.powers", {"powers": ["see", "operate"], "notice_version": "1"}),
        (
            "session.watch_answer",
            {"viewer_id": "operator-9", "decision": "allow", "notice_version": "1"},
        ),
    ],
)
async def test_another_kiosk_cannot_act_for_the_citizen(
    target: Any, kind: str, rest: dict[str, Any]
) -> None:
    """Consent, powers and viewers of a session are its own kiosk's to decide (O-09)."""
    kiosk = await target.kiosk()
    session_id = await target.waiting(kiosk)
    other = await target.kiosk()
    await other.send({"type": kind, **rest, "session_id": session_id})
    await other.refused("not_found")


@pytest.mark.parametrize(
    "kind",
    ["session.accept", "session.wrap_up", "operator.presence", "session.watch", "session.unwatch"],
)
async def test_kiosk_cannot_be_an_operator(target: Any, kind: str) -> None:
    """A kiosk may send none of the operator's messages."""
    kiosk = await target.kiosk()
    session_id = await target.waiting(kiosk)
    parts: dict[str, dict[str, Any]] = {
        "session.accept": {"session_id": session_id},
        "session.wrap_up": {"session_id": session_id, "outcome": "completed", "note": ""},
        "operator.presence": {"state": "available"},
        "session.watch": {"session_id": session_id},
        "session.unwatch": {"session_id": session_id},
    }
    await kiosk.send({"type": kind, **parts[kind]})
    await kiosk.refused("not_allowed")


async def test_operator_cannot_consent_for_the_citizen(target: Any) -> None:
    """An operator may send none of the kiosk's messages, least of all consent (O-09)."""
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.waiting(kiosk)
    await console.send({"type": "session.accept", "session_id": session_id})
    await console.expect("session.state", type="session.state")
    await console.send({"type": "session.consent", "session_id": session_id, **CONSENT})
    await console.refused("not_allowed")
    await console.send({"type": "session.requeue", "session_id": session_id})
    await console.refused("not_allowed")
    request = {"request_id": "request-9", "purpose": "other", "language": "ja"}
    await console.send({"type": "session.request", **request})
    await console.refused("not_allowed")


@pytest.mark.parametrize("role", ["it", "admin"])
async def test_administrators_serve_nobody(target: Any, role: str) -> None:
    """Roles that do not serve cannot take a citizen's call."""
    session_id = await target.waiting(await target.kiosk())
    console = await target.console(role=role)
    await console.send({"type": "session.accept", "session_id": session_id})
    await console.refused("not_allowed")


async def test_the_first_operator_wins(target: Any) -> None:
    """Of two operators who accept at once, one gets the session, the other a refusal."""
    kiosk, one, two = await target.kiosk(), await target.console(), await target.console()
    session_id = await target.waiting(kiosk)
    for console in (one, two):
        await console.send({"type": "session.accept", "session_id": session_id})
    await two.refused("illegal_transition")
    state = await one.expect("session.state")
    assert state["session"]["operator"]["link"] == "up"


async def test_an_operator_serves_one_citizen(target: Any) -> None:
    """Whoever is in a session cannot take another one."""
    first, second, console = await target.kiosk(), await target.kiosk(), await target.console()
    await target.in_call(first, console)
    waiting = await target.waiting(second)
    await console.send({"type": "session.accept", "session_id": waiting})
    await console.refused("illegal_transition")


async def test_a_kiosk_has_one_open_session(target: Any) -> None:
    """While a citizen waits or talks, the kiosk cannot open another session."""
    kiosk = await target.kiosk()
    session_id = await target.waiting(kiosk, "request-1")
    assert await target.waiting(kiosk, "request-1") == session_id
    again = {"request_id": "request-2", "purpose": "other", "language": "ja"}
    await kiosk.send({"type": "session.request", **again})
    assert (await kiosk.refused("illegal_transition"))["ref_id"] == "request-2"


@pytest.mark.parametrize("kind", ["signal.description", "signal.candidate", "signal.restart"])
async def test_no_signalling_before_consent(target: Any, kind: str) -> None:
    """Nothing is relayed to a citizen who has not agreed to the call yet (O-09)."""
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.waiting(kiosk)
    await console.send({"type": "session.accept", "session_id": session_id})
    await console.expect("session.state")
    await console.send({"type": kind, **OF_A_SESSION[kind], "session_id": session_id})
    await console.refused("illegal_transition")


async def test_a_line_of_the_other_end_cannot_be_claimed(target: Any) -> None:
    """Reusing the other end's message_id neither changes nor repeats that line."""
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.in_call(kiosk, console)
    await kiosk.send({**CHAT, "session_id": session_id, "text": "本人"})
    await console.expect("chat.message", text="本人")
    await console.send({**CHAT, "session_id": session_id, "text": "別人"})
    await console.refused("not_allowed")


async def test_a_closed_session_stays_closed(target: Any) -> None:
    """After its end a session takes nothing; its ends may still read it."""
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.waiting(kiosk)
    await kiosk.send({"type": "session.end", "session_id": session_id, "reason": "citizen_left"})
    assert (await kiosk.expect("session.state"))["session"]["state"] == "closed"
    await kiosk.send({**CHAT, "session_id": session_id})
    assert (await kiosk.refused("stale_session"))["ref_id"] == "message-1"
    await kiosk.send({"type": "session.resume", "session_id": session_id, "last_seq": 0})
    assert (await kiosk.expect("session.state"))["session"]["state"] == "closed"
    await console.send({"type": "session.accept", "session_id": session_id})
    await console.refused("not_found")
