"""Who may take part when everything is started, and started again."""

import socket
from pathlib import Path

import pytest

from madoguchi.stack.accounts import Accounts, make_accounts
from madoguchi.stack.ports import free_port, require_free
from server.admin import disable_operator
from server.auth.passwords import Passwords
from server.protocol.errors import StartupError
from server.settings import ServerSettings
from server.store import operators
from server.store.database import opened
from server.store.models import OperatorRow


async def accounts_in(folder: Path) -> Accounts:
    return await make_accounts(folder, "haruka", "青木 はるか", "1番窓口")


async def row_in(folder: Path, *, chosen: bool = False) -> OperatorRow:
    """The operator as stored; `chosen` as if they had set a password of their own."""
    async with opened(ServerSettings(data_dir=folder).database_path) as base, base.write() as db:
        (row,) = await operators.everyone(db)
        row.must_change_password = row.must_change_password and not chosen
        db.add(row)
        return row


async def test_a_chosen_password_is_kept(tmp_path: Path) -> None:
    """Starting again must not lock out an operator who has set a password of their own."""
    await accounts_in(tmp_path)
    before = await row_in(tmp_path, chosen=True)
    again = await accounts_in(tmp_path)
    assert again.first_password is None
    assert (await row_in(tmp_path)).password_hash == before.password_hash
    with pytest.raises(LookupError):
        _ = again.one_time_password


async def test_a_first_password_that_nobody_used_is_made_anew(tmp_path: Path) -> None:
    """Who never signed in gets the password that is printed now."""
    first, again = await accounts_in(tmp_path), await accounts_in(tmp_path)
    assert again.one_time_password != first.one_time_password
    stored = (await row_in(tmp_path)).password_hash
    assert await Passwords(64, 1).matches(stored, again.one_time_password)


async def test_a_disabled_operator_stays_disabled(tmp_path: Path) -> None:
    """Starting again lets nobody in whom an administrator has shut out."""
    await accounts_in(tmp_path)
    await disable_operator(ServerSettings(data_dir=tmp_path), "haruka")
    assert (await accounts_in(tmp_path)).first_password is None


def test_a_taken_port_names_the_option(tmp_path: Path) -> None:
    """The sentence names the option of the command that was typed."""
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(StartupError) as fault:
        require_free(taken.getsockname()[1], "--site-port")
    assert "--site-port" in fault.value.message_ja
    assert "--site-port" in fault.value.message_en
    require_free(free_port(), "--site-port")
