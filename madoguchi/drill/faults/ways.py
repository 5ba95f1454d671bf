"""The ways to the server and to the application's site."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Final

from aiohttp import web

from kiosk_client.diagnosis.words import both
from madoguchi.drill.certificates import expired
from madoguchi.drill.fault import Fault
from madoguchi.drill.ground import answering, server_tls, serving
from madoguchi.drill.scene import Scene
from madoguchi.stack.ports import free_port
from server.web.certificate import CertificateFiles, make_certificate

NOBODY: Final = "https://kiosk-drill.invalid"
"""A name that no DNS server knows, ever (RFC 6761 §6.4)."""
BEHIND: Final = timedelta(minutes=5)


async def _well(_: web.Request) -> web.Response:
    return web.Response(text="ok")


async def _ill(_: web.Request) -> web.Response:
    return web.Response(status=503)


async def _pages_only(request: web.Request) -> web.Response:
    return web.Response(text="ok") if request.path == "/healthz" else await _ill(request)


async def _in_the_past(request: web.Request) -> web.StreamResponse:
    if "Upgrade" in request.headers:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.receive()  # until the other end closes; pings are answered meanwhile
        return socket
    then = format_datetime(datetime.now(UTC) - BEHIND, usegmt=True)
    return web.Response(text="ok", headers={"Date": then})


async def _other_server(scene: Scene, app: web.Application, files: CertificateFiles) -> str:
    return await scene.stack.enter_async_context(serving(app, server_tls(files)))


def _site(scene: Scene, origin: str) -> None:
    # No profile: one for another site would be a fault of its own.
    scene.kiosk |= {"application_url": origin, "site_profile": None}


async def _server_unknown(scene: Scene) -> None:
    scene.kiosk["server_url"] = NOBODY


async def _server_down(scene: Scene) -> None:
    scene.kiosk["server_url"] = f"https://127.0.0.1:{free_port()}"


async def _server_expired(scene: Scene) -> None:
    files = expired(scene.folder / "tls")
    scene.kiosk["server_url"] = await _other_server(scene, answering(_well), files)
    scene.kiosk["ca_file"] = files.certificate


async def _server_stranger(scene: Scene) -> None:
    files = make_certificate(scene.folder / "tls", ["127.0.0.1"])
    scene.kiosk["server_url"] = await _other_server(scene, answering(_well), files)


async def _server_ill(scene: Scene) -> None:
    files = scene.ground.files
    scene.kiosk["server_url"] = await _other_server(scene, answering(_ill), files)


async def _no_websockets(scene: Scene) -> None:
    files = scene.ground.files
    scene.kiosk["server_url"] = await _other_server(scene, answering(_pages_only), files)


async def _clock_ahead(scene: Scene) -> None:
    files = scene.ground.files
    scene.kiosk["server_url"] = await _other_server(scene, answering(_in_the_past), files)


async def _site_unknown(scene: Scene) -> None:
    _site(scene, NOBODY)


async def _site_down(scene: Scene) -> None:
    _site(scene, f"https://127.0.0.1:{free_port()}")


async def _site_expired(scene: Scene) -> None:
    _site(scene, await _other_server(scene, answering(_well), expired(scene.folder / "tls")))


async def _site_ill(scene: Scene) -> None:
    _site(scene, await _other_server(scene, answering(_ill), scene.ground.files))


FAULTS: Final = (
    Fault(
        "dns-broken",
        both("サーバーの名前が引けない", "DNS broken"),
        "server-name",
        "real",
        _server_unknown,
    ),
    Fault(
        "server-down",
        both("サーバーが止まった", "Server down"),
        "server-connect",
        "real",
        _server_down,
    ),
    Fault(
        "tls-expired",
        both("サーバーの証明書切れ", "TLS expired"),
        "server-tls",
        "real",
        _server_expired,
    ),
    Fault(
        "tls-stranger",
        both("サーバーが別人", "TLS of a stranger"),
        "server-tls",
        "real",
        _server_stranger,
    ),
    Fault(
        "server-ill",
        both("サーバーの不調（503）", "Server answers 503"),
        "server-http",
        "stand-in",
        _server_ill,
    ),
    Fault(
        "websocket-blocked",
        both("プロキシが WebSocket を通さない", "Proxy passes no WebSocket"),
        "signalling",
        "stand-in",
        _no_websockets,
    ),
    Fault(
        "clock-ahead",
        both("時計が 5 分進んだ", "Clock five minutes ahead"),
        "clock-skew",
        "stand-in",
        _clock_ahead,
    ),
    Fault(
        "site-dns-broken",
        both("申請サイトの名前が引けない", "Site's name unknown"),
        "site-name",
        "real",
        _site_unknown,
    ),
    Fault(
        "site-down", both("申請サイトが止まった", "Site down"), "site-connect", "real", _site_down
    ),
    Fault(
        "site-tls-expired",
        both("申請サイトの証明書切れ", "Site's TLS expired"),
        "site-tls",
        "real",
        _site_expired,
    ),
    Fault(
        "site-maintenance",
        both("申請サイトの保守（503）", "Site answers 503"),
        "site-http",
        "stand-in",
        _site_ill,
    ),
)
