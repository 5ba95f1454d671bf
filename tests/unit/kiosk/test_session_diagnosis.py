"""What of a visit concerns the diagnosis."""

from typing import Any

from kiosk_client.diagnosis.occasions import call_failed, is_engaged
from kiosk_client.session.effects import Note, ToPanel
from kiosk_client.session.events import PanelSaid, ServerSaid, WindowWiped
from server.protocol.errors import ErrorMessage
from server.protocol.panel import PanelFault, PanelReset
from server.protocol.session import SessionState


def test_a_citizen_is_there_until_everything_is_erased(in_call: Any) -> None:
    """The devices are the citizen's until their traces are gone."""
    assert is_engaged(in_call.state)
    in_call.feed(PanelSaid(PanelReset(cause="finished")))
    assert is_engaged(in_call.state)
    in_call.feed(WindowWiped())
    assert not is_engaged(in_call.state)


def test_a_device_that_fails_in_a_call(in_call: Any) -> None:
    """Told once; a fault that is known already is no new one."""
    before = in_call.state
    in_call.feed(PanelSaid(PanelFault(device="peer", detail="failed")))
    assert call_failed(before, in_call.state)
    assert not call_failed(in_call.state, in_call.state)


def test_an_end_that_nobody_wanted(in_call: Any) -> None:
    """A lost operator makes a failed call; a hung-up one does not."""
    before = in_call.state
    view = before.visit.view
    for reason, failed in (("operator_hung_up", False), ("operator_lost", True)):
        over = view.model_copy(
            update={"state": "wrap_up", "end_reason": reason, "seq": view.seq + 1}
        )
        in_call.state = before
        in_call.feed(ServerSaid(SessionState(session=over)))
        assert call_failed(before, in_call.state) is failed


def test_an_older_server_that_knows_no_diagnosis(in_call: Any) -> None:
    """Its refusal is noted; the citizen's panel does not hear of it."""
    told = in_call.feed(ServerSaid(ErrorMessage(code="unknown_type", message_ja="", message_en="")))
    assert not any(isinstance(effect, ToPanel) for effect in told)
    assert any(isinstance(effect, Note) for effect in told)
