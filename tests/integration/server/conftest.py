"""A real server on an ephemeral port, and clients that play kiosk and console."""

import asyncio
import base64
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import aiohttp
import pytest
import socketio  # noqa: TID251 - the clients of these tests are real ones
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from server.admin import add_operator, make_kiosk_code
from server.app import build_app, running
from server.protocol.base import Message
from server.protocol.errors import ErrorMessage
from server.protocol.kiosk import (
    KioskChallenge,
    KioskProof,
    KioskWelcome,
    challenge_payload,
)
from server.protocol.session import (
    OperatorPresence,
    OperatorWelcome,
    SessionAccept,
    SessionConsent,
    SessionRequest,
    SessionState,
)
from server.protocol.speech import InterpretationState
from server.protocol.wire import decode, encode
from server.settings import ServerSettings
from server.web import keys
from server.wiring import DESK

M = TypeVar("M", bound=Message)
WAIT_S = 60.0


def base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


class Client:
    """One Socket.IO connection: what arrives is kept in order; tests wait for messages."""

    def __init__(self) -> None:
        self.received: list[Message] = []
        self._arrived = asyncio.Condition()
        self.disconnected = asyncio.Event()
        # Ours to close: the library leaves its own open when it fails to connect.
        self._http = aiohttp.ClientSession()
        self.sio = socketio.AsyncClient(
            reconnection=False,
            http_session=self._http,
            handle_sigint=False,
        )
        self.sio.on("msg", self._on_message)
        self.sio.on("disconnect", self._on_disconnect)

    async def _on_message(self, raw: str) -> None:
        message = decode(raw)
        async with self._arrived:
            self.received.append(message)
            self._arrived.notify_all()
        await self.react(message)

    async def _on_disconnect(self, _reason: str) -> None:
        self.disconnected.set()

    async def react(self, message: Message) -> None:
        """Answer what a client answers by itself."""

    async def send(self, message: Message) -> None:
        await self.sio.emit("msg", encode(message))

    async def send_raw(self, raw: object) -> None:
        await self.sio.emit("msg", raw)

    async def expect(
        self,
        kind: type[M],
        such: Callable[[M], bool] = lambda _: True,
        keep: Callable[[Message], bool] = lambda _: False,
    ) -> M:
        """The first message of this kind, received or to come.

        It and all before are consumed, but for what to `keep`.
        """
        async with asyncio.timeout(WAIT_S), self._arrived:
            while True:
                for at, message in enumerate(self.received):
                    if isinstance(message, kind) and such(message):
                        self.received[: at + 1] = filter(keep, self.received[:at])
                        return message
                await self._arrived.wait()

    async def expect_state(self, state: str) -> SessionState:
        return await self.expect(
            SessionState, lambda m: m.session.state == state, _tells_of_captions
        )

    async def expect_error(self, code: str) -> ErrorMessage:
        return await self.expect(ErrorMessage, lambda m: m.code == code)

    async def gone(self) -> None:
        """Wait until the server has disconnected this client."""
        async with asyncio.timeout(WAIT_S):
            await self.disconnected.wait()

    async def close(self) -> None:
        await self.sio.disconnect()
        await self.sio.shutdown()
        await self._http.close()


def _tells_of_captions(message: Message) -> bool:
    """The interpreter begins in its own time, also before a session's next state is told."""
    return isinstance(message, InterpretationState) and message.state == "on"


@dataclass
class Identity:
    """What a kiosk keeps: its id and its key."""

    kiosk_id: str
    key: Ed25519PrivateKey = field(repr=False)


class Kiosk(Client):
    """Plays the kiosk agent."""

    def __init__(self, identity: Identity) -> None:
        super().__init__()
        self.identity = identity

    async def connect(self, address: str) -> KioskWelcome:
        await self.open(address)
        self.welcome = await self.expect(KioskWelcome)
        return self.welcome

    async def open(self, address: str) -> None:
        """Connect; whether the server lets this kiosk in is another matter."""
        await self.sio.connect(
            address,
            auth={"role": "kiosk", "kiosk_id": self.identity.kiosk_id, "agent_version": "0"},
            transports=["websocket"],
            wait_timeout=WAIT_S,
        )

    async def react(self, message: Message) -> None:
        if isinstance(message, KioskChallenge):
            signed = self.identity.key.sign(
                challenge_payload(self.identity.kiosk_id, message.nonce)
            )
            await self.send(KioskProof(nonce=message.nonce, signature=base64url(signed)))


class Console(Client):
    """Plays the operator's browser."""

    async def connect(self, address: str, cookie: str) -> OperatorWelcome:
        await self.open(address, cookie)
        self.welcome = await self.expect(OperatorWelcome)
        return self.welcome

    async def open(self, address: str, cookie: str) -> None:
        """Connect; whether the server lets this console in is another matter."""
        await self.sio.connect(
            address,
            headers={"Cookie": f"madoguchi_session={cookie}", "Origin": address},
            auth={"role": "operator"},
            transports=["websocket"],
            wait_timeout=WAIT_S,
        )

    async def go_available(self) -> None:
        await self.send(OperatorPresence(state="available"))


