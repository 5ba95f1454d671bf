"""Roll-outs of updates; at most one is open."""

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from server.rooms.rollout import OPEN, Course
from server.store.models import RolloutRow


async def save(db: AsyncSession, course: Course) -> None:
    """Store a roll-out as it is now.

    Raises:
        IntegrityError: another one is open.
    """
    row = await db.get(RolloutRow, course.rollout_id) or RolloutRow(
        id=course.rollout_id,
        begun_at=course.begun_at,
        begun_by=course.begun_by,
        is_open=True,
        course="",
    )
    row.is_open = course.status in OPEN
    row.course = course.model_dump_json()
    db.add(row)


async def open_one(db: AsyncSession) -> Course | None:
    """The one that is not over."""
    found = (await db.exec(select(RolloutRow).where(col(RolloutRow.is_open).is_(True)))).first()
    return None if found is None else Course.model_validate_json(found.course)


async def newest(db: AsyncSession, limit: int) -> tuple[Course, ...]:
    """The newest, newest first."""
    found = await db.exec(select(RolloutRow).order_by(col(RolloutRow.begun_at).desc()).limit(limit))
    return tuple(Course.model_validate_json(row.course) for row in found)
