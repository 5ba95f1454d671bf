"""Lets the C library overwrite each block of memory when it is freed (Z-07, docs/adr/0062).

Python and the C library keep what was freed as it was, until somebody needs the place: an address
that the window told of could be read in it for hours. Three variables change that, and they count
only when a program starts: Python must take its memory from the C library, glibc must fill what
is freed (`man mallopt`, M_PERTURB) and keep no blocks aside for a thread, for those it leaves as
they are; and the loader must look for functions at once (ld.so(8)): later it would save the
processor's wide registers, and with them pieces of texts, on the stack. So the program starts
itself anew, once, and takes them out of its environment: browsers and other children shall not
pay for it.

Run by its file name (`tried`), so it needs nothing but the standard library.
"""

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Final

PYTHON_MALLOC: Final = "PYTHONMALLOC"
TUNABLES: Final = "GLIBC_TUNABLES"
WANTED: Final = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"
AT_ONCE: Final = "LD_BIND_NOW"
OURS: Final = "madoguchi"
"""Whatever its value is, the loader obeys; by this one we know that nobody else has set it."""
MARK: Final = b"FREED"
SIZES: Final = (64, 400, 4_000)
"""Bytes of the blocks that are tried: of each of Python's ways to keep them, and of glibc's."""
TRIED_WITHIN_S: Final = 20.0

Restart = Callable[[str, list[str], Mapping[str, str]], object]


def tunables() -> dict[str, str]:
    """Return the variable that makes another program of glibc's overwrite what it frees."""
    return {TUNABLES: WANTED}


def begin(restart: Restart = os.execve) -> None:
    """Start this program anew in the same process, unless it was; call it before anything else."""
    environment = os.environ  # noqa: TID251 - handed on, not read
    if not sys.platform.startswith("linux"):
        return
    if _asked(environment):
        _take_back(environment)
        return
    arguments = [sys.executable, *sys.orig_argv[1:]]
    restart(sys.executable, arguments, {**environment, **_asking(environment)})


def in_effect() -> bool:
    """Whether what this program frees is overwritten; tried out with blocks of its own."""
    return not any(_kept(size) for size in SIZES)


def tried() -> bool:
    """Whether it would be so in a program of this machine that was started for it."""
    # Neither `-I` nor `-E`: with them Python would not look at its variable.
    command = [sys.executable, "-s", "-S", "-P", __file__]
    environment = {PYTHON_MALLOC: "malloc", **tunables()}
    try:
        done = subprocess.run(command, check=False, env=environment, timeout=TRIED_WITHIN_S)  # noqa: S603 - this very file
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _kept(size: int) -> bool:
    python = ctypes.pythonapi
    python.PyObject_Malloc.restype = ctypes.c_void_p
    python.PyObject_Malloc.argtypes = (ctypes.c_size_t,)
    python.PyObject_Free.restype = None
    python.PyObject_Free.argtypes = (ctypes.c_void_p,)
    block = python.PyObject_Malloc(size)
    if block is None:
        return True
    ctypes.memmove(block, MARK * size, size)
    python.PyObject_Free(block)
    # The copy is larger than the block, so that it is not put there.
    return MARK in ctypes.string_at(block, size)


def _asked(environment: Mapping[str, str]) -> bool:
    return environment.get(PYTHON_MALLOC) == "malloc" and environment.get(TUNABLES, "").endswith(
        WANTED
    )


def _asking(environment: Mapping[str, str]) -> dict[str, str]:
    """What a deployer has set stays; of two values for one thing glibc takes the later one."""
    before = environment.get(TUNABLES)
    return {
        PYTHON_MALLOC: "malloc",
        TUNABLES: f"{before}:{WANTED}" if before else WANTED,
        AT_ONCE: environment.get(AT_ONCE) or OURS,
    }


def _take_back(environment: "os._Environ[str]") -> None:
    del environment[PYTHON_MALLOC]
    if environment.get(AT_ONCE) == OURS:
        del environment[AT_ONCE]
    before = environment[TUNABLES].removesuffix(WANTED).removesuffix(":")
    if before:
        environment[TUNABLES] = before
    else:
        del environment[TUNABLES]


if __name__ == "__main__":
    sys.exit(0 if in_effect() else 1)
