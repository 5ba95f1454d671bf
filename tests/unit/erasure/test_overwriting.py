"""What a program frees is overwritten at once: one process frees, another one reads its memory."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping

import pytest

from kiosk_client.erasure import overwriting
from kiosk_client.erasure.overwriting import (
    AT_ONCE,
    PYTHON_MALLOC,
    TUNABLES,
    WANTED,
    begin,
    tunables,
)
from madoguchi.canary.memory import _memory

FRONT, BACK = "qzvxkwjh", "mtrbnpsd"
PROGRAM = """
import subprocess, sys
from kiosk_client.erasure.overwriting import begin, in_effect
if sys.argv[3] == "begin":
    begin()

def text(size, number):
    return str(number).rjust(8, "0") + (sys.argv[1] + sys.argv[2]) * (size // 16)

sizes = [16, 40, 100, 300, 430, 700, 3000, 20000, 60000]
texts = [text(size, n) for n in range(100) for size in sizes]
kept = [bytes([n % 256]) * (n % 900) for n in range(10000)]
input()
texts.clear()
del kept[::2]
print(in_effect(), flush=True)
input()
print(subprocess.run(["env"], capture_output=True, check=True, text=True).stdout.split())
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
def program(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setenv(TUNABLES, "glibc.malloc.arena_max=3")
    monkeypatch.delenv(PYTHON_MALLOC, raising=False)
    command = [sys.executable, "-c", PROGRAM, FRONT, BACK, request.param]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Program(process)
        process.kill()


@pytest.mark.parametrize("program", ["begin"], indirect=True)
def test_what_is_freed_is_overwritten(program: Program) -> None:
    """Of every size; and no child pays for it, nor loses what its deployer has set."""
    assert program.go_on() == "True"
    # Its own command line has both halves, apart from each other.
    assert program.found() == 0
    variables = program.go_on()
    assert PYTHON_MALLOC not in variables
    assert AT_ONCE not in variables
    assert f"'{TUNABLES}=glibc.malloc.arena_max=3'" in variables


@pytest.mark.parametrize("program", ["not"], indirect=True)
def test_without_it_all_could_be_read(program: Program) -> None:
    """So the test above proves something, and the program knows that it is not so."""
    assert program.go_on() == "False"
    assert program.found() > 10_000


def test_this_machine_can_do_it() -> None:
    """Tried out in a program of its own, as preflight and diagnosis do."""
    assert overwriting.tried()


def test_a_library_that_does_not_do_it_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that keeps blocks for a thread leaves those as they are."""
    monkeypatch.setattr(overwriting, "WANTED", "glibc.malloc.perturb=0")
    assert tunables() == {TUNABLES: "glibc.malloc.perturb=0"}
    assert not overwriting.tried()


def test_it_starts_anew_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same words; the second time it takes its variables back, and that is all."""
    started: list[tuple[list[str], Mapping[str, str]]] = []
    monkeypatch.setattr(sys, "orig_argv", ["python", "-m", "madoguchi", "kiosk"])
    monkeypatch.delenv(TUNABLES, raising=False)
    monkeypatch.setenv(PYTHON_MALLOC, "debug")
    begin(lambda _, words, environment: started.append((words, environment)))
    ((words, environment),) = started
    assert words == [sys.executable, "-m", "madoguchi", "kiosk"]
    assert (environment[PYTHON_MALLOC], environment[TUNABLES]) == ("malloc", WANTED)
    assert environment[AT_ONCE]
    monkeypatch.setenv(PYTHON_MALLOC, "malloc")
    monkeypatch.setenv(TUNABLES, WANTED)
    monkeypatch.setenv(AT_ONCE, environment[AT_ONCE])
    begin(lambda *_: started.append(([], {})))
    assert len(started) == 1
    assert {PYTHON_MALLOC, TUNABLES, AT_ONCE}.isdisjoint(os.environ)  # noqa: TID251 - what is left in it
