"""Runs `madoguchi bench control`: one call, control handed over in it again and again."""

import tempfile
from pathlib import Path

from madoguchi.bench.control.report import progress, render
from madoguchi.bench.control.result import ControlResult, spreads
from madoguchi.bench.control.subject import running_call
from madoguchi.bench.machine import describe, load
from madoguchi.bench.options import ControlBenchOptions
from madoguchi.bench.outcome import Say, reported
from madoguchi.bench.output import write_json


async def run_control_bench(options: ControlBenchOptions, say: Say = print) -> int:
    """Measure, print the table, write the JSON.

    Args:
        options: How often, and where the result is written.
        say: Takes each line of progress, the table, and what went wrong.

    Returns:
        Exit code: 0 if it was measured, whatever the figures are, else 1.

    Raises:
        StartupError: Something that has to be installed is missing.
    """
    return await reported(_run(options, say), say)


async def _run(options: ControlBenchOptions, say: Say) -> None:
    load_before = load()
    rounds = []
    with tempfile.TemporaryDirectory(prefix="madoguchi-bench-") as folder:
        async with running_call(Path(folder)) as call:
            for index in range(options.rounds):
                rounds.append(await call.play())
                say(f"round {index + 1}/{options.rounds}  {progress(rounds[-1])}")
            chromium = call.browser_version
    result = ControlResult(
        rounds=tuple(rounds),
        machine=describe(chromium=chromium, load_before=load_before),
        **spreads(rounds),
    )
    say("")
    say(render(result))
    write_json(result, options.json_file)
