"""Faults that a tour causes on purpose, as they happen outside: without asking the program."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import psutil

NETWORK_SERVICE: Final = "network.mojom.NetworkService"


def network_process(browser_pid: int) -> psutil.Process:
    """The process through which a Chromium sends and receives everything, WebRTC included.

    Raises:
        LookupError: This is no Chromium, or it is gone.
    """
    for process in psutil.Process(browser_pid).children(recursive=True):
        if any(NETWORK_SERVICE in argument for argument in process.cmdline()):
            return process
    raise LookupError(f"no network service below process {browser_pid}")


@asynccontextmanager
async def network_cut(browser_pid: int, at_least_s: float) -> AsyncIterator[None]:
    """Cut one browser off the network for the block, and for `at_least_s` seconds.

    Its network process is frozen: no packet leaves or is taken in, neither of the sockets nor of
    the call, while pages and server run on; so it looks from both ends as if a cable was pulled.
    Needs no privileges, unlike a firewall rule or a network namespace.
    """
    loop = asyncio.get_running_loop()
    process = network_process(browser_pid)
    process.send_signal(signal.SIGSTOP)
    since = loop.time()
    try:
        yield
        # The fault has a length of its own: this is no waiting for something to happen.
        await asyncio.sleep(max(0.0, at_least_s - (loop.time() - since)))
    finally:
        process.send_signal(signal.SIGCONT)


def crash_browser(browser_pid: int) -> None:
    """Kill a browser process as a crash would; its renderers follow by themselves."""
    os.kill(browser_pid, signal.SIGKILL)
