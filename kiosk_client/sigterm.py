"""The end that the service manager asks for."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


@contextmanager
def at_sigterm(callback: Callable[[], object]) -> Iterator[None]:
    """Call back at SIGTERM, so that the windows are wiped before the process ends.

    Once: systemd signals every process of the unit, and the launcher passes its own signal on
    (docs/update.md). A second one must not cut the wiping short.
    """
    loop = asyncio.get_running_loop()
    asked = False

    def at_first() -> None:
        nonlocal asked
        if not asked:
            asked = True
            callback()

    # Only a main thread has signals; elsewhere the caller cancels.
    with suppress(NotImplementedError, RuntimeError, ValueError):
        loop.add_signal_handler(signal.SIGTERM, at_first)
    try:
        yield
    finally:
        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.remove_signal_handler(signal.SIGTERM)
