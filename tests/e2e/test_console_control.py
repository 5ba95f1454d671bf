"""Control from the operator's desk: ask, type on the picture and in the form, give back (Z-03)."""

from typing import Protocol

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from madoguchi.tour.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

SOON_MS = 60_000
NAME = "髙﨑　ひまわり"
EMAIL = "himawari@example.jp"
SUGGEST = """(texts) => {
    const list = document.createElement("datalist");
    list.id = "suggested";
    list.append(...texts.map((text) => new Option("", text)));
    document.body.append(list);
    document.getElementById("contact_name").setAttribute("list", list.id);
}"""
OFFERED = "(field) => [...field.list.options].map((one) => one.value)"


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...


@pytest_asyncio.fixture(loop_scope="module")
async def asked(in_call: Stage) -> Stage:
    """The citizen stands before a page with open fields, and the operator has asked."""
    stage = in_call
    await stage.applicant.open_application()
    await stage.applicant.agree_to_terms()
    await stage.clerk.part("control-ask").click(timeout=SOON_MS)
    await holds(stage, "asked")
    return stage


@pytest_asyncio.fixture(loop_scope="module")
async def operating(asked: Stage) -> Stage:
    """The citizen has granted control."""
    await asked.visitor.part("ask-yes").click(timeout=SOON_MS)
    await holds(asked, "operator")
    return asked


async def holds(stage: Stage, holder: str) -> None:
    """Wait until the operator's badge says so."""
    badge = stage.clerk.part("control-holder")
    await expect(badge).to_have_attribute("data-holder", holder, timeout=SOON_MS)


async def why(stage: Stage, reason: str) -> None:
    """Wait until the operator is told this cause."""
    words = stage.clerk.part("control-words")
    await expect(words).to_have_attribute("data-reason", reason, timeout=SOON_MS)


def form_field(stage: Stage, label: str) -> Locator:
    """A field in the operator's form."""
    name = stage.clerk.page.get_by_role("heading", name=label, level=3)
    return stage.clerk.page.locator("[data-field]").filter(has=name)


async def press_on_picture(stage: Stage, target: Locator) -> None:
    """Click where the operator sees this element of the application page."""
    box = await target.bounding_box()
    layer = await stage.clerk.part("picture-layer").bounding_box()
    scale = float(await stage.clerk.window.get_attribute("data-scale") or "nan")
    assert box is not None
    assert layer is not None
    x = layer["x"] + (box["x"] + box["width"] / 2) * scale
    y = layer["y"] + (box["y"] + box["height"] / 2) * scale
    await stage.clerk.page.mouse.click(x, y)


async def test_a_field_of_the_form_is_read_back(operating: Stage, audit: Audit) -> None:
    """What the operator's input method committed stands in the page, and the form says 一致."""
    stage = operating
    await stage.clerk.part("tab-form").click()
    await stage.applicant.page.evaluate(SUGGEST, [NAME, "別の　氏名"])
    field = form_field(stage, "連絡先氏名")
    # The page's suggestions are the form's own, asked for when the operator comes to the field.
    await expect(field.get_by_role("combobox")).to_be_visible(timeout=SOON_MS)
    await field.get_by_role("combobox").focus()
    await expect(field.locator("datalist option")).to_have_count(2, timeout=SOON_MS)
    assert await field.get_by_role("combobox").evaluate(OFFERED) == [NAME, "別の　氏名"]
    await field.get_by_role("combobox").fill(NAME)
    await field.get_by_role("combobox").press("Enter")
    await expect(field.get_by_test_id("field-result")).to_have_attribute(
        "data-result", "good", timeout=SOON_MS
    )
    await expect(stage.applicant.page.locator("#contact_name")).to_have_value(NAME)
    assert await audit.axe(stage.clerk.page) == []


async def test_text_goes_where_the_picture_was_clicked(operating: Stage) -> None:
    """A click gives the page's field the focus, text follows, and Escape twice ends it."""
    stage = operating
    email = stage.applicant.page.locator("#contact_email")
    await press_on_picture(stage, email)
    await expect(email).to_be_focused(timeout=SOON_MS)
    await expect(stage.clerk.part("picture-input")).to_be_focused()
    await stage.clerk.page.keyboard.insert_text(EMAIL)
    await expect(email).to_have_value(EMAIL, timeout=SOON_MS)
    await stage.clerk.page.keyboard.press("Escape")
    await stage.clerk.page.keyboard.press("Escape")
    await holds(stage, "citizen")
    await why(stage, "given_back")
    await stage.clerk.page.keyboard.insert_text("x")
    await expect(email).to_have_value(EMAIL)


async def test_what_the_citizen_takes_back_is_told_in_words(operating: Stage) -> None:
    """The badge turns, the reason is said, and the form can only be read any more."""
    stage = operating
    await stage.clerk.part("tab-form").click()
    await stage.visitor.part("take-back").click()
    await holds(stage, "citizen")
    await why(stage, "taken_back")
    await expect(stage.clerk.part("form-panel")).to_have_attribute("data-enabled", "false")
    await expect(stage.clerk.part("picture-input")).to_be_hidden()


async def test_a_request_can_be_withdrawn(asked: Stage, audit: Audit) -> None:
    """The question leaves the citizen's screen with it."""
    assert await audit.axe(asked.clerk.page) == []
    await expect(asked.visitor.part("ask-yes")).to_be_visible(timeout=SOON_MS)
    await asked.clerk.part("control-withdraw").click()
    await why(asked, "ask_withdrawn")
    await expect(asked.visitor.part("ask-yes")).to_be_hidden()


async def test_the_note_outlives_a_reload_but_not_the_visit(in_call: Stage) -> None:
    """A slip on F5 in mid-call loses nothing; the record's end wipes the tab."""
    clerk = in_call.clerk
    await clerk.part("tab-note").click()
    await clerk.part("note-input").fill("番号札を確認した")
    await clerk.page.reload()
    await clerk.part("tab-note").click(timeout=SOON_MS)
    await expect(clerk.part("note-input")).to_have_value("番号札を確認した")
    kept = "Object.keys(sessionStorage).filter((key) => key.includes('session.')).length"
    assert await clerk.page.evaluate(kept) == 1
    await clerk.hang_up()
    await in_call.visitor.arrives("end")
    await in_call.visitor.done()  # the case closes with the kiosk's receipt of erasure
    await clerk.part("wrap-outcome-completed").check()
    await clerk.part("wrap-save").click()
    await expect(clerk.page.locator("[data-screen=home]")).to_be_visible(timeout=SOON_MS)
    assert await clerk.page.evaluate(kept) == 0
