"""Ending in order: whatever was started is stopped, however often somebody presses Ctrl+C."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

ENDING_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Ctrl+C, a service manager or `make`, and a terminal that is closed."""


@contextmanager
def ending_in_order() -> Iterator[None]:
    """For the block, the first of these signals cancels it, and more of them change nothing.

    Python's own handling of a second Ctrl+C would cut the cleaning up short and leave browsers
    behind; stopping has deadlines of its own, so nobody has to press twice.

    Raises:
        KeyboardInterrupt: After the block was cancelled in this way and has cleaned up.
    """
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    asked = False

    def end() -> None:
        nonlocal asked
        if not asked and task is not None:
            asked = True
            task.cancel()

    with suppress(NotImplementedError, RuntimeError, ValueError):  # only a main thread has signals
        for number in ENDING_SIGNALS:
            loop.add_signal_handler(number, end)
    try:
        yield
    except asyncio.CancelledError:
        if asked:
            raise KeyboardInterrupt from None
        raise
    finally:
        with suppress(NotImplementedError, RuntimeError, ValueError):
            for number in ENDING_SIGNALS:
                loop.remove_signal_handler(number)
