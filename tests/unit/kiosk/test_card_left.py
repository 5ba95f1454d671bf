"""A card that outlasts its citizen's visit is left behind, until somebody takes it (S-15)."""

from typing import Any

from kiosk_client.session.card_eye import CardEye
from kiosk_client.session.events import (
    CardSeen,
    LinkChanged,
    PanelJoined,
    PanelSaid,
    VisitOverdue,
    WindowChanged,
    WindowWiped,
)
from server.protocol.panel import PanelActivity, PanelReset


def said(machine: Any) -> list[bool]:
    return [m.card_left for m in machine.to_server() if m.type == "kiosk.presence"]


def test_a_card_left_is_said_when_the_citizen_has_gone(idle: Any, words: Any) -> None:
    """Not while they are there, and no more once the card is taken."""
    idle.feed(words.request(), words.state(seq=1), CardSeen(present=True))
    idle.feed(words.state(state="closed", seq=2, end_reason="citizen_left"))
    assert True not in said(idle)
    idle.feed(PanelSaid(PanelReset(cause="finished")), WindowWiped())
    assert said(idle)[-1] is True
    idle.feed(CardSeen(present=False))
    assert said(idle)[-1] is False


def test_a_card_that_is_taken_in_time_is_no_alarm(idle: Any, words: Any) -> None:
    """Nor is one that nobody has begun a visit with."""
    idle.feed(CardSeen(present=True), CardSeen(present=False))
    idle.feed(words.request(), words.state(seq=1), CardSeen(present=True))
    idle.feed(words.state(state="closed", seq=2, end_reason="citizen_left"))
    idle.feed(CardSeen(present=False), PanelSaid(PanelReset(cause="finished")), WindowWiped())
    assert True not in said(idle)


def test_nobody_needs_to_touch_anything(idle: Any, words: Any) -> None:
    """The citizen walks away from the last screen: the visit ends by itself."""
    idle.feed(words.request(), words.state(seq=1), CardSeen(present=True))
    idle.feed(words.state(state="closed", seq=2, end_reason="citizen_left"))
    idle.feed(VisitOverdue(words.view().session_id))
    assert said(idle)[-1] is True


def test_it_stays_left_while_the_next_citizen_comes(idle: Any, words: Any) -> None:
    """Only taking it ends the alarm, and a new link hears of it."""
    idle.feed(PanelSaid(PanelActivity()), CardSeen(present=True))
    idle.feed(PanelSaid(PanelReset(cause="idle")), WindowWiped(), words.request())
    assert said(idle)[-1] is True
    idle.feed(LinkChanged("connecting"), words.welcome(), LinkChanged("up"))
    assert said(idle)[-1] is True


def test_a_card_found_without_a_visit_is_left(idle: Any, words: Any) -> None:
    """The agent was restarted after the end: it says again what the last one knew."""
    idle.feed(CardSeen(present=True, found=True))
    assert said(idle)[-1] is True
    idle.feed(words.request(), words.state(seq=1))
    assert said(idle)[-1] is True  # the next citizen's coming makes it nobody else's
    idle.feed(CardSeen(present=False))
    assert said(idle)[-1] is False


def test_a_card_found_is_of_the_citizen_whose_session_goes_on(idle: Any, words: Any) -> None:
    """The agent was restarted in mid-call: no alarm until that visit ends with the card there."""
    fresh = type(idle)(type(idle.state)(idle.state.hello, "0"))
    fresh.feed(WindowChanged("ready", shuttered=False), CardSeen(present=True, found=True))
    fresh.feed(PanelJoined(), words.welcome(words.view(state="in_call", seq=4)), LinkChanged("up"))
    assert said(fresh) == [False]
    fresh.feed(words.state(state="closed", seq=5, end_reason="citizen_left"))
    fresh.feed(PanelSaid(PanelReset(cause="finished")), WindowWiped())
    assert said(fresh)[-1] is True


def test_a_card_found_during_a_visit_is_its_citizens(idle: Any, words: Any) -> None:
    """The reader was away for a moment: its citizen is still there."""
    idle.feed(words.request(), words.state(seq=1), CardSeen(present=True, found=True))
    assert True not in said(idle)


def test_only_a_first_look_finds_a_card() -> None:
    """A card that comes before the eyes of the agent is not found, until the reader goes away."""
    eye = CardEye()
    told = [eye.look(p) for p in ("empty", "present", "typing", "present", "off", "present")]
    assert [seen.found for seen in told] == [False, False, False, False, False, True]
    assert CardEye().look("present") == CardSeen(present=True, found=True)
