"""The operator's hands on the console, and what stands before their eyes."""

from typing import Final

from playwright.async_api import Locator, Page, expect

SIGN_IN_S: Final = 60.0
"""Argon2id and a first load on a busy machine."""


class Clerk:
    """A person before the operator console."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def part(self, test_id: str) -> Locator:
        """A named part of the console."""
        return self.page.get_by_test_id(test_id)

    async def sign_in(self, login: str, password: str) -> None:
        """Type login and password and press the button."""
        await self.part("login").press_sequentially(login)
        await self.part("password").press_sequentially(password)
        await self.part("sign-in").click()

    async def choose_password(self, password: str) -> None:
        """Replace the one-time password, as the console demands before anything else."""
        await self.part("new-password").press_sequentially(password)
        await self.part("new-password-save").click()

    async def hears_own_voice(self) -> None:
        """Wait until the device check has heard the microphone."""
        heard = self.part("device-heard")
        await expect(heard).to_have_attribute("data-heard", "true", timeout=SIGN_IN_S * 1000)

    async def finish_device_check(self) -> None:
        """Wait until the console has heard the microphone, then start."""
        await self.hears_own_voice()
        await self.part("device-ok").click()

    async def become_available(self) -> None:
        """Set 対応可."""
        await self.part("presence-available").click()
        await expect(self.part("presence-available")).to_have_attribute("aria-pressed", "true")

    async def accept(self) -> None:
        """Answer the ringing card."""
        await self.part("accept").click()

    @property
    def window(self) -> Locator:
        """The canvas on which the citizen's application window is shown."""
        return self.part("window-canvas")

    async def type_line(self, text: str) -> None:
        """Open the chat and type a line."""
        await self.part("tab-chat").click()
        await self.part("chat-input").press_sequentially(text)

    async def send_line(self) -> None:
        """Send the line."""
        await self.part("chat-send").click()

    async def hang_up(self) -> None:
        """End the call; the console asks first."""
        await self.part("hang-up").click()
        await self.part("hang-up-confirm").click()

    async def write_report(self, note: str) -> None:
        """Wrap up (後処理): completed, with a note."""
        await self.part("wrap-outcome-completed").check()
        await self.part("wrap-note").press_sequentially(note)
        await self.part("wrap-save").click()

    async def sees(self, test_id: str, within_s: float) -> Locator:
        """Wait until a named part is visible."""
        part = self.part(test_id)
        await expect(part).to_be_visible(timeout=within_s * 1000)
        return part

    async def press_on(self, target: Locator, at: tuple[float, float] | None = None) -> None:
        """Click where the picture shows this element of the application page.

        Args:
            target: The element.
            at: CSS pixels from its upper left corner; None: its middle.
        """
        await target.scroll_into_view_if_needed()
        box = await target.bounding_box()
        scale = float(await self.window.get_attribute("data-scale") or "nan")
        if box is None:
            raise AssertionError("the element is not on the page")
        dx, dy = at if at is not None else (box["width"] / 2, box["height"] / 2)
        x, y = box["x"] + dx, box["y"] + dy
        await self.part("picture-layer").click(position={"x": x * scale, "y": y * scale})
