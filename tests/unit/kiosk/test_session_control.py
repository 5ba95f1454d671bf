"""What the session machine means for control: powers, watchers, and the record (Z-04, O-09)."""

from typing import Any

import pytest

from kiosk_client.control.events import MandateChanged, WindowChanged
from kiosk_client.session.control import MAX_REPORTS
from kiosk_client.session.effects import (
    CloseViewer,
    KeepReports,
    OpenViewer,
    ShowControl,
    ToControl,
    ToServer,
)
from kiosk_client.session.events import (
    ControlChanged,
    ControlLasts,
    LinkChanged,
    PanelJoined,
    PanelLeft,
    PanelSaid,
    ServerSaid,
    ViewerOpened,
    WindowWiped,
)
from kiosk_client.session.events import WindowChanged as WindowNews
from server.protocol.control import ControlRecorded, ControlReport
from server.protocol.errors import ErrorMessage
from server.protocol.panel import PanelReset
from server.protocol.session import SessionPowers, ViewerView
from server.protocol.signal import SessionDescription, SignalDescription
from server.protocol.watch import SessionWatchAnswer

ALL = ("see", "point", "operate")
WATCHER = "supervisor-0001"


def powers(*held: Any) -> PanelSaid:
    return PanelSaid(SessionPowers(session_id="session-0001", powers=held, notice_version="2"))


def watch(decision: Any) -> PanelSaid:
    answer = SessionWatchAnswer(
        session_id="session-0001", viewer_id=WATCHER, decision=decision, notice_version="2"
    )
    return PanelSaid(answer)


def watched_view(words: Any, **more: Any) -> ServerSaid:
    viewer = ViewerView(id=WATCHER, name="監督 太郎", state="allowed")
    return words.state(state="in_call", **({"seq": 5, "viewers": (viewer,)} | more))


def watchers_offer(attempt: str = "attempt-0009") -> ServerSaid:
    return ServerSaid(
        SignalDescription(
            session_id="session-0001",
            link="window",
            attempt=attempt,
            description=SessionDescription(type="offer", sdp="v=0"),
            viewer=WATCHER,
        )
    )


def report(number: int = 1) -> ControlReport:
    return ControlReport(
        session_id="session-0001",
        report_id=f"report-{number:04}",
        before="citizen",
        after="asked",
        reason="asked",
        lease=0,
        held_ms=5,
    )


def mandates(effects: list[Any]) -> list[MandateChanged]:
    told = [e.event for e in effects if isinstance(e, ToControl)]
    return [event for event in told if isinstance(event, MandateChanged)]


@pytest.fixture
def powerful(in_call: Any, words: Any) -> Any:
    """A call in which every power holds."""
    in_call.feed(powers(*ALL), words.state(state="in_call", seq=4, powers=ALL))
    in_call.effects.clear()
    return in_call


def test_each_power_holds_by_citizen_and_server(in_call: Any, words: Any) -> None:
    """A power that only the server, or only the panel, knows of is not in force."""
    in_call.feed(words.state(state="in_call", seq=4, powers=ALL))
    assert in_call.state.mandate().powers == {"see"}
    in_call.feed(powers("see", "operate"))
    assert in_call.state.mandate().powers == {"see", "operate"}


def test_taking_a_power_away_needs_nobody_else(powerful: Any) -> None:
    """The lease obeys before the server hears of it."""
    change = powers("see", "point")
    asked = powerful.feed(change)
    assert mandates(asked)[0].mandate.powers == {"see", "point"}
    assert isinstance(asked[0], ToControl)
    assert ToServer(change.message) in asked


def test_without_see_nothing_holds(powerful: Any, words: Any) -> None:
    """Without the picture there is no viewer; pointing and operating blindly is not offered."""
    powerful.feed(words.offer())
    asked = powerful.feed(powers("point", "operate"))
    assert mandates(asked)[0].mandate.powers == frozenset()
    assert CloseViewer("attempt-0001") in asked


def test_a_power_taken_away_while_the_server_is_away_is_told_it_later(
    powerful: Any, words: Any
) -> None:
    """The server's record follows the citizen's word, however late."""
    powerful.feed(LinkChanged("lost"), powers("see"))
    powerful.effects.clear()
    powerful.feed(words.welcome(words.view(state="in_call", seq=4, powers=ALL)))
    assert powerful.to_server() == [powers("see").message]
    powerful.effects.clear()
    powerful.feed(words.welcome(words.view(state="in_call", seq=6, powers=("see",))))
    assert powerful.to_server() == []


