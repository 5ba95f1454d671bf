"""A whole drill: faults of kiosks made for them, then those of one that runs."""

import shutil
import time
from collections.abc import Callable, Sequence
from typing import Final

from kiosk_client.window.chromium import BINARY_NAMES
from madoguchi.drill.drill import Played, Table, run_drill
from madoguchi.drill.fault import Fault
from madoguchi.drill.faults import FAULTS
from madoguchi.drill.live.fault import LiveFault
from madoguchi.drill.live.faults import LIVE_FAULTS
from madoguchi.drill.live.playing import run_live

EVERY_FAULT: Final[tuple[Fault | LiveFault, ...]] = (*FAULTS, *LIVE_FAULTS)

Heard = Callable[[Played], object]


async def run_whole(
    faults: Sequence[Fault | LiveFault],
    path: str,
    healthy_runs: int,
    heard: Heard = lambda _: None,
) -> Table:
    """Play faults of both sorts; each sort is preceded or followed by healthy runs of its own.

    Args:
        faults: to be played.
        path: where programs are.
        healthy_runs: how often nothing is broken, for each sort of which there is a fault.
        heard: called with each fault that was played.
    """
    began = time.perf_counter()
    made = [one for one in faults if isinstance(one, Fault)]
    live = [one for one in faults if isinstance(one, LiveFault)]
    played: tuple[Played, ...] = ()
    alarms: tuple[str, ...] = ()
    healthy = 0
    if made:
        table = await run_drill(made, path, healthy_runs, heard)
        played, alarms, healthy = table.played, table.false_alarms, table.healthy_runs
    lacking = _lacking(path)
    if live and lacking is None:
        more, said = await run_live(live, path, healthy_runs, heard)
        played, alarms, healthy = played + more, alarms + said, healthy + healthy_runs
    elif live:
        left = tuple(_left_out(one, lacking or "") for one in live)
        for one in left:
            heard(one)
        played += left
    took = round(time.perf_counter() - began, 1)
    return Table(played=played, healthy_runs=healthy, false_alarms=alarms, took_s=took)


def _lacking(path: str) -> str | None:
    """Return the program without which no kiosk runs here."""
    if shutil.which("Xvfb", path=path) is None:
        return "Xvfb"
    there = any(shutil.which(name, path=path) for name in BINARY_NAMES)
    return None if there else BINARY_NAMES[0]


def _left_out(fault: LiveFault, lacking: str) -> Played:
    return Played(
        fault=fault.id,
        name=fault.name,
        kind=fault.kind,
        expected=fault.expected,
        running=True,
        missing=lacking,
    )
