"""Healthy services on loopback, made once for a drill: server, application site, TURN, display."""

import shutil
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aiohttp import web

from kiosk_client.window.display import Display, open_display
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.drill.allocations import USER, WORD
from madoguchi.drill.films import film, hall, healthy_frames, sound
from madoguchi.drill.printer import printer
from madoguchi.drill.relay import by_tcp, by_udp
from madoguchi.practice_site.app import build_app as build_site
from madoguchi.practice_site.context import Origins
from madoguchi.practice_site.settings import PracticeSiteSettings
from server.app import build_app, running
from server.protocol.session import IceServer
from server.settings import ServerSettings
from server.web.certificate import CertificateFiles, make_certificate

WIDTH: Final = 1280
HEIGHT: Final = 720
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Ground:
    """What a healthy kiosk stands on.

    Attributes:
        folder: of the drill; gone at its end.
        files: the certificate that all services show, and that is trusted.
        server, site: their origins.
        ice: the STUN and TURN servers, one for each way.
        display: None where there is no Xvfb.
        film, sound: what camera and microphone give.
        printer: its address.
    """

    folder: Path
    files: CertificateFiles
    server: str
    site: str
    ice: tuple[IceServer, ...]
    display: Display | None
    film: Path
    sound: Path
    printer: str


@asynccontextmanager
async def healthy_ground(folder: Path, path: str) -> AsyncIterator[Ground]:
    """Run all services for the length of a block.

    Args:
        folder: an empty one.
        path: where programs are.
    """
    files = make_certificate(folder / "tls", ["127.0.0.1", "localhost"])
    tls = server_tls(files)
    async with AsyncExitStack() as stack:
        settings = ServerSettings(
            data_dir=folder / "server",
            host="127.0.0.1",
            port=0,
            tls_cert=files.certificate,
            tls_key=files.key,
            interpretation=False,
            log_level="error",
        )
        server = await stack.enter_async_context(running(build_app(settings), settings))
        origins = Origins(site="https://127.0.0.1", frame="https://127.0.0.1")
        pages = build_site(PracticeSiteSettings(), origins=origins)
        site = await stack.enter_async_context(serving(pages, tls))
        udp = await stack.enter_async_context(by_udp())
        tcp = await stack.enter_async_context(by_tcp())
        secure = await stack.enter_async_context(by_tcp(tls))
        display = None
        if shutil.which("Xvfb", path=path) is not None:
            nowhere = DesktopEnvironment(display=None, path=path)
            screen = open_display(nowhere, width=WIDTH, height=HEIGHT)
            display = await stack.enter_async_context(screen)
        yield Ground(
            folder,
            files,
            server,
            site,
            ice_of(f"127.0.0.1:{udp}", f"127.0.0.1:{tcp}", f"127.0.0.1:{secure}"),
            display,
            film(folder / "camera.avi", healthy_frames()),
            sound(folder / "microphone.wav", hall()),
            (await stack.enter_async_context(printer())).url,
        )


def ice_of(udp: str, tcp: str, tls: str, word: str = WORD) -> tuple[IceServer, ...]:
    """Return the servers of a call: STUN, and TURN by each way; addresses are `host:port`."""
    turns = (f"turn:{udp}?transport=udp", f"turn:{tcp}?transport=tcp", f"turns:{tls}?transport=tcp")
    return (
        IceServer(urls=(f"stun:{udp}",)),
        IceServer(urls=turns, username=USER, credential=word),
    )


def server_tls(files: CertificateFiles) -> ssl.SSLContext:
    """Return the context of a service that shows this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files.certificate, files.key)
    return context


@asynccontextmanager
async def serving(app: web.Application, tls: ssl.SSLContext) -> AsyncIterator[str]:
    """Serve an application by TLS for the length of a block; yield its origin."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
        yield f"https://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def answering(answer: Answer) -> web.Application:
    """Return an application that answers everything alike."""
    app = web.Application()
    app.router.add_route("*", "/{any:.*}", answer)
    return app
