"""Enrolment and link against a real server, which also goes away and comes back."""

import asyncio
import re
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import pytest
from aiohttp import web

from kiosk_client.back_off import BackOff
from kiosk_client.enrol import ensure_identity
from kiosk_client.identity import IdentityStore, KioskIdentity, public_key_of
from kiosk_client.link import LinkState, ServerLink
from kiosk_client.reenrol import Reenrolment, change_request
from kiosk_client.settings import KioskSettings
from kiosk_client.tls import client_tls
from server.admin import list_kiosks, revoke_kiosk
from server.auth.rekeying import change_key
from server.clock import SystemClock
from server.protocol.base import Message
from server.protocol.errors import ErrorMessage, StartupError
from server.protocol.kiosk import KioskPresence, KioskWelcome
from server.protocol.session import SessionRequest, SessionResume, SessionState
from server.protocol.wire import WireMessage
from server.store.database import opened

M = TypeVar("M", bound=Message)
MakeSettings = Callable[..., Awaitable[KioskSettings]]
WAIT_S = 60.0


class Ear:
    """Hears what the link hears."""

    def __init__(self) -> None:
        self.states: asyncio.Queue[LinkState] = asyncio.Queue()
        self.messages: asyncio.Queue[WireMessage] = asyncio.Queue()

    def link_changed(self, state: LinkState) -> None:
        self.states.put_nowait(state)

    def server_said(self, message: WireMessage) -> None:
        self.messages.put_nowait(message)

    async def until(self, wanted: LinkState) -> None:
        async with asyncio.timeout(60):
            while await self.states.get() != wanted:
                pass

    async def said(self, kind: type[M]) -> M:
        async with asyncio.timeout(60):
            while not isinstance(message := await self.messages.get(), kind):
                pass
        return message


@asynccontextmanager
async def linked(
    url: str, identity: KioskIdentity, **more: Any
) -> AsyncIterator[tuple[ServerLink, Ear]]:
    ear = Ear()
    link = ServerLink(url, identity, ear, back_off=BackOff(0.05, 0.2), **more)
    task = asyncio.create_task(link.run())
    try:
        yield link, ear
    finally:
        task.cancel()
        await asyncio.wait([task])


@pytest.fixture
async def identity(kiosk_settings: MakeSettings) -> KioskIdentity:
    return await ensure_identity(await kiosk_settings())


async def no_pause(_seconds: float) -> None:
    """Try again at once."""


async def test_enrolment_happens_once(kiosk_settings: MakeSettings, server: Any) -> None:
    """A kiosk that was enrolled starts again without a code, as the same kiosk."""
    first = await ensure_identity(await kiosk_settings())
    again = await ensure_identity(await kiosk_settings(enrol_code=None))
    assert again.enrolment == first.enrolment
    assert [k.kiosk_id for k in await list_kiosks(server.settings)] == [first.kiosk_id]


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("AAAA-BBBB-CCCC-DDDD", "bad_code"),
        ("no code at all", "malformed_code"),
        (None, "not_enrolled"),
    ],
)
async def test_enrolment_faults_say_what_to_do(
    kiosk_settings: MakeSettings, code: str | None, fault: str
) -> None:
    """A wrong, malformed or missing code is one sentence in each language, without the code."""
    with pytest.raises(StartupError) as refused:
        await ensure_identity(await kiosk_settings(enrol_code=code))
    assert refused.value.code == fault
    assert re.search(r"[ぁ-ん]", refused.value.message_ja)
    assert "code" in refused.value.message_en
    assert code is None or code not in str(refused.value)


async def test_a_used_code_is_refused(kiosk_settings: MakeSettings, tmp_path: Any) -> None:
    """Whoever finds a used code on a slip of paper cannot enrol with it."""
    settings = await kiosk_settings()
    await ensure_identity(settings)
    with pytest.raises(StartupError) as refused:
        await ensure_identity(settings.model_copy(update={"state_dir": tmp_path / "other"}))
    assert refused.value.code == "bad_code"


async def test_an_absent_server_is_said(kiosk_settings: MakeSettings, server: Any) -> None:
    """Enrolment needs the server: without it the agent stops with its address."""
    settings = await kiosk_settings()
    await server.stop()
    with pytest.raises(StartupError) as refused:
        await ensure_identity(settings, pause=no_pause)
    assert refused.value.code == "server_unreachable"
    assert settings.server_url in refused.value.message_ja


async def test_the_link_proves_itself_and_speaks(server: Any, identity: KioskIdentity) -> None:
    """A proven kiosk is welcomed by name and its request opens a session."""
    async with linked(server.url, identity) as (link, ear):
        welcome = await ear.messages.get()
        assert isinstance(welcome, KioskWelcome)
        assert welcome.name == "1番窓口"
        await ear.until("up")
        request = SessionRequest(
            request_id="request-0001", purpose="new_application", language="ja"
        )
        assert await link.send(request)
        state = await ear.messages.get()
        assert isinstance(state, SessionState)
        assert state.session.state == "waiting"


