"""A kiosk's state and messages, built in one line each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kiosk_client.session.effects import Effect, ToPanel, ToServer
from kiosk_client.session.events import (
    Event,
    LinkChanged,
    PanelJoined,
    PanelSaid,
    ServerSaid,
    WindowChanged,
)
from kiosk_client.session.state import AgentState
from kiosk_client.session.step import step
from server.protocol.base import Message
from server.protocol.kiosk import KioskWelcome
from server.protocol.panel import PanelHello
from server.protocol.session import (
    PartyView,
    SessionConsent,
    SessionRequest,
    SessionState,
    SessionView,
)
from server.protocol.signal import SessionDescription, SignalDescription

NOON = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
SESSION = "session-0001"
OPERATOR = "operator-0001"


@dataclass
class Words:
    """Messages as the other parts would send them."""

    def view(self, session_id: str = SESSION, state: str = "waiting", **more: Any) -> SessionView:
        operator = more.pop("operator", OPERATOR)
        named = state in ("consenting", "in_call") and operator is not None
        fields: dict[str, Any] = {
            "session_id": session_id,
            "seq": 1,
            "state": state,
            "purpose": "new_application",
            "language": "ja",
            "ticket": 7,
            "kiosk": PartyView(id="kiosk-0001", name="1番窓口", link="up"),
            "operator": PartyView(id=operator, name="花子", link="up") if named else None,
            "powers": ("see",) if state == "in_call" else (),
            "requested_at": NOON,
            "state_since": NOON,
        }
        return SessionView(**(fields | more))

    def state(self, session_id: str = SESSION, state: str = "waiting", **more: Any) -> ServerSaid:
        return ServerSaid(SessionState(session=self.view(session_id, state, **more)))

    def welcome(self, view: SessionView | None = None) -> ServerSaid:
        return ServerSaid(
            KioskWelcome(
                kiosk_id="kiosk-0001",
                name="1番窓口",
                municipality="みほん市",
                server_time=NOON,
                session=view,
            )
        )

    def request(self) -> PanelSaid:
        return PanelSaid(
            SessionRequest(request_id="request-0001", purpose="new_application", language="ja")
        )

    def consent(self, session_id: str = SESSION, **more: Any) -> PanelSaid:
        fields = {"decision": "grant", "powers": ("see",), "notice_version": "1"} | more
        return PanelSaid(SessionConsent(session_id=session_id, **fields))

    def offer(
        self, session_id: str = SESSION, attempt: str = "attempt-0001", **more: Any
    ) -> ServerSaid:
        fields = {"link": "window", "kind": "offer", "sdp": "v=0"} | more
        return ServerSaid(
            SignalDescription(
                session_id=session_id,
                link=fields["link"],
                attempt=attempt,
                description=SessionDescription(type=fields["kind"], sdp=fields["sdp"]),
            )
        )

    def later(self, seconds: float) -> datetime:
        return NOON + timedelta(seconds=seconds)


@dataclass
class Machine:
    """The session machine, fed event by event, with everything it asked for."""

    state: AgentState
    effects: list[Effect] = field(default_factory=list)

    def feed(self, *events: Event) -> list[Effect]:
        """Feed events; return what these asked for."""
        asked: list[Effect] = []
        for event in events:
            self.state, effects = step(self.state, event)
            asked += effects
        self.effects += asked
        return asked

    def to_panel(self) -> list[Message]:
        return [effect.message for effect in self.effects if isinstance(effect, ToPanel)]

    def to_server(self) -> list[Message]:
        return [effect.message for effect in self.effects if isinstance(effect, ToServer)]


@pytest.fixture
def words() -> Words:
    return Words()


@pytest.fixture
def idle(words: Words) -> Machine:
    """A kiosk that waits for a citizen: panel open, window ready, server reached."""
    hello = PanelHello(
        kiosk_name="1番窓口",
        municipality="みほん市",
        languages=("ja", "en"),
        idle_warning_s=60,
        idle_grace_s=20,
        cancel_s=5,
    )
    machine = Machine(AgentState(hello, "0"))
    machine.feed(
        WindowChanged("ready", shuttered=False), PanelJoined(), words.welcome(), LinkChanged("up")
    )
    machine.effects.clear()
    return machine


@pytest.fixture
def in_call(idle: Machine, words: Words) -> Machine:
    """A citizen in a call who lets the operator see."""
    idle.feed(
        words.request(),
        words.state(seq=1),
        words.state(state="consenting", seq=2),
        words.consent(),
        words.state(state="in_call", seq=3),
    )
    idle.effects.clear()
    return idle


MakeMachine = Callable[[], Machine]
