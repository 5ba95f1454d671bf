"""Plays faults in a kiosk that runs: breaks, asks as IT does, mends."""

import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from madoguchi.drill.drill import Played
from madoguchi.drill.live.fault import LiveFault
from madoguchi.drill.live.house import House, open_house
from madoguchi.drill.live.technician import NotNamedError
from madoguchi.drill.small_disk import NotPossibleError


async def run_live(
    faults: Sequence[LiveFault],
    path: str,
    healthy_runs: int,
    heard: Callable[[Played], object] = lambda _: None,
) -> tuple[tuple[Played, ...], tuple[str, ...]]:
    """Look at a healthy kiosk that runs as often as asked, then play faults in it.

    Args:
        faults: to be played; those that need a new agent last.
        path: where programs are.
        healthy_runs: how often nothing is broken.
        heard: called with each fault that was played.

    Returns:
        What was said of each fault, and what was said of the healthy kiosk.
    """
    played: list[Played] = []
    alarms: list[str] = []
    with tempfile.TemporaryDirectory(prefix="madoguchi-live-") as folder:
        async with open_house(Path(folder), path) as house:
            kiosk_id = (await house.it.kiosk()).kiosk_id
            for _ in range(healthy_runs):
                alarms += await named(house, kiosk_id)
            for fault in faults:
                played.append(await play(fault, house, kiosk_id))
                heard(played[-1])
    return tuple(played), tuple(alarms)


async def play(fault: LiveFault, house: House, kiosk_id: str) -> Played:
    """Break one thing, ask, and mend it."""
    began = time.perf_counter()
    found: tuple[str, ...] = ()
    missing = None
    try:
        async with fault.broken(house):
            found = await named(house, kiosk_id)
    except NotPossibleError as error:
        missing = str(error)
    return Played(
        fault=fault.id,
        name=fault.name,
        kind=fault.kind,
        expected=fault.expected,
        named=found,
        missing=missing,
        running=True,
        took_s=round(time.perf_counter() - began, 2),
    )


async def named(house: House, kiosk_id: str) -> tuple[str, ...]:
    """Return the probes that fail, or why there is no result."""
    try:
        record = await house.it.diagnose(kiosk_id)
    except NotNamedError as error:
        return (str(error),)
    return tuple(found.id for found in record.findings if found.verdict == "fail")
