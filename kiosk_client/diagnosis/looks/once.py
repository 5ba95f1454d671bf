"""A look that is taken at most once, and blocking looks that nobody has to wait for."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """Takes a look when it is first asked for; all who ask get the same answer or fault.

    Args:
        look: what is done once.
    """

    def __init__(self, look: Callable[[], Awaitable[T]]) -> None:
        self._look = look
        self._task: asyncio.Future[T] | None = None

    async def __call__(self) -> T:
        """Return the answer; one asker's deadline does not end the look of the others."""
        if self._task is None:
            self._task = asyncio.ensure_future(self._look())
        return await asyncio.shield(self._task)

    def end(self) -> None:
        """Give up a look that still goes on."""
        if self._task is not None and not self._task.done():
            self._task.cancel()


async def in_thread(work: Callable[[], T]) -> T:
    """Do blocking work in a thread that does not keep the program from ending.

    A driver that hangs would otherwise hold a run beyond its deadline: `asyncio.to_thread` waits
    for its threads when the loop closes.
    """
    done: Future[T] = Future()
    done.set_running_or_notify_cancel()  # nobody waits: the thread's late answer is no fault

    def run() -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 - raised again where it is awaited
            done.set_exception(error)
        else:
            done.set_result(result)

    threading.Thread(target=run, name="diagnosis", daemon=True).start()
    return await asyncio.wrap_future(done)
