"""The way to a web address, step by step: name, connection, certificate, answer."""

import asyncio
import ssl
import statistics
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, Literal
from urllib.parse import urlsplit

import aiohttp
from cryptography import x509

Step = Literal["name", "connect", "tls", "http"]
STEP_S: Final = 6.0
ROUNDS: Final = 5


@dataclass(frozen=True, slots=True)
class WebLook:
    """How far the way goes.

    Attributes:
        url: where it should lead.
        failed: the step that does not work; None: all do.
        why: what the system says of it.
        name_ms, connect_ms, http_ms: time of the steps that work, in ms; `http_ms` is the median.
        days: until the certificate ends; None: no TLS, or it is not valid.
        status: of the answer (RFC 9110 §15).
        skew_s: this machine's clock minus the other's by its Date header (RFC 9110 §6.6.1), in s.
    """

    url: str
    failed: Step | None = None
    why: str = ""
    name_ms: float | None = None
    connect_ms: float | None = None
    days: float | None = None
    http_ms: float | None = None
    status: int | None = None
    skew_s: float | None = None

    @property
    def secure(self) -> bool:
        """Whether the address asks for TLS."""
        return self.url.startswith("https:")


async def look_at_web(url: str, tls: ssl.SSLContext) -> WebLook:
    """Go as far as the way leads; sends no cookie, no name and no query.

    Args:
        url: of http or https.
        tls: whom to trust.
    """
    look = WebLook(url)
    for step in (_name, _connect, _certificate, _answer):
        look = await step(look, tls)
        if look.failed is not None:
            break
    return look


async def _name(look: WebLook, _tls: ssl.SSLContext) -> WebLook:
    host, port = _host_port(look.url)
    began = time.perf_counter()
    try:
        async with asyncio.timeout(STEP_S):
            await asyncio.get_running_loop().getaddrinfo(host, port)
    except OSError as error:
        return replace(look, failed="name", why=_why(error))
    return replace(look, name_ms=_ms(began))


async def _connect(look: WebLook, _tls: ssl.SSLContext) -> WebLook:
    host, port = _host_port(look.url)
    began = time.perf_counter()
    try:
        async with asyncio.timeout(STEP_S):
            _, writer = await asyncio.open_connection(host, port)
    except OSError as error:
        return replace(look, failed="connect", why=_why(error))
    writer.close()
    return replace(look, connect_ms=_ms(began))


async def _certificate(look: WebLook, tls: ssl.SSLContext) -> WebLook:
    if not look.secure:
        return look
    host, port = _host_port(look.url)
    try:
        async with asyncio.timeout(STEP_S):
            _, writer = await asyncio.open_connection(host, port, ssl=tls)
    except ssl.SSLCertVerificationError as error:
        return replace(look, failed="tls", why=error.verify_message)
    except OSError as error:
        return replace(look, failed="tls", why=_why(error))
    shown = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.close()
    until = x509.load_der_x509_certificate(shown).not_valid_after_utc
    return replace(look, days=(until - datetime.now(UTC)).total_seconds() / 86_400)


async def _answer(look: WebLook, tls: ssl.SSLContext) -> WebLook:
    times: list[float] = []
    status, skew = 0, None
    patience = aiohttp.ClientTimeout(total=STEP_S)
    connector = aiohttp.TCPConnector(ssl=tls)
    try:
        async with aiohttp.ClientSession(timeout=patience, connector=connector) as client:
            for _ in range(ROUNDS):
                began = time.perf_counter()
                async with client.get(look.url, allow_redirects=False) as answer:
                    await answer.content.readany()
                    times.append(_ms(began))
                    status, skew = answer.status, _skew(answer.headers.get("Date"))
    except (aiohttp.ClientError, OSError) as error:
        return replace(look, failed="http", why=type(error).__name__)
    look = replace(look, http_ms=statistics.median(times), status=status, skew_s=skew)
    return replace(look, failed="http", why=f"HTTP {status}") if status >= 400 else look


def _skew(date: str | None) -> float | None:
    """Return the difference to a header of whole seconds; None: it cannot be told."""
    if date is None:
        return None
    try:
        theirs = parsedate_to_datetime(date)
    except ValueError:
        return None
    return (datetime.now(UTC) - theirs).total_seconds() - 0.5


def _host_port(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _ms(began: float) -> float:
    return (time.perf_counter() - began) * 1000
