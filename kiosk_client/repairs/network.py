"""The network connection anew, by NetworkManager, where it manages the interface and lets us.

Not by `ip link set … down` and `up`: that takes the routes away, and with nobody to bring them back
the kiosk would be out of reach of those who could.
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

import psutil
import structlog
from typing_extensions import override

from kiosk_client.repairs.repair import Repair, RepairEnd, words
from kiosk_client.repairs.tools import Ask, run_tool
from server.protocol.repair import RepairObstacle

log = structlog.get_logger(__name__)

ROUTES: Final = Path("/proc/net/route")
UP_WITHIN_S: Final = 20.0
LOOK_S: Final = 0.5
ASK_S: Final = 5.0
PERMISSION: Final = "org.freedesktop.NetworkManager.network-control:yes"
CONNECTED: Final = ":100 "
"""NM_DEVICE_STATE_ACTIVATED, by its number: the word beside it follows the machine's language."""


def default_interface(routes: Path = ROUTES) -> str | None:
    """Return the interface by which the rest of the world is reached (proc(5), `/proc/net/route`).

    Args:
        routes: the kernel's table of IPv4 routes.
    """
    try:
        lines = routes.read_text("ascii").splitlines()[1:]
    except (OSError, UnicodeDecodeError):
        return None
    found = (line.split() for line in lines)
    return next((cells[0] for cells in found if len(cells) > 1 and cells[1] == "00000000"), None)


async def has_address(interface: str) -> bool:
    """Wait until an interface is up and has an address; False: it has none in time."""
    try:
        async with asyncio.timeout(UP_WITHIN_S):
            while True:
                state = psutil.net_if_stats().get(interface)
                if state is not None and state.isup and psutil.net_if_addrs().get(interface):
                    return True
                await asyncio.sleep(LOOK_S)
    except TimeoutError:
        return False


class RestartNetwork(Repair):
    """Connect the interface of the default route anew.

    Args:
        ask: runs a tool of the system.
        interface: names the interface.
        up: waits until it can be used.
    """

    name = "restart_network"
    title = words("ネットワークをつなぎ直す", "Reconnect the network")
    interrupts = words(
        "ネットワークの口をつなぎ直します。約30秒の間、この端末は切断と表示され、"
        "受け付けできません。つながらない場合は、現地での確認が必要です。",
        "The network interface is connected anew. For about 30 seconds the kiosk is shown as "
        "offline and serves nobody. Should it not come back, somebody must go there.",
    )
    takes_s = 30
    mends = ("network-link", "wifi-signal", "server-name", "site-name", "stun-udp", "line-loss")

    def __init__(
        self,
        ask: Ask = run_tool,
        interface: Callable[[], str | None] = default_interface,
        up: Callable[[str], Awaitable[bool]] = has_address,
    ) -> None:
        self._ask: Final = ask
        self._interface: Final = interface
        self._up: Final = up

    @override
    async def obstacle(self) -> RepairObstacle | None:
        """See the base class."""
        interface = self._interface()
        if interface is None:
            return "not_here"
        return None if await self._command(interface) is not None else "not_permitted"

    @override
    async def carry_out(self) -> RepairEnd:
        """See the base class."""
        interface = self._interface()
        command = None if interface is None else await self._command(interface)
        if interface is None or command is None:
            return "failed"
        answer = await self._ask(command, UP_WITHIN_S + ASK_S)
        log.info("network_reconnected", what=command[0], exit_code=answer.code)
        return "done" if answer.good and await self._up(interface) else "failed"

    async def _command(self, interface: str) -> tuple[str, ...] | None:
        """Return how it is done here; None: nobody manages it, or they do not let us."""
        device = ("nmcli", "-t", "-f", "GENERAL.STATE", "device", "show", interface)
        if CONNECTED in (await self._ask(device, ASK_S)).output:
            asked = ("nmcli", "-t", "-f", "PERMISSION,VALUE", "general", "permissions")
            allowed = PERMISSION in (await self._ask(asked, ASK_S)).output.splitlines()
            wait = ("--wait", str(int(UP_WITHIN_S)))
            return ("nmcli", *wait, "device", "connect", interface) if allowed else None
        return None
