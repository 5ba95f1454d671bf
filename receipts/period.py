"""The certificate of a period (消去証明書): a table for machines (CSV) and what it sums up."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from typing_extensions import override

from receipts import words
from receipts.chain import Numbered
from receipts.sealing import digest

COLUMNS = (
    "番号 number",
    "端末 kiosk",
    "回 session",
    "理由 cause",
    "開始 began",
    "完了 done",
    "対象 what",
    "方法 how",
    "件数 amount",
    "確認 verified by",
    "結果 result",
    "不備 unsafe",
    "SHA-256",
)


@dataclass(frozen=True, slots=True)
class Period:
    """Days of a zone, both included; None: open at that end."""

    first: date | None
    last: date | None
    zone: ZoneInfo

    def holds(self, at: datetime) -> bool:
        """Whether an instant lies in the period."""
        day = at.astimezone(self.zone).date()
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def local(self, at: datetime) -> str:
        """An instant as a person of the zone reads it."""
        return at.astimezone(self.zone).strftime("%Y-%m-%d %H:%M:%S")

    @override
    def __str__(self) -> str:
        return f"{self.first or ''} – {self.last or ''}"


def within(period: Period, receipts: Iterable[Numbered]) -> tuple[Numbered, ...]:
    """Return the receipts whose erasure was done in the period."""
    return tuple(found for found in receipts if period.holds(found.record.done_at))


def as_csv(period: Period, receipts: Sequence[Numbered]) -> str:
    """Return one line for each thing that was erased; begins with a mark that spreadsheets want."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for found in receipts:
        record = found.record
        for item in record.erased:
            what, how, by, gone = (" / ".join(pair) for pair in words.of(item))
            writer.writerow(
                (
                    record.number,
                    record.kiosk_id,
                    record.session_id or "",
                    " / ".join(words.CAUSE[record.cause]),
                    period.local(record.began_at),
                    period.local(record.done_at),
                    what,
                    how,
                    item.amount,
                    by,
                    gone,
                    " ".join(record.unsafe),
                    digest(found.receipt),
                )
            )
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + text.getvalue()
