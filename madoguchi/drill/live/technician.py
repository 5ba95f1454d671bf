"""IT at their console, as far as its signalling goes: asks, and hears how it goes."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import socketio
from aiohttp import ClientSession, DummyCookieJar

from madoguchi.stack.waiting import NotYetError, until
from server.admin import add_operator
from server.protocol.base import Message
from server.protocol.diagnosis import DiagnosisAsk, DiagnosisRecord, DiagnosisState
from server.protocol.fleet import DiagnosisView, FleetKiosk
from server.protocol.wire import decode, encode
from server.settings import ServerSettings

LOGIN: Final = "drill-it"
COOKIE: Final = "madoguchi_session"
PASSWORD_BYTES: Final = 18
ASKED_S: Final = 90.0
BUSY_S: Final = 120.0
CONNECTED_S: Final = 60.0


class NotNamedError(Exception):
    """There was no result; the text is why, in the protocol's word (`offline`, `no_answer`)."""


class Technician:
    """Somebody of IT who is signed in.

    Args:
        http: their browser's requests.
    """

    def __init__(self, http: ClientSession) -> None:
        self._http = http
        self._states: asyncio.Queue[DiagnosisState] = asyncio.Queue()
        self.sio: Any = socketio.AsyncClient(reconnection=False)
        self.sio.on("msg", self._hear)

    async def kiosk(self) -> FleetKiosk:
        """The only kiosk of the fleet."""
        async with self._http.get("/api/fleet") as answer:
            answer.raise_for_status()
            (one,) = (await answer.json())["kiosks"]
        return FleetKiosk.model_validate(one)

    async def sees_it_connected(self, *, connected: bool = True) -> FleetKiosk:
        """Wait until the kiosk is, or is not, connected."""

        async def seen() -> FleetKiosk:
            kiosk = await self.kiosk()
            if kiosk.online is not connected:
                raise NotYetError(f"online: {kiosk.online}")
            return kiosk

        return await until(seen, "the kiosk's connection", CONNECTED_S)

    async def diagnose(self, kiosk_id: str) -> DiagnosisRecord:
        """Ask for a diagnosis, once the kiosk has ended another one, and wait for its result.

        Raises:
            NotNamedError: there is none.
            TimeoutError: nothing was heard for too long.
        """

        async def asked() -> DiagnosisRecord:
            try:
                return await self._diagnosed(kiosk_id)
            except NotNamedError as error:
                if str(error) == "busy":  # it is putting the last run's process away
                    raise NotYetError(str(error)) from None
                raise

        return await until(asked, "the kiosk has no other diagnosis", BUSY_S)

    async def _diagnosed(self, kiosk_id: str) -> DiagnosisRecord:
        asked = DiagnosisAsk(request_id=secrets.token_urlsafe(12), kiosk_id=kiosk_id)
        await self._send(asked)
        async with asyncio.timeout(ASKED_S):
            while (state := await self._states.get()).phase not in ("done", "failed"):
                pass
        if state.phase == "failed":
            raise NotNamedError(state.failure or "broken")
        path = f"/api/fleet/kiosks/{kiosk_id}/diagnoses/{state.run_id}"
        async with self._http.get(path) as answer:
            answer.raise_for_status()
            return DiagnosisView.model_validate(await answer.json()).record

    async def _send(self, message: Message) -> None:
        await self.sio.emit("msg", encode(message))

    def _hear(self, raw: str) -> None:
        message = decode(raw)
        if isinstance(message, DiagnosisState):
            self._states.put_nowait(message)


@asynccontextmanager
async def technician(data: Path, url: str) -> AsyncIterator[Technician]:
    """Sign IT in for the length of a block.

    Args:
        data: the server's folder.
        url: its own address.
    """
    first = await add_operator(ServerSettings(data_dir=data), LOGIN, "情報", "it")
    headers = {"Origin": url}
    async with ClientSession(url, cookie_jar=DummyCookieJar(), headers=headers) as http:
        cookie = await _sign_in(http, first)
        http.headers["Cookie"] = f"{COOKIE}={cookie}"
        someone = Technician(http)
        await someone.sio.connect(
            url,
            headers=dict(http.headers),
            auth={"role": "operator"},
            transports=["websocket"],
        )
        try:
            yield someone
        finally:
            await someone.sio.disconnect()


async def _sign_in(http: ClientSession, first: str) -> str:
    """Sign in, replace the one-time password as the console demands, return the session."""
    body = {"login": LOGIN, "password": first}
    async with http.post("/api/session", json=body) as answer:
        answer.raise_for_status()
        cookie = answer.cookies[COOKIE].value
    async with http.post(
        "/api/session/password",
        json={"current": first, "new": secrets.token_urlsafe(PASSWORD_BYTES)},
        headers={"Cookie": f"{COOKIE}={cookie}"},
    ) as answer:
        answer.raise_for_status()
        changed = answer.cookies.get(COOKIE)
        return cookie if changed is None else changed.value
