"""The panel's real page under an agent's messages: every state of control, consent and board."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any, Final, Protocol

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, async_playwright, expect

from kiosk_client.panel_host.host import PanelHost, open_panel_host
from kiosk_client.settings import KioskSettings
from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.base import Language, Message, Power
from server.protocol.panel import (
    PanelConfirm,
    PanelConfirmAnswer,
    PanelControl,
    PanelControlAnswer,
    PanelHello,
    PanelMessage,
    PanelServerLink,
    PanelTakeBack,
    PanelWindow,
)
from server.protocol.session import (
    CallState,
    PartyView,
    SessionConsent,
    SessionPowers,
    SessionState,
    SessionView,
    ViewerView,
)
from server.protocol.watch import SessionWatchAnswer

NOW: Final = datetime(2026, 11, 21, 9, tzinfo=UTC)
PANEL: Final = {"width": 640, "height": 1080}
"""The panel's size on a display of 1920 × 1080."""

LANGUAGES: Final[tuple[Language, ...]] = ("ja", "ja-easy", "en")
ALL_POWERS: Final[tuple[Power, ...]] = ("see", "point", "operate")

HELD: Final = PanelControl(phase="operator", reason="granted", lease=1, operator="佐藤 花子")
ASKED: Final = PanelControl(phase="asked", reason="asked", lease=0, ask=7, operator="佐藤 花子")

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...

    async def ruler(self, page: Page) -> list[str]: ...


class Agent:
    """What the agent would say to the panel, and what the panel says to it."""

    def __init__(self) -> None:
        self.host: PanelHost | None = None
        self.said: list[PanelMessage] = []
        self._seq = 0

    def panel_joined(self) -> None:
        self.say(
            PanelHello(
                kiosk_name="1番窓口",
                municipality="みなと市",
                languages=LANGUAGES,
                idle_warning_s=3600,
                idle_grace_s=600,
                cancel_s=5,
            ),
            PanelServerLink(state="up"),
            PanelWindow(state="ready", streaming=True, shuttered=False),
        )

    def panel_left(self) -> None:
        """Nothing depends on it here."""

    def panel_said(self, message: PanelMessage) -> None:
        self.said.append(message)

    def say(self, *messages: Message) -> None:
        assert self.host is not None
        for message in messages:
            self.host.send(message)

    def session(self, state: CallState, language: Language = "ja", **change: Any) -> None:
        """The session after a change, as the server sends it."""
        self._seq += 1
        view = SessionView(
            session_id="session-0001",
            seq=self._seq,
            state=state,
            purpose="new_application",
            language=language,
            ticket=27,
            kiosk=PartyView(id="kiosk-0001", name="1番窓口", link="up"),
            operator=PartyView(id="operator-1", name="佐藤 花子", link="up"),
            requested_at=NOW,
            state_since=NOW,
            **change,
        )
        self.say(SessionState(session=view))

    async def heard(self, kind: type[PanelMessage], page: Page) -> Any:
        """The last message of this type; waits for it."""
        while not (found := [each for each in self.said if isinstance(each, kind)]):
            await page.evaluate("new Promise(requestAnimationFrame)")
        return found[-1]


class Panel:
    """One page of the panel and its agent."""

    def __init__(self, page: Page, agent: Agent) -> None:
        self.page = page
        self.agent = agent

    def part(self, test_id: str) -> Locator:
        return self.page.get_by_test_id(test_id)

    async def phase(self, phase: str) -> None:
        await expect(self.part("control-strip")).to_have_attribute("data-phase", phase)

    async def in_call(self, language: Language = "ja", **change: Any) -> None:
        self.agent.session("in_call", language, **({"powers": ALL_POWERS} | change))
        await expect(self.part("control-strip")).to_be_visible()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Any]:
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(
            executable_path=find_chromium(None, DesktopEnvironment().path),
            args=[
                "--no-sandbox",
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
            ],
        )
        yield opened
        await opened.close()


