"""What a program has freed is overwritten: one process frees, another one reads its memory."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from madoguchi.canary.memory import _memory

FRONT, BACK = "qzvxkwjh", "mtrbnpsd"
FEW = 100
PROGRAM = """
import ctypes, sys
from kiosk_client.erasure.scrub import Scrubber
scrubber = Scrubber()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]

def block(size):
    made = libc.malloc(size)
    text = (sys.argv[1] + sys.argv[2]).encode()
    ctypes.memmove(made, text, min(size, len(text)))
    return made

def text(size, number):
    return str(number).rjust(8, "0") + (sys.argv[1] + sys.argv[2]) * (size // 16)

sizes = [16, 40, 100, 300, 430, 700, 3000, 20000, 60000]
texts = [text(size, n) for n in range(200) for size in sizes]
blocks = [block(24 + n % 1500) for n in range(3000)]
kept = [bytes([n % 256]) * (n % 900) for n in range(30000)]
input()
texts.clear()
for each in blocks:
    libc.free(each)
del kept[::2]
print("freed", flush=True)
input()
print(scrubber.scrub(600.0), flush=True)
input()
expected = [bytes([n % 256]) * (n % 900) for n in range(30000)][1::2]
print(kept == expected, flush=True)
"""


class Program:
    """The process and what is found in it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def go_on(self) -> str:
        """Let it take its next step; return what it says."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def found(self) -> int:
        """How often the marker is in its memory."""
        marker = (FRONT + BACK).encode()
        return sum(part.count(marker) for part in _memory(self._process.pid, len(marker)))


@pytest.fixture
def program() -> Iterator[Program]:
    command = [sys.executable, "-c", PROGRAM, FRONT, BACK]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Program(process)
        process.kill()


def test_what_was_freed_is_overwritten_and_nothing_else(program: Program) -> None:
    """Of both allocators and of every size; what is in use stays as it is.

    Mostly nothing is left; at times some copies lie where no block reaches (docs/adr/0062).
    """
    assert program.go_on() == "freed"
    before = program.found()
    assert before > FEW * 1_000
    assert program.go_on() == "True"
    assert program.found() < FEW
    assert program.go_on() == "True"
