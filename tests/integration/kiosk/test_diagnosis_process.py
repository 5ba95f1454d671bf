"""A run in its process: what it says, what it keeps, and that it ends when told."""

import asyncio
import os
from pathlib import Path

from kiosk_client.diagnosis.lines import Ended, Found, Order
from kiosk_client.diagnosis.record import RunRecord
from kiosk_client.diagnosis.registry import PROBES
from kiosk_client.diagnosis.worker_process import DiagnosisProcess
from kiosk_client.settings import KioskSettings
from kiosk_client.window.settings import DesktopEnvironment

WAIT_S = 60.0


def order(folder: Path) -> Order:
    settings = KioskSettings(state_dir=folder, server_url="http://127.0.0.1:9")
    return Order.of(settings, DesktopEnvironment(display=None), None, (), in_session=True)


async def test_a_run_says_each_finding_and_the_whole(tmp_path: Path) -> None:
    """One line for each probe as it answers, then the run, which is also on the kiosk's disk."""
    process = await DiagnosisProcess.start(order(tmp_path))
    try:
        async with asyncio.timeout(2 * WAIT_S):
            lines = [line async for line in process.lines()]
    finally:
        await process.end()
    found = [line for line in lines if isinstance(line, Found)]
    assert [line.done for line in found] == list(range(1, len(PROBES) + 1))
    assert {line.total for line in found} == {len(PROBES)}
    assert isinstance(lines[-1], Ended)
    run = lines[-1].run
    assert RunRecord(tmp_path).runs() == (run,)
    asked = {probe.id for probe in PROBES if not probe.in_session}
    assert {one.id for one in run.findings if one.verdict == "skip"} >= asked


async def test_a_run_ends_when_told(tmp_path: Path) -> None:
    """A citizen has come: process and whatever it had open are gone."""
    process = await DiagnosisProcess.start(order(tmp_path))
    await process.end()
    try:
        os.kill(process.pid, 0)
    except ProcessLookupError:
        return
    raise AssertionError("it still runs")
