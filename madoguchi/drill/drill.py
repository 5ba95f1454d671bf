"""Playing a drill: one fault at a time in a healthy kiosk, and what the diagnosis calls it."""

import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict

from kiosk_client.diagnosis.running import diagnose
from kiosk_client.diagnosis.verdict import causes
from kiosk_client.diagnosis.words import Words
from madoguchi.doctor.registry import probes
from madoguchi.drill.fault import Fault, Kind
from madoguchi.drill.ground import Ground, healthy_ground
from madoguchi.drill.scene import Scene, healthy_scene
from madoguchi.drill.small_disk import NotPossibleError

ENOUGH: Final = 0.95
"""Share of faults that must be named (issue 6)."""
HEALTHY_RUNS: Final = 20
NOT_PLAYED: Final = frozenset({"chromium-start"})
"""A scene has no browser that is started each time."""


class Played(BaseModel):
    """What the diagnosis said of one fault.

    Attributes:
        named: probes that failed, in the order of the list; nothing but `expected` is right.
        missing: what this machine lacks; the fault was not played.
        running: whether a running kiosk was asked through its server, as IT does.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    fault: str
    name: Words
    kind: Kind
    expected: str
    named: tuple[str, ...] = ()
    took_s: float = 0.0
    missing: str | None = None
    running: bool = False

    @property
    def right(self) -> bool:
        """Whether the one cause was named, and nothing besides."""
        return self.named == (self.expected,)


class Table(BaseModel):
    """The outcome of a drill."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    played: tuple[Played, ...]
    healthy_runs: int
    false_alarms: tuple[str, ...]
    took_s: float

    @property
    def counted(self) -> tuple[Played, ...]:
        """Those that this machine could play."""
        return tuple(one for one in self.played if one.missing is None)

    @property
    def share(self) -> float:
        """Share of faults named correctly, 0 … 1."""
        return sum(one.right for one in self.counted) / max(1, len(self.counted))

    @property
    def good(self) -> bool:
        """Whether at least 95 % were named, and a healthy kiosk gave no alarm."""
        return self.share >= ENOUGH and not self.false_alarms


@asynccontextmanager
async def drill_ground(path: str) -> AsyncIterator[Ground]:
    """Make a ground in a folder that is gone at the end.

    Args:
        path: where programs are.
    """
    with tempfile.TemporaryDirectory(prefix="madoguchi-drill-") as folder:
        async with healthy_ground(Path(folder), path) as ground:
            yield ground


async def run_drill(
    faults: Sequence[Fault],
    path: str,
    healthy_runs: int = HEALTHY_RUNS,
    heard: Callable[[Played], object] = lambda _: None,
) -> Table:
    """Play faults, then look as often at a healthy kiosk.

    Args:
        faults: to be played.
        path: where programs are.
        healthy_runs: how often nothing is broken.
        heard: called with each fault that was played.
    """
    began = time.perf_counter()
    played: list[Played] = []
    alarms: list[str] = []
    async with drill_ground(path) as ground:
        for fault in faults:
            one = await play(fault, ground, path)
            played.append(one)
            heard(one)
        for at in range(healthy_runs):
            async with healthy_scene(ground, ground.folder / f"h{at}", path) as scene:
                alarms += await named(scene)
    took = round(time.perf_counter() - began, 1)
    return Table(
        played=tuple(played), healthy_runs=healthy_runs, false_alarms=tuple(alarms), took_s=took
    )


async def play(fault: Fault, ground: Ground, path: str, only: Sequence[str] = ()) -> Played:
    """Break one thing in a healthy kiosk and ask the diagnosis.

    Args:
        fault: what is broken.
        ground: healthy services.
        path: where programs are.
        only: probes that are asked; none: all.
    """
    said = Played(fault=fault.id, name=fault.name, kind=fault.kind, expected=fault.expected)
    if fault.wants is not None and shutil.which(fault.wants, path=path) is None:
        return said.model_copy(update={"missing": fault.wants})
    began = time.perf_counter()
    async with healthy_scene(ground, ground.folder / fault.id, path) as scene:
        try:
            await fault.do(scene)
        except NotPossibleError as error:
            return said.model_copy(update={"missing": str(error)})
        found = await named(scene, only)
    took = round(time.perf_counter() - began, 2)
    return said.model_copy(update={"named": found, "took_s": took})


async def named(scene: Scene, only: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the probes that fail in a scene."""
    asked = [
        probe
        for probe in probes(scene.surroundings())
        if probe.id not in NOT_PLAYED and (not only or probe.id in only)
    ]
    return tuple(found.id for found in causes(await diagnose(asked, scene.place())))
