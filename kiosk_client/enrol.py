"""Enrolment: trade a one-time code for an identity (T12), once in a kiosk's life."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import ClientError
from pydantic import ValidationError

from kiosk_client.asking import post
from kiosk_client.back_off import BackOff
from kiosk_client.identity import IdentityStore, KioskIdentity, public_key_of
from kiosk_client.settings import KioskSettings
from kiosk_client.tls import client_tls
from kiosk_client.version import agent_version
from server.protocol.errors import StartupError
from server.protocol.kiosk import EnrolRequest, EnrolResult

log = structlog.get_logger(__name__)

PATH = "/api/kiosks/enrol"
ATTEMPTS = 6
"""Tries while the server cannot be reached: it may be starting at the same moment."""

Pause = Callable[[float], Awaitable[None]]


async def ensure_identity(
    settings: KioskSettings, *, pause: Pause = asyncio.sleep
) -> KioskIdentity:
    """Return this kiosk's identity, enrolling it if it has none yet.

    Raises:
        StartupError: `not_enrolled`, `malformed_code`, `bad_code`, `server_unreachable`,
            `enrolment_failed`, or a fault of the state directory.
    """
    store = IdentityStore(settings.state_dir)
    known = store.load()
    if known is not None:
        if settings.enrol_code is not None:
            log.info("enrol_code_ignored", reason="already_enrolled")
        return known
    if settings.enrol_code is None:
        raise _not_enrolled()
    key = store.key()
    code = settings.enrol_code.get_secret_value().strip().upper()
    try:
        request = EnrolRequest(
            code=code, public_key=public_key_of(key), agent_version=agent_version()
        )
    except ValidationError:
        raise _malformed_code() from None  # the cause would repeat the code
    enrolment = await _enrol_patiently(settings, request, pause)
    store.remember(enrolment)
    log.info("kiosk_enrolled", kiosk=enrolment.kiosk_id)
    return KioskIdentity(enrolment, key)


async def _enrol_patiently(
    settings: KioskSettings, request: EnrolRequest, pause: Pause
) -> EnrolResult:
    tls = client_tls(settings.ca_file)
    waits = BackOff()
    for attempt in range(ATTEMPTS):
        if attempt:
            await pause(waits.next())
        try:
            return await _post(settings.server_url, request, tls)
        except (ClientError, TimeoutError, OSError) as error:
            log.warning("enrol_server_unreachable", error=type(error).__name__)
    raise StartupError(
        "server_unreachable",
        f"サーバー {settings.server_url} に接続できません。"
        "サーバーの起動、アドレス、証明書を確認してください。",
        f"The server {settings.server_url} cannot be reached. "
        "Check that it runs, its address and its certificate.",
    )


async def _post(server_url: str, request: EnrolRequest, tls: ssl.SSLContext) -> EnrolResult:
    status, answer = await post(server_url, PATH, request, tls)
    if status == 403:
        raise _bad_code()
    if status != 201:
        raise _failed(status)
    try:
        return EnrolResult.model_validate_json(answer)
    except ValidationError:
        raise _failed(status) from None


def _not_enrolled() -> StartupError:
    return StartupError(
        "not_enrolled",
        "このキオスクは未登録です。サーバーで madoguchi kiosks code を実行し、"
        "表示された登録コードを --enrol-code で指定してください。",
        "This kiosk is not enrolled. Run madoguchi kiosks code on the server and give its code "
        "by --enrol-code.",
        78,
    )


def _malformed_code() -> StartupError:
    return StartupError(
        "malformed_code",
        "登録コードの形が正しくありません。4文字ずつ4組(例 ABCD-EFGH-2345-WXYZ)で"
        "指定してください。",
        "The enrolment code has the wrong form. It is four groups of four characters, "
        "such as ABCD-EFGH-2345-WXYZ.",
        78,
    )


def _bad_code() -> StartupError:
    return StartupError(
        "bad_code",
        "登録コードが無効か、使用済みか、期限切れです。サーバーで madoguchi kiosks code を"
        "もう一度実行し、新しいコードを指定してください。",
        "The enrolment code is unknown, used or expired. Run madoguchi kiosks code on the server "
        "again and give the new code.",
        78,
    )


def _failed(status: int) -> StartupError:
    return StartupError(
        "enrolment_failed",
        f"サーバーが登録に応じません(HTTP {status})。サーバーのアドレスと版を確認してください。",
        f"The server did not enrol this kiosk (HTTP {status}). Check its address and version.",
    )
