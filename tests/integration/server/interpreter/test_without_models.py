"""No model is installed: the call works, and both ends are told that nothing is interpreted."""

import sys
from pathlib import Path
from typing import Any

import pytest

from server.interpreter.entrances import ChildEntrance
from server.interpreter.errands import Setup
from server.protocol.session import ChatMessage, ChatSend
from server.protocol.signal import SignalRestart
from server.protocol.speech import CaptionLine, InterpretationState

WORKER = Path(__file__).with_name("worker_without_models.py")


@pytest.fixture
def entrance(tmp_path: Path) -> ChildEntrance:
    setup = Setup(recogniser="whisper", models=str(tmp_path / "models"), threads=1)
    return ChildEntrance(setup, (sys.executable, str(WORKER), "--fd"))


async def test_a_call_works_without_any_model(world: Any) -> None:
    """Both ends read `off` and `no_model`; chat and the call's signalling go on as ever."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    for end in (kiosk, console):
        told = await end.expect(InterpretationState, lambda m: m.state == "off")
        assert (told.reason, told.speech, told.engine) == ("no_model", False, "")
        assert (told.citizen_heard.by, told.operator_heard.by) == ("nobody", "nobody")
    await kiosk.send(
        ChatSend(session_id=session_id, message_id="message-0001", text="Hello", language="en")
    )
    assert (await console.expect(ChatMessage)).text == "Hello"
    restart = SignalRestart(
        session_id=session_id, link="call", attempt="attempt-1", reason="ice_failed"
    )
    await kiosk.send(restart)
    assert (await console.expect(SignalRestart)).link == "call"
    assert not [m for m in console.received if isinstance(m, CaptionLine)]
