"""The whiteboard as the citizen has it (筆談, S-08): pens, and what they colour."""

from typing import Final, Literal, Protocol

import pytest
from panel_stub import LANGUAGES, Panel
from playwright.async_api import Page, expect

pytestmark = pytest.mark.asyncio(loop_scope="module")

Pen = Literal["black", "blue", "red"]
PENS: Final[tuple[Pen, ...]] = ("black", "blue", "red")
COLORS: Final = """() => {
    const pens = ["black", "blue", "red"].map((pen) => {
        const swatch = document.querySelector(`[data-testid=board-${pen}] span[aria-hidden]`);
        return getComputedStyle(swatch).backgroundColor;
    });
    const words = [...document.querySelectorAll("[data-testid=board-writing] [data-owner]")];
    return { pens, words: words.map((one) => getComputedStyle(one).color) };
}"""


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...


async def test_words_have_the_colour_of_the_chosen_pen(panel: Panel, audit: Audit) -> None:
    """In whatever order pen and typing are chosen, and each colour with contrast enough to read."""
    await panel.in_call()
    await panel.part("board-open").click()
    await panel.part("board-red").click()
    await panel.part("board-text").click()
    await expect(panel.part("board-red")).to_have_attribute("aria-pressed", "true")
    for count, pen in enumerate(reversed(PENS), start=1):
        await panel.part(f"board-{pen}").click()
        await panel.part("board-input").fill(pen)
        await panel.part("board-write").click()
        await expect(panel.part("board-surface")).to_have_attribute("data-items", str(count))
    shown = await panel.page.evaluate(COLORS)
    assert shown["words"] == shown["pens"][::-1]
    assert len(set(shown["words"])) == len(PENS)
    assert await audit.axe(panel.page) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_drawing_goes_on_in_the_same_colour_after_typing(
    panel: Panel, language: Literal["ja", "ja-easy", "en"]
) -> None:
    """The two are chosen by name, and neither forgets the pen."""
    await panel.in_call(language)
    await panel.part("board-open").click()
    await panel.part("board-text").click()
    await panel.part("board-blue").click()
    await expect(panel.part("board-input")).to_be_visible()
    await panel.part("board-draw").click()
    await expect(panel.part("board-input")).to_be_hidden()
    await panel.part("board-surface").click(position={"x": 40, "y": 40})
    line = panel.part("board-surface").locator("path")
    await expect(line).to_have_count(1)
    drawn = await line.evaluate("one => getComputedStyle(one).stroke")
    assert drawn == (await panel.page.evaluate(COLORS))["pens"][1]
