"""Where the time of our own path goes, from instants taken on both sides of one machine."""

import bisect
import itertools
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from madoguchi.bench.samples import quantile
from madoguchi.bench.window.result import StageTime
from madoguchi.bench.window.viewer import KeyTimes

STAGES: Final = (
    "key, viewer to kiosk",
    "guard, page paints",
    "capture",
    "check, mask",
    "diff, encode",
    "channel, kiosk to viewer",
    "decode, paint",
)
CLOCK_TOLERANCE_MS: Final = 1.0
"""A viewer's clock may be this much off: Chromium rounds it and anchors it once per page."""


@dataclass(frozen=True, slots=True)
class FrameTrace:
    """Instants of one frame in the kiosk's process, ms since the epoch."""

    captured_at: float
    arrived_at: float
    released_at: float
    sent_at: float


def epoch_ms(monotonic_s: float) -> float:
    """Convert a monotonic instant of this process to ms since the epoch."""
    return (time.time() - time.monotonic() + monotonic_s) * 1000


def break_down(
    keys: Sequence[KeyTimes], key_arrivals: Sequence[float], frames: Sequence[FrameTrace]
) -> tuple[StageTime, ...]:
    """Attribute each key's latency to stages.

    A key belongs to the last arrival before its frame, and to the last frame that was sent before
    the viewer received it; keys for which these are not in order are left out.

    Args:
        keys: Measured keys, by the viewer's clock.
        key_arrivals: When keys came down in the kiosk, ms since the epoch, ascending.
        frames: Frames in the order in which they were sent.

    Returns:
        One entry per stage, in the order of `STAGES`; nothing if no key can be attributed.
    """
    found = [found for key in keys if (found := _of_key(key, key_arrivals, frames)) is not None]
    return tuple(
        StageTime(
            stage=stage,
            p50=quantile([durations[index] for durations in found], 0.50),
            p95=quantile([durations[index] for durations in found], 0.95),
        )
        for index, stage in enumerate(STAGES)
        if found
    )


def _of_key(
    key: KeyTimes, key_arrivals: Sequence[float], frames: Sequence[FrameTrace]
) -> list[float] | None:
    last = bisect.bisect_right(
        frames, key.received_at + CLOCK_TOLERANCE_MS, key=lambda f: f.sent_at
    )
    first = bisect.bisect_left(key_arrivals, key.pressed_at - CLOCK_TOLERANCE_MS)
    if last == 0 or first == len(key_arrivals):
        return None
    frame = frames[last - 1]
    instants = (
        key.pressed_at,
        key_arrivals[first],
        frame.captured_at,
        frame.arrived_at,
        frame.released_at,
        frame.sent_at,
        key.received_at,
        key.drawn_at,
    )
    durations = [after - before for before, after in itertools.pairwise(instants)]
    if min(durations) < -CLOCK_TOLERANCE_MS:
        return None
    return [max(0.0, duration) for duration in durations]
