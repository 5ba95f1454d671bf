"""The subject: the whole product, from the touch on 「全部してもらって話す」 to both pictures."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from madoguchi.bench.call.probe import arm, install, times
from madoguchi.bench.call.result import CallTimes
from madoguchi.tour.acts import arrival
from madoguchi.tour.stage import Stage, open_stage

NAME: Final = "madoguchi"
STEP_S: Final = 30.0
NOTE: Final = "計測"


class WholeCall:
    """A running stack with an operator at the desk; each `play` is one whole session."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    @property
    def browser_version(self) -> str:
        """Version of the Chromium that is used."""
        return self._stage.desk.version

    async def sit_down(self) -> None:
        """Sign the operator in, as far as 対応可."""
        for step in (arrival.sign_in, arrival.check_devices, arrival.become_available):
            await step(self._stage)

    async def play(self) -> CallTimes:
        """Play one session, measured from the consent.

        Raises:
            playwright.async_api.Error: A page did not do what it should.
            NoFrameError: One side never saw the other.
        """
        visitor, clerk = self._stage.visitor, self._stage.clerk
        await visitor.arrives("attract", STEP_S)
        await visitor.touch_attract()
        await visitor.choose_japanese()
        await visitor.choose_new_application()
        await visitor.call_operator()
        await clerk.sees("incoming", STEP_S)
        await clerk.accept()
        await visitor.arrives("consent", STEP_S)
        await arm(visitor.page, clerk.page)
        await visitor.consent_with_window()
        found = await times(visitor.page, clerk.page)
        await clerk.hang_up()
        await visitor.arrives("end", STEP_S)
        await visitor.done()
        await clerk.write_report(NOTE)
        return found


@asynccontextmanager
async def whole_call(folder: Path) -> AsyncIterator[WholeCall]:
    """Start server, practice site, kiosk and console, and seat the operator.

    Args:
        folder: Existing folder for devices, state and logs.

    Raises:
        StartupError: Something that has to be installed is missing.
        ProgramEndedError: A program did not start.
    """
    async with open_stage(folder) as stage:
        for page in (stage.visitor.page, stage.clerk.page):
            await install(page)
        call = WholeCall(stage)
        await call.sit_down()
        yield call
