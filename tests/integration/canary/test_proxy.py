"""The recording proxy passes everything on and forgets nothing."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, WSMsgType, web

from madoguchi.canary.proxy import Recording, recording_proxy
from madoguchi.stack.ports import free_port


@pytest.fixture
async def upstream() -> AsyncIterator[str]:
    """A server that answers, compressed, and echoes on a websocket."""

    async def answer(request: web.Request) -> web.Response:
        body = await request.text()
        response = web.Response(text=f"{request.query_string} {body} {request.headers['Origin']}")
        response.enable_compression(web.ContentCoding.gzip)
        return response

    async def echo(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(compress=True)
        await socket.prepare(request)
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                await socket.send_str(message.data * 2)
        return socket

    app = web.Application()
    app.add_routes([web.post("/answer", answer), web.get("/socket", echo)])
    runner = web.AppRunner(app)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield f"http://127.0.0.1:{port}"
    await runner.cleanup()


@pytest.fixture
async def proxied(upstream: str) -> AsyncIterator[tuple[str, Recording]]:
    port = free_port()
    async with recording_proxy(upstream, port) as recording:
        yield f"http://127.0.0.1:{port}", recording


async def test_http_both_ways(proxied: tuple[str, Recording]) -> None:
    """Address, body and answer are kept, the answer as it was before compression."""
    address, recording = proxied
    async with (
        ClientSession() as client,
        client.post(f"{address}/answer?q=1", data="問い", headers={"Origin": "http://o"}) as got,
    ):
        assert await got.text() == "q=1 問い http://o"
    kept = b"\n".join(data for _, data in recording.http)
    assert b"/answer?q=1" in kept
    assert kept.count("問い".encode()) == 2


async def test_headers_are_kept(proxied: tuple[str, Recording]) -> None:
    """A value also leaves in a header: as a cookie, or in the address that a page came from."""
    address, recording = proxied
    headers = {"Origin": "http://o", "Referer": "http://o/?in=referer", "Cookie": "a=cookie"}
    async with ClientSession() as client:
        async with client.post(f"{address}/answer", data="", headers=headers) as got:
            assert got.status == 200
        async with client.ws_connect(f"{address}/socket", headers={"X-Told": "socket"}):
            pass
    kept = b"\n".join(data for _, data in recording.http)
    assert all(told in kept for told in (b"in=referer", b"a=cookie", b"X-Told: socket"))


async def test_socket_both_ways(proxied: tuple[str, Recording]) -> None:
    """Frames of both directions are kept in order, unmasked and uncompressed."""
    address, recording = proxied
    async with ClientSession() as client, client.ws_connect(f"{address}/socket") as socket:
        await socket.send_str("問い")
        assert await socket.receive_str() == "問い問い"
    assert [data.decode() for _, data in recording.socket] == ["問い", "問い問い"]