class Rest:
    """The REST interface as a console uses it."""

    def __init__(self, address: str, http: aiohttp.ClientSession) -> None:
        self.address = address
        self.http = http

    async def call(
        self, method: str, path: str, body: Any = None, cookie: str | None = None
    ) -> tuple[int, Any, str | None]:
        """Status, body, and the cookie's new value if it was set."""
        headers = {"Origin": self.address}
        if cookie:
            headers["Cookie"] = f"madoguchi_session={cookie}"
        async with self.http.request(
            method, self.address + path, json=body, headers=headers
        ) as answer:
            value = await answer.json() if answer.content_type == "application/json" else None
            set_cookie = answer.cookies.get("madoguchi_session")
            return answer.status, value, set_cookie.value if set_cookie else None

    async def sign_in(self, login: str, password: str) -> str:
        status, _, cookie = await self.call(
            "POST", "/api/session", {"login": login, "password": password}
        )
        assert status == 200
        assert cookie is not None
        return cookie

    async def first_sign_in(self, login: str, first: str, chosen: str) -> str:
        cookie = await self.sign_in(login, first)
        status, _, cookie = await self.call(
            "POST", "/api/session/password", {"current": first, "new": chosen}, cookie
        )
        assert status == 200
        assert cookie is not None
        return cookie

    async def enrol(self, code: str) -> Identity:
        key = Ed25519PrivateKey.generate()
        async with self.http.post(
            self.address + "/api/kiosks/enrol",
            json={
                "code": code,
                "public_key": base64url(key.public_key().public_bytes_raw()),
                "agent_version": "0",
            },
        ) as answer:
            assert answer.status == 201
            return Identity((await answer.json())["kiosk_id"], key)


@dataclass
class World:
    """A running server with means to people it."""

    settings: ServerSettings
    address: str
    rest: Rest
    clock: Any = None
    app: web.Application | None = None
    _clients: list[Client] = field(default_factory=list)

    async def operator_cookie(self, login: str = "hanako", role: Any = "operator") -> str:
        first = await add_operator(self.settings, login, "窓口 花子", role)
        return await self.rest.first_sign_in(login, first, "a long enough password")

    async def kiosk_identity(self, name: str = "1番窓口") -> Identity:
        code = await make_kiosk_code(self.settings, name)
        return await self.rest.enrol(code.code)

    def new_console(self) -> Console:
        """A console that has not connected yet."""
        client = Console()
        self._clients.append(client)
        return client

    def new_kiosk(self, identity: Identity) -> Kiosk:
        """A kiosk that has not connected yet."""
        client = Kiosk(identity)
        self._clients.append(client)
        return client

    async def kiosks_left(self) -> None:
        """Wait until the server has dealt with the loss of every kiosk, well or badly."""
        assert self.app is not None
        async with asyncio.timeout(WAIT_S):
            while b'connections{role="kiosk"} 0.0' not in self.app[keys.METRICS].exposition():
                await self.rest.call("GET", "/healthz")
            async with self.app[DESK].turn():
                pass

    async def console(self, cookie: str | None = None) -> Console:
        client = self.new_console()
        await client.connect(self.address, cookie or await self.operator_cookie())
        return client

    async def kiosk(self, identity: Identity | None = None) -> Kiosk:
        client = self.new_kiosk(identity or await self.kiosk_identity())
        await client.connect(self.address)
        return client

    async def in_call(self, kiosk: Kiosk, console: Console) -> str:
        """Lead a kiosk and a console into a call; the session's id."""
        await kiosk.send(SessionRequest(request_id="request-1", purpose="other", language="ja"))
        session_id = (await kiosk.expect_state("waiting")).session.session_id
        await console.send(SessionAccept(session_id=session_id))
        await kiosk.expect_state("consenting")
        await kiosk.send(
            SessionConsent(
                session_id=session_id, decision="grant", powers=("see",), notice_version="1"
            )
        )
        for end in (kiosk, console):
            await end.expect_state("in_call")
        return session_id

    async def close(self) -> None:
        for client in self._clients:
            await client.close()


@pytest.fixture
def settings(tmp_path: Path) -> ServerSettings:
    return ServerSettings(
        port=0,
        data_dir=tmp_path,
        password_memory_kib=64,
        password_passes=1,
        interpretation=False,
        log_level="error",
        receipt_wait_s=0,
    )


@pytest.fixture
def clock(manual_clock: Callable[[datetime], Any]) -> Any:
    """Stands still now, for what the commands store is of now."""
    return manual_clock(datetime.now(UTC))


@pytest.fixture
async def world(settings: ServerSettings, clock: Any) -> AsyncIterator[World]:
    app = build_app(settings, clock=clock)
    async with (
        running(app, settings) as address,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
    ):
        made = World(settings, address, Rest(address, http), clock, app)
        yield made
        await made.close()


@pytest.fixture
def at_address() -> Callable[[ServerSettings, str, aiohttp.ClientSession], World]:
    """A world around a server that a test has started by itself."""
    return lambda settings, address, http: World(settings, address, Rest(address, http))
