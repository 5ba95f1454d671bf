"""Searching the memory of running programs, as a debugger would (Linux)."""

import os
import re
import resource
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import psutil

from madoguchi.canary.markers import Hit, Needles

PAGE: Final = resource.getpagesize()
CHUNK: Final = 8 * 1024 * 1024
REGION: Final = re.compile(
    r"^(?P<start>[0-9a-f]+)-(?P<end>[0-9a-f]+) (?P<mode>\S+) \S+ \S+ \S+ *(?P<path>.*)$"
)
UNREADABLE: Final = frozenset({"[vvar]", "[vsyscall]", "[vdso]"})


class MemoryUnreadableError(Exception):
    """The kernel does not let us read this process, so nothing is known of its memory."""


def family(pid: int) -> list[int]:
    """A process with everything below it."""
    parent = psutil.Process(pid)
    return [pid, *(child.pid for child in parent.children(recursive=True))]


def search(channel: str, pids: list[int], needles: Needles) -> list[Hit]:
    """Search all writable memory of these processes.

    Raises:
        MemoryUnreadableError: None of them is there any more, or one of them cannot be read:
            the one that was left out may be the one that holds a secret.
    """
    hits: list[Hit] = []
    read = 0
    for pid in pids:
        try:
            name = psutil.Process(pid).name()
            for data in _memory(pid, needles.overlap()):
                read += len(data)
                hits += needles.in_bytes(channel, f"{name}", data)
        except (psutil.NoSuchProcess, ProcessLookupError, FileNotFoundError):
            continue  # it ended meanwhile
    if not read:
        raise MemoryUnreadableError(f"none of {len(pids)} processes is there any more")
    return sorted(set(hits), key=str)


def _memory(pid: int, overlap: int) -> Iterator[bytes]:
    """The contents of each region that the process has written to, in overlapping chunks."""
    try:
        memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
    except PermissionError:
        raise MemoryUnreadableError(f"the memory of process {pid} may not be read") from None
    try:
        pages = os.open(f"/proc/{pid}/pagemap", os.O_RDONLY)
        try:
            for start, end in _regions(pid):
                for first, last in _touched(pages, start, end):
                    yield from _region(memory, first, last, overlap)
        finally:
            os.close(pages)
    finally:
        os.close(memory)


def _touched(pages: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The runs of pages that are in memory or in swap; a browser reserves far more than it uses.

    Eight bytes tell of each page (proc_pid_pagemap(5)); their two uppermost bits say where it is.
    """
    raw = os.pread(pages, (end - start) // PAGE * 8, start // PAGE * 8)
    there = np.frombuffer(raw, np.uint64) >> np.uint64(62) != 0
    edges = np.flatnonzero(np.diff(there, prepend=False, append=False))
    for first, last in edges.reshape(-1, 2):
        yield start + int(first) * PAGE, start + int(last) * PAGE


def _regions(pid: int) -> Iterator[tuple[int, int]]:
    for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
        found = REGION.match(line)
        if found is None or not found["mode"].startswith("rw") or found["path"] in UNREADABLE:
            continue
        yield int(found["start"], 16), int(found["end"], 16)


def _region(memory: int, start: int, end: int, overlap: int) -> Iterator[bytes]:
    """A region may be huge and almost empty; what cannot be read was never touched."""
    at = start
    while at < end:
        try:
            data = os.pread(memory, min(CHUNK, end - at), at)
        except OSError:
            return
        if not data:
            return
        yield data
        if at + len(data) >= end:
            return
        at += max(1, len(data) - overlap)
