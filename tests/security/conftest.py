"""An attacker's view of a real server: raw HTTP and raw Engine.IO frames."""

import asyncio
import base64
import io
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from server.admin import add_operator, make_kiosk_code
from server.app import build_app, running
from server.interpretation import MakeEntrance
from server.logs import make_log
from server.protocol.kiosk import challenge_payload
from server.settings import ServerSettings
from server.wiring import UPKEEP

WAIT_S = 60.0
PASSWORD = "a long enough password"


def base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


class RawSocket:
    """One websocket that speaks Engine.IO 4 by hand, so that it can also speak it wrongly."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.messages: list[dict[str, Any]] = []
        self.said_goodbye = False
        self.ended = False
        self._changed = asyncio.Condition()
        self._reader = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for frame in self.socket:
            if frame.type is not aiohttp.WSMsgType.TEXT:
                break
            await self._take(frame.data)
        async with self._changed:
            self.ended = True
            self._changed.notify_all()

    async def _take(self, text: str) -> None:
        if text == "2":
            await self.socket.send_str("3")
        async with self._changed:
            if text.startswith("42"):
                self.messages.append(json.loads(json.loads(text[2:])[1]))
            elif text.startswith("41"):
                self.said_goodbye = True
            self._changed.notify_all()

    async def packet(self, text: str) -> None:
        """Send one frame exactly as it is."""
        await self.socket.send_str(text)

    async def send(self, message: Mapping[str, Any] | str) -> None:
        """Send one message of the protocol, right or wrong."""
        text = message if isinstance(message, str) else json.dumps({"v": 1, **message})
        await self.packet("42" + json.dumps(["msg", text]))

    async def expect(self, kind: str, keep: str | None = None, **values: object) -> dict[str, Any]:
        """The first message of this type with these values; all before but `keep` are consumed."""
        async with asyncio.timeout(WAIT_S), self._changed:
            while True:
                for at, message in enumerate(self.messages):
                    if message["type"] == kind and values.items() <= message.items():
                        before = self.messages[:at]
                        self.messages[: at + 1] = [one for one in before if one["type"] == keep]
                        return message
                assert not self.ended, f"closed before {kind} {values}"
                await self._changed.wait()

    async def refused(self, code: str) -> dict[str, Any]:
        """Wait for a refusal with this code."""
        return await self.expect("error", code=code)

    async def closed(self) -> None:
        """Wait until the server has ended the transport."""
        async with asyncio.timeout(WAIT_S), self._changed:
            await self._changed.wait_for(lambda: self.ended)

    async def close(self) -> None:
        await self.socket.close()
        await self._reader


@dataclass
class KioskIdentity:
    kiosk_id: str
    key: Ed25519PrivateKey = field(repr=False)

    def proof(self, nonce: str) -> dict[str, str]:
        signature = self.key.sign(challenge_payload(self.kiosk_id, nonce))
        return {"type": "kiosk.proof", "nonce": nonce, "signature": base64url(signature)}

    def auth(self) -> dict[str, str]:
        return {"role": "kiosk", "kiosk_id": self.kiosk_id, "agent_version": "0"}


@dataclass
class Target:
    """The server under attack."""

    settings: ServerSettings
    app: web.Application
    address: str
    http: aiohttp.ClientSession
    clock: Any
    logged: io.StringIO
    _sockets: list[RawSocket] = field(default_factory=list)
    _count: int = 0

    async def socket(self, *, origin: str | None = None, cookie: str | None = None) -> RawSocket:
        """A websocket without a Socket.IO connection yet."""
        headers = {}
        if origin is not None:
            headers["Origin"] = origin
        if cookie is not None:
            headers["Cookie"] = f"madoguchi_session={cookie}"
        url = self.address + "/socket.io/?EIO=4&transport=websocket"
        raw = RawSocket(await self.http.ws_connect(url, headers=headers, max_msg_size=1_000_000))
        self._sockets.append(raw)
        return raw

    async def connect(self, auth: object, **how: Any) -> RawSocket:
        """A websocket that has asked for a Socket.IO connection."""
        raw = await self.socket(**how)
        await raw.packet("40" + json.dumps(auth))
        return raw

    async def operator(self, role: Any = "operator") -> str:
        """The cookie of a new operator with a password of their own."""
        self._count += 1
        login = f"operator{self._count}"
        first = await add_operator(self.settings, login, "窓口", role, clock=self.clock)
        _, cookie = await self.sign_in(login, first)
        answer = await self.call(
            "POST", "/api/session/password", {"current": first, "new": PASSWORD}, cookie=cookie
        )
        assert answer.status == 200
        return answer.cookies["madoguchi_session"].value

    async def sign_in(self, login: str, password: str) -> tuple[int, str | None]:
        """Status, and the cookie if there is one."""
        body = {"login": login, "password": password}
        answer = await self.call("POST", "/api/session", body)
        cookie = answer.cookies.get("madoguchi_session")
        return answer.status, cookie.value if cookie else None

    async def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        cookie: str | None = None,
        **headers: str,
    ) -> aiohttp.ClientResponse:
        """A request with our own Origin unless `Origin` says otherwise; its body is read."""
        sent = {"Origin": self.address, **{k.replace("_", "-"): v for k, v in headers.items()}}
        if cookie is not None:
            sent["Cookie"] = f"madoguchi_session={cookie}"
        sent = {name: value for name, value in sent.items() if value}
        async with self.http.request(
            method, self.address + path, json=body, headers=sent, allow_redirects=False
        ) as answer:
            await answer.read()
            return answer

    async def console(self, cookie: str | None = None, role: Any = "operator") -> RawSocket:
        """A console that is let in."""
        raw = await self.connect(
            {"role": "operator"}, origin=self.address, cookie=cookie or await self.operator(role)
        )
        await raw.expect("operator.welcome")
        return raw

    async def enrolled(self) -> KioskIdentity:
        """A kiosk with its key."""
        code = await make_kiosk_code(self.settings, "1番窓口", clock=self.clock)
        key = Ed25519PrivateKey.generate()
        answer = await self.call("POST", "/api/kiosks/enrol", self.enrolment(code.code, key))
        assert answer.status == 201
        return KioskIdentity((await answer.json())["kiosk_id"], key)

    @staticmethod
    def enrolment(code: str, key: Ed25519PrivateKey | None = None) -> dict[str, str]:
        public = (key or Ed25519PrivateKey.generate()).public_key().public_bytes_raw()
        return {"code": code, "public_key": base64url(public), "agent_version": "0"}

    async def kiosk(self, identity: KioskIdentity | None = None) -> RawSocket:
        """A kiosk that is let in."""
        who = identity or await self.enrolled()
        raw = await self.connect(who.auth())
        await raw.send(who.proof((await raw.expect("kiosk.challenge"))["nonce"]))
        await raw.expect("kiosk.welcome")
        return raw

    async def waiting(self, kiosk: RawSocket, request_id: str = "request-1") -> str:
        """Let a kiosk ask for an operator; the session's id."""
        await kiosk.send(
            {
                "type": "session.request",
                "request_id": request_id,
                "purpose": "other",
                "language": "ja",
            }
        )
        return str((await kiosk.expect("session.state"))["session"]["session_id"])

    async def in_call(self, kiosk: RawSocket, console: RawSocket, keep: str | None = None) -> str:
        """Lead kiosk and console into a call; the session's id.

        `keep`: what may come before the call's state by luck, and is still waited for.
        """
        session_id = await self.waiting(kiosk)
        await console.send({"type": "session.accept", "session_id": session_id})
        await console.expect("session.state", keep)
        await kiosk.send(
            {
                "type": "session.consent",
                "session_id": session_id,
                "decision": "grant",
                "powers": ["see"],
                "notice_version": "1",
            }
        )
        for end in (kiosk, console):
            while (await end.expect("session.state", keep))["session"]["state"] != "in_call":
                pass
        return session_id

    async def metrics(self) -> str:
        async with self.http.get(self.address + "/metrics") as answer:
            return await answer.text()

    async def refusals(self, code: str) -> float:
        """How often this code was counted."""
        for line in (await self.metrics()).splitlines():
            if line.startswith(f'madoguchi_refusals_total{{code="{code}"}}'):
                return float(line.rsplit(" ", 1)[1])
        return 0.0

    async def left(self) -> None:
        """Wait until the server has noticed that every console is gone."""
        async with asyncio.timeout(WAIT_S):
            while next(self.app[UPKEEP].presence.operators(), None):  # noqa: ASYNC110 - no event
                await asyncio.sleep(0)

    async def close(self) -> None:
        for raw in self._sockets:
            await raw.close()


