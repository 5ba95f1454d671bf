"""Foundation of all messages: closed, immutable, versioned, size-limited."""

from typing import Annotated, Any, Final, Literal

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    model_validator,
)

PROTOCOL_VERSION: Final = 1

MAX_WIRE_BYTES = 65_536
"""Largest message on Socket.IO or the panel's WebSocket, in bytes of UTF-8 JSON."""

MAX_CHAT_CHARS = 2_000
MAX_SDP_CHARS = 32_768
MAX_NOTE_CHARS = 4_000


class Message(BaseModel):
    """Base of every message: unknown keys are refused, values never change after decoding.

    `json_schema_serialization_defaults_required` keeps `type` and `v` required in the generated
    TypeScript, without which narrowing a union by `type` does not compile.
    """

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_serialization_defaults_required=True,
    )

    v: Literal[1] = PROTOCOL_VERSION

    @model_validator(mode="before")
    @classmethod
    def _says_its_version(cls, value: Any, info: ValidationInfo) -> Any:
        """What comes from the other side must say `v`, as the schema requires; we need not."""
        if info.mode == "json" and isinstance(value, dict):
            version = value.get("v")
            if version is None or isinstance(version, bool):  # `true == 1` in Python
                raise ValueError("v must be a number")
        return value


class Part(BaseModel):
    """Base of the values inside messages."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_serialization_defaults_required=True,
    )


Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
"""Opaque identifier (session, kiosk, operator, message, attempt); made by `secrets`."""

DisplayName = Annotated[str, StringConstraints(min_length=1, max_length=80)]
Sequence = Annotated[int, Field(ge=0, le=2**53 - 1)]
"""Position in a session's durable log; JavaScript's safe integers."""

Instant = AwareDatetime
"""Always UTC on the wire; the reader applies its site's zone."""

Language = Literal["ja", "ja-easy", "en"]
"""Languages a citizen can choose (対応言語, Z-18); `ja-easy` is やさしい日本語."""

Purpose = Literal[
    "new_application",
    "renewal_or_loss",
    "insurance_card",
    "bank_account",
    "photo_help",
    "other",
]
"""What the citizen came for (Z-10, Z-12 … Z-16); the tiles of the panel."""

Power = Literal["see", "point", "operate"]
"""What a citizen can allow a viewer to do with the application window."""

Party = Literal["citizen", "operator"]