def test_a_panel_that_reloads_ends_control_but_not_the_picture(powerful: Any, words: Any) -> None:
    """For a moment there is no button to take back with: nobody else operates then."""
    powerful.feed(words.offer())
    asked = powerful.feed(PanelLeft())
    assert mandates(asked) == [MandateChanged(None, "link_lost")]
    assert powerful.state.viewer is not None
    joined = powerful.feed(PanelJoined())
    assert mandates(joined)[0].mandate.powers == set(ALL)
    assert ShowControl() in joined


def test_the_end_of_the_call_ends_control(powerful: Any) -> None:
    """A wiped visit leaves no mandate, and the window is away until it is fresh."""
    asked = powerful.feed(PanelSaid(PanelReset(cause="idle")))
    assert mandates(asked) == [MandateChanged(None, "ended")]
    assert ToControl(WindowChanged(ready=False)) in asked
    assert ToControl(WindowChanged(ready=True)) in powerful.feed(WindowWiped())


def test_a_window_that_restarts_is_away(in_call: Any) -> None:
    """A crash of the window ends control; its return does not bring control back."""
    asked = in_call.feed(WindowNews("restarting", shuttered=True))
    assert ToControl(WindowChanged(ready=False)) in asked


# -- watchers ----------------------------------------------------------------------------------


def test_a_watcher_needs_the_citizens_own_word(powerful: Any, words: Any) -> None:
    """A server that lets a supervisor in whom the citizen never allowed shows them nothing."""
    powerful.feed(watched_view(words, powers=ALL))
    assert OpenViewer(watchers_offer().message, ()) not in powerful.feed(watchers_offer())
    powerful.feed(watch("allow"))
    assert OpenViewer(watchers_offer().message, ()) in powerful.feed(watchers_offer())


def test_a_watcher_who_left_needs_the_citizens_word_again(powerful: Any, words: Any) -> None:
    """A server that names them anew cannot make an earlier yes count for another time."""
    powerful.feed(watched_view(words, powers=ALL), watch("allow"))
    assert powerful.state.grant(WATCHER) is not None
    powerful.feed(watched_view(words, powers=ALL, seq=6, viewers=()))
    powerful.feed(watched_view(words, powers=ALL, seq=7))
    assert powerful.state.grant(WATCHER) is None
    powerful.feed(watch("allow"))
    assert powerful.state.grant(WATCHER) is not None


def test_a_watcher_needs_the_servers_word_as_well(powerful: Any, words: Any) -> None:
    """Until the answer is recorded nobody sees; one for another session lets nobody into this."""
    asked = ViewerView(id=WATCHER, name="監督 太郎", state="asked")
    powerful.feed(watched_view(words, powers=ALL, viewers=(asked,)), watch("allow"))
    assert powerful.state.grant(WATCHER) is None
    powerful.feed(watch("refuse"))
    other = watch("allow").message.model_copy(update={"session_id": "session-0002"})
    powerful.feed(PanelSaid(other), watched_view(words, powers=ALL, seq=6))
    assert powerful.state.grant(WATCHER) is None


def test_a_power_holds_when_the_server_knows_of_it(in_call: Any, words: Any) -> None:
    """What is not on the record is not done; what the citizen did not give is not done either."""
    in_call.feed(powers(*ALL), words.state(state="in_call", seq=4, powers=("see", "point")))
    assert in_call.state.mandate().powers == {"see", "point"}
    in_call.feed(powers("see"), words.state(state="in_call", seq=5, powers=ALL))
    assert in_call.state.mandate().powers == {"see"}


def test_consent_does_not_outlive_the_wait_for_another_operator(in_call: Any, words: Any) -> None:
    """The same operator who takes the citizen again asks for consent again."""
    in_call.feed(words.state(state="waiting", seq=4, operator=None))
    in_call.feed(words.state(state="in_call", seq=5))
    assert in_call.state.mandate() is None


def test_a_refused_watcher_is_out_at_once(powerful: Any, words: Any) -> None:
    """The picture ends before the server hears of it, and the operator's goes on."""
    powerful.feed(words.offer(), watched_view(words, powers=ALL), watch("allow"), watchers_offer())
    powerful.feed(ViewerOpened("attempt-0009", WATCHER))
    asked = powerful.feed(watch("refuse"))
    assert asked[0] == CloseViewer("attempt-0009", WATCHER)
    assert powerful.state.viewer is not None
    assert mandates(asked) == []


def test_watchers_see_no_longer_than_the_operator(powerful: Any, words: Any) -> None:
    """Losing `see` closes every viewer; a server that names the watcher no more closes theirs."""
    powerful.feed(words.offer(), watched_view(words, powers=ALL), watch("allow"), watchers_offer())
    assert len(powerful.feed(powers("point"))) > 0
    assert powerful.state.viewers == ()
    powerful.feed(powers(*ALL), watchers_offer("attempt-0010"))
    assert len(powerful.state.viewers) == 1
    powerful.feed(words.state(state="in_call", seq=7, powers=ALL))
    assert powerful.state.viewers == ()


