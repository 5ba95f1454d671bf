"""Who may see the application window: O-09, and the kiosk as policy enforcement point."""

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk_client.control.events import MandateChanged
from kiosk_client.session.effects import (
    AddCandidate,
    CloseViewer,
    Effect,
    OpenViewer,
    RepeatAnswer,
    ToControl,
    ToServer,
)
from kiosk_client.session.events import (
    Event,
    LinkChanged,
    PanelAway,
    PanelJoined,
    PanelLeft,
    PanelSaid,
    ServerSaid,
    ViewerEnded,
    WindowChanged,
)
from kiosk_client.session.signals import enforce
from kiosk_client.session.step import step
from server.protocol.kiosk import KioskWelcome
from server.protocol.panel import PanelReset
from server.protocol.session import SessionConsent, SessionEnd, SessionState, SessionView
from server.protocol.signal import IceCandidate, SignalCandidate, SignalRestart

SESSIONS = ("session-0001", "session-0002")
OPERATORS = ("operator-0001", "operator-0002")
ATTEMPTS = ("attempt-0001", "attempt-0002")


class Oracle:
    """The rule in its plainest form, read off the same events."""

    def __init__(self) -> None:
        self.views: dict[str, SessionView] = {}
        self.consented: set[str] = set()
        self.ended: set[str] = set()
        self.panel = True
        self.seen_by_citizen = True

    def hear(self, event: Event) -> None:
        match event:
            case ServerSaid(message=SessionState(session=view)):
                self._view(view)
            case ServerSaid(message=KioskWelcome(session=view)):
                kept = view.session_id if view is not None else None
                self.views = {name: v for name, v in self.views.items() if name == kept}
                if view is not None:
                    self._view(view)
            case PanelSaid(message=SessionConsent() as answer):
                if answer.decision == "grant" and "see" in answer.powers:
                    self.consented.add(answer.session_id)
            case PanelSaid(message=SessionEnd() as end):
                self.ended.add(end.session_id)
            case PanelSaid(message=PanelReset()):
                self.ended |= set(self.views)
            case PanelJoined() | PanelLeft():
                self.panel = isinstance(event, PanelJoined)
                self.seen_by_citizen |= self.panel
            case PanelAway():
                self.seen_by_citizen = self.panel

    def _view(self, view: SessionView) -> None:
        known = self.views.get(view.session_id)
        if known is not None and view.seq < known.seq:
            return
        self.views[view.session_id] = view
        if view.state not in ("consenting", "in_call"):
            self.consented.discard(view.session_id)

    def allows(self, session_id: str) -> bool:
        view = self.views.get(session_id)
        return (
            view is not None
            and self.seen_by_citizen
            and view.state == "in_call"
            and "see" in view.powers
            and session_id in self.consented
            and session_id not in self.ended
        )


def play(effects: tuple[Effect, ...], live: dict[str, str]) -> None:
    """Keep the peer connections that these effects leave."""
    for effect in effects:
        if isinstance(effect, OpenViewer):
            assert effect.offer.attempt not in live
            live[effect.offer.attempt] = effect.offer.session_id
        elif isinstance(effect, CloseViewer):
            live.pop(effect.attempt, None)


