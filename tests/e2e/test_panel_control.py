"""The citizen's side of control: questions, and control back at one touch (Z-03)."""

from datetime import timedelta
from typing import Final

import pytest
from panel_stub import ASKED, HELD, NOW, PARKED, Panel
from playwright.async_api import expect

from server.protocol.panel import (
    PanelConfirm,
    PanelConfirmAnswer,
    PanelControl,
    PanelControlAnswer,
    PanelTakeBack,
    PanelWindow,
)
from server.protocol.session import ViewerView

pytestmark = pytest.mark.asyncio(loop_scope="module")


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


QUESTIONS: Final = (
    "hang-up-dialog",
    "powers-dialog",
    "check-dialog",
    "watch-dialog",
    "board-dialog",
)


async def _ask_in(panel: Panel, dialog: str) -> None:
    """Open one of the dialogs that can be open while the operator holds control."""
    match dialog:
        case "hang-up-dialog":
            await panel.part("hang-up").click()
        case "powers-dialog":
            await panel.part("change-consent").click()
        case "check-dialog":
            panel.agent.say(PanelConfirm(confirm="confirm-0001", label="氏名", text="髙橋 太郎"))
        case "watch-dialog":
            asks = ViewerView(id="viewer-001", name="鈴木 主任", state="asked")
            await panel.in_call(viewers=(asks,))
        case "board-dialog":
            await panel.part("board-open").click()
            await panel.part("board-wipe").click()
    await expect(panel.part(dialog)).to_be_visible()


@pytest.mark.parametrize("dialog", QUESTIONS)
async def test_no_dialog_stands_before_the_take_back(panel: Panel, dialog: str) -> None:
    """Whatever is being asked, one touch is enough; and the keyboard gets there inside the trap."""
    await panel.in_call()
    panel.agent.say(HELD)
    await panel.phase("operator")
    await _ask_in(panel, dialog)
    button = panel.part(dialog).get_by_test_id("dialog-take-back")
    for _ in range(8):
        await panel.page.keyboard.press("Tab")
        if await button.evaluate("one => one === document.activeElement"):
            break
    await expect(button).to_be_focused()
    await button.hover()
    await panel.page.mouse.down()
    assert await panel.agent.heard(PanelTakeBack, panel.page) == PanelTakeBack()
    panel.agent.say(PanelControl(phase="citizen", reason="taken_back", lease=1))
    await expect(button).to_be_hidden()
    await panel.page.mouse.up()
    await expect(panel.part(dialog)).to_be_visible()


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
    # Its own no keeps control: a take-back beside it would be the same answer twice.
    await expect(panel.part("dialog-take-back")).to_have_count(0)
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


SEEN: Final = PanelWindow(state="ready", streaming=True, shuttered=False)
CHANGING: Final = SEEN.model_copy(update={"shuttered": True})
SECRET: Final = CHANGING.model_copy(update={"secret": True})
CALM_MS: Final = 600


async def test_a_field_of_ones_own_is_said_to_be_unseen_at_once(panel: Panel) -> None:
    """With the page's clock stopped: only a change of page may wait for its word (Z-05)."""
    await panel.in_call()
    shown = panel.part("visibility")
    await expect(shown).to_have_attribute("data-visibility", "seen")
    await panel.page.clock.install(time=NOW)
    await panel.page.clock.pause_at(NOW + timedelta(hours=1))
    panel.agent.say(SECRET)
    await expect(shown).to_have_attribute("data-visibility", "shuttered")
    panel.agent.say(SEEN)
    await expect(shown).to_have_attribute("data-visibility", "seen")
    panel.agent.say(CHANGING, PARKED)
    await panel.phase("parked")
    await expect(shown).to_have_attribute("data-visibility", "shuttered")
    panel.agent.say(SEEN, HELD)
    await panel.phase("operator")
    await expect(shown).to_have_attribute("data-visibility", "seen")
    panel.agent.say(CHANGING, PanelControl(phase="citizen", reason="given_back", lease=1))
    await panel.phase("citizen")
    await expect(shown).to_have_attribute("data-visibility", "seen")
    await panel.page.clock.run_for(CALM_MS)
    await expect(shown).to_have_attribute("data-visibility", "shuttered")
