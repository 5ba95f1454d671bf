"""One run of the diagnosis in a process of its own, so that no call of the agent's waits for it.

It reads its order from standard input, says each finding on standard output, keeps the run in the
kiosk's record, and ends at SIGTERM: whatever device it had open is free then.
`python -m kiosk_client.diagnosis.process` is started by `kiosk_client.diagnosis.worker_process`.
"""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final

import structlog

from kiosk_client.diagnosis.lines import (
    BadLineError,
    Ended,
    Found,
    Line,
    Order,
    read_order,
    written,
)
from kiosk_client.diagnosis.place import HERE, Elsewhere, Place, place_of
from kiosk_client.diagnosis.probe import Finding, Probe
from kiosk_client.diagnosis.record import Run, RunRecord, made
from kiosk_client.diagnosis.registry import PROBES
from kiosk_client.diagnosis.running import diagnose
from kiosk_client.diagnosis.verdict import sentence
from kiosk_client.version import agent_version
from kiosk_client.window.settings import DesktopEnvironment

POLITE: Final = 10
"""Niceness: the browsers of a call come first."""
FAULT: Final = 70

log = structlog.get_logger(__name__)


def place_in(order: Order, elsewhere: Elsewhere = HERE) -> Place:
    """Return the kiosk that an order is about."""
    desktop = DesktopEnvironment.model_validate(order.desktop)
    display = None if order.display is None else order.display.display()
    around = replace(elsewhere, display=display or elsewhere.display, crashes=order.crashes)
    return place_of(order.kiosk(), desktop, order.ice, around)


async def look(
    order: Order,
    say: Callable[[Line], None],
    probes: Sequence[Probe] = PROBES,
    elsewhere: Elsewhere = HERE,
) -> Run:
    """Look once, say what is found as soon as it is there, and keep the run on the kiosk's disk.

    Args:
        order: what is looked at.
        say: tells the agent.
        probes: the list.
        elsewhere: what is not this machine's own, in tests.
    """
    place = place_in(order, elsewhere)
    done = 0

    def heard(finding: Finding) -> None:
        nonlocal done
        done += 1
        say(Found(done=done, total=len(probes), finding=finding))

    began = time.perf_counter()
    findings = await diagnose(probes, place, in_session=order.in_session, heard=heard)
    took = time.perf_counter() - began
    words = sentence(findings)
    run = made(findings, words, took, agent_version(), in_session=order.in_session)
    try:
        RunRecord(place.state).add(run)
    except OSError as error:  # a full disk must not hide what was found
        log.warning("diagnosis_not_kept", error=type(error).__name__)
    say(Ended(run=run))
    return run


async def _main() -> None:
    running = asyncio.current_task()
    if running is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, running.cancel)
    line = await asyncio.to_thread(sys.stdin.buffer.readline)

    def say(told: Line) -> None:
        sys.stdout.buffer.write(written(told))
        sys.stdout.buffer.flush()

    await look(read_order(line), say)


def main() -> None:
    """Run as a process of its own; a look that hangs does not keep it from ending."""
    os.nice(POLITE)
    # Standard output is the agent's: what libraries log goes beside it.
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    code = 0
    try:
        asyncio.run(_main())
    except (BadLineError, OSError) as error:
        sys.stderr.write(f"diagnosis: {type(error).__name__}\n")
        code = FAULT
    except (asyncio.CancelledError, KeyboardInterrupt):
        code = FAULT
    with suppress(OSError):
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