@pytest_asyncio.fixture(loop_scope="module")
async def panel(browser: Any) -> AsyncIterator[Panel]:
    agent = Agent()
    async with open_panel_host(KioskSettings().panel_dist, 0, agent) as host:
        agent.host = host
        page = await browser.new_page(viewport=PANEL)
        await page.goto(host.access.url)
        await expect(page.locator("[data-screen=attract]")).to_be_visible()
        yield Panel(page, agent)
        await page.close()


async def test_take_back_works_when_the_finger_comes_down(panel: Panel) -> None:
    """The citizen need not even lift the finger; and it is said once, not twice."""
    await panel.in_call()
    panel.agent.say(HELD)
    await panel.phase("operator")
    await panel.part("take-back").hover()
    await panel.page.mouse.down()
    await panel.agent.heard(PanelTakeBack, panel.page)
    await panel.page.mouse.up()
    panel.agent.say(PanelControl(phase="citizen", reason="taken_back", lease=1))
    await panel.phase("citizen")
    await expect(panel.part("take-back")).to_be_hidden()
    said = [each for each in panel.agent.said if isinstance(each, PanelTakeBack)]
    assert len(said) == 1


async def test_take_back_works_by_keyboard(panel: Panel) -> None:
    await panel.in_call()
    panel.agent.say(HELD)
    await panel.part("take-back").press("Enter")
    assert await panel.agent.heard(PanelTakeBack, panel.page) == PanelTakeBack()


async def test_a_touch_on_its_way_does_not_answer_the_question(panel: Panel) -> None:
    """The buttons come up dead for a moment: without that, a stray second tap would grant."""
    await panel.in_call()
    await panel.page.evaluate("""() => new MutationObserver(() => {
        const yes = document.querySelector("[data-testid=ask-yes]");
        if (yes === null || "early" in document.body.dataset) return;
        document.body.dataset.early = String(yes.disabled);
        yes.click();
    }).observe(document.body, { childList: true, subtree: true })""")
    panel.agent.say(ASKED)
    await expect(panel.part("ask-yes")).to_be_enabled()
    assert await panel.page.evaluate("document.body.dataset.early") == "true"
    assert not [each for each in panel.agent.said if isinstance(each, PanelControlAnswer)]
    await panel.part("ask-yes").click()
    answer = await panel.agent.heard(PanelControlAnswer, panel.page)
    assert answer == PanelControlAnswer(ask=7, decision="grant")
    await expect(panel.part("ask-dialog")).to_be_hidden()


async def test_the_question_goes_when_the_operator_takes_it_back(panel: Panel) -> None:
    await panel.in_call()
    panel.agent.say(ASKED)
    await expect(panel.part("ask-dialog")).to_be_visible()
    panel.agent.say(PanelControl(phase="citizen", reason="ask_withdrawn", lease=0))
    await expect(panel.part("ask-dialog")).to_be_hidden()
    await expect(panel.part("control-reason")).not_to_be_empty()


async def test_escape_is_no(panel: Panel) -> None:
    await panel.in_call()
    panel.agent.say(ASKED)
    await expect(panel.part("ask-dialog")).to_be_visible()
    await panel.page.keyboard.press("Escape")
    answer = await panel.agent.heard(PanelControlAnswer, panel.page)
    assert answer.decision == "refuse"


async def test_only_a_yes_writes_a_text(panel: Panel) -> None:
    await panel.in_call()
    panel.agent.say(HELD, PanelConfirm(confirm="confirm-0001", label="氏名", text="髙橋 太郎"))
    await expect(panel.part("check-text")).to_have_text("髙橋 太郎")
    await panel.part("check-no").click()
    answer = await panel.agent.heard(PanelConfirmAnswer, panel.page)
    assert answer == PanelConfirmAnswer(confirm="confirm-0001", decision="decline")
    panel.agent.say(PanelConfirm(confirm="confirm-0002", label="氏名", text="高橋"))
    await expect(panel.part("check-text")).to_have_text("高橋")
    panel.agent.say(PanelConfirm(confirm="confirm-0002", label="氏名", text=None))
    await expect(panel.part("check-dialog")).to_be_hidden()


