"""One citizen's visit from request to wipe, also when the other parts go away meanwhile."""

from typing import Any

import pytest

from kiosk_client.session.effects import EndPhoto, NoteVisit, ToPanel, ToServer, WipeWindow
from kiosk_client.session.events import (
    LinkChanged,
    PanelJoined,
    PanelLeft,
    PanelSaid,
    ViewerOpened,
    VisitOverdue,
    WindowChanged,
    WindowWiped,
)
from server.protocol.panel import (
    PanelActivity,
    PanelFault,
    PanelReset,
    PanelWindow,
    PanelWiped,
)
from server.protocol.session import SessionEnd, SessionState


def presences(machine: Any) -> list[str]:
    return [m.state for m in machine.to_server() if m.type == "kiosk.presence"]


def test_presence_follows_the_visit(idle: Any, words: Any) -> None:
    """The server hears of every change of what this kiosk can do, and of nothing twice."""
    idle.feed(
        words.request(),
        words.state(seq=1),
        words.state(state="closed", seq=2, end_reason="citizen_left"),
        PanelSaid(PanelReset(cause="finished")),
        WindowWiped(),
    )
    assert presences(idle) == ["in_session", "ready", "window_restarting", "ready"]


def test_a_new_link_is_told_the_presence(idle: Any, words: Any) -> None:
    """A restarted server knows the kiosk's state although nothing changed here."""
    idle.feed(LinkChanged("connecting"), words.welcome(), LinkChanged("up"))
    assert presences(idle) == ["ready"]


def test_a_dead_window_is_a_fault(idle: Any) -> None:
    """A kiosk whose window cannot be opened says so to server and panel."""
    idle.feed(WindowChanged("fault", shuttered=True))
    assert presences(idle) == ["fault"]
    told = PanelWindow(state="fault", streaming=False, shuttered=True)
    assert idle.to_panel() == [told]


def test_a_missing_camera_is_a_fault_until_the_next_try(idle: Any, words: Any) -> None:
    """A kiosk without camera is out of order between visits, and recovers by itself."""
    idle.feed(PanelSaid(PanelFault(device="camera", detail="missing")))
    assert presences(idle) == ["fault"]
    idle.feed(words.request(), words.state(seq=1))
    assert presences(idle)[-1] == "in_session"


def test_the_citizen_sees_that_somebody_may_look(in_call: Any, words: Any) -> None:
    """The panel says `streaming` from the answer to the offer until the viewer's end."""
    in_call.feed(words.offer(), ViewerOpened("attempt-0001"))
    assert in_call.to_panel()[-1].streaming
    in_call.feed(words.state(state="wrap_up", seq=4))
    windows = [m for m in in_call.to_panel() if m.type == "panel.window"]
    assert not windows[-1].streaming


def test_reset_wipes_and_ends(in_call: Any, words: Any) -> None:
    """A visit that ends in the middle of a call leaves no session and nothing in the window."""
    in_call.feed(words.offer())
    asked = in_call.feed(PanelSaid(PanelReset(cause="idle")))
    assert WipeWindow("idle") in asked
    assert ToServer(SessionEnd(session_id="session-0001", reason="idle")) in asked
    assert in_call.state.viewer is None
    assert not any(isinstance(m, PanelWiped) for m in in_call.to_panel())
    in_call.feed(WindowWiped())
    assert isinstance(in_call.to_panel()[-2], PanelWiped)


@pytest.mark.parametrize("state", ["wrap_up", "closed", "waiting"])
def test_a_photo_ends_with_the_call(in_call: Any, words: Any, state: str) -> None:
    """Whoever ends the call, its photo is deleted then, and not only at the wipe (D10)."""
    assert EndPhoto() not in in_call.feed(words.state(state="in_call", seq=4))
    assert EndPhoto() in in_call.feed(words.state(state=state, seq=5))


def test_a_photo_ends_when_the_citizen_hangs_up_without_a_server(in_call: Any) -> None:
    """Their word is enough: the server may be away."""
    end = SessionEnd(session_id="session-0001", reason="citizen_hung_up")
    assert EndPhoto() in in_call.feed(LinkChanged("lost"), PanelSaid(end))


def test_a_finished_visit_is_wiped_when_its_panel_is_gone(in_call: Any, words: Any) -> None:
    """If the panel dies at the end screen, the next citizen still finds a clean window (Z-07)."""
    in_call.feed(words.state(state="wrap_up", seq=4))
    assert WipeWindow("panel_lost") in in_call.feed(PanelLeft())


def test_an_unfinished_visit_survives_its_panel(in_call: Any) -> None:
    """A panel that crashes in a call comes back to the same call and the same page."""
    effects = in_call.feed(PanelLeft(), PanelJoined())
    assert not any(isinstance(effect, WipeWindow) for effect in effects)
    assert in_call.state.visit.is_open


