"""The citizen's hands on the assistance panel (window B), and what it shows them."""

from typing import Final, Literal

from playwright.async_api import Locator, Page, expect

SCREEN_S: Final = 60.0

Screen = Literal[
    "attract", "language", "purpose", "confirm", "calling", "waiting", "consent", "call", "end"
]


class Visitor:
    """A person before window B; a touch is a click."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def part(self, test_id: str) -> Locator:
        """A named part of the panel."""
        return self.page.get_by_test_id(test_id)

    async def arrives(self, screen: Screen, within_s: float = SCREEN_S) -> None:
        """Wait until the panel shows this screen."""
        shown = self.page.locator(f"[data-screen={screen}]")
        await expect(shown).to_be_visible(timeout=within_s * 1000)

    async def touch_attract(self) -> None:
        """Touch the screen that invites."""
        await self.part("attract-start").click()
        await self.arrives("language")

    async def choose_japanese(self) -> None:
        """日本語."""
        await self.part("language-ja").click()
        await self.arrives("purpose")

    async def choose_new_application(self) -> None:
        """マイナンバーカードの申請."""
        await self.part("purpose-new_application").click()
        await self.arrives("confirm")

    async def call_operator(self) -> None:
        """「係員をよぶ」: from here on five seconds remain to take it back."""
        await self.part("confirm-call").click()
        await self.arrives("calling")

    async def take_back(self) -> None:
        """「やめる」 within the five seconds."""
        await self.part("cancel-call").click()
        await self.arrives("confirm")

    async def ticket(self) -> str:
        """The number (番号札) on the waiting screen."""
        return (await self.part("ticket").inner_text()).strip()

    async def consent_with_window(self) -> None:
        """「全部してもらって話す」."""
        await self.part("consent-all").click()

    async def write(self, text: str) -> None:
        """Type a chat line and send it."""
        await self.part("chat-input").press_sequentially(text)
        await self.part("chat-send").click()

    async def done(self) -> None:
        """「おわる」 on the last screen."""
        await self.part("end-done").click()
        await self.arrives("attract")
