"""What the interpreter may hear: nothing beside a field of the citizen's own (Z-18, Z-06)."""

from typing import Any

from kiosk_client.session.events import LinkChanged, WindowChanged
from server.protocol.speech import CaptionHold

SECRET = WindowChanged("ready", shuttered=True, secret=True)
PLAIN = WindowChanged("ready", shuttered=False)
NAVIGATING = WindowChanged("ready", shuttered=True)


def holds(kiosk: Any) -> list[bool]:
    return [m.held for m in kiosk.to_server() if isinstance(m, CaptionHold)]


def test_hearing_stops_with_the_field_and_goes_on_after_it(in_call: Any) -> None:
    """Said once each way; a page that merely loads holds nothing up."""
    in_call.effects.clear()
    in_call.feed(SECRET, SECRET, PLAIN, NAVIGATING, PLAIN)
    assert holds(in_call) == [True, False]


def test_a_call_that_begins_in_such_a_field_is_held_from_the_start(idle: Any, words: Any) -> None:
    """The field was focused while the citizen waited: the first word is not heard."""
    idle.feed(words.request(), words.state(seq=1), SECRET, words.state(state="consenting", seq=2))
    assert holds(idle) == []
    idle.feed(words.consent(), words.state(state="in_call", seq=3))
    assert holds(idle) == [True]


def test_a_server_that_was_away_is_told_again(in_call: Any) -> None:
    """It may have begun anew, or missed the end of a hold: either way it hears how it stands."""
    in_call.feed(SECRET, LinkChanged("connecting"))
    in_call.effects.clear()
    in_call.feed(LinkChanged("up"))
    assert holds(in_call) == [True]
    in_call.feed(LinkChanged("connecting"), PLAIN)
    in_call.effects.clear()
    in_call.feed(LinkChanged("up"))
    assert holds(in_call) == [False]


def test_outside_a_call_nobody_is_told(idle: Any) -> None:
    """Without a call nothing is heard, so nothing is held."""
    idle.feed(SECRET, PLAIN)
    assert holds(idle) == []


def test_the_panel_hears_why_the_picture_is_shut(in_call: Any) -> None:
    """Then it need not wait whether the page merely changes before it says so (Z-05)."""
    in_call.effects.clear()
    in_call.feed(SECRET, NAVIGATING, PLAIN)
    told = [m for m in in_call.to_panel() if m.type == "panel.window"]
    assert [(m.shuttered, m.secret) for m in told] == [(True, True), (True, False), (False, False)]
