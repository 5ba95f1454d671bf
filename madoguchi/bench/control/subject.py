"""The subject: the whole product in a call, in which control changes hands again and again."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from playwright.async_api import expect  # noqa: TID251 - benches drive browsers

from kiosk_client.control.state import ASKS_PER_S
from madoguchi.bench.control.probe import install, press
from madoguchi.bench.control.result import HandOvers
from madoguchi.tour.acts import arrival
from madoguchi.tour.stage import Stage, open_stage

STEP_S: Final = 30.0
ANSWER_MS: Final = 10_000
ASK_PAUSE_S: Final = 1 / ASKS_PER_S
"""Who asks more often than this is refused."""


class RunningCall:
    """A call with consent to every power; `play` hands control over three times."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    @property
    def browser_version(self) -> str:
        """Version of the Chromium that is used."""
        return self._stage.desk.version

    async def begin(self) -> None:
        """Sign the operator in, call, and consent."""
        for step in (arrival.sign_in, arrival.check_devices, arrival.become_available):
            await step(self._stage)
        visitor, clerk = self._stage.visitor, self._stage.clerk
        await visitor.arrives("attract", STEP_S)
        await visitor.touch_attract()
        await visitor.choose_japanese()
        await visitor.choose_new_application()
        await visitor.call_operator()
        await clerk.sees("incoming", STEP_S)
        await clerk.accept()
        await visitor.arrives("consent", STEP_S)
        await visitor.consent_with_window()
        await expect(clerk.part("control-ask")).to_be_enabled(timeout=STEP_S * 1000)

    async def play(self) -> HandOvers:
        """Grant, take back, grant again, give back; see `HandOvers`.

        Raises:
            NoHandOverError: One side never showed a change.
        """
        visitor, clerk = self._stage.visitor, self._stage.clerk
        granted = await self._granted()
        taken = await press(visitor.part("take-back"), clerk.page, "citizen")
        await self._granted()
        given = await press(clerk.part("control-give-back"), visitor.page, "citizen")
        return HandOvers(grant_ms=granted, take_back_ms=taken, give_back_ms=given)

    async def _granted(self) -> float:
        visitor, clerk = self._stage.visitor, self._stage.clerk
        await asyncio.sleep(ASK_PAUSE_S)
        await clerk.part("control-ask").click()
        yes = visitor.part("ask-yes")
        await expect(yes).to_be_enabled(timeout=ANSWER_MS)
        found = await press(yes, clerk.page, "operator")
        await expect(visitor.part("take-back")).to_be_visible(timeout=ANSWER_MS)
        return found


@asynccontextmanager
async def running_call(folder: Path) -> AsyncIterator[RunningCall]:
    """Start everything and put a citizen and an operator into a call.

    Args:
        folder: Existing folder for devices, state and logs.

    Raises:
        StartupError: Something that has to be installed is missing.
        ProgramEndedError: A program did not start.
    """
    async with open_stage(folder) as stage:
        for page in (stage.visitor.page, stage.clerk.page):
            await install(page)
        call = RunningCall(stage)
        await call.begin()
        yield call
