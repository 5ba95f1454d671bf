"""Both screens through every state of control: told alike, and accessible in each (Z-03, Z-05)."""

from typing import Protocol

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from kiosk_client.control.state import ASK_BURST
from madoguchi.tour.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

SOON_MS = 60_000
USER = "himawari"
STRAY = "q7w8e9"
"""What an operator types on without looking up."""


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...

    async def ruler(self, page: Page) -> list[str]: ...


class Screens:
    """Console and panel of one call, and what is wrong with them."""

    def __init__(self, stage: Stage, audit: Audit) -> None:
        self.stage = stage
        self.audit = audit
        self.found: list[str] = []

    async def look(self, state: str) -> None:
        """Audit the console in Japanese and English, and the panel as it stands."""
        console, panel = self.stage.clerk.page, self.stage.visitor.page
        for language in ("ja", "en"):
            await expect(console.locator("html")).to_have_attribute("lang", language)
            faults = await self.audit.axe(console)
            self.found += [f"console, {state} [{language}] {one}" for one in faults]
            switch = self.stage.clerk.part("language-switch")
            await switch.evaluate("(button) => button.click()")
        await expect(console.locator("html")).to_have_attribute("lang", "ja")
        faults = await self.audit.axe(panel) + await self.audit.ruler(panel)
        self.found += [f"panel, {state}: {one}" for one in faults]

    async def show(self, phase: str) -> None:
        """Both screens say the same."""
        strip = self.stage.visitor.part("control-strip")
        await expect(strip).to_have_attribute("data-phase", phase, timeout=SOON_MS)
        badge = self.stage.clerk.part("control-holder")
        await expect(badge).to_have_attribute("data-holder", phase, timeout=SOON_MS)

    async def grant(self) -> None:
        await self.stage.clerk.part("control-ask").click(timeout=SOON_MS)
        await self.show("asked")
        await self.stage.visitor.part("ask-yes").click(timeout=SOON_MS)
        await self.show("operator")

    async def press(self, target: Locator) -> None:
        """Click where the operator sees this element of the application page."""
        box = await target.bounding_box()
        layer = await self.stage.clerk.part("picture-layer").bounding_box()
        scale = float(await self.stage.clerk.window.get_attribute("data-scale") or "nan")
        assert box is not None
        assert layer is not None
        x = layer["x"] + (box["x"] + box["width"] / 2) * scale
        y = layer["y"] + (box["y"] + box["height"] / 2) * scale
        await self.stage.clerk.page.mouse.click(x, y)


@pytest_asyncio.fixture(loop_scope="module")
async def screens(in_call: Stage, audit: Audit) -> Screens:
    """A call before a page with an open field and, behind it, a secret one."""
    await in_call.applicant.open_sign_in()
    return Screens(in_call, audit)


async def test_tab_into_a_secret_types_nothing(screens: Screens) -> None:
    """Who goes on typing after Tab has typed nothing: not there, and not into the field before."""
    stage, keys = screens.stage, screens.stage.clerk.page.keyboard
    user = stage.applicant.page.get_by_label("利用者ID")
    secret = stage.applicant.page.locator("#password")
    await screens.grant()
    await screens.press(user)
    await expect(user).to_be_focused(timeout=SOON_MS)
    await keys.insert_text(USER)
    await expect(user).to_have_value(USER, timeout=SOON_MS)
    await keys.press("Tab")
    await keys.insert_text(STRAY)
    await screens.show("parked")
    await keys.type(STRAY)
    await expect(secret).to_be_focused()
    await expect(stage.clerk.part("picture-input")).to_be_hidden()
    await screens.look("parked")
    await stage.applicant.page.keyboard.type("x")
    await expect(secret).to_have_value("x")
    await expect(user).to_have_value(USER)
    await secret.evaluate("field => field.blur()")
    await screens.show("operator")
    await expect(secret).to_have_value("x")
    assert STRAY not in await stage.clerk.page.content()
    assert not screens.found, "\n".join(screens.found)


async def test_every_state_of_control_is_accessible(screens: Screens) -> None:
    """Asked, held, refused at a secret, marking, drawing, taken back: in both languages."""
    stage, clerk = screens.stage, screens.stage.clerk
    await clerk.part("tab-form").click()
    await clerk.part("control-ask").click(timeout=SOON_MS)
    await screens.show("asked")
    await expect(stage.visitor.part("ask-yes")).to_be_enabled()
    await screens.look("asked")
    await stage.visitor.part("ask-yes").click()
    await screens.show("operator")
    await screens.look("operator, form")
    await screens.press(stage.applicant.page.locator("#password"))
    await expect(clerk.part("picture-hand-over")).to_be_visible(timeout=SOON_MS)
    await screens.look("refused at a secret")
    await clerk.part("picture-note-close").click()
    for tool in ("frame", "draw", "point"):
        await clerk.part(f"tool-{tool}").click()
        await expect(clerk.part("picture-layer")).to_have_attribute("data-tool", tool)
        await screens.look(f"marking, {tool}")
    await clerk.part("tool-point").click()
    await stage.visitor.part("take-back").click()
    await screens.show("citizen")
    await screens.look("taken back")
    await stage.visitor.part("board-open").click()
    await expect(clerk.part("whiteboard")).to_be_visible(timeout=SOON_MS)
    await clerk.part("board-text").click()
    await stage.visitor.part("board-text").click()
    await screens.look("whiteboard")
    await stage.visitor.part("board-close").click()
    await expect(clerk.part("whiteboard")).to_be_hidden(timeout=SOON_MS)
    assert not screens.found, "\n".join(screens.found)


async def test_too_many_questions_are_answered_in_words(screens: Screens) -> None:
    """An operator whose question is not put to the citizen reads why, and the citizen nothing."""
    clerk, note = screens.stage.clerk, screens.stage.clerk.part("picture-note")
    for _ in range(ASK_BURST + 1):
        await clerk.part("control-ask").click(timeout=SOON_MS)
        asked = clerk.part("control-withdraw")
        await expect(note.or_(asked)).to_be_visible(timeout=SOON_MS)
        if await note.is_visible():
            break
        await screens.show("asked")
        await asked.click()
        await screens.show("citizen")
    await expect(note).to_contain_text("住民に届きませんでした")
    await screens.look("question refused")
    await expect(screens.stage.visitor.part("ask-dialog")).to_be_hidden()
    assert not screens.found, "\n".join(screens.found)
