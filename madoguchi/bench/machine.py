"""Description of the machine beside every figure."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

import psutil

from madoguchi.bench.result import Machine

_CPU_INFO = Path("/proc/cpuinfo")


def describe(*, chromium: str, load_before: float) -> Machine:
    """Describe this machine, without its name.

    Args:
        chromium: Version of the Chromium that was used.
        load_before: One-minute load average before the first round.
    """
    return Machine(
        measured_at=datetime.now(UTC),
        processor=_processor(),
        cores=os.cpu_count() or 1,
        memory_gib=round(psutil.virtual_memory().total / 2**30, 1),
        system=f"{platform.system()} {platform.release()}",
        python=platform.python_version(),
        chromium=chromium,
        load_before=round(load_before, 2),
        load_after=round(load(), 2),
    )


def load() -> float:
    """Return the one-minute load average."""
    return os.getloadavg()[0]


def _processor() -> str:
    if _CPU_INFO.exists():
        for line in _CPU_INFO.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.machine()
