"""What an administrator does at the command line, on the database file itself."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col, select

from server.auth.passwords import Passwords
from server.auth.tokens import digest, new_enrolment_code, new_id, new_password
from server.clock import Clock, SystemClock
from server.protocol.errors import StartupError
from server.rooms.policy import OperatorRole
from server.settings import ServerSettings
from server.store import municipalities, operators
from server.store.database import Database, opened
from server.store.events import Actor, record
from server.store.kiosk_keys import former
from server.store.models import EnrolmentCodeRow, KioskRow, OperatorRow

EX_NOINPUT = 66
"""Of sysexits(3): what should be read is not there."""


class AdminError(StartupError):
    """Something an administrator asked for that cannot be; both languages say why."""

    def __init__(self, message_ja: str, message_en: str, exit_code: int = 65) -> None:
        super().__init__("not_possible", message_ja, message_en, exit_code)


@dataclass(frozen=True, slots=True)
class OperatorSummary:
    """An operator as `madoguchi operator list` shows it."""

    login: str
    name: str
    role: str
    must_change_password: bool
    disabled: bool


@dataclass(frozen=True, slots=True)
class KioskSummary:
    """A kiosk as an administrator sees it."""

    kiosk_id: str
    name: str
    enrolled_at: datetime
    revoked: bool
    public_key: str


@dataclass(frozen=True, slots=True)
class KioskCode:
    """A one-time enrolment code; shown once, kept only as a hash."""

    code: str
    kiosk_name: str
    expires_at: datetime


async def add_operator(
    settings: ServerSettings,
    login: str,
    name: str,
    role: OperatorRole = "operator",
    *,
    clock: Clock | None = None,
) -> str:
    """Add an operator.

    Returns:
        The first password (初期パスワード), to be changed at the first sign-in.

    Raises:
        AdminError: the login is taken.
    """
    now = (clock or SystemClock()).now()
    password = new_password()
    hashed = await _passwords(settings).hash(password)
    async with opened(settings.database_path) as database, database.write() as db:
        if (await db.exec(select(OperatorRow).where(OperatorRow.login == login))).first():
            raise AdminError(
                f"ログインID {login} は使われています。", f"The login {login} is taken."
            )
        municipality = await municipalities.served(db, None, now)
        row = OperatorRow(
            id=new_id(),
            municipality_id=municipality.id,
            login=login,
            name=name,
            role=role,
            password_hash=hashed,
            must_change_password=True,
            created_at=now,
        )
        db.add(row)
        record(db, now, "operator_added", Actor("operator", row.id))
    return password


async def list_operators(settings: ServerSettings) -> list[OperatorSummary]:
    """All operators in order of their login.

    Raises:
        AdminError: there is no database.
    """
    async with _existing(settings) as database, database.read() as db:
        return [
            OperatorSummary(
                login=row.login,
                name=row.name,
                role=row.role,
                must_change_password=row.must_change_password,
                disabled=row.disabled_at is not None,
            )
            for row in await operators.everyone(db)
        ]


async def reset_operator(
    settings: ServerSettings, login: str, *, clock: Clock | None = None
) -> str:
    """Give an operator a new first password and end every sign-in, within two seconds.

    Returns:
        The new first password.

    Raises:
        AdminError: there is no such operator, or no database.
    """
    now = (clock or SystemClock()).now()
    password = new_password()
    hashed = await _passwords(settings).hash(password)
    async with _existing(settings) as database, database.write() as db:
        row = await operators.by_login(db, login)
        if row is None:
            raise _no_operator(login)
        row.password_hash = hashed
        row.must_change_password = True
        db.add(row)
        await operators.end_sign_ins_of(db, row.id)
        record(db, now, "password_reset", Actor("operator", row.id))
    return password


async def disable_operator(
    settings: ServerSettings, login: str, *, clock: Clock | None = None
) -> None:
    """Let an operator sign in no more; an open console is dropped within two seconds.

    Raises:
        AdminError: there is no such operator, or no database.
    """
    now = (clock or SystemClock()).now()
    async with _existing(settings) as database, database.write() as db:
        row = await operators.by_login(db, login)
        if row is None:
            raise _no_operator(login)
        row.disabled_at = now
        db.add(row)
        await operators.end_sign_ins_of(db, row.id)
        record(db, now, "operator_disabled", Actor("operator", row.id))


async def make_kiosk_code(
    settings: ServerSettings, kiosk_name: str, *, clock: Clock | None = None
) -> KioskCode:
    """Make a one-time code by which a kiosk of this name can be enrolled."""
    now = (clock or SystemClock()).now()
    code = new_enrolment_code()
    expires_at = now + timedelta(minutes=settings.enrolment_code_minutes)
    async with opened(settings.database_path) as database, database.write() as db:
        municipality = await municipalities.served(db, None, now)
        db.add(
            EnrolmentCodeRow(
                code_hash=digest(code),
                municipality_id=municipality.id,
                kiosk_name=kiosk_name,
                created_at=now,
                expires_at=expires_at,
            )
        )
        record(db, now, "code_made")
    return KioskCode(code=code, kiosk_name=kiosk_name, expires_at=expires_at)


async def list_kiosks(settings: ServerSettings) -> list[KioskSummary]:
    """All kiosks in order of their enrolment.

    Raises:
        AdminError: there is no database.
    """
    async with _existing(settings) as database, database.read() as db:
        found = await db.exec(select(KioskRow).order_by(col(KioskRow.enrolled_at)))
        return [
            KioskSummary(
                kiosk_id=row.id,
                name=row.name,
                enrolled_at=row.enrolled_at,
                revoked=row.revoked_at is not None,
                public_key=f"ed25519:{row.public_key}",
            )
            for row in found
        ]


async def kiosk_keys(settings: ServerSettings, kiosk_id: str) -> list[tuple[str, datetime | None]]:
    """Every public key of a kiosk with the time until which it was in use; the present one last.

    Raises:
        AdminError: there is no such kiosk, or no database.
    """
    async with _existing(settings) as database, database.read() as db:
        row = await db.get(KioskRow, kiosk_id)
        if row is None:
            raise _no_kiosk(kiosk_id)
        before = [(f"ed25519:{one.public_key}", one.until) for one in await former(db, kiosk_id)]
        return [*before, (f"ed25519:{row.public_key}", None)]


async def revoke_kiosk(
    settings: ServerSettings, kiosk_id: str, *, clock: Clock | None = None
) -> None:
    """Let a kiosk connect no more (失効); a live one is dropped within two seconds.

    Raises:
        AdminError: there is no such kiosk, or no database.
    """
    now = (clock or SystemClock()).now()
    async with _existing(settings) as database, database.write() as db:
        row = await db.get(KioskRow, kiosk_id)
        if row is None:
            raise _no_kiosk(kiosk_id)
        row.revoked_at = now
        db.add(row)
        record(db, now, "kiosk_revoked", Actor("kiosk", row.id))


def _no_kiosk(kiosk_id: str) -> AdminError:
    return AdminError(f"端末 {kiosk_id} はありません。", f"There is no kiosk {kiosk_id}.")


@asynccontextmanager
async def _existing(settings: ServerSettings) -> AsyncIterator[Database]:
    """The database, where there is one: a mistyped folder must not become a new server's.

    Raises:
        AdminError: there is none.
    """
    path = settings.database_path
    if not path.is_file():
        raise AdminError(
            f"{path.parent} にデータベースがありません。--data-dir を確認してください。",
            f"There is no database in {path.parent}. Check --data-dir.",
            EX_NOINPUT,
        )
    async with opened(path) as database:
        yield database


def _no_operator(login: str) -> AdminError:
    return AdminError(f"係員 {login} はいません。", f"There is no operator {login}.")


def _passwords(settings: ServerSettings) -> Passwords:
    return Passwords(settings.password_memory_kib, settings.password_passes)
