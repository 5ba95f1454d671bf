"""The maintenance screen (保守中): on and off, and on again after a restart of the agent."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final

import structlog
from typing_extensions import override

from kiosk_client.durable_file import replace_file, sync_directory
from kiosk_client.repairs.repair import Repair, RepairEnd, words
from server.protocol.repair import RepairObstacle

log = structlog.get_logger(__name__)

NAME: Final = "maintenance"


class MaintenanceFile:
    """Whether this kiosk is in maintenance; a file that is there says so, whatever is in it.

    Args:
        directory: the kiosk's state directory; it must exist.
    """

    def __init__(self, directory: Path) -> None:
        self._path = directory / NAME

    def is_on(self) -> bool:
        """Whether it is."""
        return self._path.exists()

    def switch(self, *, on: bool) -> None:
        """Make it so; it is on the disk when this returns.

        Raises:
            OSError: the disk did not take it.
        """
        if on:
            replace_file(self._path, b"")
        else:
            self._path.unlink(missing_ok=True)
        sync_directory(self._path.parent)


class _Switch(Repair):
    """One direction of it; `switched` makes the agent act on it."""

    takes_s = 2
    on: bool

    def __init__(self, file: MaintenanceFile, switched: Callable[[bool], None]) -> None:
        self._file: Final = file
        self._switched: Final = switched

    @override
    async def obstacle(self) -> RepairObstacle | None:
        """See the base class."""
        return "not_here" if self._file.is_on() == self.on else None

    @override
    async def carry_out(self) -> RepairEnd:
        """See the base class."""
        try:
            await asyncio.to_thread(lambda: self._file.switch(on=self.on))
        except OSError as error:
            log.warning("maintenance_not_kept", error=type(error).__name__)
            return "failed"
        self._switched(self.on)
        return "done"


class MaintenanceOn(_Switch):
    """Serve nobody until it is switched off."""

    name = "maintenance_on"
    title = words("保守中の画面を出す", "Show the maintenance screen")
    interrupts = words(
        "案内パネルに「保守中」と表示し、「保守中の画面を消す」まで新しい受け付けを断ります。"
        "再起動しても保守中のままです。係員と責任者のコンソールにも表示されます。",
        "The panel says that the kiosk is being serviced, and new sessions are refused until the "
        "screen is switched off, also after a restart. Staff see it at their consoles.",
    )
    on = True


class MaintenanceOff(_Switch):
    """Serve again."""

    name = "maintenance_off"
    title = words("保守中の画面を消す", "Remove the maintenance screen")
    interrupts = words(
        "保守中の表示を消し、受け付けを始めます。",
        "The maintenance screen goes, and the kiosk serves again.",
    )
    on = False
