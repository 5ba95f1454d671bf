"""The panel's call screen fits its window and keeps to WCAG 2.2 AA in every state."""

from typing import Any, Final, Literal, Protocol

import pytest
from caption_samples import interpretation, talk
from panel_stub import ASKED, HELD, LANGUAGES, PANEL, PARKED, Panel
from playwright.async_api import Page, expect

from madoguchi.tour.pictures import TRANSITIONS_OVER
from server.protocol.base import Language
from server.protocol.card import PanelCard
from server.protocol.panel import PanelConfirm, PanelControl, PanelServerLink
from server.protocol.photo import PanelPhoto
from server.protocol.session import ViewerView

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...

    async def ruler(self, page: Page) -> list[str]: ...


GIVEN_BACK: Final = PanelControl(phase="citizen", reason="given_back", lease=1)
LINKS: Final[tuple[Literal["up", "lost"], ...]] = ("up", "lost")
WHOLE: Final = """() => {
    const box = (id) => document.querySelector(`[data-testid=${id}]`).getBoundingClientRect();
    return {
        page: document.documentElement.scrollHeight,
        send: box("chat-send").bottom,
        log: box("chat-log").height,
        face: box("remote-video").height,
    };
}"""
BOX: Final = "one => { const { top, bottom } = one.getBoundingClientRect(); return [top, bottom]; }"


@pytest.mark.parametrize("size", [(640, 1080), (1080, 1920), (1920, 1080)])
@pytest.mark.parametrize("percent", [100, 150])
async def test_large_type_leaves_room_for_the_face(
    panel: Panel, size: tuple[int, int], percent: int
) -> None:
    """Who enlarges the type still sees the strip and the operator's face, without scrolling."""
    width, height = size
    await panel.page.set_viewport_size({"width": width, "height": height})
    enlarge = "at => { document.documentElement.style.fontSize = at; }"
    await panel.page.evaluate(enlarge, f"{percent}%")
    await panel.in_call()
    for state in (HELD, PARKED):
        panel.agent.say(state)
        await panel.phase(state.phase)
        top, bottom = await panel.part("control-strip").evaluate(BOX)
        assert bottom - top <= 0.42 * height
        over, under = await panel.part("remote-video").evaluate(BOX)
        assert bottom <= over
        assert under <= height
        assert under - over >= 0.2 * height
        across = await panel.page.evaluate("document.documentElement.scrollWidth")
        assert across <= width


@pytest.mark.parametrize("percent", [100, 125, 150])
async def test_large_type_pushes_nothing_off_the_panel(panel: Panel, percent: int) -> None:
    """Beside a field of one's own, too, sending and the call's end stay on the screen."""
    enlarge = "at => { document.documentElement.style.fontSize = at; }"
    await panel.page.evaluate(enlarge, f"{percent}%")
    await panel.in_call()
    for state in (HELD, PARKED, GIVEN_BACK):
        panel.agent.say(state)
        await panel.phase(state.phase)
        for part in ("chat-send", "hang-up", "change-consent"):
            _, bottom = await panel.part(part).evaluate(BOX)
            assert bottom <= PANEL["height"], (part, state.phase)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_board_fits_while_typing(panel: Panel, language: Language) -> None:
    """Whoever operates, and with the server lost: the line to type in is on the screen."""
    await panel.in_call(language)
    panel.agent.say(GIVEN_BACK)
    await panel.part("board-open").click()
    await panel.part("board-text").click()
    await expect(panel.part("board-input")).to_be_visible()
    for state, link in zip((GIVEN_BACK, HELD, PARKED), ("up", *LINKS), strict=True):
        panel.agent.say(state, PanelServerLink(state=link))
        await panel.phase(state.phase)
        await expect(panel.part("notice-link")).to_have_count(int(link == "lost"))
        height = await panel.page.evaluate("document.documentElement.scrollHeight")
        assert height <= PANEL["height"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everything_in_use_stays_on_the_screen(panel: Panel, language: Language) -> None:
    """Whoever operates, with every button, a supervisor, captions, a notice: only the face gives.

    And the rows of captions that remain are enough to read by.
    """
    watcher = ViewerView(id="viewer-001", name="鈴木 主任", state="allowed")
    await panel.in_call(language, viewers=(watcher,))
    await expect(panel.part("watcher")).to_be_visible()
    panel.agent.say(PanelPhoto(phase="idle"), PanelCard(phase="empty"))
    await expect(panel.part("photo-open")).to_be_visible()
    await expect(panel.part("card-show")).to_be_visible()
    for captions in (False, True):
        if captions:
            panel.agent.say(interpretation(language), *talk())
            await expect(panel.part("caption")).to_have_count(len(talk()))
        for viewers in ((watcher,), ()):
            await panel.in_call(language, viewers=viewers)
            await expect(panel.part("watcher")).to_have_count(len(viewers))
            for state in (PARKED, HELD, GIVEN_BACK):
                for link in LINKS:
                    panel.agent.say(state, PanelServerLink(state=link))
                    await panel.phase(state.phase)
                    await expect(panel.part("notice-link")).to_have_count(int(link == "lost"))
                    await _is_whole(panel, least_log=96 if captions else 48)
    await _fits_small(panel)


async def _is_whole(panel: Panel, least_log: int) -> None:
    found = await panel.page.evaluate(WHOLE)
    assert found["page"] <= PANEL["height"]
    assert found["send"] <= PANEL["height"]
    assert found["log"] >= least_log
    assert found["face"] >= 96


async def _fits_small(panel: Panel) -> None:
    """The demonstration's window shows the same panel at three quarters."""
    await panel.page.set_viewport_size({"width": 480, "height": 810})
    panel.agent.say(HELD)
    await panel.phase("operator")
    assert (await panel.page.evaluate(WHOLE))["page"] <= 810


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_pin_pad_needs_no_scrolling(panel: Panel, language: Language) -> None:
    """Also with the button to take control back, which stands in every dialog."""
    await panel.in_call(language)
    panel.agent.say(HELD, PanelCard(phase="typing", kind="my_number", tries=3, digits=2))
    await panel.phase("operator")
    await panel.part("card-show").click()
    await expect(panel.part("dialog-take-back")).to_be_visible()
    await expect(panel.part("card-key-erase")).to_be_visible()
    for size in (PANEL, {"width": 480, "height": 810}):
        await panel.page.set_viewport_size(size)
        spare = await panel.part("card-dialog").evaluate("it => it.clientHeight - it.scrollHeight")
        assert spare >= 0


async def test_taking_back_is_the_main_thing_only_while_the_operator_operates(
    panel: Panel,
) -> None:
    """Filled while another hand moves things; quiet while the citizen answers or types."""
    colour = "one => getComputedStyle(one).backgroundColor"
    await panel.in_call()
    shown = list[str]()
    for state in (ASKED, HELD, PARKED):
        panel.agent.say(state)
        await panel.phase(state.phase)
        await panel.page.evaluate(TRANSITIONS_OVER)  # a colour half-way is no colour
        shown.append(await panel.part("take-back").evaluate(colour))
    asked, held, parked = shown
    assert asked == parked != held


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
