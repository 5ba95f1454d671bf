"""Memory that the X server writes pictures into: a System V segment (MIT-SHM).

Without it every picture would travel through the socket. xcffib cannot pass descriptors, so the
older kind of shared memory is used; it goes with the last process that has it attached.
"""

import ctypes
import ctypes.util
from typing import Final

import numpy as np
import xcffib
import xcffib.shm
from numpy.typing import NDArray

from kiosk_client.window.x11_connection import X11Error

IPC_PRIVATE: Final = 0
IPC_RMID: Final = 0
OWNER_ONLY: Final = 0o600
FAILED: Final = ctypes.c_void_p(-1).value


def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    libc.shmget.argtypes = (ctypes.c_int, ctypes.c_size_t, ctypes.c_int)
    libc.shmat.argtypes = (ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
    libc.shmat.restype = ctypes.c_void_p
    libc.shmdt.argtypes = (ctypes.c_void_p,)
    libc.shmctl.argtypes = (ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
    return libc


class SharedMemory:
    """A segment of `size` bytes, attached here and by the X server, readable by this user only.

    Raises:
        X11Error: there is none, or the server cannot attach it (another machine or user).
    """

    def __init__(self, connection: xcffib.Connection, size: int) -> None:
        self._libc = _libc()
        segment = self._libc.shmget(IPC_PRIVATE, size, OWNER_ONLY)
        if segment < 0:
            raise X11Error("there is no shared memory")
        address = self._libc.shmat(segment, None, 0)
        self.segment = int(connection.generate_id())
        try:
            if address == FAILED:
                raise X11Error("shared memory cannot be attached")
            read_only = False
            connection(xcffib.shm.key).AttachChecked(self.segment, segment, read_only).check()
        except xcffib.XcffibException as error:
            self._libc.shmdt(address)
            raise X11Error("the X server cannot share memory") from error
        finally:
            self._libc.shmctl(segment, IPC_RMID, None)
        self._address: int | None = address
        self._bytes = (ctypes.c_ubyte * size).from_address(address)

    def picture(self, width: int, height: int) -> NDArray[np.uint8]:
        """View the segment as BGRX pixels; copy what is to be kept."""
        flat: NDArray[np.uint8] = np.ctypeslib.as_array(self._bytes)
        return flat[: width * height * 4].reshape(height, width, 4)

    def close(self) -> None:
        """Detach; no view may be used afterwards."""
        address, self._address = self._address, None
        if address is not None:
            self._libc.shmdt(address)
