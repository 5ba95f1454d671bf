"""Control changes hands in the searched session: the operator holds it up to each secret (Z-03).

So the lease is parked, its `input` channel open and its guards up, while a secret is typed: the
state in which an operator who listens would get something, if there were anything to get.
"""

from typing import Final, Literal

from playwright.async_api import Locator, expect

from madoguchi.tour.stage import Stage

HAND_OVER_MS: Final = 20_000


class Pen:
    """What both people do to let the operator hold control, and to end it.

    Args:
        stage: The running stack, in a call in which the operator may operate.
    """

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def grant(self, holder: Literal["operator", "parked"] = "operator") -> None:
        """The operator asks, the citizen says yes; in a field of their own the lease waits."""
        await self._stage.clerk.part("control-ask").click()
        await expect(self._stage.visitor.part("ask-yes")).to_be_enabled(timeout=HAND_OVER_MS)
        await self._stage.visitor.part("ask-yes").click()
        await self._held_by(holder)

    async def reach(self, field: Locator) -> None:
        """The focus comes to the citizen's own field, and the operator's lease parks by itself."""
        await field.focus()
        await self._held_by("parked")

    async def press(self, target: Locator, at: tuple[float, float] | None = None) -> None:
        """The operator presses on the picture, at a place within this element of the page."""
        await self._held_by("operator")
        await self._stage.clerk.press_on(target, at)

    async def tab_into_secret(self) -> None:
        """The operator goes on to the next field by Tab, which is the citizen's."""
        await self._stage.clerk.page.keyboard.press("Tab")
        await self._held_by("parked")

    async def take_back(self) -> None:
        """The citizen operates again."""
        await self._stage.visitor.part("take-back").click()
        await self._held_by("citizen")

    async def _held_by(self, holder: str) -> None:
        badge = self._stage.clerk.part("control-holder")
        await expect(badge).to_have_attribute("data-holder", holder, timeout=HAND_OVER_MS)
