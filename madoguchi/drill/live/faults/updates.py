"""Updates of a running kiosk that go wrong; its own installer and launcher are at work."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

from kiosk_client.diagnosis.words import both
from madoguchi.drill.faults.updates import tamper
from madoguchi.drill.live.fault import Broken, LiveFault
from madoguchi.drill.live.house import House


def _updated(do: Callable[[House], Awaitable[None]]) -> Broken:
    @asynccontextmanager
    async def broken(house: House) -> AsyncIterator[None]:
        try:
            await do(house)
            yield
        finally:
            house.releases.restore()

    return broken


FAULTS: Final = (
    LiveFault(
        "live-update-broken",
        both("更新の署名が内容と合わない", "Update broken: signature does not fit"),
        "updates",
        "real",
        _updated(lambda house: house.releases.prepare(tamper)),
    ),
    LiveFault(
        "live-update-taken-back",
        both("更新した版が起動しない", "Updated version does not start"),
        "updates",
        "real",
        _updated(lambda house: house.releases.start_a_broken_one()),
    ),
)
