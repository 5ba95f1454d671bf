"""The loopback host of the panel: one listening socket, one panel at a time, the newest wins."""

import errno
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from kiosk_client.panel_host.access import SUBPROTOCOL, PanelAccess
from kiosk_client.panel_host.connection import PanelConnection
from kiosk_client.panel_host.files import add_files, check_built, security_headers
from server.protocol.base import MAX_WIRE_BYTES, Message
from server.protocol.errors import ErrorMessage, PortTakenError, StartupError
from server.protocol.panel import PanelMessage

log = structlog.get_logger(__name__)

LOOPBACK = "127.0.0.1"
MAX_FRAME_BYTES = 4 * MAX_WIRE_BYTES
"""Up to here a message that is too large is answered; beyond, the connection ends (1009)."""
HEARTBEAT_S = 10.0
SHUTDOWN_S = 1.0


class PanelListener(Protocol):
    """Hears of the panel; called in order, must not block."""

    def panel_joined(self) -> None:
        """A panel is connected; what is sent now reaches it first."""

    def panel_left(self) -> None:
        """No panel is connected any more."""

    def panel_said(self, message: PanelMessage) -> None:
        """The panel sent a readable message; it may still be one that panels must not send."""


class PanelHost:
    """Serves the panel; see `open_panel_host`."""

    def __init__(
        self, access: PanelAccess, dist: Path, listener: PanelListener, camera: str | None = None
    ) -> None:
        self.access = access
        self._camera = camera
        self._listener = listener
        self._panel: PanelConnection | None = None
        self._app = web.Application(middlewares=[self._guard])
        self._app.router.add_get("/panel/ws", self._connect)
        add_files(self._app, dist)

    @property
    def app(self) -> web.Application:
        """The aiohttp application."""
        return self._app

    def send(self, message: Message) -> None:
        """Send to the panel; nothing happens if there is none (it is told all when it joins)."""
        if self._panel is not None:
            self._panel.send(message)

    def refuse(self, error: ErrorMessage) -> None:
        """Answer a message that the panel must not send."""
        if self._panel is not None:
            self._panel.refuse(error)

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not self.access.admits_host(request.headers):
            log.warning("panel_request_refused", code="wrong_host")
            raise web.HTTPMisdirectedRequest
        request[HEADERS] = security_headers(self.access.host, self._camera)
        try:
            response = await handler(request)
        except web.HTTPException as error:
            error.headers.update(request[HEADERS])
            raise
        if not response.prepared:
            response.headers.update(request[HEADERS])
        return response

    async def _connect(self, request: web.Request) -> web.StreamResponse:
        code = self.access.refusal(request.headers)
        if code is not None:
            log.warning("panel_request_refused", code=code)
            raise web.HTTPForbidden
        response = web.WebSocketResponse(
            protocols=(SUBPROTOCOL,), max_msg_size=MAX_FRAME_BYTES, heartbeat=HEARTBEAT_S
        )
        await response.prepare(request)
        panel = PanelConnection(response)
        if self._panel is not None:
            self._panel.replace()
        self._panel = panel
        self._listener.panel_joined()
        try:
            await panel.serve(lambda message: self._said(panel, message))
        finally:
            if self._panel is panel:
                self._panel = None
                self._listener.panel_left()
        return response

    def _said(self, panel: PanelConnection, message: PanelMessage) -> None:
        """Pass on what the present panel says; a replaced one has nothing to say any more."""
        if self._panel is panel:
            self._listener.panel_said(message)


HEADERS = web.RequestKey("headers", dict[str, str])


@asynccontextmanager
async def open_panel_host(
    dist: Path, port: int, listener: PanelListener, *, camera: str | None = None
) -> AsyncIterator[PanelHost]:
    """Serve the panel on loopback for as long as the block lasts.

    Args:
        dist: the built panel.
        port: 0 lets the system choose.
        listener: told of the panel and its messages.
        camera: address and port where the panel may send frames for a photo.

    Raises:
        StartupError: `panel_not_built`, `port_taken` or `port_forbidden`.
    """
    check_built(dist)
    with _listen(port) as listening:
        access = PanelAccess(listening.getsockname()[1])
        host = PanelHost(access, dist, listener, camera)
        runner = web.AppRunner(host.app, access_log=None, shutdown_timeout=SHUTDOWN_S)
        await runner.setup()
        try:
            await web.SockSite(runner, listening).start()
            log.info("panel_host_listening", port=access.port)
            yield host
        finally:
            await runner.cleanup()


def _listen(port: int) -> socket.socket:
    try:
        return socket.create_server((LOOPBACK, port))
    except PermissionError:
        raise StartupError(
            "port_forbidden",
            f"ポート {port} を開く権限がありません。1024 以上の番号を選んでください。",
            f"Not permitted to open port {port}. Choose a number from 1024 up.",
            77,
        ) from None
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise PortTakenError(LOOPBACK, port) from None
