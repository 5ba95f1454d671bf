"""The interpreter apart from the server: a guest who comes, goes, and comes back."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from server.app import build_app, running
from server.interpreter.worker.engines import make_engines
from server.interpreter.worker.process import serve_guest
from server.protocol.session import ChatMessage, ChatSend, SessionResume
from server.protocol.speech import CaptionLine, InterpretationState
from server.settings import ServerSettings


@pytest.fixture
def settings(tmp_path: Path) -> ServerSettings:
    return ServerSettings(
        port=0,
        data_dir=tmp_path,
        password_memory_kib=64,
        password_passes=1,
        log_level="error",
        interpreter_socket=tmp_path / "interpreter.sock",
    )


@pytest.fixture
async def world(settings: ServerSettings, at_address: Callable[..., Any]) -> AsyncIterator[Any]:
    app = build_app(settings)
    async with (
        running(app, settings) as address,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
    ):
        made = at_address(settings, address, http)
        yield made
        await made.close()


async def test_a_guest_may_come_late_and_go(
    world: Any, settings: ServerSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until it comes the state is `starting`; without models it is `no_model`, and the call goes on
    in either; when it goes, both ends hear of it. The process that hosts it keeps its priority."""
    priority = os.getpriority(os.PRIO_PROCESS, 0)
    empty = tmp_path / "shipped"
    empty.mkdir()
    monkeypatch.setattr("server.interpreter.worker.engines.bundled_packages", lambda: empty)
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    await kiosk.send(SessionResume(session_id=session_id, last_seq=0))
    first = await kiosk.expect(InterpretationState)
    assert (first.state, first.reason) == ("starting", None)
    assert settings.interpreter_socket is not None
    guest = asyncio.create_task(serve_guest(settings.interpreter_socket, make_engines))
    told = await kiosk.expect(InterpretationState, lambda m: m.generation == 1)
    assert (told.state, told.reason, told.speech) == ("off", "no_model", False)
    line = ChatSend(session_id=session_id, message_id="message-1", text="はい", language="ja")
    await console.send(line)
    assert (await kiosk.expect(ChatMessage)).text == "はい"
    assert not [m for m in kiosk.received if isinstance(m, CaptionLine)]
    guest.cancel()
    with suppress(asyncio.CancelledError):
        await guest
    gone = await kiosk.expect(InterpretationState, lambda m: m.state == "starting")
    assert gone.reason == "worker_lost"
    assert os.getpriority(os.PRIO_PROCESS, 0) == priority