def test_a_touched_panel_that_dies_is_a_visit_too(idle: Any) -> None:
    """Somebody who never called may have typed into the window all the same."""
    assert WipeWindow("panel_lost") in idle.feed(PanelSaid(PanelActivity()), PanelLeft())


def test_a_visit_is_noted_before_anybody_acts_on_it(idle: Any, words: Any) -> None:
    """The first touch and the session are on the disk first, each once (Z-07)."""
    touched = idle.feed(PanelSaid(PanelActivity()), PanelSaid(PanelActivity()))
    assert touched == [NoteVisit(None)]
    idle.effects.clear()
    asked = idle.feed(words.request(), words.state(seq=1), words.state(seq=2))
    notes = [effect for effect in asked if isinstance(effect, NoteVisit)]
    assert notes == [NoteVisit("session-0001")]
    told = next(at for at, e in enumerate(asked) if isinstance(e, ToPanel))
    assert asked.index(notes[0]) < told


def test_a_panel_that_hangs_does_not_keep_the_citizens_data(in_call: Any, words: Any) -> None:
    """Some time after the session's end the agent ends the visit itself (D10)."""
    overdue = VisitOverdue("session-0001")
    assert in_call.feed(overdue) == []
    in_call.feed(words.state(state="wrap_up", seq=4))
    assert in_call.feed(VisitOverdue("session-0000")) == []
    assert WipeWindow("panel_lost") in in_call.feed(overdue)


def test_each_visit_is_noted_anew(in_call: Any) -> None:
    """After a reset the next touch is another visit."""
    in_call.feed(PanelSaid(PanelReset(cause="finished")), WindowWiped())
    in_call.effects.clear()
    assert NoteVisit(None) in in_call.feed(PanelSaid(PanelActivity()))


def test_the_past_never_comes_back(in_call: Any, words: Any) -> None:
    """The operator's late wrap-up of the last citizen does not show on the next one's screen."""
    in_call.feed(
        PanelSaid(PanelReset(cause="finished")),
        words.request(),
        words.state("session-0002", seq=1, requested_at=words.later(60)),
    )
    in_call.effects.clear()
    in_call.feed(words.state(state="closed", seq=8))
    assert in_call.to_panel() == []
    assert in_call.state.visit.is_about("session-0002")


def test_an_end_that_the_server_missed_is_said_again(in_call: Any, words: Any) -> None:
    """A citizen who left while the server was away leaves no open session behind."""
    in_call.feed(LinkChanged("lost"), PanelSaid(PanelReset(cause="idle")))
    in_call.effects.clear()
    in_call.feed(words.welcome(words.view(state="in_call", seq=9)), LinkChanged("up"))
    ends = [m for m in in_call.to_server() if isinstance(m, SessionEnd)]
    assert ends == [SessionEnd(session_id="session-0001", reason="idle")]
    welcome = next(m for m in in_call.to_panel() if m.type == "kiosk.welcome")
    assert welcome.session is None


def test_a_session_that_nobody_waits_for_is_ended(idle: Any, words: Any) -> None:
    """A request taken back before its answer does not ring at the operators' for ever."""
    idle.feed(words.request(), PanelSaid(PanelReset(cause="cancelled")))
    idle.effects.clear()
    idle.feed(words.state(seq=1))
    assert idle.to_panel() == []
    assert idle.to_server() == [SessionEnd(session_id="session-0001", reason="citizen_left")]


def test_a_session_that_the_server_gave_up_ends_on_the_panel(in_call: Any, words: Any) -> None:
    """A kiosk that was away too long tells its citizen, instead of waiting for ever."""
    in_call.feed(words.offer(), LinkChanged("lost"))
    in_call.effects.clear()
    in_call.feed(words.welcome())
    assert in_call.state.viewer is None
    ended = [m for m in in_call.to_panel() if isinstance(m, SessionState)]
    assert [m.session.end_reason for m in ended] == ["kiosk_lost"]


def test_a_restarted_agent_resumes_the_session_but_not_the_picture(words: Any, idle: Any) -> None:
    """After a restart the call goes on; the window stays hidden, for its consent is forgotten."""
    fresh = type(idle)(type(idle.state)(idle.state.hello, "0"))
    fresh.feed(words.welcome(words.view(state="in_call", seq=5)), LinkChanged("up"), words.offer())
    assert fresh.state.visit.is_open
    assert fresh.state.viewer is None


@pytest.mark.parametrize("seq", [1, 2])
def test_old_views_change_nothing(in_call: Any, words: Any, seq: int) -> None:
    """A view that was overtaken cannot send the kiosk back to an earlier state."""
    asked = in_call.feed(words.state(state="consenting", seq=seq))
    assert not any(isinstance(effect, ToPanel) for effect in asked)
    assert in_call.state.visit.view.state == "in_call"
