"""Operators and their sign-ins."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from server.store.models import OperatorRow, OperatorSessionRow

SignIn = tuple[OperatorSessionRow, OperatorRow]


async def by_login(db: AsyncSession, login: str) -> OperatorRow | None:
    """The operator who signs in by this name, unless disabled."""
    found = await db.exec(
        select(OperatorRow).where(
            OperatorRow.login == login, col(OperatorRow.disabled_at).is_(None)
        )
    )
    return found.first()


async def everyone(db: AsyncSession) -> list[OperatorRow]:
    """All operators in order of their login."""
    return list(await db.exec(select(OperatorRow).order_by(col(OperatorRow.login))))


async def sign_in(
    db: AsyncSession, token_hash: str, now: datetime, idle: timedelta
) -> SignIn | None:
    """A live sign-in with its operator; expired ones are as good as none."""
    found = await db.exec(
        select(OperatorSessionRow, OperatorRow)
        .join(OperatorRow, col(OperatorSessionRow.operator_id) == col(OperatorRow.id))
        .where(
            OperatorSessionRow.token_hash == token_hash,
            col(OperatorSessionRow.expires_at) > now,
            col(OperatorSessionRow.seen_at) > now - idle,
            col(OperatorRow.disabled_at).is_(None),
        )
    )
    return found.first()


async def ended_among(
    db: AsyncSession, token_hashes: Iterable[str], now: datetime
) -> frozenset[str]:
    """Which of these sign-ins are over, whoever ended them."""
    asked = frozenset(token_hashes)
    alive = await db.exec(
        select(OperatorSessionRow.token_hash)
        .join(OperatorRow, col(OperatorSessionRow.operator_id) == col(OperatorRow.id))
        .where(
            col(OperatorSessionRow.token_hash).in_(asked),
            col(OperatorSessionRow.expires_at) > now,
            col(OperatorRow.disabled_at).is_(None),
        )
    )
    return asked - frozenset(alive)


async def touch(db: AsyncSession, token_hashes: Iterable[str], now: datetime) -> None:
    """Note that these sign-ins are in use."""
    await db.exec(
        update(OperatorSessionRow)
        .where(col(OperatorSessionRow.token_hash).in_(frozenset(token_hashes)))
        .values(seen_at=now)
    )


async def set_presence(db: AsyncSession, token_hash: str, presence: str) -> None:
    """Keep 対応可 / 離席 over reconnects and restarts."""
    await db.exec(
        update(OperatorSessionRow)
        .where(col(OperatorSessionRow.token_hash) == token_hash)
        .values(presence=presence)
    )


async def end_sign_in(db: AsyncSession, token_hash: str) -> None:
    """Forget one sign-in."""
    await db.exec(
        delete(OperatorSessionRow).where(col(OperatorSessionRow.token_hash) == token_hash)
    )


async def end_sign_ins_of(db: AsyncSession, operator_id: str) -> None:
    """Forget every sign-in of an operator (password changed or reset)."""
    await db.exec(
        delete(OperatorSessionRow).where(col(OperatorSessionRow.operator_id) == operator_id)
    )


async def forget_expired(db: AsyncSession, now: datetime) -> None:
    """Remove sign-ins past their absolute end."""
    await db.exec(delete(OperatorSessionRow).where(col(OperatorSessionRow.expires_at) <= now))