async def test_a_restarted_server_is_found_again(server: Any, identity: KioskIdentity) -> None:
    """Signalling resumes by itself after a server restart, and the session with it."""
    async with linked(server.url, identity) as (link, ear):
        await ear.until("up")
        await link.send(
            SessionRequest(request_id="request-0001", purpose="new_application", language="ja")
        )
        await ear.said(SessionState)
        await server.stop()
        await ear.until("connecting")
        assert link.state == "connecting"
        assert not await link.send(KioskPresence(state="ready", agent_version="0"))
        await server.start()
        async with asyncio.timeout(WAIT_S):
            await ear.until("up")
        resumed = await ear.said(KioskWelcome)
        assert resumed.session is not None
        await link.send(SessionResume(session_id=resumed.session.session_id, last_seq=0))
        await ear.said(SessionState)


async def test_a_server_that_is_away_at_the_start_is_awaited(
    server: Any, identity: KioskIdentity
) -> None:
    """A kiosk that boots before its server connects when that comes up."""
    await server.stop()
    async with linked(server.url, identity) as (link, ear):
        await server.start()
        await ear.until("up")
        assert link.state == "up"


async def test_a_revoked_kiosk_is_not_let_in(server: Any, identity: KioskIdentity) -> None:
    """A stolen kiosk that was revoked stays out, however often it tries."""
    await revoke_kiosk(server.settings, identity.kiosk_id)
    async with linked(server.url, identity) as (link, ear):
        await ear.until("lost")
        assert link.refusal == "challenge_failed"


async def test_a_key_whose_answer_was_lost_is_found(
    server: Any, identity: KioskIdentity, kiosk_settings: MakeSettings
) -> None:
    """Killed after the server has taken the next key: refused by the old one, let in by the new."""
    settings = await kiosk_settings(enrol_code=None)
    store = IdentityStore(settings.state_dir)
    request = change_request(identity, store.make_next(identity), "repair-0001")
    async with opened(server.settings.database_path) as database:
        await change_key(database, SystemClock(), request)
    found = store.load()
    assert found is not None
    key = Reenrolment(server.url, client_tls(None), store, found)
    async with linked(server.url, found, successor=key) as (link, ear):
        await ear.until("up")
        assert link.refusal is None
    assert (public_key_of(found.key), found.next_key) == (request.public_key, None)
    again = store.load()
    assert again is not None
    assert public_key_of(again.key) == request.public_key


async def test_a_key_that_was_never_taken_waits(
    server: Any, identity: KioskIdentity, kiosk_settings: MakeSettings
) -> None:
    """Killed before the server has heard of the next key: the present one opens the link."""
    settings = await kiosk_settings(enrol_code=None)
    store = IdentityStore(settings.state_dir)
    offered = public_key_of(store.make_next(identity))
    present = public_key_of(identity.key)
    key = Reenrolment(server.url, client_tls(None), store, identity)
    async with linked(server.url, identity, successor=key) as (_, ear):
        await ear.until("up")
    assert public_key_of(identity.key) == present
    assert identity.next_key is not None
    assert public_key_of(identity.next_key) == offered


async def test_a_refused_message_keeps_the_link(server: Any, identity: KioskIdentity) -> None:
    """An error of the server is a message like any other."""
    async with linked(server.url, identity) as (link, ear):
        await ear.until("up")
        await link.send(SessionResume(session_id="session-none", last_seq=0))
        assert (await ear.said(ErrorMessage)).code == "not_found"
        assert link.state == "up"


@pytest.fixture
async def not_ours() -> AsyncIterator[str]:
    """A web server that knows nothing of Socket.IO."""
    runner = web.AppRunner(web.Application())
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def test_a_foreign_server_is_no_server(not_ours: str, identity: KioskIdentity) -> None:
    """A wrong address leaves the link lost, with the agent alive and trying."""
    async with linked(not_ours, identity) as (link, ear):
        await ear.until("lost")
        assert link.state == "lost"


def test_an_unreadable_authority_is_said(tmp_path: Any) -> None:
    """A wrong certificate file stops the agent with its name; the right default checks names."""
    (tmp_path / "ca.pem").write_text("nothing")
    for path in (tmp_path / "ca.pem", tmp_path / "missing.pem"):
        with pytest.raises(StartupError) as fault:
            client_tls(path)
        assert fault.value.code == "bad_ca_file"
    assert client_tls(None).verify_mode is ssl.CERT_REQUIRED
