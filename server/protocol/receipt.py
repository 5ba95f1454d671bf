"""The receipt of an erasure (消去証明): what a kiosk erased after a visit, and how it knows (Z-07).

It names no citizen: a visit is a random number, a session the server's. The text of the record is
signed as it is and travels as it is, so no reading or writing of JSON ever breaks a signature.
"""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Identifier, Instant, Message, Part, Sequence
from server.protocol.kiosk import AgentVersion, Base64Key, Base64Signature

MAX_RECORD_CHARS: Final = 8_000

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 in hexadecimal digits."""

ErasedWhat = Literal[
    "application_browser",
    "panel_browser",
    "clipboard",
    "photo",
    "session_files",
    "crash_dumps",
    "print_jobs",
    "input_learning",
]
ErasedHow = Literal[
    "ended_and_removed",
    "overwritten_and_removed",
    "emptied",
    "none_found",
    "not_erased",
]
"""`ended_and_removed`: the processes were ended, their files in memory (tmpfs) removed."""

ErasedBy = Literal["agent", "watchdog", "memory_scan"]
"""Who looked afterwards: the agent itself, the process that watches over it, or a search."""

ErasureCause = Literal["finished", "idle", "cancelled", "panel_lost", "agent_lost"]
"""Why the visit ended; `agent_lost`: the program ended in the middle, its successor vouches."""


class Erased(Part):
    """One place where something of the citizen was, or could have been."""

    what: ErasedWhat
    how: ErasedHow
    amount: Annotated[int, Field(ge=0, le=2**31, description="files, processes or selections")]
    verified_by: ErasedBy
    gone: bool


class ErasureRecord(Part):
    """What is signed. `previous` is the digest of the kiosk's record before, or 64 zeros."""

    format: Literal["madoguchi erasure 1"] = "madoguchi erasure 1"
    kiosk_id: Identifier
    key: Base64Key
    number: Annotated[int, Field(ge=1, le=2**53 - 1)]
    previous: Digest
    visit_id: Identifier
    session_id: Identifier | None
    cause: ErasureCause
    began_at: Instant
    done_at: Instant
    agent_version: AgentVersion
    unsafe: Annotated[
        tuple[Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")], ...],
        Field(max_length=40, description="required checks of the machine that had failed"),
    ] = ()
    erased: Annotated[tuple[Erased, ...], Field(min_length=1, max_length=40)]

    @property
    def complete(self) -> bool:
        """Whether nothing was left anywhere that was looked at."""
        return all(item.gone for item in self.erased)


class SealedReceipt(Part):
    """A record's canonical JSON text and the kiosk's Ed25519 signature over it."""

    record: Annotated[str, StringConstraints(max_length=MAX_RECORD_CHARS)]
    signature: Base64Signature


class ReceiptIssued(Message):
    """Kiosk → server: keep this receipt; repeated until `receipt.recorded` or a final refusal."""

    type: Literal["receipt.issued"] = "receipt.issued"
    receipt: SealedReceipt


class ReceiptRecorded(Message):
    """Server → kiosk: all receipts of this kiosk up to this number are stored."""

    type: Literal["receipt.recorded"] = "receipt.recorded"
    number: Sequence


class StoredReceipt(Part):
    """One receipt as the server has it."""

    kiosk_id: Identifier
    receipt: SealedReceipt


class MissingReceipt(Part):
    """A session that was served, and for which no receipt has come."""

    session_id: Identifier
    kiosk_id: Identifier
    ended_at: Instant


class PeriodReceipts(Part):
    """`GET /api/receipts`: what a period's certificate is made of, and what it lacks."""

    receipts: tuple[StoredReceipt, ...]
    missing: tuple[MissingReceipt, ...]
