"""SIGTERM, which an agent that is its launcher's child gets twice (docs/update.md)."""

import asyncio
import os
import signal

from kiosk_client.sigterm import at_sigterm


async def test_a_second_one_does_not_cut_the_wiping_short() -> None:
    """systemd tells every process of the unit, and the launcher passes on what it was told."""
    wiping, goes_on = asyncio.Event(), asyncio.Event()
    both = asyncio.Event()
    wiped = False

    async def agent() -> None:
        nonlocal wiped
        try:
            await asyncio.Event().wait()
        finally:
            wiping.set()
            await goes_on.wait()
            wiped = True

    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, both.set)
    running = asyncio.create_task(agent())
    await asyncio.sleep(0)
    with at_sigterm(running.cancel):
        os.kill(os.getpid(), signal.SIGTERM)
        await wiping.wait()
        os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGUSR1)
        await both.wait()
        await asyncio.sleep(0)
        goes_on.set()
        await asyncio.wait([running])
    asyncio.get_running_loop().remove_signal_handler(signal.SIGUSR1)
    assert running.cancelled()
    assert wiped
