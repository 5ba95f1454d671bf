"""Keeps other processes and the disk away from a process that holds pictures (D3)."""

import ctypes
import resource
from typing import Final

PR_SET_DUMPABLE: Final = 4
MCL_CURRENT_AND_FUTURE: Final = 3


def harden() -> None:
    """Allow no core dump and no debugger of the same user; lock memory where that is allowed.

    With a limit on locked memory nothing is locked: allocations would fail in mid-photo. Whether
    the kiosk may swap at all is the preflight's to check.

    Raises:
        OSError: the process stays dumpable.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "the worker stays dumpable")
    if resource.getrlimit(resource.RLIMIT_MEMLOCK)[0] == resource.RLIM_INFINITY:
        libc.mlockall(MCL_CURRENT_AND_FUTURE)
