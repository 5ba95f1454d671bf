"""Tells systemd that the agent's event loop goes round; one that hangs is killed and started anew.

The watchdog of the erasure (kiosk_client/erasure/watchdog.py) looks after visits only; this one
also after an agent that hangs while nobody is there, and while it starts. Source: sd_notify(3),
sd_watchdog_enabled(3).
"""

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import structlog
from pydantic_settings import BaseSettings, SettingsConfigDict

log = structlog.get_logger(__name__)

ALIVE: Final = b"WATCHDOG=1"
SIGNS_IN_TIME: Final = 3
"""How many signs are sent in the time after which their absence counts."""


class ServiceManager(BaseSettings):
    """What systemd tells a unit with `WatchdogSec=` (in microseconds)."""

    model_config = SettingsConfigDict(frozen=True)

    notify_socket: str | None = None
    watchdog_usec: int | None = None
    watchdog_pid: int | None = None

    @property
    def waits_s(self) -> float | None:
        """Seconds for which it waits for a sign of this process; None: for none."""
        ours = self.watchdog_pid in (None, os.getpid())
        if self.notify_socket is None or not self.watchdog_usec or not ours:
            return None
        return self.watchdog_usec / 1_000_000


@asynccontextmanager
async def life_signs(manager: ServiceManager | None = None) -> AsyncIterator[None]:
    """Send signs for as long as the block, if the service manager waits for them.

    Args:
        manager: what it has said; None: what is in the environment.
    """
    manager = manager or ServiceManager()
    waits_s = manager.waits_s
    if waits_s is None or manager.notify_socket is None:
        yield
        return
    # A name that begins with "@" is of the abstract namespace (unix(7)).
    address = manager.notify_socket.replace("@", "\0", 1)
    sending = asyncio.create_task(_send(address, waits_s / SIGNS_IN_TIME), name="life-signs")
    try:
        yield
    finally:
        sending.cancel()
        await asyncio.wait([sending])


async def _send(address: str, every_s: float) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK) as line:
        while True:
            try:
                line.sendto(ALIVE, address)
            except OSError as error:  # it is being started anew itself: the next sign will arrive
                log.warning("life_sign_lost", error=type(error).__name__)
            await asyncio.sleep(every_s)
