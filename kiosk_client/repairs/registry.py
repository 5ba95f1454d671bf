"""Every repair that this kiosk knows, in the order in which IT is offered them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk_client.repairs.agent import ReloadProfile, RestartAgent
from kiosk_client.repairs.bench import Bench
from kiosk_client.repairs.ending import Ending
from kiosk_client.repairs.key import RenewableKey, RenewKey
from kiosk_client.repairs.maintenance import MaintenanceFile, MaintenanceOff, MaintenanceOn
from kiosk_client.repairs.network import RestartNetwork
from kiosk_client.repairs.note import NoteFile
from kiosk_client.repairs.reboot import Reboot
from kiosk_client.repairs.windows import (
    ClearProfile,
    RenewableWindow,
    RestartablePanel,
    RestartPanel,
    RestartReader,
    RestartWindow,
)


@dataclass(frozen=True, slots=True)
class Means:
    """What the repairs of one kiosk work on.

    Attributes:
        directory: the kiosk's state directory.
        window: window A.
        panel: window B; None: this kiosk shows none.
        reader: connects the card reader anew; None: there is none.
        profile: reads and verifies the site profile; None: none is set.
        key: of the kiosk.
        ending: of the agent, and whether it is started again.
        maintenance: makes the agent serve nobody, or serve again.
        reboot_command: of the settings.
    """

    directory: Path
    window: RenewableWindow
    panel: RestartablePanel | None
    reader: Callable[[], Awaitable[bool]] | None
    profile: Callable[[], object] | None
    key: RenewableKey
    ending: Ending
    supervised: bool
    maintenance: Callable[[bool], None]
    reboot_command: tuple[str, ...] = ()


def bench_of(means: Means) -> Bench:
    """Return the bench of one kiosk."""
    note = NoteFile(means.directory)
    screen = MaintenanceFile(means.directory)
    return Bench(
        (
            RestartWindow(means.window),
            ClearProfile(means.window),
            RestartPanel(means.panel),
            RestartReader(means.reader),
            RestartNetwork(),
            ReloadProfile(means.profile, means.ending, supervised=means.supervised),
            RestartAgent(means.ending, supervised=means.supervised),
            RenewKey(note, means.key),
            Reboot(note, means.reboot_command),
            MaintenanceOn(screen, means.maintenance),
            MaintenanceOff(screen, means.maintenance),
        ),
        note,
    )
