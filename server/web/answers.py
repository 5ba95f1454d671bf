"""Answers of the REST interface: bodies in, bodies out, errors with a code."""

from typing import Any, TypeVar

from aiohttp import web
from pydantic import BaseModel, ConfigDict, ValidationError

MAX_BODY_BYTES = 16_384

TEXTS: dict[str, tuple[str, str]] = {
    "bad_credentials": (
        "ログインIDまたはパスワードが違います。",
        "The user name or the password is wrong.",
    ),
    "locked": (
        "失敗が続いたため、しばらくサインインできません。",
        "Too many failures. Please wait before trying again.",
    ),
    "rate_limited": (
        "サインインが集中しています。少し待ってから、もう一度お試しください。",
        "Too many people are signing in. Please wait a moment and try again.",
    ),
    "not_authenticated": ("サインインしてください。", "Please sign in."),
    "bad_code": (
        "登録コードが正しくないか、使用済みか、期限切れです。",
        "The enrolment code is wrong, used or expired.",
    ),
    "key_refused": (
        "この鍵には更新できません。端末はいまの鍵のまま使えます。",
        "This key is not taken. The kiosk keeps the one that it has.",
    ),
    "malformed": ("データの形式が正しくありません。", "The request is not valid."),
    "too_large": ("データが大きすぎます。", "The request is too large."),
    "wrong_origin": (
        "このページからは操作できません。",
        "This page may not do this.",
    ),
    "wrong_host": (
        "このサーバー名では利用できません。管理者は設定 host_names を確認してください。",
        "This server has another name. The administrator can add this one to host_names.",
    ),
    "kiosk_in_session": (
        "住民が利用中のため、いまはできません。応対が終わってから、もう一度お試しください。",
        "A citizen is being served: not possible now. Try again after the session.",
    ),
    "kiosk_offline": (
        "端末がサーバーにつながっていません。",
        "The kiosk is not connected to the server.",
    ),
    "kiosk_no_answer": (
        "端末が応じません。端末の版が古いか、プログラムが止まっています。",
        "The kiosk does not answer: its version is too old, or its program hangs.",
    ),
    "repair_not_here": (
        "この端末には、その対象がありません（またはすでにその状態です）。",
        "This kiosk has no such thing, or is in that state already.",
    ),
    "repair_not_permitted": (
        "端末の設定が許可していないため、遠隔ではできません。",
        "The kiosk's machine does not permit this from afar.",
    ),
    "repair_not_supervised": (
        "プログラムを起動し直す仕組み（systemdなど）がないため、遠隔ではできません。",
        "Nothing would start the kiosk's program again (systemd or the like): not possible.",
    ),
    "rollout_open": (
        "ほかの更新が配布中です。終わってから、もう一度お試しください。",
        "Another update is being rolled out. Try again when it is over.",
    ),
    "package_refused": (
        "このパッケージは配布できません(署名・期限・サーバーの版を確認してください)。",
        "This package cannot be rolled out: look at signature, expiry and server version.",
    ),
    "look_failed": (
        "画面の写真を取れませんでした。もう一度お試しください。",
        "No picture could be taken. Please try again.",
    ),
    "not_found": ("見つかりません。", "There is no such thing here."),
    "not_allowed": ("この操作は許可されていません。", "This is not allowed."),
    "no_document_font": (
        "PDF用の日本語フォントがありません(管理者: fonts-noto-cjk、設定 document_font)。",
        "There is no Japanese font for PDF (administrator: fonts-noto-cjk, document_font).",
    ),
    "not_printed": (
        "PDFを作れませんでした。期間を短くして、もう一度お試しください。",
        "The PDF could not be made. Please try again with a shorter period.",
    ),
    "internal": (
        "サーバーで問題が起きました。もう一度お試しください。",
        "Something went wrong on the server. Please try again.",
    ),
}

B = TypeVar("B", bound=BaseModel)


class Failure(Exception):  # noqa: N818 - an answer, not a fault
    """Ends a request with a status and `{"code", "message_ja", "message_en"}`."""

    def __init__(self, status: int, code: str, headers: dict[str, str] | None = None) -> None:
        self.status = status
        self.code = code
        self.headers = headers or {}
        super().__init__(code)

    def response(self) -> web.Response:
        """The answer."""
        japanese, english = TEXTS[self.code]
        body = {"code": self.code, "message_ja": japanese, "message_en": english}
        return web.json_response(body, status=self.status, headers=self.headers)


class Nothing(BaseModel):
    """The body `{}` of a request whose path says all; a form of another site cannot send it."""

    model_config = ConfigDict(extra="forbid")


async def body_of(request: web.Request, kind: type[B]) -> B:
    """Read a JSON body.

    Raises:
        Failure: 415, 413 or 400.
    """
    if request.content_type != "application/json":
        raise Failure(web.HTTPUnsupportedMediaType.status_code, "malformed")
    try:
        raw = await request.content.read(MAX_BODY_BYTES + 1)
        while not request.content.at_eof() and len(raw) <= MAX_BODY_BYTES:
            raw += await request.content.read(MAX_BODY_BYTES + 1 - len(raw))
        if len(raw) > MAX_BODY_BYTES:
            raise Failure(web.HTTPRequestEntityTooLarge.status_code, "too_large")
        return kind.model_validate_json(raw)
    except ValidationError:
        raise Failure(web.HTTPBadRequest.status_code, "malformed") from None


def answer(model: BaseModel, status: int = web.HTTPOk.status_code) -> web.Response:
    """Send a model as JSON."""
    return web.json_response(text=model.model_dump_json(), status=status)


def json_answer(value: dict[str, Any], status: int = web.HTTPOk.status_code) -> web.Response:
    """Send a plain object as JSON."""
    return web.json_response(value, status=status)
