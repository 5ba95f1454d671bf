"""One round on one side: keys, characters, scrolls, idleness. The same steps for both sides."""

import asyncio
import string
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Final

from madoguchi.bench.options import WindowBenchOptions
from madoguchi.bench.samples import quantile
from madoguchi.bench.window.result import StageTime, WindowRound
from madoguchi.bench.window.stage import Stage, StageError
from madoguchi.bench.window.viewer import KeyTimes, Viewer

WARM_UP_KEYS: Final = 5
KEY_PAUSE_S: Final = 0.12
KEY_JITTER_S: Final = 0.011
"""Times 0..6: keys must not fall into step with a display's refresh."""
TYPING_PAUSE_MS: Final = 150
WHEEL_PAUSE_S: Final = 0.1
SCROLL_PX: Final = 500


def _no_stages(keys: Sequence[KeyTimes]) -> tuple[StageTime, ...]:
    del keys
    return ()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the comparison, open and ready.

    `wheel_steps` are the wheel events, px each, which scroll this side's page by about 500 px:
    VNC only knows notches of a size that the far browser decides. `breakdown` attributes the
    latencies of measured keys to stages, where a side knows its own.
    """

    name: str
    version: str
    viewer: Viewer
    stage: Stage
    wheel_steps: Sequence[float]
    breakdown: Callable[[Sequence[KeyTimes]], tuple[StageTime, ...]] = _no_stages


@dataclass(frozen=True, slots=True)
class Measured:
    """One round's figures, and its keys for the breakdown into stages."""

    figures: WindowRound
    keys: Sequence[KeyTimes]


async def measure_round(side: Side, options: WindowBenchOptions) -> Measured:
    """Measure one round.

    Raises:
        StageError: The page did not receive what the viewer sent.
        ViewerError: The picture never came to rest.
    """
    keys = await _keys(side, options.keys)
    latencies = [key.latency_ms for key in keys]
    if not latencies:
        raise StageError(f"{side.name}: no key ever reached the picture")
    per_character = await _characters(side, options.characters)
    scrolls = [await _scroll(side, direction) for direction in _directions(options.scrolls)]
    figures = WindowRound(
        keys=options.keys,
        lost=options.keys - len(keys),
        latency_p50=quantile(latencies, 0.50),
        latency_p95=quantile(latencies, 0.95),
        latency_min=min(latencies),
        bytes_per_character=per_character,
        bytes_per_scroll=quantile([scroll.bytes for scroll in scrolls], 0.5),
        scroll_settle_ms=quantile([scroll.settle_ms for scroll in scrolls], 0.5),
        scroll_pictures=quantile([scroll.pictures for scroll in scrolls], 0.5),
        idle_bytes_per_second=await _idle(side, options.idle_s),
    )
    return Measured(figures, keys)


async def _keys(side: Side, count: int) -> list[KeyTimes]:
    await side.stage.show_marker(shown=True)
    await _start(side)
    found: list[KeyTimes] = []
    letters = islice(cycle(string.ascii_lowercase), WARM_UP_KEYS + count)
    for index, letter in enumerate(letters):
        times = await side.viewer.press(letter)
        if times is not None and index >= WARM_UP_KEYS:
            found.append(times)
        await asyncio.sleep(KEY_PAUSE_S + index % 7 * KEY_JITTER_S)
    return found


async def _characters(side: Side, count: int) -> float:
    await side.stage.show_marker(shown=False)
    await _start(side)
    before = await side.viewer.bytes_received()
    text = "".join(islice(cycle(string.ascii_lowercase), count))
    await side.viewer.type(text, TYPING_PAUSE_MS)
    await side.viewer.settled()
    received = await side.viewer.bytes_received() - before
    arrived = (await side.stage.report()).inputs
    if arrived != count:
        raise StageError(f"{side.name}: {count} characters typed, {arrived} arrived")
    return received / count


@dataclass(frozen=True, slots=True)
class _Scroll:
    bytes: float
    settle_ms: float
    pictures: float


async def _scroll(side: Side, direction: int) -> _Scroll:
    """Scroll once; bytes are scaled to 500 px by what the page says it moved."""
    await side.viewer.settled()
    top = (await side.stage.report()).scroll_y
    before, pictures = await side.viewer.bytes_received(), await side.viewer.frames_drawn()
    started = await side.viewer.now()
    for step in side.wheel_steps:
        await side.viewer.wheel(direction * step)
        await asyncio.sleep(WHEEL_PAUSE_S)
    await side.viewer.settled()
    received = await side.viewer.bytes_received() - before
    moved = abs((await side.stage.report()).scroll_y - top)
    if not SCROLL_PX / 2 <= moved <= SCROLL_PX * 2:
        raise StageError(f"{side.name}: about {SCROLL_PX} px scrolled, the page moved {moved:g}")
    return _Scroll(
        bytes=received * SCROLL_PX / moved,
        settle_ms=await side.viewer.drawn_at() - started,
        pictures=await side.viewer.frames_drawn() - pictures,
    )


def _directions(count: int) -> list[int]:
    """Down and up in turn, so that the page never comes to its end."""
    return [1 if index % 2 == 0 else -1 for index in range(count)]


async def _idle(side: Side, seconds: float) -> float:
    await side.viewer.settled()
    before = await side.viewer.bytes_received()
    await asyncio.sleep(seconds)
    return (await side.viewer.bytes_received() - before) / seconds


async def _start(side: Side) -> None:
    report = await side.stage.reset()
    if not report.focused:
        raise StageError(f"{side.name}: the field does not have the focus")
    await side.viewer.settled()
