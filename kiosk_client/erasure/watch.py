"""The agent's end of the watchdog: tells it what is due, and keeps one running (D10)."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, Protocol

import structlog

from kiosk_client.erasure import watchdog

log = structlog.get_logger(__name__)

SILENCE_S: Final = 40.0
"""An agent that is silent for so long while a citizen is there has crashed."""
WIPE_WITHIN_S: Final = 50.0
"""From the end of a visit to its wipe; with the sentinels' work below the 60 s of D10."""
BEAT_S: Final = 5.0


class Deadlines(Protocol):
    """What the erasure tells whoever enforces its deadlines."""

    @property
    def alive(self) -> bool:
        """Whether anybody enforces them now."""

    def visit_began(self) -> None:
        """A citizen is there."""

    def visit_ended(self) -> None:
        """The visit is over: it must be wiped in time."""

    def wiped(self) -> None:
        """Nothing of the citizen is left."""

    def file_due(self, path: Path, within_s: float) -> None:
        """This file must be gone by then."""

    def file_gone(self, path: Path) -> None:
        """This file is gone."""


class Watch:
    """One watchdog after the other, for as long as `watching`; implements `Deadlines`."""

    def __init__(self, folder: Path, silence_s: float = SILENCE_S) -> None:
        self._folder = folder
        self._silence_s = silence_s
        self._process: subprocess.Popen[bytes] | None = None
        self._in_visit = False
        self._wipe_due = False
        self._files: dict[Path, float] = {}

    @property
    def alive(self) -> bool:
        """See `Deadlines`."""
        return self._process is not None and self._process.poll() is None

    @contextmanager
    def watching(self) -> Iterator["Watch"]:
        """Start the first watchdog; the last one clears the folder when the block ends."""
        self._start()
        try:
            yield self
        finally:
            self._end()

    async def run(self) -> None:
        """Beat until cancelled, and replace a watchdog that died."""
        while True:
            if not self.alive:
                log.error("watchdog_died")
                self._end()
                self._start()
            self._say("beat")
            await asyncio.sleep(BEAT_S)

    def visit_began(self) -> None:
        """See `Deadlines`."""
        self._in_visit = True
        self._say("visit")

    def visit_ended(self) -> None:
        """See `Deadlines`."""
        self._wipe_due = True
        self._say(f"end {WIPE_WITHIN_S}")

    def wiped(self) -> None:
        """See `Deadlines`."""
        self._in_visit = self._wipe_due = False
        self._say("wiped")

    def file_due(self, path: Path, within_s: float) -> None:
        """See `Deadlines`."""
        self._files[path] = within_s
        self._say(f"file {within_s} {path}")

    def file_gone(self, path: Path) -> None:
        """See `Deadlines`."""
        self._files.pop(path, None)
        self._say(f"gone {path}")

    def _start(self) -> None:
        # `-I`: neither the environment nor the working directory chooses what runs here.
        words = [str(os.getpid()), str(self._folder), str(self._silence_s)]
        self._process = subprocess.Popen(  # noqa: S603 - our own file
            [sys.executable, "-I", "-S", watchdog.__file__, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env={},
            start_new_session=True,
        )
        if self._process.stdin is not None:
            os.set_blocking(self._process.stdin.fileno(), False)
        if self._in_visit:
            self._say("visit")
        if self._wipe_due:
            self._say(f"end {WIPE_WITHIN_S}")
        for path, within_s in self._files.items():
            self._say(f"file {within_s} {path}")

    def _say(self, line: str) -> None:
        """Write one line; a watchdog that does not read is replaced by `run`."""
        if self._process is None or self._process.stdin is None:
            return
        try:
            os.write(self._process.stdin.fileno(), os.fsencode(line) + b"\n")
        except BlockingIOError:
            log.error("watchdog_stuck")  # noqa: TRY400 - says all
            self._process.kill()
        except BrokenPipeError:  # `run` sees that it died
            return

    def _end(self) -> None:
        """Let the watchdog finish: the end of the pipe makes it clear the folder."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            with suppress(BrokenPipeError):
                process.stdin.close()
        process.wait()
