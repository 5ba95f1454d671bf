"""The database: one SQLite file in WAL mode, opened, migrated and closed here."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, asynccontextmanager, closing, nullcontext
from functools import partial
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from server.protocol.errors import StartupError
from server.store.migrate import upgrade

Traced = Callable[[Literal["read", "write"]], AbstractContextManager[None]]

FILE_MODE = 0o600
DIRECTORY_MODE = 0o700

WAIT_S = 5.0
"""How long a transaction waits for another program's lock, unless told otherwise."""

PROBE_S = 0.5
"""How long readiness waits for the write lock, which a commit of ours holds for milliseconds."""


class Database:
    """Transactions on the server's database.

    Owned by the app: opened before the first request, closed after the last.

    Args:
        path: of the file.
        wait_s: how long a transaction waits for another program's lock.
        traced: gets a span for each transaction.
    """

    def __init__(
        self, path: Path, wait_s: float = WAIT_S, traced: Traced = lambda _: nullcontext()
    ) -> None:
        self._path = path
        self._traced = traced
        self._engine = create_async_engine(
            f"sqlite+aiosqlite:///{path}",
            hide_parameters=True,  # an exception's text must not carry what was stored
        )
        event.listen(self._engine.sync_engine, "connect", partial(_prepare, wait_s))
        event.listen(self._engine.sync_engine, "begin", _begin)
        self._writing: AsyncEngine = self._engine.execution_options(writes=True)

    async def open(self) -> None:
        """Create the file if there is none, for its owner only, and migrate it.

        Raises:
            StartupError: `data_unwritable`.
        """
        try:
            await asyncio.to_thread(_create_and_upgrade, self._path)
        except (OSError, SQLAlchemyError) as error:
            raise StartupError(
                "data_unwritable",
                f"データベース {self._path} を開けません。フォルダーの権限を確認してください。",
                f"Cannot open the database {self._path}. Check the folder's permissions.",
                73,
            ) from error

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A transaction that sees one consistent state."""
        with self._traced("read"):
            async with AsyncSession(self._engine, expire_on_commit=False) as db:
                yield db

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """A transaction that holds SQLite's write lock from its start; commits at its end."""
        with self._traced("write"):
            async with AsyncSession(self._writing, expire_on_commit=False) as db, db.begin():
                yield db

    async def takes_writes(self) -> bool:
        """Whether something could be stored now (readiness); nothing is.

        Reading alone proves too little: in WAL mode it goes on while another program holds the
        lock, or the file may not be written, and every message is refused.
        """
        return await asyncio.to_thread(_takes_writes, self._path)


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[Database]:
    """A migrated database for the time of a block."""
    database = Database(path)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


def _create_and_upgrade(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=DIRECTORY_MODE)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, FILE_MODE))
    path.chmod(FILE_MODE)
    upgrade(path)


def _takes_writes(path: Path) -> bool:
    """Take and give back the write lock on a connection that does not wait for it long."""
    address = f"{path.absolute().as_uri()}?mode=rw"
    try:
        with closing(
            sqlite3.connect(address, uri=True, timeout=PROBE_S, isolation_level=None)
        ) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("SELECT 1 FROM municipality LIMIT 1")
            connection.execute("ROLLBACK")
    except sqlite3.Error:
        return False
    return True


def _prepare(wait_s: float, connection: Any, _record: object) -> None:
    """Set up a new connection.

    FULL keeps what was committed through a power cut, not only through a killed process. Without
    `isolation_level = None` sqlite3 would begin transactions itself, later than `_begin` does.
    """
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout = {round(wait_s * 1_000)}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Take the write lock at once where it will be needed: a later upgrade could only fail."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
