"""What passes between panel and server, and what does not."""

from typing import Any

import pytest

from kiosk_client.session.effects import RefusePanel, ToPanel, ToServer
from kiosk_client.session.events import PanelJoined, PanelSaid, ServerSaid
from server.protocol.base import Message
from server.protocol.errors import ErrorMessage
from server.protocol.kiosk import KioskPresence
from server.protocol.panel import PanelHello, PanelServerLink, PanelWindow, PanelWiped
from server.protocol.session import (
    ChatMessage,
    ChatSend,
    OperatorPresence,
    QueuePosition,
    SessionRequeue,
    SessionResume,
)
from server.protocol.signal import SignalRestart

SESSION = "session-0001"


def restart(link: str, session_id: str = SESSION) -> SignalRestart:
    return SignalRestart(session_id=session_id, link=link, attempt="attempt-0001", reason="reload")


def chat(session_id: str = SESSION) -> ChatMessage:
    return ChatMessage(
        session_id=session_id,
        seq=4,
        message_id="message-0001",
        sender="operator",
        text="こんにちは",
        language="ja",
        at="2026-11-20T03:00:00Z",
    )


@pytest.mark.parametrize(
    "message",
    [
        SessionRequeue(session_id=SESSION),
        SessionResume(session_id=SESSION, last_seq=3),
        ChatSend(session_id=SESSION, message_id="message-0001", text="はい", language="ja"),
        restart("call"),
    ],
)
def test_a_citizens_messages_pass_unchanged(in_call: Any, message: Message) -> None:
    """What belongs to a citizen reaches the server as the panel wrote it."""
    assert in_call.feed(PanelSaid(message)) == [ToServer(message)]


@pytest.mark.parametrize(
    "message",
    [
        restart("window"),
        PanelWiped(),
        PanelServerLink(state="up"),
        PanelWindow(state="ready", streaming=False, shuttered=False),
        chat(),
        ErrorMessage(code="internal", message_ja="", message_en=""),
    ],
)
def test_a_panel_cannot_speak_for_the_agent(in_call: Any, message: Message) -> None:
    """A panel that was taken over can neither signal for window A nor fake the agent's words."""
    asked = in_call.feed(PanelSaid(message))
    assert [type(effect) for effect in asked] == [RefusePanel]
    assert asked[0].error.code == "not_allowed"


def test_the_panel_hears_of_its_own_session_only(in_call: Any, words: Any) -> None:
    """Chat, signals and states of another session never reach a citizen's screen."""
    for message in (chat("session-0009"), restart("call", "session-0009")):
        assert not any(isinstance(e, ToPanel) for e in in_call.feed(ServerSaid(message)))
    for message in (chat(), restart("call")):
        assert in_call.feed(ServerSaid(message)) == [ToPanel(message)]


def test_window_signals_never_reach_the_panel(in_call: Any, words: Any) -> None:
    """The panel is no part of the window's connection."""
    asked = in_call.feed(words.offer(), ServerSaid(restart("window")))
    assert not any(
        isinstance(effect, ToPanel) and "signal" in effect.message.type for effect in asked
    )


@pytest.mark.parametrize(
    ("code", "ref_type", "passes"),
    [
        ("illegal_transition", "session.request", True),
        ("rate_limited", None, True),
        ("not_allowed", "kiosk.presence", False),
        ("replaced", None, False),
        ("challenge_failed", "kiosk.proof", False),
    ],
)
def test_only_refusals_of_the_panels_words_reach_it(
    idle: Any,
    code: str,
    ref_type: str | None,
    passes: bool,  # noqa: FBT001 - a parameter of the table
) -> None:
    """A refusal of the agent's connection must not make the panel believe it was replaced."""
    error = ErrorMessage(code=code, message_ja="x", message_en="x", ref_type=ref_type)
    assert (ToPanel(error) in idle.feed(ServerSaid(error))) is passes


@pytest.mark.parametrize(
    "message",
    [OperatorPresence(state="away"), KioskPresence(state="ready", agent_version="0")],
)
def test_other_server_messages_are_dropped(idle: Any, message: Message) -> None:
    """A message that no kiosk should get is noted and goes nowhere."""
    assert not any(isinstance(e, ToPanel | ToServer) for e in idle.feed(ServerSaid(message)))


def test_a_new_panel_hears_hello_first_and_the_link_last(in_call: Any) -> None:
    """A reloaded panel knows kiosk, window and session before it may resend anything."""
    position = QueuePosition(session_id=SESSION, position=1, waiting=1, operators_available=1)
    in_call.feed(ServerSaid(position))
    in_call.effects.clear()
    in_call.feed(PanelJoined())
    told = in_call.to_panel()
    assert isinstance(told[0], PanelHello)
    assert isinstance(told[-1], PanelServerLink)
    welcome = next(message for message in told if message.type == "kiosk.welcome")
    assert welcome.session is not None
    assert welcome.session.state == "in_call"
