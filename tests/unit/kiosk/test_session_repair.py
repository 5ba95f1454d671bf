"""Repairs and maintenance at the kiosk: never while a citizen is there (Z-23)."""

from typing import Any

import pytest

from kiosk_client.session.effects import OfferRepairs, RefusePanel, Repair, ToPanel, ToServer
from kiosk_client.session.events import (
    LinkChanged,
    MaintenanceSwitched,
    PanelJoined,
    PanelSaid,
    Repaired,
    ServerSaid,
    WindowWiped,
)
from server.protocol.kiosk import KioskPresence
from server.protocol.panel import PanelActivity, PanelMaintenance, PanelReset
from server.protocol.repair import RepairAsk, RepairOrder, RepairResult

ORDER = ServerSaid(RepairOrder(repair_id="repair-0001", repair="restart_window"))
REFUSED = ToServer(RepairResult(repair_id="repair-0001", outcome="in_session"))
SCREEN = ToPanel(PanelMaintenance(on=True))


def test_a_citizen_is_not_disturbed(in_call: Any) -> None:
    """Whatever the server believes: not in a call, and not before everything is erased."""
    assert REFUSED in in_call.feed(ORDER)
    in_call.feed(PanelSaid(PanelReset(cause="finished")))
    assert REFUSED in in_call.feed(ORDER)
    in_call.feed(WindowWiped())
    assert in_call.feed(ORDER) == [Repair("repair-0001", "restart_window")]


def test_a_first_touch_is_a_citizen(in_call: Any) -> None:
    """Nobody has called yet, but somebody stands there."""
    in_call.feed(PanelSaid(PanelReset(cause="finished")))
    in_call.feed(WindowWiped())
    in_call.feed(PanelSaid(PanelActivity()))
    assert REFUSED in in_call.feed(ORDER)


def test_what_is_offered_depends_on_who_is_there(idle: Any) -> None:
    """The kiosk is asked at any time, and says itself that a citizen is there."""
    ask = ServerSaid(RepairAsk(ask_id="question-1"))
    assert idle.feed(ask) == [OfferRepairs("question-1", engaged=False)]
    idle.feed(PanelSaid(PanelActivity()))
    assert idle.feed(ask) == [OfferRepairs("question-1", engaged=True)]


@pytest.mark.parametrize("outcome", ["done", "failed", "in_session", "not_permitted"])
def test_its_end_is_told_to_the_server_alone(in_call: Any, outcome: Any) -> None:
    """The panel hears of no erasure that no citizen's visit had."""
    told = in_call.feed(Repaired("repair-0001", outcome))
    assert told == [ToServer(RepairResult(repair_id="repair-0001", outcome=outcome))]


def test_maintenance_begins_no_visit(idle: Any, words: Any) -> None:
    """The panel shows its screen, the server knows, a touch is none, and a call is refused."""
    told = idle.feed(MaintenanceSwitched(on=True))
    assert SCREEN in told
    presence = [e.message for e in told if isinstance(e, ToServer)]
    assert [m.state for m in presence if isinstance(m, KioskPresence)] == ["maintenance"]
    assert idle.feed(PanelSaid(PanelActivity())) == []
    assert not idle.state.engaged
    refused, *rest = idle.feed(words.request())
    assert isinstance(refused, RefusePanel)
    assert (refused.error.code, refused.error.ref_id) == ("maintenance", "request-0001")
    assert not any(isinstance(effect, ToServer) for effect in rest)


def test_maintenance_ends(idle: Any, words: Any) -> None:
    """Then the next citizen is served as ever."""
    idle.feed(MaintenanceSwitched(on=True))
    assert ToPanel(PanelMaintenance(on=False)) in idle.feed(MaintenanceSwitched(on=False))
    assert any(isinstance(effect, ToServer) for effect in idle.feed(words.request()))


def test_a_panel_that_joins_in_maintenance(idle: Any) -> None:
    """It learns so before it could begin anything, after its greeting."""
    idle.feed(MaintenanceSwitched(on=True))
    told = [effect.message for effect in idle.feed(PanelJoined()) if isinstance(effect, ToPanel)]
    assert told.index(PanelMaintenance(on=True)) == 3
    assert told[0].type == "panel.hello"


def test_a_server_that_comes_back_learns_of_maintenance(idle: Any) -> None:
    """It may have been started anew."""
    idle.feed(MaintenanceSwitched(on=True), LinkChanged("lost"))
    told = idle.feed(LinkChanged("up"))
    assert any(
        isinstance(e, ToServer)
        and isinstance(e.message, KioskPresence)
        and e.message.state == "maintenance"
        for e in told
    )
