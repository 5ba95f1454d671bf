"""A whole session against a real server: two Socket.IO clients, real SQLite."""

from typing import Any

import pytest

from server.protocol.session import (
    ChatMessage,
    ChatSend,
    QueuePosition,
    QueueUpdated,
    SessionAccept,
    SessionConsent,
    SessionEnd,
    SessionRequest,
    SessionWrapUp,
)
from server.protocol.signal import SessionDescription, SignalDescription


async def test_a_whole_session(world: Any) -> None:
    """A citizen asks, is accepted, consents, chats, is signalled to, hangs up; it is wrapped up."""
    kiosk = await world.kiosk()
    console = await world.console()
    await console.go_available()
    await console.expect(QueueUpdated)

    await kiosk.send(
        SessionRequest(request_id="request-1", purpose="new_application", language="ja")
    )
    opened = (await kiosk.expect_state("waiting")).session
    place = await kiosk.expect(QueuePosition)
    assert (place.position, place.waiting, place.operators_available) == (1, 1, 1)
    queue = await console.expect(QueueUpdated, lambda m: len(m.entries) == 1)
    assert queue.entries[0].session_id == opened.session_id
    assert queue.entries[0].ticket == 1

    session_id = opened.session_id
    await console.send(SessionAccept(session_id=session_id))
    asked = await kiosk.expect_state("consenting")
    assert asked.session.operator is not None
    assert asked.session.operator.name == "窓口 花子"
    await kiosk.send(
        SessionConsent(session_id=session_id, decision="grant", powers=("see",), notice_version="1")
    )
    assert (await console.expect_state("in_call")).session.powers == ("see",)

    offer = SignalDescription(
        session_id=session_id,
        link="call",
        attempt="attempt-1",
        description=SessionDescription(type="offer", sdp="v=0\r\n"),
    )
    await console.send(offer)
    assert await kiosk.expect(SignalDescription) == offer

    await kiosk.send(
        ChatSend(session_id=session_id, message_id="message-1", text="こんにちは", language="ja")
    )
    seen = await console.expect(ChatMessage)
    assert (seen.text, seen.sender) == ("こんにちは", "citizen")
    assert await kiosk.expect(ChatMessage) == seen

    await kiosk.send(SessionEnd(session_id=session_id, reason="citizen_hung_up"))
    ended = await console.expect_state("wrap_up")
    assert ended.session.end_reason == "citizen_hung_up"
    assert ended.session.seq > seen.seq
    await console.send(
        SessionWrapUp(session_id=session_id, outcome="completed", note="申請まで完了")
    )
    await kiosk.expect_state("closed")


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
async def test_health(world: Any, path: str) -> None:
    """A running server says that it lives and that its database answers."""
    assert await world.rest.call("GET", path) == (200, {"status": "ok"}, None)
