"""Ends that go away and come back, or do not."""

from typing import Any

from server.protocol.session import (
    ChatMessage,
    ChatSend,
    QueuePosition,
    QueueUpdated,
    SessionEnd,
    SessionRequest,
    SessionRequeue,
    SessionResume,
    SessionState,
    SessionWrapUp,
)
from server.protocol.signal import SignalRestart


def lost(party: str, link: str = "lost") -> Any:
    """A condition on a session's view: this party's link is so."""

    def holds(message: SessionState) -> bool:
        end = getattr(message.session, party)
        return end is not None and bool(end.link == link)

    return holds


async def test_operator_lost_and_back(world: Any) -> None:
    """The kiosk sees the operator's link lost and up again; the call goes on where it was."""
    cookie = await world.operator_cookie()
    kiosk, console = await world.kiosk(), await world.console(cookie)
    session_id = await world.in_call(kiosk, console)
    await console.close()
    gone = await kiosk.expect(SessionState, lost("operator"))
    assert gone.session.state == "in_call"
    await kiosk.send(
        ChatSend(session_id=session_id, message_id="message-1", text="もしもし", language="ja")
    )
    said = await kiosk.expect(ChatMessage)

    again = await world.console(cookie)
    back = await kiosk.expect(SessionState, lost("operator", "up"))
    assert back.session.seq > said.seq > gone.session.seq
    await again.send(SessionResume(session_id=session_id, last_seq=gone.session.seq))
    assert await again.expect(ChatMessage) == said
    assert (await again.expect_state("in_call")).session.session_id == session_id


async def test_signal_to_a_lost_end_is_answered(world: Any) -> None:
    """Signalling for an end that is away is refused, never silently dropped."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    await console.close()
    await kiosk.expect(SessionState, lost("operator"))
    await kiosk.send(
        SignalRestart(
            session_id=session_id, link="call", attempt="attempt-1", reason="ice_disconnected"
        )
    )
    assert (await kiosk.expect_error("not_found")).ref_type == "signal.restart"


async def test_citizen_waits_for_another_operator(world: Any) -> None:
    """With the operator lost, the citizen goes back to the head of the queue with the ticket."""
    other = await world.console(await world.operator_cookie("jiro"))
    await other.go_available()
    await other.expect(QueueUpdated)
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    await kiosk.send(SessionRequeue(session_id=session_id))
    await kiosk.expect_error("not_allowed")
    await console.close()
    ticket = (await kiosk.expect(SessionState, lost("operator"))).session.ticket
    await kiosk.send(SessionRequeue(session_id=session_id))
    again = await kiosk.expect_state("waiting")
    assert (again.session.ticket, again.session.operator) == (ticket, None)
    assert (await kiosk.expect(QueuePosition)).position == 1
    offered = await other.expect(QueueUpdated, lambda m: len(m.entries) == 1)
    assert offered.entries[0].session_id == session_id


async def test_operator_gone_too_long(world: Any) -> None:
    """After ten minutes without the operator the call is closed and says why."""
    kiosk, console = await world.kiosk(), await world.console()
    await world.in_call(kiosk, console)
    await console.close()
    await kiosk.expect(SessionState, lost("operator"))
    world.clock.advance(601)
    assert (await kiosk.expect_state("closed")).session.end_reason == "operator_lost"


async def test_kiosk_gone_too_long(world: Any) -> None:
    """After a minute without the kiosk the operator goes to wrap-up and reads why."""
    kiosk, console = await world.kiosk(), await world.console()
    await world.in_call(kiosk, console)
    await kiosk.close()
    gone = await console.expect(SessionState, lost("kiosk"))
    assert gone.session.state == "in_call"
    world.clock.advance(61)
    assert (await console.expect_state("wrap_up")).session.end_reason == "kiosk_lost"


async def test_a_waiting_kiosk_that_vanishes_leaves_the_queue(world: Any) -> None:
    """A citizen whose kiosk is lost for a minute stands in no operator's queue."""
    console, kiosk = await world.console(), await world.kiosk()
    await console.go_available()
    await kiosk.send(SessionRequest(request_id="request-1", purpose="other", language="en"))
    await console.expect(QueueUpdated, lambda m: len(m.entries) == 1)
    await kiosk.close()
    await console.expect(QueueUpdated)  # the queue is told anew when one who waits is lost
    world.clock.advance(61)
    await console.expect(QueueUpdated, lambda m: m.entries == ())


async def test_next_citizen_while_the_operator_writes(world: Any) -> None:
    """After hanging up, the kiosk can call again though the first session is in wrap-up."""
    kiosk, console = await world.kiosk(), await world.console()
    first = await world.in_call(kiosk, console)
    await kiosk.send(SessionEnd(session_id=first, reason="citizen_hung_up"))
    await kiosk.expect_state("wrap_up")
    await kiosk.send(SessionRequest(request_id="request-2", purpose="other", language="ja"))
    second = (await kiosk.expect_state("waiting")).session
    assert second.session_id != first
    assert second.ticket == 2


async def test_presence_survives_a_reconnect(world: Any) -> None:
    """An available operator whose connection breaks is available again without a click."""
    cookie = await world.operator_cookie()
    console = await world.console(cookie)
    await console.go_available()
    await console.expect(QueueUpdated)
    await console.close()
    again = await world.console(cookie)
    await again.expect(QueueUpdated)


async def test_busy_operators_do_not_ring(world: Any) -> None:
    """Who is in a session or away hears nothing of the queue; who gets free hears all of it."""
    kiosk, other, console = await world.kiosk(), await world.kiosk(), await world.console()
    away = await world.console(await world.operator_cookie("jiro"))
    await console.go_available()
    session_id = await world.in_call(kiosk, console)
    console.received.clear()
    await other.send(SessionRequest(request_id="request-9", purpose="other", language="ja"))
    waiting = await other.expect(QueuePosition)
    assert waiting.operators_available == 0
    assert not [m for m in console.received + away.received if isinstance(m, QueueUpdated)]
    await console.send(SessionEnd(session_id=session_id, reason="operator_hung_up"))
    await console.expect_state("wrap_up")
    await console.send(SessionWrapUp(session_id=session_id, outcome="completed", note=""))
    assert len((await console.expect(QueueUpdated)).entries) == 1
    assert (await other.expect(QueuePosition)).operators_available == 1
