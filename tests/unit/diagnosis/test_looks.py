"""Looks at what this machine has not: a microphone, and threads that hang."""

import asyncio
import sys
import threading
from pathlib import Path

import pytest

from kiosk_client.diagnosis.looks.once import Once, in_thread
from kiosk_client.diagnosis.looks.sound import RATE, SILENCE_DB, listen_to_microphone

RECORDER = f"""#!{sys.executable}
import sys
assert "-r {RATE}" in " ".join(sys.argv)
{{}}
"""


def recorder(folder: Path, does: str) -> str:
    """Put a program in the place of arecord(1); return the path that finds it."""
    program = folder / "arecord"
    program.write_text(RECORDER.format(does), encoding="utf-8")
    program.chmod(0o755)
    return str(folder)


def test_a_microphone_is_heard_by_raw_samples(tmp_path: Path) -> None:
    """Half of full scale is 6 dB below it; an odd last byte is half a sample."""
    loud = f"sys.stdout.buffer.write(b'\\x00\\x40' * {RATE} + b'x')"
    heard = listen_to_microphone(recorder(tmp_path, loud))
    assert heard.seconds == 1
    assert heard.peak_db == pytest.approx(-6.02, abs=0.01)
    assert heard.clipped == 0
    silent = listen_to_microphone(recorder(tmp_path, f"sys.stdout.buffer.write(bytes({2 * RATE}))"))
    assert silent.peak_db == SILENCE_DB


@pytest.mark.parametrize("does", ["sys.exit(1)", "pass"])
def test_a_microphone_that_gives_nothing_is_a_fault(tmp_path: Path, does: str) -> None:
    with pytest.raises(OSError, match=r"arecord ended|no sound"):
        listen_to_microphone(recorder(tmp_path, does))


def test_without_a_recorder_it_is_named(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="alsa-utils"):
        listen_to_microphone(str(tmp_path))


async def test_a_thread_that_hangs_holds_nobody() -> None:
    """It is given up at the deadline, and does not keep the program from ending."""
    hang = threading.Event()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await in_thread(hang.wait)
    (left,) = [each for each in threading.enumerate() if each.name == "diagnosis"]
    assert left.daemon
    hang.set()
    left.join()


async def test_what_several_ask_is_looked_at_once() -> None:
    """One asker's deadline does not take the answer from the others; a fault is everybody's."""
    count = 0
    go = asyncio.Event()

    async def look() -> int:
        nonlocal count
        count += 1
        await go.wait()
        if count > 1:
            raise AssertionError
        raise OSError(5, "broken")

    once = Once(look)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await once()
    go.set()
    for _ in range(2):
        with pytest.raises(OSError, match="broken"):
            await once()
    assert count == 1
