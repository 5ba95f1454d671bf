"""A card that is forgotten in the reader: who has gone cannot be told, who serves is (S-15)."""

from typing import Final

from playwright.async_api import expect

from madoguchi.tour.script import Act, Evidence, Seen, Step
from madoguchi.tour.stage import Stage

ALARM_S: Final = 30.0


async def leave_card(stage: Stage) -> Evidence:
    """The card lies on the reader at the end of the call; as long as that lasts, it is no alarm."""
    await stage.wallet.lay_on_reader()
    await expect(stage.clerk.part("card-left")).to_be_hidden()
    return (
        Seen(
            "operator",
            "通話のあいだは、カードがリーダーにあっても何も出ない",
            "during the call a card on the reader is no alarm",
        ),
    )


async def find_card(stage: Stage) -> Evidence:
    """The citizen has gone: the console has a banner until somebody takes the card."""
    banner = stage.clerk.part("card-left")
    await expect(banner).to_contain_text("カードの取り忘れ", timeout=ALARM_S * 1000)
    await expect(banner).to_contain_text(stage.stack.plan.kiosk_name)
    await expect(banner).to_have_attribute("role", "alert")
    await stage.keep_moment()
    await stage.wallet.take_back()
    await expect(banner).to_be_hidden(timeout=ALARM_S * 1000)
    return (
        Seen(
            "operator",
            "「カードの取り忘れ」と端末の名前が赤い帯で出て、カードを取ると消えた",
            "a red banner with the kiosk's name, gone once the card was taken",
        ),
    )


CARD_LEFT: Final = Act(
    "card_left",
    "カードの取り忘れ",
    "A card left behind",
    (Step("find_card", "取り忘れが係員に知らされる", "Staff hear of the card", find_card),),
)
