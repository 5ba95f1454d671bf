"""Refusals as the other side reads them."""

from typing import Final

from server.protocol.base import Message
from server.protocol.errors import ErrorCode, ErrorMessage

TEXTS: Final[dict[ErrorCode, tuple[str, str]]] = {
    "too_large": ("データが大きすぎます。", "The message is too large."),
    "malformed": ("データの形式が正しくありません。", "The message is not valid."),
    "unknown_type": ("この種類のデータは扱えません。", "This type of message is not known."),
    "unsupported_version": (
        "ソフトウェアの版が合いません。更新してください。",
        "The versions do not match. Please update.",
    ),
    "not_authenticated": ("サインインしてください。", "Please sign in."),
    "not_allowed": ("この操作は許可されていません。", "This is not allowed."),
    "wrong_origin": (
        "このページからは接続できません。",
        "This page may not connect to the server.",
    ),
    "challenge_failed": (
        "端末を確認できませんでした。登録をやり直してください。",
        "The kiosk could not prove its identity. Please enrol it again.",
    ),
    "not_found": ("相手が見つかりません。", "There is no such session or party."),
    "illegal_transition": (
        "いまの状態ではこの操作はできません。",
        "This is not possible in the present state.",
    ),
    "stale_session": ("この対応は終了しています。", "This session is over."),
    "rate_limited": (
        "操作が多すぎます。少し待ってください。",
        "Too many messages. Please wait a moment.",
    ),
    "too_many_errors": (
        "エラーが続いたため接続を切りました。",
        "Disconnected after too many errors.",
    ),
    "maintenance": (
        "この端末は保守中のため、受け付けできません。",
        "This kiosk is being serviced and takes no calls.",
    ),
    "replaced": (
        "別の画面で接続されたため、この接続を切りました。",
        "Disconnected: the same account or kiosk connected elsewhere.",
    ),
    "internal": (
        "サーバーで問題が起きました。もう一度お試しください。",
        "Something went wrong on the server. Please try again.",
    ),
}

FORGIVEN: Final[frozenset[ErrorCode]] = frozenset(
    {"illegal_transition", "stale_session", "internal", "maintenance"}
)
"""What a correct client can run into when messages cross: not counted as its errors."""


class Refused(Exception):  # noqa: N818 - a decision, not a fault
    """A message that is valid but not granted."""

    def __init__(self, code: ErrorCode, *, forgiven: bool = False) -> None:
        self.code: ErrorCode = code
        self.forgiven = forgiven or code in FORGIVEN
        super().__init__(code)


def refusal(
    code: ErrorCode, refused: Message | None = None, ref_type: str | None = None
) -> ErrorMessage:
    """The answer to a refused message, naming it by type and identifier only."""
    japanese, english = TEXTS[code]
    if refused is not None:
        ref_type = getattr(refused, "type", None)
    return ErrorMessage(
        code=code,
        message_ja=japanese,
        message_en=english,
        ref_type=ref_type[:64] if ref_type else None,
        ref_id=_identifier(refused),
    )


def _identifier(refused: Message | None) -> str | None:
    """What the sender knows the refused message by."""
    names = ("message_id", "request_id", "report_id", "run_id")
    return next((found for name in names if (found := getattr(refused, name, None))), None)
