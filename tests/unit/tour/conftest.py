import asyncio
import os
from dataclasses import dataclass, field

import pytest

from madoguchi.tour.pictures import Pictures
from madoguchi.tour.script import Act, Evidence, Seen, Step, StepFailedError


@dataclass
class EmptyStage:
    """A stage without browsers: it counts how often it was photographed."""

    moment: Pictures | None = None
    photographs: int = 0
    played: list[str] = field(default_factory=list)

    def take_moment(self) -> Pictures | None:
        moment, self.moment = self.moment, None
        return moment

    async def pictures(self) -> Pictures:
        self.photographs += 1
        return Pictures(kiosk=b"kiosk", console=None)


@pytest.fixture
def stage() -> EmptyStage:
    return EmptyStage()


async def holds(stage: EmptyStage) -> Evidence:
    stage.played.append("holds")
    return (Seen("operator", "見えた <b>", "seen <b>"),)


async def passes_by(stage: EmptyStage) -> Evidence:
    stage.moment = Pictures(kiosk=b"instant", console=None)
    return ()


async def fails(stage: EmptyStage) -> Evidence:
    stage.played.append("fails")
    raise StepFailedError("the canvas is black")


async def fails_together(stage: EmptyStage) -> Evidence:
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(stage))
    return ()


async def breaks(stage: EmptyStage) -> Evidence:
    raise KeyError("a fault of the tour itself")


@pytest.fixture
def good() -> Step:
    return Step("good", "うまくいく", "goes well", holds)


@pytest.fixture
def bad() -> Step:
    return Step("bad", "うまくいかない", "goes wrong", fails)


@pytest.fixture
def fleeting() -> Step:
    return Step("fleeting", "一瞬", "has a moment", passes_by)


@pytest.fixture
def joint() -> Step:
    return Step("joint", "ふたり", "fails in a group", fails_together)


@pytest.fixture
def broken() -> Step:
    return Step("broken", "こわれている", "is broken", breaks)


@pytest.fixture
def act(good: Step, bad: Step) -> Act:
    return Act("one", "一幕", "Act one", (good, bad, good))


@pytest.fixture
def this_process() -> int:
    return os.getpid()
