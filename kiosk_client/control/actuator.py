"""Guards and unguards page and screen, one order after the other; to end goes before to begin."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

import structlog

from kiosk_client.control.epoch import EpochError
from kiosk_client.control.events import Guarded, NotGuarded
from kiosk_client.control.ports import Hands, HandsError, Shield, ShieldError

log = structlog.get_logger(__name__)

GUARD_S = 5.0
"""Longer no citizen waits after 「はい」; then control stays where it is."""
UNGUARD_S = 1.0
"""So long a page that does not answer may hold up the news that control is back."""

Order = Callable[[], Awaitable[None]]


class Epoch(Protocol):
    """Source of lease numbers; `EpochFile` is one."""

    def advance(self) -> int:
        """Return a number above all before it, once it is durable; raises `EpochError`."""


class Actuator:
    """Performs orders in their sequence, and tells the lease when guarding is done.

    Args:
        hands: operate the page.
        shield: keeps the citizen's input away.
        epoch: numbers the leases.
        tell: hears `Guarded` and `NotGuarded`.
        on_touch: called for each touch that the shield caught.
    """

    def __init__(
        self,
        hands: Hands,
        shield: Shield,
        epoch: Epoch,
        tell: Callable[[Guarded | NotGuarded], None],
        on_touch: Callable[[], None],
    ) -> None:
        self._hands = hands
        self._shield = shield
        self._epoch = epoch
        self._tell = tell
        self._on_touch = on_touch
        self._orders: asyncio.Queue[Order] = asyncio.Queue()
        self._guarding: asyncio.Task[None] | None = None
        self._ordered = 0
        self._void = 0

    def guard(self, start: int, *, new_lease: bool) -> None:
        """Arm the hands, raise the shield, number the lease; then tell `Guarded`."""
        self._ordered = start
        self._orders.put_nowait(lambda: self._guard(start, new_lease=new_lease))

    def unguard(self, settled: Callable[[], Awaitable[None]]) -> None:
        """Disarm and lower the shield, whatever was being guarded.

        Args:
            settled: awaited when the hands are disarmed: the end of the input under way.
        """
        self._void = self._ordered
        if self._guarding is not None:
            self._guarding.cancel()
        self._orders.put_nowait(lambda: self._unguard(settled))

    def afterwards(self, act: Callable[[], None]) -> None:
        """Do this when all orders before it are carried out."""

        async def order() -> None:
            act()

        self._orders.put_nowait(order)

    async def run(self) -> None:
        """Carry out orders until cancelled; the window is the citizen's then."""
        try:
            while True:
                order = await self._orders.get()
                await order()
        finally:
            await self._unguard(_nothing)

    async def _guard(self, start: int, *, new_lease: bool) -> None:
        if start <= self._void:
            return
        self._guarding = asyncio.create_task(self._arm(start, new_lease=new_lease))
        try:
            await asyncio.wait([self._guarding])
        finally:
            self._guarding.cancel()
            self._guarding = None

    async def _arm(self, start: int, *, new_lease: bool) -> None:
        try:
            async with asyncio.timeout(GUARD_S):
                await self._hands.arm()
                await self._shield.up(self._on_touch)
                lease = await asyncio.to_thread(self._epoch.advance) if new_lease else None
        except (HandsError, ShieldError, EpochError, TimeoutError) as error:
            log.warning("control_not_guarded", error=type(error).__name__)
            self._tell(NotGuarded(start))
        except Exception as error:  # noqa: BLE001 - the boundary to what drives page and screen
            log.error("control_guard_failed", error=type(error).__name__)  # noqa: TRY400 - no text
            self._tell(NotGuarded(start))
        else:
            self._tell(Guarded(start, lease))

    async def _unguard(self, settled: Callable[[], Awaitable[None]]) -> None:
        """Do both at once: neither may wait for the other, and neither may keep us for ever."""
        await asyncio.gather(
            _bounded("hands", self._hands.disarm), _bounded("shield", self._shield.down)
        )
        await settled()


async def _bounded(what: str, act: Callable[[], Awaitable[None]]) -> None:
    try:
        async with asyncio.timeout(UNGUARD_S):
            await act()
    except Exception as error:  # noqa: BLE001 - one that fails must not keep the other from ending
        log.error("control_unguard_failed", what=what, error=type(error).__name__)  # noqa: TRY400


async def _nothing() -> None:
    return
