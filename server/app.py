"""Running a server: the socket, TLS, the signal to stop, and faults said in one sentence."""

import asyncio
import errno
import signal
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from importlib.metadata import version

from aiohttp import web

from server.protocol.errors import StartupError
from server.settings import ServerSettings
from server.store.migrate import newest
from server.web import keys
from server.wiring import build_app

__all__ = ["build_app", "running", "serve"]

SHUTDOWN_S = 3.0


async def serve(settings: ServerSettings, *, started: Callable[[str], None] | None = None) -> None:
    """Serve until cancelled or until SIGTERM.

    Args:
        settings: of the server.
        started: called with the address (`http://host:port`) once connections are accepted.

    Raises:
        StartupError: `port_taken`, `port_forbidden`, `bad_address`, `bad_certificate`,
            `data_unwritable`.
    """
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError, RuntimeError, ValueError):  # only a main thread has signals
        loop.add_signal_handler(signal.SIGTERM, stopped.set)
    app = build_app(settings)
    async with running(app, settings) as address:
        app[keys.LOG].info(
            "server_started", version=version("madoguchi"), address=address, schema=newest()
        )
        if started is not None:
            started(address)
        await stopped.wait()
        app[keys.LOG].info("server_stopping")


@asynccontextmanager
async def running(app: web.Application, settings: ServerSettings) -> AsyncIterator[str]:
    """Accept connections for the time of a block, which gets the address.

    Raises:
        StartupError: as `serve`.
    """
    tls = _tls(settings)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=SHUTDOWN_S)
    try:
        await runner.setup()
        site = web.TCPSite(runner, settings.host, settings.port, ssl_context=tls)
        try:
            await site.start()
        except OSError as error:
            raise _not_listening(settings, error) from error
        yield _address(runner, settings, secure=tls is not None)
    finally:
        await runner.cleanup()


def _address(runner: web.AppRunner, settings: ServerSettings, *, secure: bool) -> str:
    port = runner.addresses[0][1]
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "") else settings.host  # noqa: S104
    if ":" in host:
        host = "[::1]" if host == "::" else f"[{host}]"
    return f"{'https' if secure else 'http'}://{host}:{port}"


def _tls(settings: ServerSettings) -> ssl.SSLContext | None:
    if settings.tls_cert is None or settings.tls_key is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_cert_chain(settings.tls_cert, settings.tls_key)
    except (OSError, ssl.SSLError) as error:
        raise StartupError(
            "bad_certificate",
            f"証明書 {settings.tls_cert} と鍵 {settings.tls_key} を読めません。",
            f"Cannot read the certificate {settings.tls_cert} with the key {settings.tls_key}.",
            78,
        ) from error
    return context


def _not_listening(settings: ServerSettings, error: OSError) -> StartupError:
    where = f"{settings.host}:{settings.port}"
    if error.errno == errno.EADDRINUSE:
        return StartupError(
            "port_taken",
            f"{where} はほかのプログラムが使っています。--port で別の番号を選んでください。",
            f"Another program uses {where}. Choose another number with --port.",
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return StartupError(
            "port_forbidden",
            f"{where} を開く権限がありません。1024 以上の番号を選んでください。",
            f"Not permitted to open {where}. Choose a number from 1024 up.",
            77,
        )
    return StartupError(
        "bad_address",
        f"{where} で待ち受けできません。--host のアドレスを確認してください。",
        f"Cannot listen on {where}. Check the address given with --host.",
    )
