"""The panel's host under a real WebSocket client, friendly and hostile."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from kiosk_client.panel_host.connection import MAX_ERRORS
from kiosk_client.panel_host.host import MAX_FRAME_BYTES, PanelHost, open_panel_host
from server.protocol.base import MAX_WIRE_BYTES
from server.protocol.errors import ErrorMessage, PortTakenError, StartupError
from server.protocol.panel import PanelActivity, PanelMessage, PanelServerLink
from server.protocol.wire import decode_panel, encode


class Ear:
    """Hears what the host hears."""

    def __init__(self) -> None:
        self.heard: asyncio.Queue[PanelMessage | str] = asyncio.Queue()

    def panel_joined(self) -> None:
        self.heard.put_nowait("joined")

    def panel_left(self) -> None:
        self.heard.put_nowait("left")

    def panel_said(self, message: PanelMessage) -> None:
        self.heard.put_nowait(message)


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
async def host(panel_dist: Path, ear: Ear) -> AsyncIterator[PanelHost]:
    async with open_panel_host(panel_dist, 0, ear) as opened:
        yield opened


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


def knock(host: PanelHost, http: ClientSession, **changed: Any) -> Any:
    """Open the WebSocket as the panel does, with something changed."""
    headers = {"Origin": host.access.origin} | changed.get("headers", {})
    token = changed.get("token", host.access.token)
    return http.ws_connect(
        f"{host.access.origin}/panel/ws",
        protocols=("madoguchi.panel", f"token.{token}"),
        headers=headers,
    )


async def error_of(socket: ClientWebSocketResponse) -> ErrorMessage:
    message = decode_panel(await socket.receive_str())
    assert isinstance(message, ErrorMessage)
    return message


async def test_messages_pass_both_ways(host: PanelHost, http: ClientSession, ear: Ear) -> None:
    """The panel is heard and hears, in the subprotocol without its token."""
    async with knock(host, http) as socket:
        assert socket.protocol == "madoguchi.panel"
        assert await ear.heard.get() == "joined"
        await socket.send_str(encode(PanelActivity()))
        assert await ear.heard.get() == PanelActivity()
        host.send(PanelServerLink(state="up"))
        assert decode_panel(await socket.receive_str()) == PanelServerLink(state="up")
    assert await ear.heard.get() == "left"


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"token": "guessed"}, 403),
        ({"headers": {"Origin": "http://127.0.0.1:8095"}}, 403),
        ({"headers": {"Origin": "null"}}, 403),
        ({"headers": {"Host": "rebound.example"}}, 421),
    ],
)
async def test_strangers_are_refused(
    host: PanelHost, http: ClientSession, ear: Ear, changed: dict[str, Any], status: int
) -> None:
    """A page or program that is not the panel never gets a WebSocket, and the agent never hears."""
    with pytest.raises(WSServerHandshakeError) as refused:
        await knock(host, http, **changed)
    assert refused.value.status == status
    assert ear.heard.empty()


async def test_a_token_of_strange_bytes_is_refused_like_any_other(host: PanelHost) -> None:
    """A header that is no text in any encoding is a stranger's, not a fault of the agent's."""
    request = (
        f"GET /panel/ws HTTP/1.1\r\nHost: {host.access.host}\r\nOrigin: {host.access.origin}\r\n"
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
        "Sec-WebSocket-Protocol: madoguchi.panel, token.\xe9\r\n\r\n"
    )
    reader, writer = await asyncio.open_connection("127.0.0.1", host.access.port)
    writer.write(request.encode("latin-1"))
    assert (await reader.readline()).split()[1] == b"403"
    writer.close()
    await writer.wait_closed()


async def test_files_come_with_a_strict_policy(host: PanelHost, http: ClientSession) -> None:
    """Injected markup in the panel could neither load nor send anything elsewhere."""
    for path in ("/", "/assets/panel.js", "/missing"):
        async with http.get(host.access.origin + path) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("path", ["/../settings.py", "/%2e%2e/settings.py", "/assets/../../x"])
async def test_only_the_panels_files_are_served(
    host: PanelHost, http: ClientSession, path: str
) -> None:
    """A path that climbs out of the panel finds nothing."""
    async with http.get(host.access.origin + path) as answer:
        assert answer.status in (403, 404)


async def test_a_rebound_name_reads_no_file(host: PanelHost, http: ClientSession) -> None:
    """DNS rebinding gets a page of another name no further than a refusal."""
    async with http.get(host.access.origin, headers={"Host": "rebound.example"}) as answer:
        assert answer.status == 421


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "malformed"),
        ('{"type": "panel.activity", "v": 1, "extra": 1}', "malformed"),
        ('{"type": "window.ack", "v": 1, "frame": 1}', "unknown_type"),
        ('{"type": "panel.activity", "v": 2}', "unsupported_version"),
        ('"' + "x" * MAX_WIRE_BYTES + '"', "too_large"),
    ],
)
async def test_bad_messages_are_answered_and_nothing_else_happens(
    host: PanelHost, http: ClientSession, ear: Ear, text: str, code: str
) -> None:
    """A message that cannot be read is refused by its code; the next one is heard."""
    async with knock(host, http) as socket:
        assert await ear.heard.get() == "joined"
        await socket.send_str(text)
        assert (await error_of(socket)).code == code
        await socket.send_str(encode(PanelActivity()))
        assert await ear.heard.get() == PanelActivity()


async def test_binary_is_refused(host: PanelHost, http: ClientSession) -> None:
    """The panel speaks text only."""
    async with knock(host, http) as socket:
        await socket.send_bytes(b"\0")
        assert (await error_of(socket)).code == "malformed"


async def test_a_huge_message_ends_the_connection(host: PanelHost, http: ClientSession) -> None:
    """Nobody can make the agent buffer without limit."""
    async with knock(host, http) as socket:
        await socket.send_str("x" * (MAX_FRAME_BYTES + 1))
        assert (await socket.receive()).type is WSMsgType.CLOSE
        assert socket.close_code == 1009


async def test_too_many_errors_end_the_connection(host: PanelHost, http: ClientSession) -> None:
    """A broken panel cannot keep the agent busy for ever."""
    async with knock(host, http) as socket:
        for _ in range(MAX_ERRORS):
            await socket.send_str("{")
        codes = [(await error_of(socket)).code for _ in range(MAX_ERRORS + 1)]
        assert codes[-1] == "too_many_errors"
        assert (await socket.receive()).type is WSMsgType.CLOSE


async def test_the_newest_panel_wins(host: PanelHost, http: ClientSession, ear: Ear) -> None:
    """Of two panels the older one is told, closed, and no longer heard."""
    async with knock(host, http) as old, knock(host, http) as new:
        assert (await error_of(old)).code == "replaced"
        assert (await old.receive()).type is WSMsgType.CLOSE
        await new.send_str(encode(PanelActivity()))
        heard = [await ear.heard.get() for _ in range(3)]
        assert heard == ["joined", "joined", PanelActivity()]


async def test_a_taken_port_is_said(panel_dist: Path, ear: Ear, host: PanelHost) -> None:
    """The same port twice is one sentence in both languages."""
    with pytest.raises(PortTakenError):
        async with open_panel_host(panel_dist, host.access.port, ear):
            pass


async def test_a_missing_build_is_said(tmp_path: Path, ear: Ear) -> None:
    """A panel that was never built stops the agent with the command that builds it."""
    with pytest.raises(StartupError) as fault:
        async with open_panel_host(tmp_path, 0, ear):
            pass
    assert fault.value.code == "panel_not_built"
    assert "make setup" in fault.value.message_en
