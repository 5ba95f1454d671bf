"""The session that is searched: a whole call in which the citizen types every secret."""

import asyncio
import itertools
from contextlib import AsyncExitStack
from typing import Final

import psutil
from playwright.async_api import Page, expect

from madoguchi.canary import memory
from madoguchi.canary.clipboard import owned, read_selections
from madoguchi.canary.evidence import Evidence
from madoguchi.canary.markers import Marker, Needles
from madoguchi.canary.pen import Pen
from madoguchi.canary.plants import PLANTS, When
from madoguchi.canary.secrets import Secretive, Secrets
from madoguchi.canary.tap import drain
from madoguchi.canary.watcher import seat_watcher, watch
from madoguchi.stack.waiting import NotYetError, until
from madoguchi.tour.acts.arrival import ARRIVAL
from madoguchi.tour.acts.call import CALL
from madoguchi.tour.acts.farewell import FAREWELL
from madoguchi.tour.script import Act
from madoguchi.tour.stage import Stage

VIEW_MS: Final = 20_000
PICTURES: Final = 8
LEFT_OUT: Final = frozenset({"change_mind", "compare_codes"})
"""Steps of the tour that prove something else."""

DISPLAY_VARIABLES: Final = ("DISPLAY", "XAUTHORITY", "PATH", "HOME")


class CanarySession:
    """Plays one session and collects what it left behind.

    Args:
        stage: The running stack with both people.
        secrets: What the citizen types.
        plants: Leaks to be made on purpose, with what they leak.
        evidence: Receives everything.
    """

    def __init__(
        self, stage: Stage, secrets: Secrets, plants: dict[str, Marker], evidence: Evidence
    ) -> None:
        self._stage = stage
        self._secrets = secrets
        self._plants = plants
        self._evidence = evidence
        self._needles = Needles((*secrets.markers, *plants.values()))
        self._pen = Pen(stage)
        self._watching: Page | None = None
        self._citizen = Secretive(stage.applicant.page, secrets, self._in_view, self._pen)

    async def play(self) -> None:
        """Everything, in the order of a real session."""
        watcher = await seat_watcher(self._stage)
        await self._act(ARRIVAL)
        await self._act(CALL)
        await watch(self._stage, watcher)
        self._watching = watcher.page
        await self._pen.grant()
        site = self._stage.stack.plan.site_url
        await self._citizen.sign_in_page(site)
        await self._drain()
        await self._citizen.widgets_page(site)
        await self._point()
        await self._drain()
        await self._plant("in_call")
        await self._next_picture()
        await self._drain()
        self._evidence.glyphs = self._citizen.glyphs
        self._evidence.digits = self._citizen.digits
        self._evidence.keys = self._citizen.keys
        await self._search_memory()
        display = self._display()
        await self._act(FAREWELL)
        await self._plant("ended")
        await self._plant("wiped")
        await self._read_clipboard(display)

    async def _act(self, act: Act) -> None:
        for step in act.steps:
            if step.name not in LEFT_OUT:
                await step.play(self._stage)

    async def _plant(self, when: When) -> None:
        for name, marker in self._plants.items():
            if PLANTS[name].when == when:
                await PLANTS[name].do(self._stage, marker)

    async def _drain(self) -> None:
        self._evidence.messages += await drain(self._stage.clerk.page)
        if self._watching is not None:
            self._evidence.watched += await drain(self._watching)

    async def _in_view(self) -> None:
        """Wait until the operator sees the application window, uncovered."""
        await expect(self._stage.clerk.part("window-shutter")).to_be_hidden(timeout=VIEW_MS)

    async def _point(self) -> None:
        """The operator points at the page and reads its list of fields."""
        clerk = self._stage.clerk
        await clerk.part("tab-form").click()
        await clerk.part("tool-point").click()
        layer = clerk.part("picture-layer")
        await layer.hover(position={"x": 200, "y": 200})
        await layer.hover(position={"x": 240, "y": 220})
        await clerk.part("tool-point").click()

    async def _next_picture(self) -> None:
        """Change the page and wait for the change to arrive, so that every plant has had time."""
        before = self._evidence.pictures
        page = self._stage.applicant.page

        offsets = itertools.cycle((60, -60))

        async def arrived() -> None:
            await page.evaluate("(offset) => scrollBy(0, offset)", next(offsets))
            await self._drain()
            new = [now - then for now, then in zip(self._evidence.pictures, before, strict=True)]
            if min(new) < PICTURES:
                raise NotYetError(f"{new} pictures")

        await until(arrived, "pictures of the planted page arrive", VIEW_MS / 1000)

    async def _search_memory(self) -> None:
        """While it runs: the memory of a program that has ended says nothing any more."""
        for channel, pid in (
            ("memory-server", self._stage.stack.server.pid),
            ("memory-console", self._stage.desk.pid),
        ):
            pids = memory.family(pid)
            hits = await asyncio.to_thread(memory.search, channel, pids, self._needles)
            self._evidence.memory[channel] = (hits, len(pids))

    def _display(self) -> dict[str, str]:
        """The environment in which the kiosk's X display can be reached."""
        environment = psutil.Process(self._stage.window.pid).environ()
        return {name: environment[name] for name in DISPLAY_VARIABLES if name in environment}

    async def _read_clipboard(self, display: dict[str, str]) -> None:
        async with AsyncExitStack() as stack:
            if "clipboard" in self._plants:
                await stack.enter_async_context(owned(display, self._plants["clipboard"].value))
            self._evidence.clipboard = await read_selections(display)
