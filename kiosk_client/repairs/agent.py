"""Repairs that begin the agent anew: as it is, or with the site profile as it is on the disk now.

The process ends in order (windows wiped, profile gone) with a code by which its supervisor starts
it again; where nobody would, it is not done.
"""

import asyncio
from collections.abc import Callable
from typing import Final

import structlog
from typing_extensions import override

from kiosk_client.repairs.ending import Ending
from kiosk_client.repairs.repair import Repair, RepairEnd, words
from server.protocol.errors import StartupError
from server.protocol.repair import RepairObstacle

log = structlog.get_logger(__name__)


class _NextProcess(Repair):
    """A repair whose second half is another process."""

    outlives = True

    def __init__(self, ending: Ending, *, supervised: bool) -> None:
        self._ending: Final = ending
        self._supervised: Final = supervised

    @override
    async def obstacle(self) -> RepairObstacle | None:
        """See the base class."""
        return None if self._supervised else "not_supervised"

    @override
    async def carry_out(self) -> RepairEnd:
        """See the base class."""
        self._ending.want()
        return "later"


class RestartAgent(_NextProcess):
    """End the agent; its supervisor starts it again."""

    name = "restart_agent"
    title = words("端末プログラムを再起動する", "Restart the kiosk's program")
    interrupts = words(
        "端末プログラムを終わらせ、起動し直します。申請画面と案内パネルが一度消え、約30秒の間、"
        "この端末は切断と表示され、受け付けできません。",
        "The kiosk's program ends and is started again. Both windows close, and for about 30 "
        "seconds the kiosk is shown as offline and serves nobody.",
    )
    takes_s = 30
    mends = ("display-size", "memory", "clock-skew", "chromium-crashes")


class ReloadProfile(_NextProcess):
    """Take the site profile that lies in its folder now, if its signature and content are good.

    Args:
        look: reads and verifies it, or raises `StartupError`; None: no profile is set.
        ending: of the agent.
        supervised: whether it is started again.
    """

    name = "reload_profile"
    title = words("サイト設定を読み直す", "Reload the site profile")
    interrupts = words(
        "サイト設定の署名と内容を確かめ、正しい場合だけ端末プログラムを起動し直して使い始めます"
        "（約30秒、受け付けできません）。正しくない場合は、いまの設定のまま何も止まりません。",
        "The profile's signature and content are checked. Only if they are good is the kiosk's "
        "program started again with it (about 30 seconds in which nobody is served); otherwise "
        "nothing stops and the present one stays.",
    )
    takes_s = 30
    mends = ("site-profile",)

    def __init__(
        self, look: Callable[[], object] | None, ending: Ending, *, supervised: bool
    ) -> None:
        super().__init__(ending, supervised=supervised)
        self._look: Final = look

    @override
    async def obstacle(self) -> RepairObstacle | None:
        """See the base class."""
        return "not_here" if self._look is None else await super().obstacle()

    @override
    async def carry_out(self) -> RepairEnd:
        """See the base class."""
        if self._look is None:
            return "failed"
        try:
            await asyncio.to_thread(self._look)
        except StartupError as fault:
            log.warning("profile_not_reloaded", code=fault.code)
            return "failed"
        return await super().carry_out()
