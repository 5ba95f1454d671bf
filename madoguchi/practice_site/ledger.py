"""What the site was sent, in memory only, and the receipt numbers (受付番号) it gave out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from pydantic import JsonValue

MAX_SUBMISSIONS: Final = 10_000


class Procedure(StrEnum):
    """Kinds of submissions."""

    APPLY = "apply"
    REISSUE = "reissue"
    INSURANCE = "insurance"
    ACCOUNT = "account"
    WITHDRAW = "withdraw"
    WIDGETS = "widgets"
    FRAME = "frame"


_PREFIXES: Final[Mapping[Procedure, str]] = {
    Procedure.APPLY: "A",
    Procedure.REISSUE: "R",
    Procedure.INSURANCE: "H",
    Procedure.ACCOUNT: "K",
    Procedure.WITHDRAW: "W",
    Procedure.WIDGETS: "X",
    Procedure.FRAME: "F",
}


@dataclass(frozen=True, slots=True)
class Submission:
    """One accepted form.

    Attributes:
        receipt: receipt number, unique until the site forgets.
        procedure: what was submitted.
        received_at: UTC.
        fields: every field as it was understood (after normalisation); a photo only as its facts.
    """

    receipt: str
    procedure: Procedure
    received_at: datetime
    fields: Mapping[str, JsonValue]

    def as_json(self) -> dict[str, JsonValue]:
        """Return the shape which ``GET /__practice__/submissions`` lists."""
        return {
            "receipt": self.receipt,
            "procedure": self.procedure.value,
            "received_at": self.received_at.isoformat(),
            "fields": dict(self.fields),
        }


class Ledger:
    """Submissions since start or since they were last forgotten; the oldest fall out at the cap."""

    def __init__(self, limit: int = MAX_SUBMISSIONS) -> None:
        self._limit = limit
        self._by_key: dict[str, Submission] = {}
        self._accepted = 0

    def accept(self, key: str, procedure: Procedure, fields: Mapping[str, JsonValue]) -> Submission:
        """Record a form once.

        Args:
            key: names this sending of this form; a second sending with the same key (double
                click, reload) changes nothing and gets the same receipt.
            procedure: what is submitted.
            fields: its content, JSON-ready.
        """
        known = self._by_key.get(key)
        if known is not None:
            return known
        self._accepted += 1
        now = datetime.now(UTC)
        receipt = f"{_PREFIXES[procedure]}{now:%y%m%d}-{self._accepted:06d}"
        submission = Submission(receipt, procedure, now, dict(fields))
        self._by_key[key] = submission
        while len(self._by_key) > self._limit:
            del self._by_key[next(iter(self._by_key))]
        return submission

    def listed(self) -> list[Submission]:
        """Return the submissions, oldest first."""
        return list(self._by_key.values())

    def forget(self) -> int:
        """Drop everything; returns how many submissions were dropped."""
        dropped = len(self._by_key)
        self._by_key.clear()
        return dropped
