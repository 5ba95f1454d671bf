"""The server is killed in mid-call and started again."""

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest

from server.protocol.session import ChatMessage, ChatSend, SessionResume
from server.settings import ServerSettings

PROGRAM = """
import asyncio
from server.app import serve
from server.settings import ServerSettings
asyncio.run(serve(ServerSettings(), started=lambda address: print(address, flush=True)))
"""


class Process:
    """A server in a process of its own."""

    def __init__(self, settings: ServerSettings) -> None:
        self._settings = settings
        self._process: asyncio.subprocess.Process | None = None

    async def start(self, port: int) -> str:
        """Start it; its address once it accepts connections."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            PROGRAM,
            env={
                "PATH": os.defpath,
                "MADOGUCHI_PORT": str(port),
                "MADOGUCHI_DATA_DIR": str(self._settings.data_dir),
                "MADOGUCHI_PASSWORD_MEMORY_KIB": "64",
                "MADOGUCHI_PASSWORD_PASSES": "1",
                "MADOGUCHI_LOG_LEVEL": "error",
            },
            stdout=asyncio.subprocess.PIPE,
        )
        assert self._process.stdout is not None
        async with asyncio.timeout(60):
            return (await self._process.stdout.readline()).decode().strip()

    async def stop(self, with_signal: signal.Signals) -> int:
        """End it by this signal; its exit code."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(with_signal)
        async with asyncio.timeout(60):
            return await self._process.wait()


@pytest.fixture
async def process(settings: ServerSettings) -> AsyncIterator[Process]:
    made = Process(settings)
    yield made
    await made.stop(signal.SIGKILL)


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        yield session


async def test_killed_and_restarted(
    process: Process,
    http: aiohttp.ClientSession,
    settings: ServerSettings,
    at_address: Callable[..., Any],
) -> None:
    """After kill -9 both ends come back into their session; chat typed meanwhile arrives once."""
    address = await process.start(0)
    world = at_address(settings, address, http)
    identity, cookie = await world.kiosk_identity(), await world.operator_cookie()
    kiosk, console = await world.kiosk(identity), await world.console(cookie)
    session_id = await world.in_call(kiosk, console)
    line = ChatSend(session_id=session_id, message_id="message-1", text="前", language="ja")
    await kiosk.send(line)
    before = await console.expect(ChatMessage)

    await process.stop(signal.SIGKILL)
    async with asyncio.timeout(60):
        await kiosk.disconnected.wait()
        await console.disconnected.wait()
    typed = ChatSend(session_id=session_id, message_id="message-2", text="中", language="ja")
    await process.start(int(address.rsplit(":", 1)[1]))

    kiosk, console = await world.kiosk(identity), await world.console(cookie)
    for end in (kiosk, console):
        assert end.welcome.session is not None
        assert end.welcome.session.session_id == session_id
        assert end.welcome.session.state == "in_call"
        assert end.welcome.session.seq > before.seq
    for outstanding in (line, typed, typed):
        await kiosk.send(outstanding)
    after = await console.expect(ChatMessage)
    assert (after.message_id, after.seq > before.seq) == ("message-2", True)
    for _ in (line, typed, typed):  # each sending is acknowledged, new or not
        await kiosk.expect(ChatMessage)
    assert not [m for m in console.received if isinstance(m, ChatMessage)]
    await console.send(SessionResume(session_id=session_id, last_seq=before.seq))
    assert await console.expect(ChatMessage) == after
    with sqlite3.connect(settings.database_path) as db:
        stored = db.execute("SELECT message_id, seq FROM utterance ORDER BY seq").fetchall()
    assert stored == [("message-1", before.seq), ("message-2", after.seq)]
    await world.close()


async def test_terminated_politely(process: Process) -> None:
    """SIGTERM ends the server with exit code 0."""
    await process.start(0)
    assert await process.stop(signal.SIGTERM) == 0
