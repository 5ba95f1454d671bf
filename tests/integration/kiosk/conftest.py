"""A real server, a real operator at its socket, and kiosks on ephemeral ports."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest
import socketio  # noqa: TID251 - the operator of these tests is a real Socket.IO client
from aiohttp import ClientSession, ClientWebSocketResponse, DummyCookieJar

from kiosk_client.panel_host.access import SUBPROTOCOL
from kiosk_client.settings import KioskSettings
from server.admin import add_operator, make_kiosk_code
from server.app import build_app, running
from server.protocol.base import Message
from server.protocol.session import OperatorPresence, OperatorWelcome
from server.protocol.wire import decode, decode_panel, encode
from server.settings import ServerSettings

WAIT_S = 60.0
PASSWORD = "correct horse battery"
PANEL_PAGE = "<!doctype html><html lang=ja><meta charset=utf-8><title>panel</title>"

M = TypeVar("M", bound=Message)


@dataclass
class Inbox:
    """What arrived, in order; tests wait for what they need."""

    messages: list[Message] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def put(self, message: Message) -> None:
        self.messages.append(message)
        self.news.set()

    async def expect(self, kind: type[M], such: Callable[[M], bool] = lambda _: True) -> M:
        """The first such message, here or to come; it and all before it are consumed."""
        async with asyncio.timeout(WAIT_S):
            while True:
                for at, message in enumerate(self.messages):
                    if isinstance(message, kind) and such(message):
                        del self.messages[: at + 1]
                        return message
                self.news.clear()
                await self.news.wait()


class Operator:
    """An operator's console, as far as its signalling goes."""

    def __init__(self) -> None:
        self.inbox = Inbox()
        self.sio: Any = socketio.AsyncClient(reconnection=False)
        self.sio.on("msg", lambda raw: self.inbox.put(decode(raw)))

    async def send(self, message: Message) -> None:
        await self.sio.emit("msg", encode(message))

    async def expect(self, kind: type[M], such: Callable[[M], bool] = lambda _: True) -> M:
        return await self.inbox.expect(kind, such)


@dataclass
class TestServer:
    """A server that can be stopped and started again on its port."""

    __test__ = False
    settings: ServerSettings
    url: str = ""
    _life: Any = None

    async def start(self) -> None:
        self._life = running(build_app(self.settings), self.settings)
        self.url = await self._life.__aenter__()
        port = int(self.url.rpartition(":")[2])
        self.settings = self.settings.model_copy(update={"port": port})

    async def stop(self) -> None:
        life, self._life = self._life, None
        if life is not None:
            await life.__aexit__(None, None, None)

    async def code(self, name: str = "1番窓口") -> str:
        return (await make_kiosk_code(self.settings, name)).code

    async def sign_in(self, login: str, name: str, role: Any) -> str:
        """Add an operator, let them choose a password; return the cookie."""
        first = await add_operator(self.settings, login, name, role)
        headers = {"Origin": self.url}
        async with ClientSession(self.url, cookie_jar=DummyCookieJar(), headers=headers) as http:
            body = {"login": login, "password": first}
            async with http.post("/api/session", json=body) as answer:
                cookie = answer.cookies["madoguchi_session"].value
            async with http.post(
                "/api/session/password",
                json={"current": first, "new": PASSWORD},
                headers={"Cookie": f"madoguchi_session={cookie}"},
            ) as answer:
                changed = answer.cookies.get("madoguchi_session")
                return changed.value if changed is not None else cookie

    @asynccontextmanager
    async def operator(
        self, login: str = "hanako", name: str = "窓口 花子", role: str = "operator"
    ) -> AsyncIterator[Operator]:
        """An operator who is signed in and available."""
        operator = Operator()
        cookie = await self.sign_in(login, name, role)
        await operator.sio.connect(
            self.url,
            headers={"Cookie": f"madoguchi_session={cookie}", "Origin": self.url},
            auth={"role": "operator"},
            transports=["websocket"],
            wait_timeout=WAIT_S,
        )
        try:
            await operator.expect(OperatorWelcome)
            await operator.send(OperatorPresence(state="available"))
            yield operator
        finally:
            await operator.sio.disconnect()


class Panel:
    """A panel at its WebSocket, played by the test."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket
        self.inbox = Inbox()
        self.closed = asyncio.Event()

    async def read(self) -> None:
        async for frame in self.socket:
            self.inbox.put(decode_panel(frame.data))
        self.closed.set()

    async def send(self, message: Message) -> None:
        await self.socket.send_str(encode(message))

    async def expect(self, kind: type[M], such: Callable[[M], bool] = lambda _: True) -> M:
        return await self.inbox.expect(kind, such)


@asynccontextmanager
async def open_panel(url: str) -> AsyncIterator[Panel]:
    """Connect as the page at the panel's launch address does."""
    origin, _, token = url.partition("/#token=")
    async with (
        ClientSession() as http,
        http.ws_connect(
            f"{origin}/panel/ws",
            protocols=(SUBPROTOCOL, f"token.{token}"),
            headers={"Origin": origin},
        ) as socket,
    ):
        panel = Panel(socket)
        reading = asyncio.create_task(panel.read())
        try:
            yield panel
        finally:
            reading.cancel()
            await asyncio.wait([reading])


OpenPanel = Callable[[str], Any]


@pytest.fixture
def panel_at() -> OpenPanel:
    return open_panel


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[TestServer]:
    settings = ServerSettings(
        port=0,
        data_dir=tmp_path / "server",
        password_memory_kib=64,
        password_passes=1,
        interpretation=False,
        log_level="error",
        receipt_wait_s=0,
    )
    settings.data_dir.mkdir()
    made = TestServer(settings)
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def panel_dist(tmp_path: Path) -> Path:
    """The smallest panel that can be served."""
    dist = tmp_path / "dist"
    (dist / "assets").mkdir(parents=True)
    (dist / "index.html").write_text(PANEL_PAGE, encoding="utf-8")
    (dist / "assets" / "panel.js").write_text("'use strict';\n", encoding="utf-8")
    return dist


MakeSettings = Callable[..., Awaitable[KioskSettings]]


@pytest.fixture
def kiosk_settings(server: TestServer, panel_dist: Path, tmp_path: Path) -> MakeSettings:
    """Settings of a kiosk that is yet to be enrolled."""

    async def make(**more: Any) -> KioskSettings:
        fields: dict[str, Any] = {
            "server_url": server.url,
            "state_dir": tmp_path / "kiosk",
            "panel_dist": panel_dist,
        }
        if "enrol_code" not in more:
            fields["enrol_code"] = await server.code()
        return KioskSettings(**(fields | more))

    return make
