"""Another program holds SQLite's write lock for longer than the server waits for it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest

from server.protocol.kiosk import KioskWelcome
from server.protocol.session import OperatorWelcome, SessionState
from server.settings import ServerSettings


@contextmanager
def locked(settings: ServerSettings) -> Iterator[None]:
    """Hold the write lock as a backup or a forgotten shell would."""
    other = sqlite3.connect(settings.database_path, isolation_level=None)
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def settings(settings: ServerSettings) -> ServerSettings:
    """The server gives up early, and no deadline but the one under test ends connections."""
    return settings.model_copy(update={"database_wait_s": 0.05, "proof_timeout_s": 60.0})


async def test_console_is_told_and_dropped(world: Any, settings: ServerSettings) -> None:
    """A console that cannot be let in hears `internal` and is disconnected, not left unheard."""
    cookie = await world.operator_cookie()
    with locked(settings):
        console = world.new_console()
        await console.open(world.address, cookie)
        await console.expect_error("internal")
        await console.gone()
    again = await world.console(cookie)
    assert isinstance(again.welcome, OperatorWelcome)


async def test_kiosk_is_told_and_dropped(world: Any, settings: ServerSettings) -> None:
    """A kiosk whose proof cannot be recorded hears `internal` and is disconnected."""
    identity = await world.kiosk_identity()
    with locked(settings):
        kiosk = world.new_kiosk(identity)
        await kiosk.open(world.address)
        await kiosk.expect_error("internal")
        await kiosk.gone()
    again = await world.kiosk(identity)
    assert isinstance(again.welcome, KioskWelcome)


async def test_a_loss_that_was_not_stored_is_made_up_for(
    world: Any, settings: ServerSettings
) -> None:
    """A kiosk that died while the database was locked is shown as lost once it is not."""
    kiosk, console = await world.kiosk(), await world.console()
    await world.in_call(kiosk, console)
    with locked(settings):
        await kiosk.close()
        await world.kiosks_left()
    world.clock.advance(1.5)
    gone = await console.expect(SessionState, lambda m: m.session.kiosk.link == "lost")
    assert gone.session.state == "in_call"


async def test_not_ready_while_locked(world: Any, settings: ServerSettings) -> None:
    """Readiness says 503 while nothing can be stored, and 200 again afterwards."""
    with locked(settings):
        status, body, _ = await world.rest.call("GET", "/readyz")
        assert (status, body) == (503, {"status": "database"})
        assert (await world.rest.call("GET", "/healthz"))[0] == 200
    assert (await world.rest.call("GET", "/readyz"))[0] == 200
