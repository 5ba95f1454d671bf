"""筆談 (S-08): both people write on one board, browser to browser, and nothing of it is kept."""

import pytest
from playwright.async_api import Locator, Page, expect

from madoguchi.tour.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

SOON_MS = 60_000
IN_VIEW = """(one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}"""
APART = """(board) => {
    const shown = document.getElementById("application-window").getBoundingClientRect();
    const { left, right, top, bottom } = board.getBoundingClientRect();
    return right <= shown.left || left >= shown.right || bottom <= shown.top || top >= shown.bottom;
}"""


def surface(page: Page) -> Locator:
    return page.get_by_test_id("board-surface")


async def draw(page: Page, *places: tuple[float, float]) -> None:
    """One line by mouse through these places, as fractions of the board."""
    await surface(page).scroll_into_view_if_needed()
    box = await surface(page).bounding_box()
    assert box is not None
    spots = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in places]
    await page.mouse.move(*spots[0])
    await page.mouse.down()
    for spot in spots[1:]:
        await page.mouse.move(*spot, steps=6)
    await page.mouse.up()


async def lines(page: Page) -> list[str]:
    """The drawn lines as their outlines: equal on both ends to the last point."""
    return await page.eval_on_selector_all(
        "[data-testid=board-surface] path", "(paths) => paths.map((one) => one.getAttribute('d'))"
    )


async def write(page: Page, text: str) -> None:
    await page.get_by_test_id("board-text").click()
    await page.get_by_test_id("board-input").fill(text)
    await page.get_by_test_id("board-write").click()


async def items(page: Page, count: int) -> None:
    await expect(surface(page)).to_have_attribute("data-items", str(count), timeout=SOON_MS)


async def test_both_write_undo_and_wipe(in_call: Stage) -> None:
    """Line for line the same on both ends; each takes away only what is their own."""
    kiosk, console = in_call.visitor.page, in_call.clerk.page
    await in_call.visitor.part("board-open").click()
    await expect(in_call.clerk.part("whiteboard")).to_be_visible(timeout=SOON_MS)
    await draw(kiosk, (0.2, 0.2), (0.4, 0.5), (0.3, 0.7))
    await draw(console, (0.6, 0.6), (0.9, 0.9))
    await items(console, 2)
    await items(kiosk, 2)
    assert sorted(await lines(kiosk)) == sorted(await lines(console))
    await write(console, "生年月日を書いてください")
    await expect(in_call.visitor.part("board-writing")).to_contain_text("生年月日を書いてください")
    await in_call.visitor.part("board-undo").click()
    await items(console, 2)
    await in_call.visitor.part("board-undo").click()
    await items(console, 2)
    await in_call.clerk.part("board-wipe").click()
    await in_call.clerk.part("board-yes").click()
    await items(kiosk, 0)
    await in_call.clerk.part("board-close").click()
    await expect(in_call.visitor.part("whiteboard")).to_be_hidden(timeout=SOON_MS)


async def test_the_board_covers_nothing_on_a_small_screen(in_call: Stage) -> None:
    """Neither the window with what its notes offer, nor the buttons of the call."""
    clerk = in_call.clerk
    usual = clerk.page.viewport_size
    assert usual is not None
    await clerk.page.set_viewport_size({"width": 1024, "height": 768})
    assert await clerk.part("hang-up").evaluate(IN_VIEW)
    await clerk.part("board-open").click()
    await expect(surface(clerk.page)).to_be_visible()
    assert await surface(clerk.page).evaluate(IN_VIEW)
    assert await clerk.part("whiteboard").evaluate(APART)
    await clerk.part("board-close").click()
    await expect(clerk.part("whiteboard")).to_be_hidden()
    await clerk.page.set_viewport_size(usual)


async def test_a_page_that_is_reloaded_gets_the_other_ends_writing_back(in_call: Stage) -> None:
    """The connection is a new one; what the citizen wrote is on the operator's board again."""
    console = in_call.clerk.page
    await in_call.visitor.part("board-open").click()
    await write(in_call.visitor.page, "耳が聞こえません")
    await expect(in_call.clerk.part("board-writing")).to_contain_text(
        "耳が聞こえません", timeout=SOON_MS
    )
    await console.reload()
    await expect(in_call.clerk.part("board-writing")).to_contain_text(
        "耳が聞こえません", timeout=2 * SOON_MS
    )
    await in_call.visitor.part("board-close").click()
    await in_call.visitor.part("board-yes").click()
    await expect(in_call.clerk.part("whiteboard")).to_be_hidden(timeout=SOON_MS)
