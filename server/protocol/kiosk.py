"""Enrolment, identity and presence of a kiosk."""

from typing import Annotated, Any, Literal, Self

from pydantic import (
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    StringConstraints,
    model_validator,
)

from server.protocol.base import DisplayName, Identifier, Instant, Message, Part
from server.protocol.session import IceServer, SessionView

Base64Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]
"""32 bytes (Ed25519 public key, nonce), base64url without padding."""

Base64Signature = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{86}$")]
"""64 bytes (Ed25519 signature), base64url without padding."""

AgentVersion = Annotated[str, StringConstraints(max_length=40)]


class EnrolRequest(Part):
    """Body of `POST /api/kiosks/enrol`: trade a one-time code for an identity (T12)."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$")]
    public_key: Base64Key
    agent_version: AgentVersion


class EnrolResult(Part):
    """Answer to an enrolment: who this kiosk is from now on."""

    kiosk_id: Identifier
    name: DisplayName
    municipality: DisplayName


class KeyChange(Part):
    """Body of `POST /api/kiosks/key` (再登録, T12): the key that takes the present one's place.

    Both signatures are over `key_change_payload`: whoever sends it holds both private halves.
    """

    kiosk_id: Identifier
    repair_id: Identifier
    public_key: Base64Key
    by_old: Base64Signature
    by_new: Base64Signature


class KeyChanged(Part):
    """The answer: from now on this kiosk is whoever holds this key."""

    kiosk_id: Identifier
    public_key: Base64Key


class KioskAuth(Part):
    """Socket.IO `auth` payload of a kiosk; proves nothing until the challenge is answered."""

    role: Literal["kiosk"]
    kiosk_id: Identifier
    agent_version: AgentVersion


class KioskChallenge(Message):
    """Server → kiosk: sign this nonce, once, before it expires."""

    type: Literal["kiosk.challenge"] = "kiosk.challenge"
    nonce: Base64Key
    expires_in_s: Annotated[int, Field(ge=1, le=120)]


class KioskProof(Message):
    """Kiosk → server: Ed25519 signature over `challenge_payload(kiosk_id, nonce)`."""

    type: Literal["kiosk.proof"] = "kiosk.proof"
    nonce: Base64Key
    signature: Base64Signature


class KioskWelcome(Message):
    """Server → kiosk: identity accepted; `session` is resumed when one is open."""

    type: Literal["kiosk.welcome"] = "kiosk.welcome"
    kiosk_id: Identifier
    name: DisplayName
    municipality: DisplayName
    server_time: Instant
    ice_servers: tuple[IceServer, ...] = ()
    session: SessionView | None = None


KioskState = Literal["ready", "in_session", "window_restarting", "fault", "maintenance"]


class KioskPresence(Message):
    """Kiosk → server: what this kiosk can do now; sent at every change.

    `card_left`: the citizen has gone, and a card is still in the reader (S-15). Whose it is, or
    what kind of card, the kiosk does not tell.
    """

    type: Literal["kiosk.presence"] = "kiosk.presence"
    state: KioskState
    agent_version: AgentVersion
    card_left: bool = False

    _newer: int = PrivateAttr(default=0)

    @property
    def newer(self) -> int:
        """How many keys of a newer version were passed over."""
        return self._newer

    @model_validator(mode="wrap")
    @classmethod
    def _without_newer_keys(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """Here alone: a kiosk updated before its server must not stand there as if it were away."""
        if not isinstance(value, dict):
            return handler(value)
        known = {key: each for key, each in value.items() if key in cls.model_fields}
        presence = handler(known)
        presence._newer = len(value) - len(known)  # noqa: SLF001 - its own
        return presence


class KioskCardLeft(Part):
    """A kiosk in whose reader a citizen left a card, and since when."""

    kiosk_id: Identifier
    kiosk_name: DisplayName
    since: Instant


class KioskCardsLeft(Message):
    """Server → operators: every card that was left and not taken yet; the longest first."""

    type: Literal["kiosk.cards_left"] = "kiosk.cards_left"
    entries: tuple[KioskCardLeft, ...]


class KioskClosed(Part):
    """A kiosk that is being serviced (保守中)."""

    kiosk_id: Identifier
    kiosk_name: DisplayName


class KiosksClosed(Message):
    """Server → operators: every connected kiosk that takes no calls because of maintenance."""

    type: Literal["kiosk.closed"] = "kiosk.closed"
    entries: tuple[KioskClosed, ...]


def challenge_payload(kiosk_id: str, nonce: str) -> bytes:
    """Bytes that a kiosk signs: purpose, identity and nonce, so that no proof serves twice."""
    return f"madoguchi kiosk proof v1\n{kiosk_id}\n{nonce}".encode()


def key_change_payload(kiosk_id: str, repair_id: str, old: str, new: str) -> bytes:
    """Bytes that old and new key sign: purpose, kiosk, IT's order, and both public halves."""
    return f"madoguchi kiosk key change v1\n{kiosk_id}\n{repair_id}\n{old}\n{new}".encode()
