"""Runs `madoguchi bench call`: whole calls and bare ones in turn."""

import tempfile
from pathlib import Path

from madoguchi.bench.call import bare, subject
from madoguchi.bench.call.bare import BareCall, bare_call
from madoguchi.bench.call.report import progress, render
from madoguchi.bench.call.result import CallPair, CallResult, CallSide, compare, too_noisy
from madoguchi.bench.call.subject import WholeCall, whole_call
from madoguchi.bench.machine import describe, load
from madoguchi.bench.options import CallBenchOptions
from madoguchi.bench.outcome import Say, reported
from madoguchi.bench.output import write_json
from madoguchi.tour.inputs.devices import FakeDevices, make_devices


async def run_call_bench(options: CallBenchOptions, say: Say = print) -> int:
    """Measure, print the table, write the JSON.

    Args:
        options: What to measure, and where to write it.
        say: Takes each line of progress, the table, and what went wrong.

    Returns:
        Exit code: 0 if it was measured, whatever the figures are, else 1.

    Raises:
        StartupError: Something that has to be installed is missing.
    """
    return await reported(_run(options, say), say)


async def _run(options: CallBenchOptions, say: Say) -> None:
    load_before = load()
    with tempfile.TemporaryDirectory(prefix="madoguchi-bench-") as folder:
        (Path(folder) / "stack").mkdir()
        citizen = await make_devices(Path(folder), "citizen")
        operator = await make_devices(Path(folder), "operator")
        async with whole_call(Path(folder) / "stack") as ours:
            pairs = await _take_turns(ours, (citizen, operator), options, say)
            chromium = ours.browser_version
    result = CallResult(
        ratios=compare(pairs),
        too_noisy=too_noisy(pairs),
        subject=CallSide.of(subject.NAME, [pair.subject for pair in pairs]),
        peer=CallSide.of(bare.NAME, [pair.peer for pair in pairs]),
        rounds=pairs,
        machine=describe(chromium=chromium, load_before=load_before),
    )
    say("")
    say(render(result))
    write_json(result, options.json_file)


async def _take_turns(
    ours: WholeCall, devices: tuple[FakeDevices, FakeDevices], options: CallBenchOptions, say: Say
) -> tuple[CallPair, ...]:
    """Play A B, B A, A B …: whatever the machine does meanwhile meets both."""
    pairs = []
    async with bare_call(options.chromium, *devices) as theirs:
        for index in range(options.rounds):
            pair = await _play_pair(ours, theirs, ours_first=index % 2 == 0)
            pairs.append(pair)
            say(f"round {index + 1}/{options.rounds}  {progress(pair)}")
    return tuple(pairs)


async def _play_pair(ours: WholeCall, theirs: BareCall, *, ours_first: bool) -> CallPair:
    if ours_first:
        found = await ours.play()
        return CallPair(subject=found, peer=await theirs.play())
    peer = await theirs.play()
    return CallPair(subject=await ours.play(), peer=peer)
