"""A migrated database in a temporary directory."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.store.database import Database, opened


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path / "test.sqlite3") as made:
        yield made
