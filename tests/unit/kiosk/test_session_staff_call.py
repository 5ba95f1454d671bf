"""A clerk's call for IT at the kiosk: never while a citizen is there, and told to every panel."""

from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk_client.session.effects import Note, ToPanel, ToServer
from kiosk_client.session.events import (
    LinkChanged,
    MaintenanceSwitched,
    PanelJoined,
    PanelSaid,
    ServerSaid,
    WindowWiped,
)
from server.protocol.panel import PanelActivity, PanelReset
from server.protocol.staff_call import (
    StaffCallRaise,
    StaffCallState,
    StaffCallView,
    StaffCallWithdraw,
)

RAISE = StaffCallRaise(reason="card_reader")
CALL = StaffCallView(
    reason="card_reader", since=datetime(2026, 12, 1, tzinfo=UTC), owned=False, answer=None
)
REFUSED = ToPanel(StaffCallState(call=None, refusal="in_session"))


@pytest.mark.parametrize("said", [RAISE, StaffCallWithdraw()])
def test_a_citizen_calls_nobody(in_call: Any, said: Any) -> None:
    """Whatever the panel sends: not in a call, not before all is erased, not after a touch."""
    refused = [REFUSED, Note("staff_call_refused_in_session")]
    assert in_call.feed(PanelSaid(said)) == refused
    in_call.feed(PanelSaid(PanelReset(cause="finished")))
    assert in_call.feed(PanelSaid(said)) == refused
    in_call.feed(WindowWiped())
    assert in_call.feed(PanelSaid(said)) == [ToServer(said)]
    in_call.feed(PanelSaid(PanelActivity()))
    assert in_call.feed(PanelSaid(said)) == refused


def test_a_clerk_calls_also_in_maintenance(idle: Any) -> None:
    """That is when somebody stands at the kiosk."""
    idle.feed(MaintenanceSwitched(on=True))
    assert idle.feed(PanelSaid(RAISE)) == [ToServer(RAISE)]


def test_without_a_server_the_clerk_is_told(idle: Any) -> None:
    """A call that nobody hears must not look like one."""
    idle.feed(LinkChanged("lost"))
    told = ToPanel(StaffCallState(call=None, refusal="offline"))
    assert idle.feed(PanelSaid(RAISE)) == [told]


def test_every_panel_knows_of_an_open_call(idle: Any) -> None:
    """Also one that joins later; a call that is over is forgotten."""
    told = StaffCallState(call=CALL)
    assert idle.feed(ServerSaid(told)) == [ToPanel(told)]
    assert ToPanel(told) in idle.feed(PanelJoined())
    idle.feed(ServerSaid(StaffCallState(call=None)))
    assert not any(
        isinstance(getattr(one, "message", None), StaffCallState)
        for one in idle.feed(PanelJoined())
    )