@st.composite
def events(draw: st.DrawFn, words: Any) -> Event:
    session = draw(st.sampled_from(SESSIONS))
    attempt = draw(st.sampled_from(ATTEMPTS))
    view = words.view(
        session,
        draw(st.sampled_from(("waiting", "consenting", "in_call", "wrap_up", "closed"))),
        seq=draw(st.integers(1, 12)),
        powers=draw(st.sampled_from(((), ("see",)))),
        operator=draw(st.sampled_from(OPERATORS)),
        requested_at=words.later(SESSIONS.index(session)),
    )
    return draw(
        st.sampled_from(
            (
                ServerSaid(SessionState(session=view)),
                ServerSaid(SessionState(session=view)),
                words.welcome(view),
                words.welcome(),
                words.request(),
                words.consent(session),
                words.consent(session, powers=()),
                words.consent(session, decision="refuse", powers=()),
                PanelSaid(SessionEnd(session_id=session, reason="citizen_hung_up")),
                PanelSaid(PanelReset(cause="finished")),
                words.offer(session, attempt),
                words.offer(session, attempt),
                words.offer(session, attempt, sdp="v=1"),
                words.offer(session, attempt, kind="answer"),
                ViewerEnded(attempt),
                PanelJoined(),
                PanelLeft(),
                PanelAway(),
                LinkChanged("connecting"),
                LinkChanged("up"),
                WindowChanged("restarting", shuttered=True),
            )
        )
    )


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_interleaving_lets_a_viewer_live_without_consent(
    idle: Any, words: Any, data: st.DataObject
) -> None:
    """Whatever server, console and panel send, a hostile viewer never outlives the consent."""
    opening = [
        words.request(),
        words.state(seq=1),
        words.state(state="consenting", seq=2),
        words.consent(),
        words.state(state="in_call", seq=3),
        words.offer(),
    ]
    events_to_play = [*opening[: data.draw(st.sampled_from((0, 6, 6)))]]
    events_to_play += data.draw(st.lists(events(words), max_size=30))
    oracle, live = Oracle(), dict[str, str]()
    state = idle.state
    for event in events_to_play:
        oracle.hear(event)
        state, effects = step(state, event)
        play(effects, live)
        if isinstance(event, ViewerEnded):
            live.pop(event.attempt, None)
        assert len(live) <= 1
        assert set(live) == ({state.viewer.attempt} if state.viewer else set())
        assert all(oracle.allows(session_id) for session_id in live.values())


def test_consent_lets_the_operator_see(in_call: Any, words: Any) -> None:
    """With the citizen's consent in a call, the console's offer is answered."""
    assert in_call.feed(words.offer())[0] == OpenViewer(words.offer().message, ())


def test_the_server_alone_cannot_consent(idle: Any, words: Any) -> None:
    """A server that invents a consent which no panel gave sees nothing."""
    idle.feed(
        words.request(), words.state(seq=1), words.state(state="in_call", seq=3), words.offer()
    )
    assert idle.state.viewer is None


def test_a_call_without_the_power_to_see_shows_nothing(idle: Any, words: Any) -> None:
    """A citizen who agreed to talk only is not watched, even if the server says otherwise."""
    idle.feed(
        words.request(),
        words.state(seq=1),
        words.state(state="consenting", seq=2),
        words.consent(powers=()),
        words.state(state="in_call", seq=3),
        words.offer(),
    )
    assert idle.state.viewer is None


def test_consent_is_given_to_one_operator(idle: Any, words: Any) -> None:
    """Another operator than the one the citizen read on the consent page sees nothing."""
    idle.feed(
        words.request(),
        words.state(state="consenting", seq=2),
        words.consent(),
        words.state(state="in_call", seq=3, operator="operator-0002"),
        words.offer(),
    )
    assert idle.state.viewer is None


def test_hanging_up_ends_the_viewer_before_the_server_knows(in_call: Any, words: Any) -> None:
    """Control goes first, then the viewer, then the server: a slow link costs nothing."""
    in_call.feed(words.offer())
    end = SessionEnd(session_id="session-0001", reason="citizen_hung_up")
    asked = in_call.feed(PanelSaid(end))
    assert asked[:3] == [
        ToControl(MandateChanged(None, "ended")),
        CloseViewer("attempt-0001"),
        ToServer(end),
    ]


def test_a_hung_up_call_is_not_revived_by_the_server(in_call: Any, words: Any) -> None:
    """After the citizen hung up, a server that still says in_call gets the end again."""
    end = SessionEnd(session_id="session-0001", reason="citizen_hung_up")
    in_call.feed(PanelSaid(end), LinkChanged("connecting"))
    in_call.effects.clear()
    in_call.feed(words.welcome(words.view(state="in_call", seq=9)), words.offer())
    assert in_call.state.viewer is None
    assert in_call.to_server() == [end]


def test_a_lost_server_does_not_end_the_viewer(in_call: Any, words: Any) -> None:
    """Pictures go on while signalling is away: a server restart is no end of a call."""
    in_call.feed(words.offer(), LinkChanged("connecting"), LinkChanged("lost"))
    assert in_call.state.viewer is not None


