"""A supervisor watches a call by the citizen's own consent (O-09), against a real server."""

import sqlite3
from typing import Any

import pytest

from server.protocol.session import (
    SessionAccept,
    SessionEnd,
    SessionPowers,
    SessionRequest,
    SessionState,
)
from server.protocol.signal import SessionDescription, SignalDescription, SignalRestart
from server.protocol.watch import (
    SessionsRunning,
    SessionUnwatch,
    SessionWatch,
    SessionWatchAnswer,
    WatchState,
)
from server.rooms.viewers import MAX_ASKS


def offer(session_id: str, viewer: str | None = None, link: Any = "window") -> SignalDescription:
    return SignalDescription(
        session_id=session_id,
        link=link,
        attempt="attempt-1",
        description=SessionDescription(type="offer", sdp="v=0"),
        viewer=viewer,
    )


def answered(session_id: str, viewer_id: str, decision: Any) -> SessionWatchAnswer:
    return SessionWatchAnswer(
        session_id=session_id, viewer_id=viewer_id, decision=decision, notice_version="1"
    )


def is_in(told: Any) -> bool:
    return any(viewer.state == "allowed" for viewer in told.session.viewers)


def is_out(told: Any) -> bool:
    return not told.session.viewers


class Call:
    """A call and a supervisor."""

    async def begin(self, world: Any) -> "Call":
        self.world = world
        self.kiosk = await world.kiosk()
        self.console = await world.console()
        self.cookie = await world.operator_cookie("jiro", "supervisor")
        self.supervisor = await world.console(self.cookie)
        self.viewer_id = self.supervisor.welcome.operator_id
        self.session_id = await world.in_call(self.kiosk, self.console)
        return self

    async def ask(self) -> None:
        await self.supervisor.send(SessionWatch(session_id=self.session_id))
        for end in (self.kiosk, self.console):
            await end.expect(SessionState, lambda m: m.session.viewers)

    async def allow(self) -> None:
        await self.ask()
        await self.kiosk.send(answered(self.session_id, self.viewer_id, "allow"))
        for end in (self.kiosk, self.console):
            await end.expect(SessionState, is_in)
        await self.supervisor.expect(WatchState, is_in)


@pytest.fixture
async def call(world: Any) -> Call:
    return await Call().begin(world)


async def test_a_supervisor_sees_the_list_of_calls(call: Call) -> None:
    """The list follows the calls as they begin and end; operators get none of it."""
    listed = await call.supervisor.expect(SessionsRunning, lambda m: m.entries)
    assert [entry.session_id for entry in listed.entries] == [call.session_id]
    again = await call.world.console(await call.world.operator_cookie("saburo", "supervisor"))
    assert (await again.expect(SessionsRunning)).entries == listed.entries
    await call.kiosk.send(SessionEnd(session_id=call.session_id, reason="citizen_hung_up"))
    assert (await call.supervisor.expect(SessionsRunning)).entries == ()
    await call.console.expect_state("wrap_up")
    assert not [m for m in call.console.received if isinstance(m, SessionsRunning)]


@pytest.mark.parametrize("ended_by", ["the citizen", "the supervisor", "the connection"])
async def test_nobody_asks_again_and_again(call: Call, ended_by: str) -> None:
    """A question lies over the citizen's screen: one that comes back for ever gets a yes."""
    for _ in range(MAX_ASKS):
        await call.ask()
        if ended_by == "the citizen":
            await call.kiosk.send(answered(call.session_id, call.viewer_id, "refuse"))
        elif ended_by == "the supervisor":
            await call.supervisor.send(SessionUnwatch(session_id=call.session_id))
        else:
            await call.supervisor.close()
        for end in (call.kiosk, call.console):
            await end.expect(SessionState, is_out)
        if ended_by == "the connection":
            call.supervisor = await call.world.console(call.cookie)
    await call.supervisor.send(SessionWatch(session_id=call.session_id))
    await call.supervisor.expect_error("rate_limited")
    other = await call.world.console(await call.world.operator_cookie("saburo", "supervisor"))
    await other.send(SessionWatch(session_id=call.session_id))
    told = await call.kiosk.expect(SessionState, lambda m: m.session.viewers)
    assert [viewer.id for viewer in told.session.viewers] == [other.welcome.operator_id]


