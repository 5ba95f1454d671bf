"""What the event loop has received last goes too: one process receives, another one reads it."""

import asyncio
import errno
import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk_client.erasure import own_memory
from kiosk_client.erasure.own_memory import forget, overwrite_received
from madoguchi.canary.memory import _memory

FRONT, BACK = "wkqzjxvh", "pnbdtrms"
OPEN = Path("/proc/self/fd")
PROGRAM = """
import asyncio, socket, sys
import uvloop
from kiosk_client.erasure.overwriting import begin
from kiosk_client.erasure import own_memory
from kiosk_client.erasure.own_memory import forget
begin()

async def main():
    ours, theirs = socket.socketpair()
    reader, writer = await asyncio.open_unix_connection(sock=ours)
    theirs.sendall((sys.argv[1] + sys.argv[2]).encode() * 4000)
    await reader.readexactly(64000)
    theirs.sendall(b"a later and shorter message")
    await reader.read(1000)
    print("received", flush=True)
    input()
    print(await forget(), flush=True)
    input()

uvloop.run(main())
"""


def test_what_the_loop_has_received_is_overwritten() -> None:
    """Behind the end of a shorter message the longer one before was still to be read."""
    marker = (FRONT + BACK).encode()
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, FRONT, BACK],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None

        def found() -> int:
            return sum(part.count(marker) for part in _memory(process.pid, len(marker)))

        assert process.stdout.readline() == "received\n"
        assert found() > 1_000
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "True\n"
        assert found() == 0
        process.kill()


async def test_a_program_that_was_not_started_for_it_says_so() -> None:
    """The tests' own program keeps what it frees."""
    assert not await forget()


async def test_a_failure_is_told_and_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a handle left there is still a receipt to be written."""

    def refused(_: int) -> None:
        raise OSError(errno.EMFILE, "no handles")

    monkeypatch.setattr(own_memory, "in_effect", lambda: True)
    assert await forget()
    monkeypatch.setattr(os, "pipe2", refused)
    assert not await forget()


def handles() -> int:
    return len([*OPEN.iterdir()])


async def test_a_small_pipe_is_not_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Zeros that come in parts all go to the beginning of the same buffer."""

    def refused(*_: object) -> None:
        raise PermissionError

    before = handles()
    monkeypatch.setattr(fcntl, "fcntl", refused)
    assert not await overwrite_received()
    monkeypatch.undo()
    assert await overwrite_received()
    await asyncio.sleep(0)
    assert handles() == before
