"""Which repair ended the agent before this one: kept on the disk, told by the next process."""

from pathlib import Path
from typing import Final

import structlog
from pydantic import ValidationError

from kiosk_client.durable_file import replace_file, sync_directory
from server.protocol.base import Identifier, Part
from server.protocol.repair import RepairName

log = structlog.get_logger(__name__)

NAME: Final = "repair.json"
BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")


class Note(Part):
    """A repair that goes on beyond the process that was ordered to do it."""

    repair_id: Identifier
    repair: RepairName
    boot: str
    mark: str = ""


def boot_id(path: Path = BOOT_ID) -> str:
    """Return the identifier of this start of the machine; empty where there is none."""
    try:
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


class NoteFile:
    """The note of one kiosk.

    Args:
        directory: the kiosk's state directory; it must exist.
    """

    def __init__(self, directory: Path) -> None:
        self._path = directory / NAME

    def read(self) -> Note | None:
        """Return what an earlier process left."""
        try:
            return Note.model_validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValidationError) as error:
            log.warning("repair_note_damaged", error=type(error).__name__)
            return None

    def write(self, note: Note) -> None:
        """Keep it.

        Raises:
            OSError: the disk did not take it.
        """
        replace_file(self._path, note.model_dump_json().encode())
        sync_directory(self._path.parent)

    def remove(self) -> None:
        """The server has been told."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            log.warning("repair_note_not_removed", error=type(error).__name__)
