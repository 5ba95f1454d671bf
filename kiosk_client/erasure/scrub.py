"""Overwrites what this program has freed, so that nothing of a visit waits there to be read (Z-07).

Python and the C library keep freed memory for the next use, as it was: an address that the window
told of could be found in it for hours. So all that is free is taken, filled with zeros and freed
again, and whole pages go back to the kernel. What is still in use is not touched.
"""

import ctypes
import gc
import os
import time
from collections.abc import Callable
from typing import Final

import structlog

log = structlog.get_logger(__name__)

LIMIT_S: Final = 5.0
"""Of a core. Nobody is served meanwhile; what is not overwritten by then stays, and is logged."""
BATCH: Final = 64

STEP: Final = 16
LARGEST: Final = 512
"""Python's own allocator serves up to this many bytes, in steps of 16 (Objects/obmalloc.c)."""
ARENA: Final = 1 << 20
"""It asks the kernel for so much at once, and divides it into pools."""
POOL: Final = 1 << 14
FULL: Final = 480
"""Blocks of this size leave nothing of a pool but 16 bytes; of the largest size 464 are left."""

TCACHE_LARGEST: Final = 1032
TCACHE_COUNT: Final = 8
"""glibc keeps up to seven freed blocks of each size up to this for the thread that freed them."""
SIZES: Final = (65_536, 16_384, 4_096, 1_024, 256, 64, 24)
"""The large holes first, then ever smaller ones; 24 bytes fit into the smallest that there is."""
M_ARENA_MAX: Final = -8

Allocate = Callable[[int], int | None]
Free = Callable[[int], None]
Usable = Callable[[int], int]
"""How large a block is: the C library may give a few bytes more than it was asked for."""


class _Mallinfo2(ctypes.Structure):
    """`struct mallinfo2` (glibc 2.33): how much the C library has from the kernel, and more."""

    _fields_ = (("arena", ctypes.c_size_t), ("others", ctypes.c_size_t * 9))


class _Taken:
    """Blocks that were taken and zeroed, each with the address of the one before in it."""

    def __init__(self, allocate: Allocate, free: Free, usable: Usable | None = None) -> None:
        self._allocate = allocate
        self._free = free
        self._usable = usable
        self._last = 0

    def take(self, size: int) -> int:
        """Take one block of `size` bytes; return its address.

        Raises:
            MemoryError: there is none.
        """
        block = self._allocate(size)
        if block is None:
            raise MemoryError
        ctypes.memset(block, 0, size if self._usable is None else self._usable(block))
        ctypes.c_size_t.from_address(block).value = self._last
        self._last = block
        return block

    def give_back(self) -> None:
        """Free all of them."""
        while self._last:
            block, self._last = self._last, ctypes.c_size_t.from_address(self._last).value
            self._free(block)


class Scrubber:
    """Overwrites the freed memory of this process; to be called by the thread that freed it.

    Make it before any other thread is started: from then on the C library keeps one heap for all
    threads, instead of one for each, which would be out of reach.
    """

    def __init__(self) -> None:
        # These keep the interpreter's lock: no other thread of Python's allocates meanwhile.
        libc, python = ctypes.PyDLL(None), ctypes.pythonapi
        self._libc = libc if hasattr(libc, "mallinfo2") else None
        if self._libc is None:
            log.warning("freed_memory_out_of_reach")
            return
        for allocate in (libc.malloc, python.PyObject_Malloc):
            allocate.restype = ctypes.c_void_p
            allocate.argtypes = (ctypes.c_size_t,)
        for free in (libc.free, python.PyObject_Free):
            free.restype = None
            free.argtypes = (ctypes.c_void_p,)
        libc.malloc_usable_size.restype = ctypes.c_size_t
        libc.malloc_usable_size.argtypes = (ctypes.c_void_p,)
        libc.mallinfo2.restype = _Mallinfo2
        libc.mallopt(M_ARENA_MAX, 1)

    def scrub(self, limit_s: float = LIMIT_S) -> bool:
        """Overwrite what is free now; return False if not all could be reached in time."""
        libc, python = self._libc, ctypes.pythonapi
        if libc is None:
            return False
        until = time.thread_time() + limit_s
        gc.collect()
        libc.malloc_trim(0)
        blocks = _Taken(python.PyObject_Malloc, python.PyObject_Free)
        done = _fill(blocks, lambda taken: _fill_python(taken, until))
        heap = _Taken(libc.malloc, libc.free, libc.malloc_usable_size)
        done = _fill(heap, lambda taken: _fill_heap(taken, libc, until)) and done
        libc.malloc_trim(0)
        if not done:
            log.warning("freed_memory_partly_kept")
        return done


def _fill_heap(taken: _Taken, libc: ctypes.PyDLL, until: float) -> bool:
    """Take every free block of the C library's heap, until it has to grow.

    What waits for this thread comes last: while the heap has others, they are put there again.
    """
    for size in SIZES:
        before = libc.mallinfo2().arena
        while libc.mallinfo2().arena == before:
            for _ in range(BATCH):
                taken.take(size)
            if time.thread_time() > until:
                return False
    for size in range(SIZES[-1], TCACHE_LARGEST + 1, STEP):
        for _ in range(TCACHE_COUNT):
            taken.take(size)
    return True


def _fill(taken: _Taken, fill: Callable[[_Taken], bool]) -> bool:
    try:
        return fill(taken)
    except MemoryError:
        return False
    finally:
        taken.give_back()


def _fill_python(taken: _Taken, until: float) -> bool:
    """Take every free block of Python's allocator: whole pools first, until it has to grow.

    Then of each other size what is left in pools of that size; the first block which comes out of
    the fresh arena says that nothing else was left.
    """
    before, block = _mapped(), 0
    while _mapped() - before < ARENA:
        block = taken.take(FULL)
        if time.thread_time() > until:
            return False
    pool = block - block % POOL
    for size in range(STEP, LARGEST + 1, STEP):
        while not pool <= taken.take(size) < pool + ARENA - POOL:
            if time.thread_time() > until:
                return False
    return True


def _mapped() -> int:
    """Bytes that this process has mapped."""
    statm = os.open("/proc/self/statm", os.O_RDONLY)
    try:
        return int(os.read(statm, 64).split()[0]) * os.sysconf("SC_PAGESIZE")
    finally:
        os.close(statm)
