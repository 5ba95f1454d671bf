"""A renewal filled in from the citizen's own card, by the citizen's touches (Z-12, Z-19, S-16)."""

import re
import time
from typing import Final

from playwright.async_api import Locator, expect

from madoguchi.tour.acts.window import identical
from madoguchi.tour.script import Act, Evidence, Seen, Step, require
from madoguchi.tour.stage import Stage
from madoguchi.virtual_card.cards import PIN

CARD_S: Final = 30.0
LIST_S: Final = 30.0
BORN: Final = "1995-04-01"
BORN_IN_ERA: Final = ("heisei", "7", "4", "1")
FIELDS: Final = ("#birth_era", "#birth_year", "#birth_month", "#birth_day")


async def open_renewal(stage: Stage) -> Evidence:
    """The citizen opens the renewal; the operator sees the form, and that it is empty."""
    page = stage.applicant.page
    await page.locator(".menu__list a[href='/reissue']").click()
    await expect(page.locator("#applicant_name")).to_have_value("", timeout=CARD_S * 1000)
    await stage.clerk.part("tab-form").click()
    await expect(_field(stage, "氏名")).to_have_attribute(
        "data-state", re.compile("^(?!filled$)"), timeout=LIST_S * 1000
    )
    await identical(stage)
    return (
        Seen(
            "operator",
            "再交付・更新の入力欄（氏名・住所・生年月日）がまだ空なのが見える",
            "the renewal's fields (name, address, birth date), still empty",
        ),
    )


async def read_card(stage: Stage) -> Evidence:
    """PIN on the panel's own pad: only the citizen sees what was read, the operator nothing."""
    visitor, holder = stage.visitor, stage.wallet.holder
    await visitor.part("card-show").click()
    await stage.wallet.lay_on_reader()
    await visitor.part("card-open").click()
    tries = visitor.part("card-tries")
    await expect(tries).to_contain_text("3", timeout=CARD_S * 1000)
    for digit in PIN:
        await visitor.part(f"card-key-{digit}").click()
    await stage.keep_moment()
    begun = time.perf_counter()
    await visitor.part("card-enter").click()
    await expect(visitor.part("card-value-name")).to_have_text(holder.name, timeout=CARD_S * 1000)
    stage.metrics["card_read_ms"] = (time.perf_counter() - begun) * 1000
    await expect(visitor.part("card-value-address")).to_have_text(holder.address)
    await expect(stage.applicant.page.locator("#applicant_name")).to_have_value("")
    html = await stage.clerk.page.content()
    require(
        holder.name not in html and holder.address not in html,
        "the console's page has what was read before the citizen's touch",
    )
    return (
        Seen(
            "citizen",
            "残り3回と分かってから暗証番号を入れ、読み取った氏名・住所・生年月日を自分で確かめた",
            "three tries known before the PIN; then name, address and birth date to check",
        ),
        Seen(
            "operator",
            "まだ何も届かない。暗証番号もカードの内容も、係員の画面にはない",
            "nothing yet: neither PIN nor content is on the console",
        ),
    )


async def fill_from_card(stage: Stage) -> Evidence:
    """One touch fills in the form, era list and all; the operator sees it as any other text."""
    visitor, page, holder = stage.visitor, stage.applicant.page, stage.wallet.holder
    begun = time.perf_counter()
    await visitor.part("card-fill").click()
    await expect(page.locator("#applicant_name")).to_have_value(holder.name, timeout=CARD_S * 1000)
    await expect(page.locator("#address")).to_have_value(holder.address, timeout=CARD_S * 1000)
    for selector, value in zip(FIELDS, BORN_IN_ERA, strict=True):
        await expect(page.locator(selector)).to_have_value(value, timeout=CARD_S * 1000)
    stage.metrics["card_fill_ms"] = (time.perf_counter() - begun) * 1000
    await expect(_field(stage, "氏名").locator("input")).to_have_value(
        holder.name, timeout=LIST_S * 1000
    )
    await identical(stage)
    await stage.keep_moment()
    return (
        Seen(
            "site",
            "氏名・住所・生年月日（元号の選択も）が住民のひと押しで入った",
            "name, address and birth date, era list and all, filled in at one touch",
        ),
        Seen(
            "operator",
            "代行できる欄なので、入った内容が見える（全画素一致）",
            "open fields, so what was filled in is seen, equal in all pixels",
        ),
    )


async def put_card_away(stage: Stage) -> Evidence:
    """The card is taken back: the panel forgets it; the renewal is sent with what it said."""
    visitor, page, holder = stage.visitor, stage.applicant.page, stage.wallet.holder
    await stage.wallet.take_back()
    dialog = visitor.part("card-dialog").locator("[data-phase=empty]")
    await expect(dialog).to_be_visible(timeout=CARD_S * 1000)
    await visitor.part("card-close").click()
    await _complete(stage)
    submission = (await stage.site.submissions())[-1]
    fields = submission["fields"]
    require(fields["applicant_name"] == holder.name, "the name arrived changed")
    require(fields["address"] == holder.address, "the address arrived changed")
    require(fields["birth_date"] == BORN, "the birth date arrived changed")
    receipt = (await page.locator("#receipt").inner_text()).strip()
    require(submission["receipt"] == receipt, "the site knows another receipt number")
    await stage.applicant.go_home()
    return (
        Seen(
            "citizen",
            "カードを取ると、読み取った内容は案内パネルから消えた",
            "with the card gone, what was read is gone from the panel",
        ),
        Seen(
            "site",
            f"受付番号 {receipt}。カードどおりの氏名・住所・生年月日（平成7年4月1日）が届いた",
            f"receipt {receipt}: name, address and birth date as on the card",
        ),
    )


async def _complete(stage: Stage) -> None:
    """What no card says, typed by the citizen; then the form is sent."""
    page = stage.applicant.page
    await page.locator("#phone").fill("0460000000")
    await page.locator("#postal_code").fill("2520000")
    await page.locator("#reason").select_option("expired")
    await page.locator("#lost_on").fill("2026-01-05")
    await page.locator("#fee_paid_exempt").check()
    await page.locator("form[action='/reissue'] button[type=submit]").click()
    await expect(page.locator("#receipt")).to_be_visible(timeout=CARD_S * 1000)


def _field(stage: Stage, label: str) -> Locator:
    """A field of the operator's form, by what the page calls it."""
    return stage.clerk.page.locator("[data-field]").filter(has_text=label).first


CARD: Final = Act(
    "card",
    "ICカードから入力する",
    "Filled in from the card",
    (
        Step("open_renewal", "住民が更新の手続をひらく", "The renewal is opened", open_renewal),
        Step("read_card", "暗証番号は本人が入れる", "The PIN on the panel's own pad", read_card),
        Step(
            "fill_from_card",
            "ひと押しで氏名・住所・生年月日が入る",
            "One touch fills in the form",
            fill_from_card,
        ),
        Step("put_card_away", "カードを取り、申請を送る", "Card taken, form sent", put_card_away),
    ),
)
