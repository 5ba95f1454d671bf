"""Starts a run of the diagnosis and hears it by lines; see `kiosk_client.diagnosis.process`."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Final, Protocol, Self

from kiosk_client.diagnosis.lines import (
    MAX_LINE_BYTES,
    BadLineError,
    Found,
    FromDiagnosis,
    Order,
    read_line,
    written,
)

END_S: Final = 2.0
"""A run that does not end by itself is killed with all it has started."""

__all__ = ["BadLineError", "Diagnosis", "DiagnosisProcess", "Found"]


class Diagnosis(Protocol):
    """A run that goes on."""

    def lines(self) -> AsyncIterator[FromDiagnosis]:
        """What it says until it is gone."""

    async def end(self) -> None:
        """End it; every device is free when this returns."""


class DiagnosisProcess:
    """A run in a process of its own; make it by `start`."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process: Final = process

    @classmethod
    async def start(cls, order: Order) -> Self:
        """Start a run.

        Raises:
            OSError: no process can be started.
        """
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "kiosk_client.diagnosis.process",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            limit=MAX_LINE_BYTES,
            # Its own group, so that what it has started ends with it.
            start_new_session=True,
        )
        if process.stdin is not None:
            process.stdin.write(written(order))
            process.stdin.close()
        return cls(process)

    @property
    def pid(self) -> int:
        """Its process id, and that of its group."""
        return self._process.pid

    async def lines(self) -> AsyncIterator[FromDiagnosis]:
        """Yield what it says until it is gone.

        Raises:
            BadLineError: it said something else.
        """
        if self._process.stdout is None:
            return
        try:
            while line := await self._process.stdout.readline():
                yield read_line(line)
        except ValueError:
            raise BadLineError("a line that is too long") from None

    async def end(self) -> None:
        """Ask it to end, and kill the whole group if it does not."""
        with suppress(ProcessLookupError):
            self._process.terminate()
        try:
            async with asyncio.timeout(END_S):
                await self._process.wait()
        except TimeoutError:
            pass
        finally:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
            await self._process.wait()
