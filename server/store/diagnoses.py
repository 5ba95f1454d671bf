"""Runs of the diagnosis (点検記録, Z-22) as the kiosks told them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import func
from sqlalchemy.orm import defer
from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from server.protocol.diagnosis import DiagnosisRecord
from server.protocol.fleet import DiagnosisSummary
from server.store.models import DiagnosisRunRow, OperatorRow


def add(  # noqa: PLR0913, PLR0917 - a run has these parts
    db: AsyncSession,
    run_id: str,
    kiosk_id: str,
    record: DiagnosisRecord,
    asked_by: str | None,
    at: datetime,
) -> None:
    """Store a run that is not stored yet."""
    verdicts = [found.verdict for found in record.findings]
    db.add(
        DiagnosisRunRow(
            run_id=run_id,
            kiosk_id=kiosk_id,
            received_at=at,
            # A kiosk's clock may be wrong; a list by time must not put its runs into the future.
            at=min(record.at, at),
            trigger=record.trigger,
            asked_by=asked_by,
            good="fail" not in verdicts,
            in_session=record.in_session,
            failed=verdicts.count("fail"),
            remarks=verdicts.count("warn"),
            record=record.model_dump_json(),
            summary=record.model_copy(update={"findings": ()}).model_dump_json(),
        )
    )


async def known(db: AsyncSession, kiosk_id: str, run_id: str) -> bool:
    """Whether this run of this kiosk is stored."""
    return await numbered(db, kiosk_id, run_id) is not None


async def numbered(db: AsyncSession, kiosk_id: str, run_id: str) -> DiagnosisRunRow | None:
    """One run of a kiosk."""
    found = await db.exec(
        select(DiagnosisRunRow).where(
            DiagnosisRunRow.kiosk_id == kiosk_id, DiagnosisRunRow.run_id == run_id
        )
    )
    return found.first()


async def of_kiosk(db: AsyncSession, kiosk_id: str, limit: int) -> Sequence[DiagnosisRunRow]:
    """The newest runs of a kiosk, newest first, without their findings."""
    found = await db.exec(
        _newest_first(kiosk_id).options(defer(cast("Any", DiagnosisRunRow.record))).limit(limit)
    )
    return found.all()


async def good_before(db: AsyncSession, row: DiagnosisRunRow) -> DiagnosisRunRow | None:
    """The last run before this one in which nothing failed and every device was looked at."""
    found = await db.exec(
        _newest_first(row.kiosk_id)
        .where(
            col(DiagnosisRunRow.good).is_(True),
            col(DiagnosisRunRow.in_session).is_(False),
            col(DiagnosisRunRow.id) < cast("Any", row.id),
        )
        .limit(1)
    )
    return found.first()


async def newest_of_each(db: AsyncSession) -> dict[str, DiagnosisRunRow]:
    """The newest run of every kiosk that has one, without its findings."""
    newest = select(func.max(col(DiagnosisRunRow.id))).group_by(col(DiagnosisRunRow.kiosk_id))
    found = await db.exec(
        select(DiagnosisRunRow)
        .where(col(DiagnosisRunRow.id).in_(newest))
        .options(defer(cast("Any", DiagnosisRunRow.record)))
    )
    return {row.kiosk_id: row for row in found}


async def names_of(db: AsyncSession, rows: Sequence[DiagnosisRunRow]) -> dict[str, str]:
    """The names of those who asked for these runs, by identifier."""
    asked = {row.asked_by for row in rows if row.asked_by is not None}
    found = await db.exec(select(OperatorRow).where(col(OperatorRow.id).in_(asked)))
    return {row.id: row.name for row in found}


def summary(row: DiagnosisRunRow, names: dict[str, str]) -> DiagnosisSummary:
    """A run as lists show it."""
    record = DiagnosisRecord.model_validate_json(row.summary)
    return DiagnosisSummary(
        run_id=row.run_id,
        at=row.at,
        trigger=record.trigger,
        asked_by=names.get(row.asked_by or ""),
        in_session=row.in_session,
        good=row.good,
        failed=row.failed,
        remarks=row.remarks,
        took_ms=record.took_ms,
        version=record.version,
        sentence=record.sentence,
    )


def record_of(row: DiagnosisRunRow) -> DiagnosisRecord:
    """A run as its kiosk told it."""
    return DiagnosisRecord.model_validate_json(row.record)


async def sweep(db: AsyncSession, before: datetime) -> int:
    """Erase runs that are older; returns how many."""
    gone = await db.exec(delete(DiagnosisRunRow).where(col(DiagnosisRunRow.received_at) < before))
    return gone.rowcount


def _newest_first(kiosk_id: str) -> SelectOfScalar[DiagnosisRunRow]:
    return (
        select(DiagnosisRunRow)
        .where(DiagnosisRunRow.kiosk_id == kiosk_id)
        .order_by(col(DiagnosisRunRow.id).desc())
    )
