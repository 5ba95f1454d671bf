"""`madoguchi tour`: play one whole session, write the report, tell by exit code if all held."""

import platform
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

from madoguchi.stack.ending import ending_in_order
from madoguchi.stack.folders import require_folder
from madoguchi.stack.program import ProgramEndedError
from madoguchi.stack.waiting import OverdueError
from madoguchi.tour.acts import ACTS
from madoguchi.tour.record import TourRecord
from madoguchi.tour.report import write_report
from madoguchi.tour.runner import leaves, play_all
from madoguchi.tour.stage import open_stage

HELD: Final = 0
FAILED: Final = 1


async def run_tour(out: Path, say: Callable[[str], None] = print) -> int:
    """Play all acts in fresh programs and browsers.

    Args:
        out: Folder for report.html, report.json and logs; made if it does not exist.
        say: Receives one line per step.

    Returns:
        0 if every step held, 1 if one did not.

    Raises:
        StartupError: Something that has to be installed is missing, or the folder cannot be made.
    """
    require_folder(out, "--out")
    started = time.perf_counter()
    planned = sum(len(act.steps) for act in ACTS)
    record = TourRecord(datetime.now(UTC), planned, _versions())
    with tempfile.TemporaryDirectory(prefix="madoguchi-tour-") as folder:
        try:
            with ending_in_order():
                async with open_stage(Path(folder)) as stage:
                    record.versions["Chromium"] = stage.desk.version
                    record.metrics = stage.metrics
                    await play_all(stage, ACTS, record, say)
        except* (ProgramEndedError, OverdueError) as faults:
            for fault in leaves(faults):
                say(f"✘ {fault}")
        finally:
            _keep_logs(Path(folder) / "logs", out / "logs")
    page = write_report(out, record)
    say(_verdict(record, time.perf_counter() - started, page))
    return HELD if record.ok else FAILED


def _versions() -> dict[str, str]:
    return {
        "madoguchi": version("madoguchi"),
        "Python": platform.python_version(),
        "aiortc": version("aiortc"),
        "OS": f"{platform.system()} {platform.release()}",
    }


def _keep_logs(logs: Path, kept: Path) -> None:
    shutil.rmtree(kept, ignore_errors=True)
    if logs.exists():
        shutil.copytree(logs, kept)


def _verdict(record: TourRecord, seconds: float, page: Path) -> str:
    held = sum(step.ok for step in record.steps)
    if record.ok:
        return f"✔ {held} の手順すべてが成立 / all {held} steps held — {seconds:.0f} s — {page}"
    return f"✘ {record.planned} 中 {held} が成立 / {held} of {record.planned} held — {page}"
