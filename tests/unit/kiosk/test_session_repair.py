"""Repairs from afar at the kiosk: never while a citizen is there (Z-23)."""

from typing import Any

from kiosk_client.session.effects import RestartWindow, ToPanel, ToServer
from kiosk_client.session.events import PanelSaid, ServerSaid, WindowRestarted, WindowWiped
from server.protocol.panel import PanelActivity, PanelReset
from server.protocol.repair import RepairOrder, RepairResult

ORDER = ServerSaid(RepairOrder(repair_id="repair-0001", repair="restart_window"))
REFUSED = ToServer(RepairResult(repair_id="repair-0001", outcome="in_session"))


def test_a_citizen_is_not_disturbed(in_call: Any) -> None:
    """Whatever the server believes: not in a call, and not before everything is erased."""
    assert REFUSED in in_call.feed(ORDER)
    in_call.feed(PanelSaid(PanelReset(cause="finished")))
    assert REFUSED in in_call.feed(ORDER)
    in_call.feed(WindowWiped())
    assert in_call.feed(ORDER) == [RestartWindow("repair-0001")]


def test_a_first_touch_is_a_citizen(in_call: Any) -> None:
    """Nobody has called yet, but somebody stands there."""
    in_call.feed(PanelSaid(PanelReset(cause="finished")))
    in_call.feed(WindowWiped())
    in_call.feed(PanelSaid(PanelActivity()))
    assert REFUSED in in_call.feed(ORDER)


def test_its_end_is_told_to_the_server_alone(in_call: Any) -> None:
    """The panel hears of no erasure that no citizen's visit had."""
    told = in_call.feed(WindowRestarted("repair-0001", done=True))
    assert told == [ToServer(RepairResult(repair_id="repair-0001", outcome="done"))]
    assert not any(isinstance(effect, ToPanel) for effect in told)
    assert REFUSED in in_call.feed(WindowRestarted("repair-0001", done=False))
