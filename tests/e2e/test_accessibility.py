"""WCAG 2.2 AA on every page and screen: by axe-core, by keyboard, and by ruler."""

from collections.abc import AsyncIterator
from typing import Final, Literal, Protocol

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from madoguchi.tour.acts import arrival, call, farewell
from madoguchi.tour.stage import Casting, Stage, open_stage

PLANT_BUTTON: Final = """() => {
    const button = document.createElement("button");
    button.dataset.testid = "planted";
    button.textContent = "OK";
    document.querySelector("main").append(button);
}"""

FOCUSED: Final = """() => {
    const one = document.activeElement;
    const style = getComputedStyle(one);
    return [one.dataset.testid ?? "", style.outlineStyle !== "none" || one.matches("main, body")];
}"""

LANGUAGES: Final = ("ja", "ja-easy", "en")
SOON_MS: Final = 60_000
STOPS: Final = 40
"""More presses of Tab than any page of the console needs."""

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    casting = Casting(kiosk_options=("--cancel-s", "3"))
    async with open_stage(tmp_path_factory.mktemp("accessibility"), casting) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def served(stage: Stage) -> Stage:
    """An operator who is available, whichever test runs first."""
    if await stage.clerk.part("login").is_visible():
        await arrival.sign_in(stage)
        await arrival.check_devices(stage)
    await stage.clerk.become_available()
    return stage


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...

    async def ruler(self, page: Page) -> list[str]: ...


class Console:
    """The operator's page, walked without a mouse and looked at in both languages."""

    def __init__(self, stage: Stage, audit: Audit) -> None:
        self.audit = audit
        self.page = stage.clerk.page
        self.part = stage.clerk.part
        self.found: list[str] = []

    async def look(self, name: str) -> None:
        """Audit in Japanese and English; the switch is worked from outside, so focus stays."""
        for language in ("ja", "en"):
            await expect(self.page.locator("html")).to_have_attribute("lang", language)
            self.found += [f"{name} [{language}] {one}" for one in await self.audit.axe(self.page)]
            await self.part("language-switch").evaluate("(button) => button.click()")

    async def tab_to(self, test_id: str) -> None:
        """Press Tab until the focus is there; it must be visible at every stop on the way."""
        for _ in range(STOPS):
            here, visible = await self.page.evaluate(FOCUSED)
            assert visible, f"the focus cannot be seen at {here!r}"
            if here == test_id:
                return
            await self.page.keyboard.press("Tab")
        pytest.fail(f"Tab does not lead to {test_id}")

    async def press(self, test_id: str, key: Literal["Enter", "Space"] = "Enter") -> None:
        await self.tab_to(test_id)
        await self.page.keyboard.press(key)

    async def type(self, test_id: str, text: str) -> None:
        await self.tab_to(test_id)
        await self.page.keyboard.type(text)

    async def arrives(self, screen: str) -> None:
        await expect(self.page.locator(f"[data-screen={screen}]")).to_be_visible(timeout=SOON_MS)


async def test_axe_finds_what_is_wrong(stage: Stage, audit: Audit) -> None:
    """The audit sees a planted fault; otherwise its silence would prove nothing."""
    page = stage.visitor.page
    await stage.visitor.arrives("attract")
    await page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert any(one.startswith("image-alt") for one in await audit.axe(page))
    await page.evaluate("document.querySelector('main > img').remove()")
    assert await audit.axe(page) == []


async def test_ruler_finds_what_is_small(stage: Stage, audit: Audit) -> None:
    """A planted button of a desktop's size is found, by its size and by its type."""
    page = stage.visitor.page
    await page.evaluate(PLANT_BUTTON)
    small = await audit.ruler(page)
    await page.locator("[data-testid=planted]").evaluate("(button) => button.remove()")
    assert [one.split(":")[0] for one in small] == ["planted", "planted"]
    assert await audit.ruler(page) == []


async def test_console_by_keyboard_alone(stage: Stage, audit: Audit) -> None:
    """From sign-in to record no mouse is needed, and no page breaks WCAG 2.2 AA in ja or en."""
    console = Console(stage, audit)
    await _sign_in(console, stage)
    await _become_available(console)
    await _answer(console, stage)
    await _talk(console, stage)
    await _end(console, stage)
    assert not console.found, "\n".join(console.found)


async def _sign_in(console: Console, stage: Stage) -> None:
    accounts = stage.stack.accounts
    await console.arrives("sign-in")
    await console.look("sign-in")
    await console.type("login", accounts.login)
    await console.type("password", "wrong")
    await console.page.keyboard.press("Enter")
    await expect(console.part("sign-in-error")).to_be_visible()
    await console.look("sign-in refused")
    await console.tab_to("password")
    await console.page.keyboard.press("Control+A")
    await console.page.keyboard.type(accounts.one_time_password)
    await console.press("sign-in")
    await console.arrives("new-password")
    await console.look("new-password")
    await console.type("new-password", "asagao-to-himawari-2026")
    await console.page.keyboard.press("Enter")
    await console.arrives("devices")
    await stage.clerk.hears_own_voice()
    await console.look("devices")
    await console.press("device-ok")


