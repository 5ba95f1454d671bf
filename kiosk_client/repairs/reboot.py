"""The whole machine anew: by logind, where it lets us, or by a command that the settings name."""

from collections.abc import Callable
from typing import Final

import structlog
from typing_extensions import override

from kiosk_client.repairs.note import NoteFile, boot_id
from kiosk_client.repairs.repair import Repair, RepairEnd, words
from kiosk_client.repairs.tools import Ask, run_tool
from server.protocol.repair import RepairObstacle

log = structlog.get_logger(__name__)

ASK_S: Final = 5.0
DO_S: Final = 20.0
CAN_REBOOT: Final = (
    "busctl",
    "call",
    "org.freedesktop.login1",
    "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager",
    "CanReboot",
)
"""Asks logind, which knows its polkit rules; it answers `s "yes"` (org.freedesktop.login1(5))."""
REBOOT: Final = ("systemctl", "--no-ask-password", "reboot")


class Reboot(Repair):
    """Start the machine again.

    Args:
        note: what the next start of the agent reads.
        command: of the settings; empty: logind.
        ask: runs a tool of the system.
        boot: identifies the present start of the machine.
    """

    name = "reboot"
    title = words("端末を再起動する", "Reboot the machine")
    interrupts = words(
        "端末そのものを再起動します。数分の間、切断と表示され、受け付けできません。"
        "起動しない場合は、現地での確認が必要です。",
        "The whole machine is started again. For some minutes the kiosk is shown as offline and "
        "serves nobody. Should it not come back, somebody must go there.",
    )
    takes_s = 240
    outlives = True
    mends = ("temperature", "disk-writes", "memory")

    def __init__(
        self,
        note: NoteFile,
        command: tuple[str, ...] = (),
        ask: Ask = run_tool,
        boot: Callable[[], str] = boot_id,
    ) -> None:
        self._note: Final = note
        self._command: Final = command
        self._ask: Final = ask
        self._boot: Final = boot

    @override
    async def obstacle(self) -> RepairObstacle | None:
        """See the base class."""
        if self._command:
            return None
        answer = await self._ask(CAN_REBOOT, ASK_S)
        return None if answer.good and '"yes"' in answer.output else "not_permitted"

    @override
    async def carry_out(self) -> RepairEnd:
        """See the base class."""
        answer = await self._ask(self._command or REBOOT, DO_S)
        log.info("reboot_ordered", exit_code=answer.code)
        return "later" if answer.good else "failed"

    @override
    def has_helped(self) -> bool:
        """Whether the machine, and not only the agent, was started since."""
        before = self._note.read()
        return before is not None and before.boot != self._boot()