def test_a_panel_that_stays_away_ends_the_viewer(in_call: Any, words: Any) -> None:
    """Nobody is watched who has no button to stop it with; a reload of the panel ends nothing."""
    in_call.feed(words.offer())
    assert CloseViewer("attempt-0001") not in in_call.feed(PanelLeft())
    assert in_call.feed(PanelAway())[0] == CloseViewer("attempt-0001")
    in_call.feed(words.offer(attempt="attempt-0002"))
    assert in_call.state.viewer is None


def test_a_panel_that_is_back_lets_the_next_attempt_in(in_call: Any, words: Any) -> None:
    """The consent was the citizen's, not the page's: the same visit goes on where it was."""
    in_call.feed(words.offer(), PanelLeft(), PanelAway(), PanelJoined())
    offer = words.offer(attempt="attempt-0002")
    assert OpenViewer(offer.message, ()) in in_call.feed(offer)


def test_news_of_an_absence_that_is_over_ends_nothing(in_call: Any, words: Any) -> None:
    """A panel that joins just as its absence is noted keeps its viewer."""
    in_call.feed(words.offer(), PanelLeft(), PanelJoined(), PanelAway())
    assert in_call.state.viewer is not None


def test_a_viewer_lives_only_under_the_grant_it_was_opened_with(in_call: Any, words: Any) -> None:
    """A grant for another operator, or for nobody, does not keep the picture of the first."""
    in_call.feed(words.offer())
    state = in_call.state
    assert enforce(state) == (state, ())
    other = words.view(state="in_call", seq=9, operator=OPERATORS[1])
    consent = replace(state.visit.consent, operator_id=OPERATORS[1])
    changed = replace(state, visit=replace(state.visit, view=other, consent=consent))
    assert changed.grant() not in (None, state.grant())
    assert enforce(changed) == (replace(changed, viewers=()), (CloseViewer("attempt-0001"),))


def test_requeueing_ends_the_viewer(in_call: Any, words: Any) -> None:
    """The operator who was lost must not come back to a picture that was meant for them alone."""
    in_call.feed(words.offer())
    assert CloseViewer("attempt-0001") in in_call.feed(words.state(state="waiting", seq=4))


def test_the_newest_attempt_replaces_the_one_before(in_call: Any, words: Any) -> None:
    """The console's new attempt ends the old peer connection first."""
    in_call.feed(words.offer())
    asked = in_call.feed(words.offer(attempt="attempt-0002"))
    assert asked[0] == CloseViewer("attempt-0001")
    assert isinstance(asked[1], OpenViewer)


def test_a_repeated_offer_gets_the_same_answer(in_call: Any, words: Any) -> None:
    """An offer resent after a reconnect does not tear down what it has already built."""
    in_call.feed(words.offer())
    assert in_call.feed(words.offer()) == [RepeatAnswer("attempt-0001")]


def test_an_ice_restart_is_answered_by_a_rebuild(in_call: Any, words: Any) -> None:
    """An attempt whose description changes is ended, and the console asked for a new one."""
    in_call.feed(words.offer())
    asked = in_call.feed(words.offer(sdp="v=0\r\nrestarted"))
    assert asked[0] == CloseViewer("attempt-0001")
    assert isinstance(asked[1].message, SignalRestart)


def test_candidates_reach_only_their_attempt(in_call: Any, words: Any) -> None:
    """A candidate of an older attempt cannot disturb the present connection."""
    in_call.feed(words.offer())
    signal = SignalCandidate(
        session_id="session-0001",
        link="window",
        attempt="attempt-0001",
        candidate=IceCandidate(candidate="candidate:1 1 udp 1 192.0.2.1 5000 typ host"),
    )
    assert in_call.feed(ServerSaid(signal)) == [AddCandidate(signal)]
    stale = signal.model_copy(update={"attempt": "attempt-0009"})
    assert not any(isinstance(e, AddCandidate) for e in in_call.feed(ServerSaid(stale)))


def test_the_state_is_a_value(in_call: Any, words: Any) -> None:
    """A step leaves its argument as it was, so that an event can be tried without effect."""
    before = replace(in_call.state)
    step(before, words.offer())
    assert before == in_call.state
