"""The console's real page under a server's messages, without a server: what it shows of them."""

import asyncio
import json
import mimetypes
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from playwright.async_api import Page, Route, WebSocketRoute

from server.protocol.base import Language, Message, Power
from server.protocol.session import (
    CallState,
    OperatorWelcome,
    PartyView,
    SessionState,
    SessionView,
)
from server.protocol.wire import encode
from server.settings import CONSOLE_DIST

if TYPE_CHECKING:
    from server.protocol.phrases import PhraseBook

NOW: Final = datetime(2026, 11, 21, 9, tzinfo=UTC)
ADDRESS: Final = "http://localhost/console/"
OPERATOR: Final = "operator-0001"
DEVICES_CHECKED: Final = "sessionStorage.setItem('madoguchi.console.devices-checked', 'yes')"
OPENING: Final = '0{"sid":"s1","upgrades":[],"pingInterval":300000,"pingTimeout":300000}'
HANGS_S: Final = 60.0  # ends what hangs, measures nothing
ALL_POWERS: Final[tuple[Power, ...]] = ("see", "point", "operate")

Answer = tuple[int, object]
Rest = Callable[[str, str, Any], Answer | None]


class ConsoleStub:
    """Speaks to one console page as the server does.

    Attributes:
        said: What the page has sent, oldest first.
        book: What `GET /api/phrases` answers; None: 404.
        rest: Answers a REST call (method, path, body) before the stub itself does.
    """

    def __init__(self, page: Page, role: str = "operator") -> None:
        self.page = page
        self.role = role
        self.said: list[dict[str, Any]] = []
        self.book: PhraseBook | None = None
        self.rest: Rest = lambda _method, _path, _body: None
        self._socket: WebSocketRoute | None = None
        self._joined = asyncio.Event()
        self._seq = 0

    async def open(self) -> None:
        """Show the desk, with the server's greeting."""
        await self.page.add_init_script(DEVICES_CHECKED)
        await self.page.route("**/*", self._serve)
        await self.page.route_web_socket("**/socket.io/**", self._connect)
        await self.page.goto(ADDRESS)
        await self._joined.wait()
        self.say(
            OperatorWelcome(
                operator_id=OPERATOR,
                name="佐藤 花子",
                presence="available",
                server_time=NOW,
                ice_servers=(),
                queue=(),
                session=None,
            )
        )

    def say(self, *messages: Message) -> None:
        assert self._socket is not None
        for message in messages:
            self._socket.send("42" + json.dumps(["msg", encode(message)]))

    def session(self, state: CallState, language: Language = "en", **change: Any) -> None:
        """The session after a change, as the server sends it."""
        self._seq += 1
        view = SessionView(
            session_id="session-0001",
            seq=self._seq,
            state=state,
            purpose="new_application",
            language=language,
            ticket=27,
            kiosk=PartyView(id="kiosk-0001", name="1番窓口", link="up"),
            operator=PartyView(id=OPERATOR, name="佐藤 花子", link="up"),
            requested_at=NOW,
            state_since=NOW,
            **({"powers": ALL_POWERS} | change),
        )
        self.say(SessionState(session=view))

    async def heard(self, kind: str, count: int = 1) -> dict[str, Any]:
        """The message of this type with this number; waits for it."""
        async with asyncio.timeout(HANGS_S):
            while len(found := [each for each in self.said if each["type"] == kind]) < count:
                await self.page.evaluate("new Promise(requestAnimationFrame)")
        return found[count - 1]

    def _connect(self, socket: WebSocketRoute) -> None:
        self._socket = socket
        socket.on_message(self._receive)
        socket.send(OPENING)

    def _receive(self, text: str | bytes) -> None:
        assert isinstance(text, str)
        if text.startswith("40"):
            assert self._socket is not None
            self._socket.send('40{"sid":"s2"}')
            self._joined.set()
        elif text.startswith("42"):
            self.said.append(json.loads(json.loads(text[2:])[1]))

    async def _serve(self, route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path.startswith("/api/"):
            status, body = self._answer(route, path)
            await route.fulfill(status=status, json=body)
            return
        file = CONSOLE_DIST / (path.removeprefix("/console/") or "index.html")
        if not file.is_file():
            await route.fulfill(status=404)
            return
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        await route.fulfill(body=file.read_bytes(), content_type=kind)

    def _answer(self, route: Route, path: str) -> Answer:
        method = route.request.method
        answer = self.rest(method, path, route.request.post_data_json)
        if answer is not None:
            return answer
        match path:
            case "/api/config":
                return 200, {"municipality": "みなと市", "version": "1"}
            case "/api/session":
                return 200, {"operator": _operator(self.role)}
            case "/api/phrases" if self.book is not None:
                return 200, self.book.model_dump(mode="json")
        return 404, {"code": "not_found", "message_ja": "ありません。", "message_en": "Not there."}


def _operator(role: str) -> dict[str, object]:
    return {
        "operator_id": OPERATOR,
        "login": "hanako",
        "name": "佐藤 花子",
        "role": role,
        "must_change_password": False,
    }
