"""All faults that a drill can play, in the order of the diagnosis."""

from typing import Final

from madoguchi.drill.fault import Fault
from madoguchi.drill.faults import devices, keeping, lines, machine, programs, updates, ways

FAULTS: Final[tuple[Fault, ...]] = (
    *programs.FAULTS,
    *keeping.FAULTS,
    *updates.FAULTS,
    *devices.FAULTS,
    *machine.FAULTS,
    *ways.FAULTS,
    *lines.FAULTS,
)
