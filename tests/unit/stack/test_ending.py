"""The signals that end a stack in order."""

import asyncio
import os
import signal

import pytest

from madoguchi.stack.ending import ending_in_order


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
async def test_a_signal_lets_the_block_clean_up(number: signal.Signals) -> None:
    """Whoever asks for the end, and however often, what was started is stopped first."""
    cleaned = asyncio.Event()

    async def stack() -> None:
        with ending_in_order():
            try:
                os.kill(os.getpid(), number)
                await asyncio.Event().wait()
            finally:
                os.kill(os.getpid(), number)
                await asyncio.sleep(0)
                cleaned.set()

    with pytest.raises(KeyboardInterrupt):
        await stack()
    assert cleaned.is_set()
