"""A card that outlasts its citizen's visit is left behind, until somebody takes it (S-15)."""

from typing import Any

from kiosk_client.session.events import CardSeen, LinkChanged, PanelSaid, VisitOverdue, WindowWiped
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
