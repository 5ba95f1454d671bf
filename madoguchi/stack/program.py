"""One program of the stack: its own process group, its output in a log, nothing left behind."""

import asyncio
import contextlib
import os
import re
import signal
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import psutil

from madoguchi.stack.waiting import NotYetError, until

STOP_GRACE_S: Final = 8.0
"""Time for a program to end itself (the kiosk wipes a profile) before it is killed."""

TAIL_LINES: Final = 12
PRIVATE_FILE: Final = 0o600


class ProgramEndedError(Exception):
    """A program of the stack ended although it should run; carries the end of its log."""

    def __init__(self, name: str, code: int | None, tail: str) -> None:
        self.name = name
        self.code = code
        super().__init__(f"{name} ended with {code}:\n{tail}")


class Program:
    """A started program; the owner must `stop` it, which also ends everything it started."""

    def __init__(
        self, name: str, process: asyncio.subprocess.Process, log: Path, log_start: int
    ) -> None:
        self.name = name
        self.log = log
        self._process = process
        self._log_start = log_start

    @classmethod
    async def start(
        cls,
        name: str,
        arguments: tuple[str, ...],
        log: Path,
        secrets: Mapping[str, str] | None = None,
    ) -> "Program":
        """Start a program whose output is appended to `log`.

        Args:
            name: Word for messages.
            arguments: Program and its arguments.
            log: File that receives stdout and stderr; only its owner may read it, because a
                program may say there what is for its person alone (the panel's token).
            secrets: Added to the environment: a command line every local user can read.
        """
        _make_private(log)
        with log.open("ab") as output:
            log_start = output.tell()
            process = await asyncio.create_subprocess_exec(
                *arguments,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=asyncio.subprocess.STDOUT,
                env={**os.environ, **(secrets or {})},  # noqa: TID251 - handed on, not read
                # Its own group: Ctrl+C reaches only us, and we end everything in order.
                start_new_session=True,
            )
        return cls(name, process, log, log_start)

    @property
    def pid(self) -> int:
        """Process id; also the id of the process group."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether the program has not ended yet."""
        return self._process.returncode is None

    @property
    def code(self) -> int | None:
        """Its exit code; None while it runs."""
        return self._process.returncode

    def output(self) -> str:
        """Everything it wrote so far; not what an earlier run wrote into the same log."""
        return self.log.read_bytes()[self._log_start :].decode(errors="replace")

    def tail(self) -> str:
        """The last lines that it wrote."""
        return "\n".join(self.output().splitlines()[-TAIL_LINES:])

    async def line(self, pattern: re.Pattern[str], within_s: float) -> re.Match[str]:
        """Wait until the program's output matches `pattern`.

        Raises:
            ProgramEndedError: It ended first.
            OverdueError: It runs but never said so.
        """

        async def matched() -> re.Match[str]:
            found = pattern.search(self.output())
            if found is None:
                self.check()
                raise NotYetError(self.tail())
            return found

        return await until(matched, f"{self.name} says {pattern.pattern}", within_s)

    def check(self) -> None:
        """Raise ProgramEndedError if the program has ended."""
        if not self.running:
            raise ProgramEndedError(self.name, self._process.returncode, self.tail())

    async def wait(self, within_s: float) -> int:
        """Wait until it ends by itself and return its exit code; TimeoutError if it does not."""
        return await asyncio.wait_for(self._process.wait(), within_s)

    async def kill(self) -> None:
        """End it as a power cut would (SIGKILL to the whole group) and wait for the end."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        await self._process.wait()

    async def stop(self) -> None:
        """End the program and everything it started, politely first."""
        family = _descendants(self.pid)
        if self.running:
            self._process.terminate()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), STOP_GRACE_S)
        # A program that was killed, or that died, may leave browsers in sessions of their own.
        await self.kill()
        for survivor in family:
            with contextlib.suppress(psutil.NoSuchProcess):
                survivor.kill()


def _make_private(log: Path) -> None:
    log.touch(PRIVATE_FILE)
    log.chmod(PRIVATE_FILE)  # one that is older may have been made for everybody


def _descendants(pid: int) -> list[psutil.Process]:
    """All processes below `pid`; psutil remembers their start time, so a reused id is safe."""
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []
