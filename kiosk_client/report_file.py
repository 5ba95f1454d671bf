"""Reports of control that the server has not recorded yet, kept over a restart (Z-04).

Session number, phases and times: nothing of what was typed or seen, and no name. A report leaves
the file as soon as the server has it or will never take it.
"""

from pathlib import Path
from typing import Final

import structlog
from pydantic import TypeAdapter, ValidationError

from kiosk_client.durable_file import replace_file, sync_directory
from server.protocol.control import ControlReport

log = structlog.get_logger(__name__)

NAME: Final = "control-reports.json"
DAMAGED: Final = "control-reports.damaged"
REPORTS: Final = TypeAdapter(tuple[ControlReport, ...])


class ReportFile:
    """The reports of one kiosk; a city can do without one of them, but not without the kiosk.

    So a file that is damaged is put aside and a disk that is full is only logged. Only one agent at
    a time may use the directory (`state_lock`).

    Args:
        directory: the kiosk's state directory; it must exist.
    """

    def __init__(self, directory: Path) -> None:
        self._path = directory / NAME

    def read(self) -> tuple[ControlReport, ...]:
        """Return what an earlier process left; oldest first."""
        try:
            return REPORTS.validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return ()
        except (OSError, ValidationError) as error:
            log.warning("control_reports_damaged", error=type(error).__name__)
            self._put_aside()
            return ()

    def write(self, reports: tuple[ControlReport, ...]) -> None:
        """Keep these and no others; they are on disk when this returns, if at all."""
        try:
            replace_file(self._path, REPORTS.dump_json(reports))
            sync_directory(self._path.parent)
        except OSError as error:
            log.warning("control_reports_not_kept", error=type(error).__name__)

    def _put_aside(self) -> None:
        try:
            self._path.replace(self._path.with_name(DAMAGED))
        except OSError as error:
            log.warning("control_reports_not_put_aside", error=type(error).__name__)
