"""The agent ends itself so that it is started again; how it knows that somebody will do so."""

import asyncio
import os
from typing import Final

from pydantic_settings import BaseSettings, SettingsConfigDict

START_AGAIN: Final = 75
"""Exit code (EX_TEMPFAIL of sysexits(3)): nothing is wrong, start the agent again."""


class Ending:
    """Whether this agent should end by itself; everything it has opened is closed then."""

    def __init__(self) -> None:
        self._wanted = asyncio.Event()

    @property
    def code(self) -> int | None:
        """Exit code if the end was wanted."""
        return START_AGAIN if self._wanted.is_set() else None

    def want(self) -> None:
        """End this agent."""
        self._wanted.set()

    async def wanted(self) -> None:
        """Wait for it."""
        await self._wanted.wait()


class Supervisor(BaseSettings):
    """What systemd tells a process that it has started itself (systemd.exec(5))."""

    model_config = SettingsConfigDict(frozen=True)

    systemd_exec_pid: int | None = None

    @property
    def is_there(self) -> bool:
        """Whether this very process, and not one above it, was started by systemd."""
        return self.systemd_exec_pid == os.getpid()


def is_supervised(setting: bool | None, supervisor: Supervisor | None = None) -> bool:  # noqa: FBT001 - a setting
    """Return whether an agent that ends is started again.

    Args:
        setting: what the settings say; None: look whether systemd has started this process.
        supervisor: what it says of itself; the environment's unless given.
    """
    return setting if setting is not None else (supervisor or Supervisor()).is_there
