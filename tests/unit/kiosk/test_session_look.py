"""A look at the idle kiosk: its first screen, and never a citizen's (Z-20)."""

from typing import Any

from kiosk_client.session.effects import TakeLook, ToServer
from kiosk_client.session.events import LookSeen, PanelSaid, ServerSaid, WindowWiped
from server.protocol.look import LookAsk, LookTaken
from server.protocol.panel import PanelActivity, PanelReset

ASK = ServerSaid(LookAsk(ask_id="question-1"))
PICTURE = "/9j/2Q=="
SEEN = LookSeen("question-1", "taken", PICTURE)
REFUSED = LookTaken(ask_id="question-1", outcome="in_session")
TAKEN = LookTaken(ask_id="question-1", outcome="taken", picture=PICTURE)


def told(effects: Any) -> list[Any]:
    return [e.message for e in effects if isinstance(e, ToServer)]


def test_an_idle_kiosk_shows_itself(idle: Any) -> None:
    """One question, one picture."""
    assert idle.feed(ASK) == [TakeLook("question-1")]
    assert told(idle.feed(SEEN)) == [TAKEN]
    assert told(idle.feed(SEEN)) == []


def test_no_look_at_a_session(in_call: Any) -> None:
    """Nor until everything of its citizen is erased."""
    assert told(in_call.feed(ASK)) == [REFUSED]
    assert not any(isinstance(e, TakeLook) for e in in_call.effects)
    in_call.feed(PanelSaid(PanelReset(cause="finished")))
    assert REFUSED in told(in_call.feed(ASK))
    in_call.feed(WindowWiped())
    assert in_call.feed(ASK) == [TakeLook("question-1")]


def test_a_citizen_who_comes_between_question_and_picture(idle: Any) -> None:
    """The picture that was taken meanwhile goes nowhere, also after they have gone again."""
    idle.feed(ASK)
    assert REFUSED in told(idle.feed(PanelSaid(PanelActivity())))
    assert told(idle.feed(SEEN)) == []
    idle.feed(PanelSaid(PanelReset(cause="cancelled")), WindowWiped())
    assert told(idle.feed(SEEN)) == []
    assert TAKEN not in told(idle.effects)


def test_a_picture_is_in_no_text(idle: Any) -> None:
    """Whatever is logged of these values."""
    assert PICTURE not in repr(SEEN)
    assert PICTURE not in repr(TAKEN)
    assert idle.state.looking is None