async def test_watching_by_consent(call: Call) -> None:
    """Asked, allowed, signalled to and from under the true name, refused: each step is heard."""
    await call.ask()
    await call.supervisor.send(offer(call.session_id))
    await call.supervisor.expect_error("stale_session")  # not before the consent
    await call.kiosk.send(answered(call.session_id, call.viewer_id, "allow"))
    for end in (call.kiosk, call.console):
        await end.expect(SessionState, is_in)
    await call.supervisor.expect(WatchState, is_in)
    await call.supervisor.send(offer(call.session_id, viewer=call.console.welcome.operator_id))
    heard = await call.kiosk.expect(SignalDescription)
    assert heard.viewer == call.viewer_id  # not whom the console claims to be
    await call.kiosk.send(offer(call.session_id, viewer=call.viewer_id))
    assert (await call.supervisor.expect(SignalDescription)).viewer == call.viewer_id
    await call.kiosk.send(answered(call.session_id, call.viewer_id, "refuse"))
    await call.supervisor.expect(WatchState, is_out)
    await call.supervisor.send(offer(call.session_id))
    await call.supervisor.expect_error("stale_session")
    with sqlite3.connect(call.world.settings.database_path) as db:
        told = db.execute(
            "SELECT type, actor_kind, detail FROM event WHERE type LIKE 'watch%' ORDER BY id"
        ).fetchall()
    assert told == [
        ("watch_asked", "operator", call.viewer_id),
        ("watch_allowed", "kiosk", call.viewer_id),
        ("watch_refused", "kiosk", call.viewer_id),
    ]


async def test_the_operator_cannot_speak_as_a_viewer(call: Call) -> None:
    """What the operator's console writes into `viewer` does not reach the kiosk."""
    await call.allow()
    await call.console.send(offer(call.session_id, viewer=call.viewer_id))
    assert (await call.kiosk.expect(SignalDescription)).viewer is None


async def test_a_viewer_has_no_part_in_the_call(call: Call) -> None:
    """A viewer cannot join the audio and video, nor be addressed there, nor end the session."""
    await call.allow()
    await call.supervisor.send(offer(call.session_id, link="call"))
    await call.supervisor.expect_error("stale_session")
    await call.supervisor.send(SessionEnd(session_id=call.session_id, reason="operator_hung_up"))
    await call.supervisor.expect_error("stale_session")
    await call.kiosk.send(offer(call.session_id, viewer=call.viewer_id, link="call"))
    await call.kiosk.expect_error("not_found")


async def test_a_kiosk_reaches_only_who_is_let_in(call: Call) -> None:
    """A signal to somebody who is no viewer goes nowhere, least of all to the operator."""
    await call.ask()
    await call.kiosk.send(offer(call.session_id, viewer=call.viewer_id))
    await call.kiosk.expect_error("not_found")
    restart = SignalRestart(
        session_id=call.session_id, link="window", attempt="attempt-2", reason="reload"
    )
    await call.kiosk.send(restart)
    for _ in range(2):
        told = await call.console.expect((SignalDescription, SignalRestart))
        assert told == restart
        await call.kiosk.send(restart)


async def test_leaving_and_losing_the_connection_end_a_watch(call: Call) -> None:
    """Whoever leaves or vanishes is no viewer any more and must be asked about again."""
    await call.allow()
    await call.supervisor.send(SessionUnwatch(session_id=call.session_id))
    await call.kiosk.expect(SessionState, is_out)
    await call.allow()
    await call.supervisor.close()
    await call.kiosk.expect(SessionState, is_out)


async def test_taking_the_power_to_see_ends_all_seeing(call: Call) -> None:
    """A citizen who hides the window from the operator hides it from everybody."""
    await call.allow()
    await call.kiosk.send(
        SessionPowers(session_id=call.session_id, powers=("point",), notice_version="1")
    )
    await call.supervisor.expect(WatchState, is_out)
    await call.supervisor.send(SessionWatch(session_id=call.session_id))
    await call.supervisor.expect_error("illegal_transition")


async def test_a_second_tab_goes_on(call: Call) -> None:
    """A second tab of the supervisor has the consent of the first, which it replaces."""
    await call.allow()
    cookie = await call.world.rest.sign_in("jiro", "a long enough password")
    second = await call.world.console(cookie)
    assert is_in(await second.expect(WatchState))
    await second.send(SessionWatch(session_id=call.session_id))
    assert is_in(await second.expect(WatchState))


async def test_one_thing_at_a_time(call: Call) -> None:
    """A supervisor who takes a call stops watching, and cannot watch meanwhile."""
    await call.allow()
    other = await call.world.kiosk()
    await other.send(SessionRequest(request_id="request-2", purpose="other", language="ja"))
    waiting = (await other.expect_state("waiting")).session.session_id
    await call.supervisor.send(SessionAccept(session_id=waiting))
    await call.kiosk.expect(SessionState, is_out)
    await call.supervisor.expect_state("consenting")
    await call.supervisor.send(SessionWatch(session_id=call.session_id))
    await call.supervisor.expect_error("illegal_transition")


async def test_operators_cannot_watch(call: Call) -> None:
    """Watching is for supervisors; an operator who asks is refused, and the citizen not asked."""
    other = await call.world.console(await call.world.operator_cookie("shiro"))
    await other.send(SessionWatch(session_id=call.session_id))
    await other.expect_error("not_allowed")
    await other.send(SessionUnwatch(session_id=call.session_id))
    await other.expect_error("not_allowed")
