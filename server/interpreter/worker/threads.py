"""Cores for engines: a bounded pool in which no session starves another."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Cores:
    """A few threads, first come, first served.

    Sessions share fairly because each of their ends has at most one thing waiting here: a line, or
    an utterance. Provisional work is done only by a thread that has nothing else to do.

    Args:
        threads: how many.
        name: for who looks at the process.
    """

    def __init__(self, threads: int, name: str) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._threads = threads
        self._taken = 0

    @property
    def is_free(self) -> bool:
        """Whether a thread has nothing to do."""
        return self._taken < self._threads

    async def run(self, work: Callable[[], T]) -> T:
        """Do this in a thread as soon as one is free."""
        self._taken += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, work)
        finally:
            self._taken -= 1

    def close(self) -> None:
        """Begin nothing new; what runs, runs out."""
        self._pool.shutdown(wait=False, cancel_futures=True)