@pytest.fixture
def settings(tmp_path: Path) -> ServerSettings:
    console = tmp_path / "dist"
    (console / "assets").mkdir(parents=True)
    (console / "index.html").write_text("<!doctype html><title>console</title>")
    (console / "assets/app.js").write_text("export {};")
    (tmp_path / "secret.txt").write_text("not for browsers")
    return ServerSettings(
        port=0,
        data_dir=tmp_path / "data",
        console_dir=console,
        password_memory_kib=64,
        password_passes=1,
        interpretation=False,
        receipt_wait_s=0,
        log_format="json",
        log_level="debug",
        public_origins=("https://madoguchi.city.example.jp",),
    )


@asynccontextmanager
async def attacked(
    settings: ServerSettings, clock: Any, entrance: MakeEntrance | None = None
) -> AsyncIterator[Target]:
    """A running server, and what it logs."""
    logged = io.StringIO()
    log = make_log("json", "debug", logged)
    app = build_app(settings, clock=clock, log=log, entrance=entrance)
    async with (
        running(app, settings) as address,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
    ):
        made = Target(settings, app, address, http, clock, logged)
        yield made
        await made.close()


@pytest.fixture
def new_target() -> Any:
    """Makes a server with settings and a worker of the test's own."""
    return attacked


@pytest.fixture
async def target(settings: ServerSettings, clock: Any) -> AsyncIterator[Target]:
    async with attacked(settings, clock) as made:
        yield made