def test_a_watcher_does_not_touch_the_operators_attempt(powerful: Any, words: Any) -> None:
    """A watcher who offers under the operator's attempt replaces nobody."""
    powerful.feed(words.offer(), watched_view(words, powers=ALL), watch("allow"))
    asked = powerful.feed(watchers_offer("attempt-0001"))
    assert CloseViewer("attempt-0001") not in asked
    assert {v.watcher for v in powerful.state.viewers} == {None, WATCHER}


# -- the record --------------------------------------------------------------------------------


def test_a_report_is_sent_until_it_is_recorded(in_call: Any) -> None:
    """A report sent into a dying link is sent again with the next, and not once more after that."""
    in_call.feed(ControlChanged(report(1)), LinkChanged("connecting"), ControlChanged(report(2)))
    assert in_call.to_server() == [report(1)]
    in_call.effects.clear()
    in_call.feed(LinkChanged("up"))
    assert in_call.to_server()[-2:] == [report(1), report(2)]
    for number in (1, 2):
        recorded = ControlRecorded(session_id="session-0001", report_id=report(number).report_id)
        in_call.feed(ServerSaid(recorded))
    in_call.effects.clear()
    in_call.feed(LinkChanged("connecting"), LinkChanged("up"))
    assert report(1) not in in_call.to_server()


@pytest.mark.parametrize(("code", "kept"), [("not_found", 0), ("internal", 1), ("rate_limited", 1)])
def test_a_refused_report_is_settled_unless_it_was_a_mishap(
    in_call: Any, code: Any, kept: int
) -> None:
    """What the server will never take is not sent for ever; what it could not take just now is."""
    in_call.feed(ControlChanged(report()))
    refused = ErrorMessage(
        code=code,
        message_ja="誤り",
        message_en="error",
        ref_type="control.report",
        ref_id=report().report_id,
    )
    in_call.feed(ServerSaid(refused))
    assert len(in_call.state.reports) == kept
    assert refused not in in_call.to_panel()


def test_a_report_is_durable_before_it_is_sent(in_call: Any) -> None:
    """An agent that dies right after a change of control has not taken the record with it."""
    ended = report().model_copy(update={"before": "asked", "after": "citizen"})
    asked = in_call.feed(ControlChanged(ended))
    assert asked.index(KeepReports((ended,))) < asked.index(ToServer(ended))
    recorded = ControlRecorded(session_id="session-0001", report_id=report().report_id)
    assert KeepReports(()) in in_call.feed(ServerSaid(recorded))
    again = in_call.feed(ServerSaid(recorded))
    assert not [effect for effect in again if isinstance(effect, KeepReports)]


def test_what_would_close_a_hold_is_durable_while_it_lasts(in_call: Any) -> None:
    """An agent that is killed while an operator has control leaves the end of that hold, too."""
    holds = {"before": "asked", "after": "operator", "lease": 7, "operator_id": "operator-0001"}
    began = report(1).model_copy(update=holds)
    in_call.feed(ControlChanged(began))
    in_call.feed(ServerSaid(ControlRecorded(session_id="session-0001", report_id=began.report_id)))
    in_call.effects.clear()
    (kept,) = [e for e in in_call.feed(ControlLasts(2_000)) if isinstance(e, KeepReports)]
    (closing,) = kept.reports
    assert (closing.before, closing.after, closing.reason) == ("operator", "citizen", "agent_lost")
    assert (closing.session_id, closing.lease, closing.held_ms) == ("session-0001", 7, 2_000)
    assert closing.operator_id == "operator-0001"
    assert closing.report_id != began.report_id
    assert in_call.to_server() == []  # this agent lives and will know better
    in_call.feed(LinkChanged("lost"), LinkChanged("up"))
    assert closing not in in_call.to_server()


def test_a_hold_that_ended_leaves_nothing_to_close(in_call: Any) -> None:
    """The report of its real end takes the place of the one for the worst case, at once."""
    in_call.feed(ControlChanged(report(1)))
    ended = report(2).model_copy(update={"before": "asked", "after": "citizen"})
    told = in_call.feed(ControlChanged(ended))
    assert KeepReports((report(1), ended)) in told
    assert not [e for e in in_call.feed(ControlLasts(9)) if isinstance(e, KeepReports)]


def test_reports_are_bounded(in_call: Any) -> None:
    """A server that is away for a day costs the newest reports nothing."""
    in_call.feed(LinkChanged("lost"))
    for number in range(MAX_REPORTS + 3):
        in_call.feed(ControlChanged(report(number)))
    assert len(in_call.state.reports) == MAX_REPORTS
    assert in_call.state.reports[-1] == report(MAX_REPORTS + 2)
