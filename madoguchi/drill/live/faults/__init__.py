"""All faults of a running kiosk; those that need a new agent stand last."""

from typing import Final

from madoguchi.drill.live.fault import LiveFault
from madoguchi.drill.live.faults import files, programs, updates, ways

LIVE_FAULTS: Final[tuple[LiveFault, ...]] = (
    *files.FAULTS,
    *updates.FAULTS,
    *ways.FAULTS,
    *programs.FAULTS,
)
