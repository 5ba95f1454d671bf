"""The practice application site (練習サイト) as an aiohttp application, and how to serve it."""

import asyncio
import errno
import socket
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import jinja2
import structlog
from aiohttp import web

from madoguchi.practice_site.context import SITE, Clock, Origins, Site
from madoguchi.practice_site.middleware import (
    keep_visit,
    refuse_foreign_posts,
    security_headers,
    show_error_pages,
)
from madoguchi.practice_site.settings import PracticeSiteSettings
from madoguchi.practice_site.views import all_routes
from server.protocol.errors import PortTakenError

PACKAGE: Final = Path(__file__).parent
MAX_FORM_BYTES: Final = 64 * 1024
EVENT_LISTENING: Final = "practice_site_listening"

log = structlog.get_logger(__name__)


def build_app(
    settings: PracticeSiteSettings,
    *,
    origins: Origins | None = None,
    clock: Clock = time.monotonic,
) -> web.Application:
    """Compose one independent practice site.

    Args:
        settings: its settings.
        origins: where it is really reached, if the system chose a port.
        clock: monotonic seconds, by which codes expire.
    """
    origins = origins or Origins(
        site=_origin(settings.host, settings.port),
        frame=_origin(settings.host, settings.frame_port),
    )
    app = web.Application(
        client_max_size=MAX_FORM_BYTES,
        middlewares=[
            security_headers(origins),
            keep_visit,
            show_error_pages,
            refuse_foreign_posts,
        ],
    )
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(PACKAGE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    app[SITE] = Site(settings, origins, templates, clock)
    app.add_routes(all_routes())
    app.router.add_static("/static/", PACKAGE / "static")
    return app


async def serve(
    settings: PracticeSiteSettings, *, started: Callable[[str], None] | None = None
) -> None:
    """Serve the site, and its cross-origin frame on a second port, until cancelled.

    Args:
        settings: where to listen; port 0 lets the system choose.
        started: called once with the site's address when it listens.

    Raises:
        PortTakenError: another program uses one of the two ports.
    """
    with ExitStack() as sockets:
        main = sockets.enter_context(_listen(settings.host, settings.port))
        frame = sockets.enter_context(_listen(settings.host, settings.frame_port))
        origins = Origins(
            site=_origin(settings.host, main.getsockname()[1]),
            frame=_origin(settings.host, frame.getsockname()[1]),
        )
        runner = web.AppRunner(build_app(settings, origins=origins), access_log=None)
        await runner.setup()
        try:
            for listening in (main, frame):
                await web.SockSite(runner, listening).start()
            log.info(EVENT_LISTENING, origin=origins.site, frame_origin=origins.frame)
            if started is not None:
                started(origins.site)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()


def _listen(host: str, port: int) -> socket.socket:
    # Bound before the application is built, because its pages name both origins.
    try:
        return socket.create_server((host, port))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTakenError(host, port) from error
        raise


def _origin(host: str, port: int) -> str:
    reachable = "127.0.0.1" if host in {"0.0.0.0", ""} else host  # noqa: S104 -- compared, not bound
    return f"http://{reachable}:{port}"