async def _become_available(console: Console) -> None:
    await console.arrives("home")
    await console.look("home, away")
    await console.page.keyboard.press("?")
    await expect(console.part("shortcuts-dialog")).to_be_visible()
    await console.look("shortcuts")
    await console.page.keyboard.press("Escape")
    await console.press("presence-available", "Space")
    await expect(console.part("waiting-count")).to_be_visible()
    await console.look("home, nobody waits")


async def _answer(console: Console, stage: Stage) -> None:
    await arrival.touch(stage)
    await stage.visitor.part("confirm-call").click()
    await expect(console.part("incoming")).to_be_visible(timeout=SOON_MS)
    await console.look("home, ringing")
    await console.press("accept")
    await console.arrives("consent")
    await console.look("consent")
    await call.consent(stage)


async def _talk(console: Console, stage: Stage) -> None:
    await console.arrives("call")
    await console.look("call, steps")
    await console.page.keyboard.press("Control+Alt+C")
    await console.type("chat-input", "こんにちは")
    await console.page.keyboard.press("Enter")
    await expect(stage.visitor.part("chat-log")).to_contain_text("こんにちは")
    await console.look("call, chat")
    await console.page.keyboard.press("Control+Alt+N")
    await console.type("note-input", "123456789018")
    await console.look("call, note with a 個人番号")
    await console.page.keyboard.press("Control+A")
    await console.page.keyboard.press("Delete")
    await _write_on_the_board(console)
    await console.press("mute", "Space")
    await stage.applicant.open_sign_in()
    # By touch: autofocus alone shows the field only while the window has the keyboard.
    await stage.applicant.page.locator("#password").click()
    shutter = console.part("window-shutter")
    await expect(shutter).to_have_attribute("data-reason", "secret_field", timeout=SOON_MS)
    await console.look("call, muted and shuttered")
    await console.press("window-widen")
    await console.look("call, widened")


async def _write_on_the_board(console: Console) -> None:
    """Words reach their place by keyboard alone: typed, moved by the arrow keys, wiped."""
    await console.press("board-open")
    await expect(console.part("whiteboard")).to_be_visible()
    await console.look("call, whiteboard")
    await console.press("board-text", "Space")
    await console.tab_to("board-surface")
    await console.page.keyboard.press("ArrowRight")
    await console.type("board-input", "こんにちは")
    await console.page.keyboard.press("Enter")
    await expect(console.part("board-writing")).to_contain_text("こんにちは")
    await console.look("call, whiteboard with words")
    await console.press("board-close")
    await console.look("call, asked before the board is wiped")
    await console.press("board-yes")
    await expect(console.part("whiteboard")).to_be_hidden()


async def _end(console: Console, stage: Stage) -> None:
    await console.page.keyboard.press("Control+Alt+H")
    await expect(console.part("hang-up-confirm")).to_be_visible()
    await console.look("call, asked before the end")
    await console.press("hang-up-confirm")
    await console.arrives("wrap-up")
    await console.look("wrap-up")
    await console.press("wrap-save")
    await console.look("wrap-up without an outcome")
    await stage.visitor.arrives("end")
    await _wiped(stage)  # the case closes with the kiosk's receipt of erasure
    await console.press("wrap-outcome-completed", "Space")
    await console.press("wrap-save")
    await console.arrives("home")
    await console.look("home, saved")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_panel_screens(served: Stage, audit: Audit, language: str) -> None:
    """No screen breaks WCAG 2.2 AA; every target has 64 px and every text 24 px (JIS X 8341-3)."""
    stage, visitor, found = served, served.visitor, list[str]()

    async def look(screen: str) -> None:
        page = visitor.page
        faults = await audit.axe(page) + await audit.ruler(page)
        found.extend(f"{screen}: {one}" for one in faults)

    await visitor.arrives("attract")
    await look("attract")
    await visitor.touch_attract()
    await look("language")
    await visitor.part(f"language-{language}").click()
    await visitor.arrives("purpose")
    await look("purpose")
    await visitor.choose_new_application()
    await look("confirm")
    await visitor.call_operator()
    await look("calling")
    await visitor.arrives("waiting")
    await look("waiting")
    await stage.clerk.accept()
    await visitor.arrives("consent")
    await look("consent")
    await call.consent(stage)
    await look("call")
    await visitor.part("chat-input").fill("hello")
    await visitor.part("chat-send").click()
    await visitor.part("mute").click()
    await visitor.part("video-off").click()
    await _type_a_secret(stage)
    await look("call, silent and shuttered")
    await visitor.part("hang-up").click()
    await look("call, asked before the end")
    await visitor.part("hang-up-stay").click()
    await stage.clerk.hang_up()
    await visitor.arrives("end")
    await look("end")
    await _wiped(stage)
    await farewell.write_record(stage)
    assert not found, "\n".join(found)


async def _type_a_secret(stage: Stage) -> None:
    """The citizen is in a field of their own: nothing is shown to the operator."""
    await stage.applicant.open_sign_in()
    await stage.applicant.page.locator("#password").focus()
    strip = stage.visitor.part("visibility")
    await expect(strip).to_have_attribute("data-visibility", "shuttered", timeout=SOON_MS)


async def _wiped(stage: Stage) -> None:
    """The citizen leaves, and the application window is another one."""
    await stage.visitor.done()
    await expect(stage.visitor.part("wiped")).to_be_visible(timeout=SOON_MS)
    await stage.enter_window()
