"""The durable number of the newest lease: a fencing token that no restart ever repeats (T8).

It is kept at the kiosk and not in the server's database, because the kiosk alone decides who holds
control, also while the server is away (docs/adr/0010). It stands in two files, each with a
checksum, written one after the other before anybody learns it: one file that goes bad leaves the
other, which holds every number that was given away.
"""

import zlib
from pathlib import Path
from typing import Final

from kiosk_client.durable_file import replace_file, sync_directory
from server.protocol.errors import StartupError

SLOTS: Final = ("control-epoch-a", "control-epoch-b")
HIGHEST: Final = 2**33 - 1
"""Times `ASKS_OF_A_PROCESS` it is the largest number that a browser takes for an integer."""
DAMAGED: Final = -1
MISSING: Final = 0


class EpochError(Exception):
    """No number can be made durable now, so no lease may be granted."""


class EpochDamagedError(EpochError):
    """Nobody knows which numbers were given away."""


class EpochFile:
    """Hands out numbers that grow for as long as the directory lives; they may skip.

    Only one agent at a time may use the directory (`state_lock`).

    Args:
        directory: the kiosk's state directory; it must exist.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def begin(self) -> int:
        """Return the first number of this process.

        Raises:
            StartupError: `control_epoch_damaged` if the numbers are there and cannot be read,
                `state_dir_unusable` if none can be written.
        """
        try:
            return self.advance()
        except EpochDamagedError:
            raise _damaged(self._directory) from None
        except EpochError:
            raise _unusable(self._directory) from None

    def advance(self) -> int:
        """Return a number above every one before it; it is on disk by then (two fsyncs).

        Raises:
            EpochError: the number could not be made durable; nobody has been given it.
        """
        number = self._newest() + 1
        if number > HIGHEST:
            raise EpochError("the numbers are used up")
        try:
            self._write(number)
        except OSError as error:
            raise EpochError(f"the number cannot be kept: {error.strerror}") from None
        return number

    def _newest(self) -> int:
        """Return the highest number that was given away, 0 if there was none."""
        slots = self._slots()
        if DAMAGED in slots and max(slots) <= MISSING:
            raise EpochDamagedError("no file can be read")
        return max(*slots, 0)

    def _slots(self) -> list[int]:
        return [_read(self._directory / name) for name in SLOTS]

    def _write(self, number: int) -> None:
        """Write both files and wait until the disk has them; the worse one first."""
        slots = self._slots()
        for index in sorted(range(len(SLOTS)), key=slots.__getitem__):
            replace_file(self._directory / SLOTS[index], _line(number))
        sync_directory(self._directory)


def _read(path: Path) -> int:
    """Return the number in a file, `MISSING` or `DAMAGED`."""
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return MISSING
    except OSError:
        return DAMAGED
    number = text.partition(b" ")[0]
    if not number.isdigit() or text != _line(int(number)):
        return DAMAGED
    return int(number)


def _line(number: int) -> bytes:
    return f"{number} {zlib.crc32(str(number).encode()):08x}\n".encode()


def _damaged(directory: Path) -> StartupError:
    return StartupError(
        "control_epoch_damaged",
        f"{directory} の操作権の番号（control-epoch-a と control-epoch-b）が壊れています。"
        "番号が戻ると古い操作が有効になり得るため起動しません。"
        "フォルダーを削除し、新しい登録コードで登録し直してください。",
        f"The numbers of the control lease in {directory} (control-epoch-a and control-epoch-b) "
        "are damaged. A number that returned could revive an old lease, so the kiosk does not "
        "start. Delete the directory and enrol again with a new code.",
        78,
    )


def _unusable(directory: Path) -> StartupError:
    return StartupError(
        "state_dir_unusable",
        f"{directory} に書き込めません。キオスクの利用者が書けるフォルダーを指定してください。",
        f"{directory} cannot be written. Choose a directory that the kiosk's user owns.",
        73,
    )