async def test_nothing_is_chosen_for_the_citizen(panel: Panel) -> None:
    """No power is on beforehand; the one chosen brings what it needs, and no more is granted."""
    panel.agent.session("consenting")
    for power in ALL_POWERS:
        await expect(panel.part(f"power-{power}")).to_have_attribute("aria-checked", "false")
    await panel.part("power-point").click()
    await panel.part("consent-chosen").click()
    consent = await panel.agent.heard(SessionConsent, panel.page)
    assert consent.powers == ("see", "point")


async def test_a_power_is_taken_away_while_the_server_is_away(panel: Panel) -> None:
    """The agent hears it at once: it enforces, whether the server knows or not."""
    await panel.in_call()
    panel.agent.say(PanelServerLink(state="lost"))
    await panel.part("change-consent").click()
    await panel.part("power-operate").click()
    powers = await panel.agent.heard(SessionPowers, panel.page)
    assert powers.powers == ("see", "point")
    await expect(panel.part("power-operate")).to_have_attribute("aria-checked", "false")
    await panel.part("power-see").click()
    await expect(panel.part("visibility")).to_have_attribute("data-visibility", "hidden")


async def test_a_second_viewer_is_named_asked_about_and_sent_away(panel: Panel) -> None:
    asks = ViewerView(id="viewer-001", name="鈴木 主任", state="asked")
    await panel.in_call(viewers=(asks,))
    await expect(panel.part("watch-dialog")).to_contain_text("鈴木 主任")
    await panel.part("watch-yes").click()
    answer = await panel.agent.heard(SessionWatchAnswer, panel.page)
    assert (answer.viewer_id, answer.decision) == ("viewer-001", "allow")
    await panel.in_call(viewers=(asks.model_copy(update={"state": "allowed"}),))
    await expect(panel.part("watcher")).to_contain_text("鈴木 主任")
    panel.agent.said.clear()
    await panel.part("send-away").click()
    assert (await panel.agent.heard(SessionWatchAnswer, panel.page)).decision == "refuse"
    await expect(panel.part("watcher")).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_state_breaks_the_rules(panel: Panel, audit: Audit, language: Language) -> None:
    """WCAG 2.2 AA, 64 px and 24 px in every state of control, consent and whiteboard."""
    found = list[str]()
    agent = panel.agent

    async def look(name: str) -> None:
        faults = await audit.axe(panel.page) + await audit.ruler(panel.page)
        found.extend(f"{name}: {one}" for one in faults)

    agent.session("consenting", language)
    await panel.part("power-operate").click()
    await look("consent, chosen")
    await panel.in_call(language)
    agent.say(ASKED)
    await expect(panel.part("ask-yes")).to_be_enabled()
    await look("asked")
    agent.say(HELD)
    await panel.phase("operator")
    await look("operator")
    agent.say(PanelConfirm(confirm="confirm-0001", label="氏名", text="髙橋 太郎"))
    await expect(panel.part("check-yes")).to_be_enabled()
    await look("confirm")
    await panel.part("check-yes").click()
    agent.say(HELD.model_copy(update={"phase": "parked", "label": "PIN"}))
    await panel.phase("parked")
    await look("parked")
    agent.say(PanelControl(phase="citizen", reason="link_lost", lease=1))
    await panel.part("change-consent").click()
    await look("powers")
    await panel.part("powers-close").click()
    watcher = ViewerView(id="viewer-001", name="鈴木", state="asked")
    await panel.in_call(language, viewers=(watcher,))
    await expect(panel.part("watch-yes")).to_be_enabled()
    await look("watch")
    await panel.in_call(language, viewers=(watcher.model_copy(update={"state": "allowed"}),))
    await expect(panel.part("watcher")).to_be_visible()
    await look("watched")
    await _look_at_board(panel, look)
    assert not found, "\n".join(found)


async def _look_at_board(panel: Panel, look: Any) -> None:
    await panel.part("board-open").click()
    await look("board")
    await panel.part("board-text").click()
    await panel.part("board-input").fill("abc")
    await panel.part("board-write").click()
    await expect(panel.part("board-writing")).to_contain_text("abc")
    await look("board, typing")
    await panel.part("board-close").click()
    await look("board, asked before it is wiped")
    await panel.part("board-yes").click()
    await expect(panel.part("chat-input")).to_be_visible()
