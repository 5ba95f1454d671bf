"""Runs `madoguchi bench window`: both sides up, their rounds in turn."""

import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from madoguchi.bench.browser import headless
from madoguchi.bench.machine import describe, load
from madoguchi.bench.options import WindowBenchOptions
from madoguchi.bench.outcome import Say, reported
from madoguchi.bench.output import write_json
from madoguchi.bench.quiet import only_warnings
from madoguchi.bench.window.kiosk import KioskEnd
from madoguchi.bench.window.measure import Measured, Side, measure_round
from madoguchi.bench.window.report import progress, render
from madoguchi.bench.window.result import (
    WindowPair,
    WindowResult,
    WindowRound,
    WindowSide,
    compare,
    too_noisy,
)
from madoguchi.bench.window.site import BenchSite
from madoguchi.bench.window.subject import subject_side
from madoguchi.bench.window.viewer_build import build_viewer
from madoguchi.bench.window.vnc import NOVNC, missing, vnc_side


async def run_window_bench(options: WindowBenchOptions, say: Say = print) -> int:
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


async def _run(options: WindowBenchOptions, say: Say) -> None:
    absent = missing()
    load_before = load()
    with tempfile.TemporaryDirectory(prefix="madoguchi-bench-") as folder, only_warnings():
        measured = await _measure(options, Path(folder), with_peer=not absent, say=say)
    result = _result(measured, load_before)
    say("")
    say(render(result, absent))
    write_json(result, options.json_file)


@dataclass(frozen=True, slots=True)
class _Sides:
    subject: Side
    peer: Side | None
    browser_version: str


@dataclass(frozen=True, slots=True)
class _Measurement:
    sides: _Sides
    subject: Sequence[Measured]
    peer: Sequence[Measured]


async def _measure(
    options: WindowBenchOptions, folder: Path, *, with_peer: bool, say: Say
) -> _Measurement:
    await build_viewer(folder / "viewer")
    kiosk = KioskEnd()
    folders = {"/viewer": folder / "viewer", **({"/novnc": NOVNC} if with_peer else {})}
    site = BenchSite(folders, {"/link": kiosk.link, "/input": kiosk.answer_input})
    async with AsyncExitStack() as stack:
        browser = await stack.enter_async_context(headless(options.chromium))
        await stack.enter_async_context(site.open())
        subject = await stack.enter_async_context(subject_side(site, kiosk, browser, options))
        peer: Side | None = None
        if with_peer:
            peer = await stack.enter_async_context(
                vnc_side(site, browser, options.chromium, folder)
            )
        sides = _Sides(subject, peer, browser.version)
        return await _take_turns(sides, options, say)


async def _take_turns(sides: _Sides, options: WindowBenchOptions, say: Say) -> _Measurement:
    """Measure A B, B A, A B …: whatever the machine does meanwhile meets both."""
    found: dict[str, list[Measured]] = {"subject": [], "peer": []}
    order = [("subject", sides.subject), ("peer", sides.peer)]
    for index in range(options.rounds):
        for name, side in order if index % 2 == 0 else reversed(order):
            if side is None:
                continue
            measured = await measure_round(side, options)
            found[name].append(measured)
            say(f"round {index + 1}/{options.rounds}  {progress(side.name, measured.figures)}")
    return _Measurement(sides, found["subject"], found["peer"])


def _result(measured: _Measurement, load_before: float) -> WindowResult:
    peers: Sequence[WindowRound | None] = [found.figures for found in measured.peer]
    peers = peers or [None] * len(measured.subject)
    pairs = tuple(
        WindowPair(subject=subject.figures, peer=peer)
        for subject, peer in zip(measured.subject, peers, strict=True)
    )
    ranges = compare(pairs)
    subject, peer = measured.sides.subject, measured.sides.peer
    keys = list(chain.from_iterable(found.keys for found in measured.subject))
    return WindowResult(
        ratios=ranges.ratios(),
        ranges=ranges,
        too_noisy=too_noisy(pairs),
        subject=WindowSide.of(
            subject.name, subject.version, [found.figures for found in measured.subject]
        ),
        stages=subject.breakdown(keys),
        peer=peer
        and WindowSide.of(peer.name, peer.version, [found.figures for found in measured.peer]),
        rounds=pairs,
        machine=describe(chromium=measured.sides.browser_version, load_before=load_before),
    )
