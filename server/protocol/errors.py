"""Refusals: every invalid message is answered by one of these codes and counted."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Identifier, Message

ErrorCode = Literal[
    "too_large",
    "malformed",
    "unknown_type",
    "unsupported_version",
    "not_authenticated",
    "not_allowed",
    "wrong_origin",
    "challenge_failed",
    "not_found",
    "illegal_transition",
    "stale_session",
    "rate_limited",
    "too_many_errors",
    "replaced",
    "maintenance",
    "internal",
]


class ErrorMessage(Message):
    """Refusal of one message; the connection stays open unless the code says otherwise.

    `too_many_errors`, `challenge_failed`, `wrong_origin` and `replaced` are followed by a
    disconnect. `ref_type` repeats the refused message's `type` if it was readable.
    """

    type: Literal["error"] = "error"
    code: ErrorCode
    message_ja: Annotated[str, StringConstraints(max_length=300)]
    message_en: Annotated[str, StringConstraints(max_length=300)]
    ref_type: Annotated[str, StringConstraints(max_length=64)] | None = None
    ref_id: Identifier | None = Field(
        default=None,
        description="`message_id`, `request_id`, `report_id` or `run_id` of the refused message",
    )


class ProtocolError(Exception):
    """A message that this side refuses, with the code to answer by.

    The text never repeats the message's content: it may hold personal data.
    """

    def __init__(self, code: ErrorCode, ref_type: str | None = None) -> None:
        self.code: ErrorCode = code
        self.ref_type = ref_type
        super().__init__(f"{code} ({ref_type or 'unreadable type'})")


class StartupError(Exception):
    """A fault that stops a program at its start: one clear sentence in both languages.

    `exit_code` follows sysexits(3): 69 unavailable, 71 operating system, 73 cannot create,
    78 configuration.
    """

    def __init__(self, code: str, message_ja: str, message_en: str, exit_code: int = 69) -> None:
        self.code = code
        self.message_ja = message_ja
        self.message_en = message_en
        self.exit_code = exit_code
        super().__init__(f"{message_ja} / {message_en}")


class PortTakenError(StartupError):
    """Another program already listens where this one should."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            "port_taken",
            f"{host} のポート {port} は別のプログラムが使用しています。"
            "そのプログラムを終了するか、別のポートを指定してください。",
            f"Port {port} on {host} is used by another program. "
            "Stop that program or choose another port.",
        )
