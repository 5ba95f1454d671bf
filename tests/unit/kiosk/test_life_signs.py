"""Signs of life to systemd: sent while the loop goes round, and to nobody who does not ask."""

import asyncio
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from kiosk_client.agent import run_kiosk
from kiosk_client.life_signs import ServiceManager, life_signs
from kiosk_client.settings import KioskSettings

SOON_US = 3_000


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(str(tmp_path / "notify"))
        line.settimeout(0)
        yield line


async def signs(line: socket.socket, count: int) -> list[bytes]:
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(30):
        return [await loop.sock_recv(line, 100) for _ in range(count)]


async def test_signs_come_while_the_agent_runs(manager: socket.socket) -> None:
    """Several in the time that systemd waits; none after the end."""
    asked = ServiceManager(notify_socket=manager.getsockname(), watchdog_usec=SOON_US)
    async with life_signs(asked):
        assert await signs(manager, 3) == [b"WATCHDOG=1"] * 3
    running = {task.get_name() for task in asyncio.all_tasks()}
    assert "life-signs" not in running


async def test_a_manager_that_is_away_does_not_end_the_agent(tmp_path: Path) -> None:
    """Its socket comes back with it; the signs go on."""
    place = tmp_path / "later"
    asked = ServiceManager(notify_socket=str(place), watchdog_usec=SOON_US)
    async with life_signs(asked):
        await asyncio.sleep(0)
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.bind(str(place))
            line.settimeout(0)
            assert await signs(line, 1) == [b"WATCHDOG=1"]


@pytest.mark.parametrize(
    "asked",
    [
        ServiceManager(notify_socket=None, watchdog_usec=SOON_US),
        ServiceManager(notify_socket="/run/none", watchdog_usec=None),
        ServiceManager(notify_socket="/run/none", watchdog_usec=SOON_US, watchdog_pid=1),
    ],
)
async def test_nobody_who_does_not_ask_is_told(asked: ServiceManager) -> None:
    """Without `WatchdogSec=`, or for another process, nothing is sent."""
    assert asked.waits_s is None
    async with life_signs(asked):
        assert "life-signs" not in {task.get_name() for task in asyncio.all_tasks()}


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """As systemd sets it."""
    monkeypatch.setenv("NOTIFY_SOCKET", "@/run/notify")
    monkeypatch.setenv("WATCHDOG_USEC", "60000000")
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()))
    assert ServiceManager().waits_s == 60.0


async def test_an_agent_that_starts_is_alive(
    manager: socket.socket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it has anything, while its server is away: it must not be taken for one that hangs."""
    monkeypatch.setenv("NOTIFY_SOCKET", manager.getsockname())
    monkeypatch.setenv("WATCHDOG_USEC", str(SOON_US))
    panel = tmp_path / "dist"
    panel.mkdir()
    (panel / "index.html").touch()
    settings = KioskSettings(
        server_url="http://127.0.0.1:9",
        state_dir=tmp_path / "state",
        enrol_code=SecretStr("ABCD-EFGH-2345-WXYZ"),
        panel_dist=panel,
        chromium=Path("/bin/true"),
    )
    agent = asyncio.create_task(run_kiosk(settings))
    assert await signs(manager, 1) == [b"WATCHDOG=1"]
    agent.cancel()
    await asyncio.wait([agent])
    assert agent.cancelled()
