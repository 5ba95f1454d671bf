"""A value that a program holds is found in its memory."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from madoguchi.canary.markers import Needles, make_markers
from madoguchi.canary.memory import MemoryUnreadableError, search

HOLDER = """
import sys
kept = [sys.stdin.readline().strip() * 2 for _ in range(3)]
print("holding", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder() -> Iterator[subprocess.Popen[str]]:
    """A program that keeps what it reads."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def test_memory_of_another_program(holder: subprocess.Popen[str]) -> None:
    """What it holds is found, what it does not is not."""
    held, other = make_markers(("held", "other"))
    assert holder.stdin is not None
    assert holder.stdout is not None
    holder.stdin.write(f"{held.value}\n" * 3)
    holder.stdin.flush()
    assert holder.stdout.readline() == "holding\n"
    hits = search("memory", [holder.pid], Needles((held, other)))
    assert {hit.marker for hit in hits} == {"held"}


def test_a_process_that_may_not_be_read_is_no_proof(
    holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sandboxed page is closed to its own user; what is left out may be what holds the secret."""
    opened = os.open

    def refused(path: str, flags: int) -> int:
        if path == f"/proc/{holder.pid}/mem":
            raise PermissionError
        return opened(path, flags)

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(MemoryUnreadableError):
        search("memory", [os.getpid(), holder.pid], Needles(make_markers(("x",))))


def test_a_process_that_is_gone_is_no_proof() -> None:
    """An empty search is an error, not a clean result."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    with pytest.raises(MemoryUnreadableError):
        search("memory", [process.pid], Needles(make_markers(("x",))))
    assert os.getpid() != process.pid
