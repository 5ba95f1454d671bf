"""A server with a real interpreter process, whose engines answer what tests know."""

import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from server.app import build_app, running
from server.interpreter.entrances import ChildEntrance
from server.interpreter.errands import Setup
from server.settings import ServerSettings

WORKER = Path(__file__).with_name("worker_with_echo.py")


@pytest.fixture
def settings(tmp_path: Path) -> ServerSettings:
    return ServerSettings(
        port=0,
        data_dir=tmp_path,
        password_memory_kib=64,
        password_passes=1,
        log_level="error",
        caption_patience_s=8,
    )


@pytest.fixture
def entrance() -> ChildEntrance:
    setup = Setup(recogniser="none", models="models", threads=2)
    return ChildEntrance(setup, (sys.executable, str(WORKER), "--fd"))


@pytest.fixture
async def world(
    settings: ServerSettings, entrance: ChildEntrance, at_address: Callable[..., Any]
) -> AsyncIterator[Any]:
    app = build_app(settings, entrance=lambda _: entrance)
    async with (
        running(app, settings) as address,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
    ):
        made = at_address(settings, address, http)
        made.app = app
        yield made
        await made.close()
