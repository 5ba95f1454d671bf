"""What stands before a drill's server lets through what it should, and fails as it is told."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from kiosk_client.diagnosis.looks.signalling import ping_signalling
from kiosk_client.diagnosis.looks.web import WebLook, look_at_web
from kiosk_client.tls import client_tls
from madoguchi.drill.certificates import expired
from madoguchi.drill.live.front import Front, front
from madoguchi.stack.ports import free_port
from server.web.certificate import CertificateFiles, make_certificate


async def answer(request: web.Request) -> web.StreamResponse:
    """As the server does, as far as the diagnosis looks."""
    if "Upgrade" not in request.headers:
        return web.Response(text="ok")
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    await socket.receive()
    return socket


class Way:
    """A front before a server, seen from the kiosk."""

    def __init__(self, proxy: Front, url: str, ca: Path, ended: CertificateFiles) -> None:
        self.front = proxy
        self.url = url
        self.ca = ca
        self.ended = ended

    async def look(self) -> WebLook:
        return await look_at_web(self.url, client_tls(self.ca))

    async def ping(self) -> float:
        return await ping_signalling(self.url, client_tls(self.ca))


@pytest.fixture
async def way(tmp_path: Path) -> AsyncIterator[Way]:
    well = make_certificate(tmp_path / "tls", ["127.0.0.1"])
    ended = expired(tmp_path / "expired")
    trusted = tmp_path / "trusted.pem"
    trusted.write_bytes(well.certificate.read_bytes() + ended.certificate.read_bytes())
    app = web.Application()
    app.router.add_route("*", "/{any:.*}", answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = free_port()
    try:
        async with front(port, runner.addresses[0][1], well) as proxy:
            yield Way(proxy, f"https://127.0.0.1:{port}", trusted, ended)
    finally:
        await runner.cleanup()


async def test_it_passes_everything_on(way: Way) -> None:
    look = await way.look()
    assert (look.failed, look.status) == (None, 200)
    assert abs(look.skew_s or 0) < 5
    assert await way.ping() >= 0


async def test_its_clock_can_be_behind(way: Way) -> None:
    way.front.behind = timedelta(minutes=5)
    assert (await way.look()).skew_s == pytest.approx(300, abs=5)


async def test_it_can_refuse_websockets_alone(way: Way) -> None:
    way.front.websockets = False
    with pytest.raises(OSError, match="HTTP 403"):
        await way.ping()
    assert (await way.look()).failed is None


async def test_its_certificate_can_end_and_come_back(way: Way) -> None:
    well = way.front.shown
    way.front.show(way.ended)
    look = await way.look()
    assert (look.failed, look.why) == ("tls", "certificate has expired")
    way.front.show(well)
    assert (await way.look()).failed is None


async def test_it_can_be_closed_and_opened(way: Way) -> None:
    way.front.close()
    assert (await way.look()).failed == "connect"
    await way.front.open()
    assert (await way.look()).failed is None
