"""The pen changes hands: asking, typing by proxy, secrets, taking back (Z-03, Z-04, Z-05)."""

import asyncio
import re
import time
from typing import Final

import numpy as np
from playwright.async_api import Locator, expect

from madoguchi.practice_site.views.sign_in import PRACTICE_PASSWORD
from madoguchi.stack.waiting import NotYetError, until
from madoguchi.tour.probes import light_seen, pink_share, surroundings, watch_for_light
from madoguchi.tour.script import Act, Evidence, Seen, Step, require
from madoguchi.tour.stage import Stage

HAND_OVER_S: Final = 60.0
NAME: Final = "髙﨑　はなこ"
PIN: Final = "4927"
WRITTEN: Final = "生年月日を書いてください"
HALF_TYPED: Final = "himawarinotaneokakinihenkoushitaidesu"
KEY_MS: Final = 60
BEGUN: Final = 4
"""Characters on the page after which the citizen takes control back: typing goes on for seconds."""
BEGUN_TYPING: Final = re.compile(f"^{HALF_TYPED[:BEGUN]}")
FRAMED: Final = 0.9
"""So much of the way around a field is pink, at least; the frame's words may hide the rest."""
FIELD: Final = "[data-field]"


async def open_form(stage: Stage) -> Evidence:
    """The citizen opens the application; the operator's form lists the page's fields."""
    await stage.applicant.open_application()
    await stage.applicant.agree_to_terms()
    await stage.clerk.part("tab-form").click()
    name = _field(stage, "連絡先氏名")
    await expect(name).to_be_visible(timeout=HAND_OVER_S * 1000)
    await expect(name).to_have_attribute("data-klass", "open")
    return (
        Seen(
            "operator",
            "「入力」に、この画面の欄が代行できるかどうかとともに並んだ",
            "the form lists the page's fields, each with who may fill it in",
        ),
    )


async def ask_and_refuse(stage: Stage) -> Evidence:
    """The operator asks, the citizen says no: nothing changes hands."""
    await _ask(stage)
    await stage.keep_moment()
    await stage.visitor.part("ask-no").click()
    await _holder(stage, "citizen")
    await expect(stage.clerk.part("control-words")).to_have_attribute("data-reason", "refused")
    return (
        Seen("operator", "「いいえ」のとき、操作は住民のまま", "refused: the citizen keeps it"),
    )


async def ask_and_grant(stage: Stage) -> Evidence:
    """Asked again, the citizen agrees; both sides show who operates."""
    await _ask(stage)
    begun = time.perf_counter()
    await stage.visitor.part("ask-yes").click()
    await _holder(stage, "operator")
    stage.metrics["grant_to_badge_ms"] = (time.perf_counter() - begun) * 1000
    await _strip(stage, "operator")
    return (
        Seen("citizen", "「いま操作しているのは: 係員」", "the strip names the operator"),
        Seen("operator", "操作の表示が「係員」に変わった", "the badge names the operator"),
    )


async def type_for_citizen(stage: Stage) -> Evidence:
    """A name in Japanese with variants, typed in the operator's form, stands in the page."""
    field = _field(stage, "連絡先氏名")
    box = field.locator("input")
    await box.click()
    await box.fill(NAME)
    begun = time.perf_counter()
    await box.press("Enter")
    result = field.locator("[data-testid=field-result]")
    await expect(result).to_have_attribute("data-result", "good", timeout=HAND_OVER_S * 1000)
    stage.metrics["proxy_fill_ms"] = (time.perf_counter() - begun) * 1000
    await expect(field).to_have_attribute("data-state", "filled", timeout=HAND_OVER_S * 1000)
    target = stage.applicant.page.get_by_label("連絡先氏名", exact=False).first
    await expect(target).to_have_value(NAME)
    return (
        Seen("site", f"欄には「{NAME}」。異体字もそのまま", "the name arrived, variants and all"),
        Seen("operator", "「反映済 ✔ 一致」", "applied, and read back equal"),
    )


async def take_back(stage: Stage) -> Evidence:
    """One touch in mid-typing: control is back, and what the operator still types is not typed."""
    mail = stage.applicant.page.get_by_label("メールアドレス", exact=False).first
    await stage.clerk.press_on(mail)
    await expect(mail).to_be_focused(timeout=HAND_OVER_S * 1000)
    async with asyncio.TaskGroup() as hands:
        hands.create_task(stage.clerk.page.keyboard.type(HALF_TYPED, delay=KEY_MS))
        await expect(mail).to_have_value(BEGUN_TYPING, timeout=HAND_OVER_S * 1000)
        begun = time.perf_counter()
        await stage.visitor.part("take-back").click()
        await _holder(stage, "citizen")
        stage.metrics["take_back_to_badge_ms"] = (time.perf_counter() - begun) * 1000
        arrived = await mail.input_value()
    # The operator has typed the rest by now.
    await _strip(stage, "citizen")
    await expect(_field(stage, "メールアドレス").locator("input")).to_have_attribute("readonly", "")
    left = await mail.input_value()
    cut = len(left)
    require(left == arrived, "text of the operator's was typed after the citizen had control back")
    require(left == HALF_TYPED[:cut], "something else was typed than what the operator typed")
    require(
        BEGUN <= cut < len(HALF_TYPED), f"{cut} of {len(HALF_TYPED)} letters: not in the middle"
    )
    return (
        Seen("citizen", "ひと押しで「いま操作しているのは: あなた」", "back at one touch"),
        Seen(
            "site",
            f"係員が打った {len(HALF_TYPED)} 文字のうち、届いたのは押す前の {cut} 文字まで",
            f"of {len(HALF_TYPED)} letters typed, the {cut} before the touch arrived",
        ),
    )


async def secret_is_the_citizens(stage: Stage) -> Evidence:
    """With control granted the operator comes to a password: control parks by itself."""
    await stage.applicant.open_sign_in()
    await _ask(stage)
    await stage.visitor.part("ask-yes").click()
    await _holder(stage, "operator")
    secret = stage.clerk.page.locator(f"{FIELD}[data-klass=citizen]").first
    await secret.locator("[data-testid^=hand-over-]").click()
    await _holder(stage, "parked")
    await _strip(stage, "parked")
    await expect(stage.applicant.page.locator("#password")).to_be_focused()
    await watch_for_light(stage.clerk.window)
    await stage.applicant.page.keyboard.type(PRACTICE_PASSWORD)
    await stage.keep_moment()
    looks, lit = await light_seen(stage.clerk.window)
    require(looks > 0 and lit == 0, f"the console showed a picture in {lit} of {looks} frames")
    await expect(stage.applicant.page.locator("#password")).to_have_value(PRACTICE_PASSWORD)
    await stage.applicant.page.locator("#password").evaluate("field => field.blur()")
    await _holder(stage, "operator")
    html = await stage.clerk.page.content()
    require(PRACTICE_PASSWORD not in html, "the password stands in the console's page")
    return (
        Seen(
            "citizen",
            "「あなたが入力してください。係員には見えません」。入力が終わると係員にもどった",
            "the field is the citizen's own; control returns to the operator after it",
        ),
        Seen(
            "operator",
            f"入力中の {looks} コマすべてで画面は見えず、欄は「入力済」とだけ分かる",
            f"nothing is seen in all {looks} frames; the form says only that it is filled",
        ),
    )


async def pin_is_the_citizens(stage: Stage) -> Evidence:
    """The PIN in four boxes: the operator sees how many digits there are, and no more."""
    page = stage.applicant.page
    await page.goto(f"{stage.stack.plan.site_url}/widgets")
    await page.locator("#box_pin_1").focus()
    await _holder(stage, "parked")
    await watch_for_light(stage.clerk.window)
    await page.keyboard.type(PIN, delay=60)
    await stage.keep_moment()
    looks, lit = await light_seen(stage.clerk.window)
    require(looks > 0 and lit == 0, f"the console showed a picture in {lit} of {looks} frames")
    await page.locator("#box_pin_4").evaluate("field => field.blur()")
    await _holder(stage, "operator")
    require(PIN not in await stage.clerk.page.content(), "the PIN stands in the console's page")
    return (
        Seen(
            "operator",
            f"暗証番号の入力中、{looks} コマすべてで画面は見えない",
            f"nothing is seen in all {looks} frames while the PIN is typed",
        ),
    )


async def give_back(stage: Stage) -> Evidence:
    """Esc twice, and the citizen operates again."""
    await stage.clerk.page.keyboard.press("Escape")
    await stage.clerk.page.keyboard.press("Escape")
    await _holder(stage, "citizen")
    await _strip(stage, "citizen")
    return (Seen("citizen", "「いま操作しているのは: あなた」", "the strip names the citizen"),)


async def mark(stage: Stage) -> Evidence:
    """Without control the operator points: a pink frame around the field to be filled in."""
    page = stage.applicant.page
    target = page.get_by_label("都道府県", exact=False).first
    await target.scroll_into_view_if_needed()
    bare = await surroundings(page, target)
    require(pink_share(bare) == 0, "something pink is around the field before it is marked")
    button = _field(stage, "都道府県").locator("[data-testid^=mark-]")
    await button.click()
    await expect(button).to_have_attribute("data-marked", "true")

    async def framed() -> float:
        share = pink_share(await surroundings(page, target))
        if share < FRAMED:
            raise NotYetError(f"{share:.0%} of the way around is pink")
        return share

    shutter = stage.clerk.part("window-shutter")
    share = await until(framed, "a pink frame is around the field", HAND_OVER_S)
    await expect(shutter).to_be_hidden(timeout=HAND_OVER_S * 1000)
    await stage.keep_moment()
    await stage.clerk.part("tool-clear").click()

    async def gone() -> None:
        if not np.array_equal(await surroundings(page, target), bare):
            raise NotYetError("the field does not look as before")

    await until(gone, "the frame is gone", HAND_OVER_S)
    return (
        Seen(
            "citizen",
            f"「ここに記入」の枠が欄を囲み（周囲の {share:.0%}）、消すと元の画面にもどった",
            f"a pink frame around the field ({share:.0%} of the way), and none once cleared",
        ),
    )


async def whiteboard(stage: Stage) -> Evidence:
    """筆談: the citizen draws, the operator writes, both see it, and closing wipes it."""
    visitor, clerk = stage.visitor, stage.clerk
    await visitor.part("board-open").click()
    surface = visitor.part("board-surface")
    await surface.scroll_into_view_if_needed()
    box = await surface.bounding_box()
    require(box is not None, "the board has no surface")
    if box is not None:
        await visitor.page.mouse.move(box["x"] + box["width"] / 4, box["y"] + box["height"] / 4)
        await visitor.page.mouse.down()
        await visitor.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        await visitor.page.mouse.up()
    await clerk.part("board-text").click()
    await clerk.part("board-input").fill(WRITTEN)
    await clerk.part("board-write").click()
    for side in (visitor, clerk):
        items = side.part("board-surface")
        await expect(items).to_have_attribute("data-items", "2", timeout=HAND_OVER_S * 1000)
    await expect(visitor.part("board-writing")).to_contain_text(WRITTEN)
    await stage.keep_moment()
    await clerk.part("board-close").click()
    await clerk.part("board-yes").click()
    await expect(visitor.part("whiteboard")).to_be_hidden(timeout=HAND_OVER_S * 1000)
    return (
        Seen("citizen", f"「{WRITTEN}」が筆談ボードに出た", "the operator's words on the board"),
        Seen(
            "operator",
            "住民の描いた線が見えた。閉じると消える",
            "the citizen's line; gone at the end",
        ),
    )


async def withdraw_power(stage: Stage) -> Evidence:
    """The citizen withdraws the power to operate; the operator cannot even ask."""
    visitor, clerk = stage.visitor, stage.clerk
    await visitor.part("change-consent").click()
    await visitor.part("power-operate").click()
    await expect(clerk.part("control-ask")).to_be_disabled(timeout=HAND_OVER_S * 1000)
    await stage.keep_moment()
    await visitor.part("power-operate").click()
    await expect(clerk.part("control-ask")).to_be_enabled(timeout=HAND_OVER_S * 1000)
    await visitor.part("powers-close").click()
    await stage.applicant.go_home()
    return (
        Seen(
            "operator",
            "「操作をもらう」が使えなくなり、同意がもどると使えた",
            "asking is impossible without the power, and possible again with it",
        ),
    )


def _field(stage: Stage, label: str) -> Locator:
    """A field of the operator's form, by what the page calls it."""
    return stage.clerk.page.locator(FIELD).filter(has_text=label).first


async def _ask(stage: Stage) -> None:
    await stage.clerk.part("control-ask").click()
    await expect(stage.visitor.part("ask-dialog")).to_be_visible(timeout=HAND_OVER_S * 1000)
    await expect(stage.visitor.part("ask-yes")).to_be_enabled(timeout=HAND_OVER_S * 1000)


async def _holder(stage: Stage, holder: str) -> None:
    badge = stage.clerk.part("control-holder")
    await expect(badge).to_have_attribute("data-holder", holder, timeout=HAND_OVER_S * 1000)


async def _strip(stage: Stage, phase: str) -> None:
    strip = stage.visitor.part("control-strip")
    await expect(strip).to_have_attribute("data-phase", phase, timeout=HAND_OVER_S * 1000)


CONTROL: Final = Act(
    "control",
    "操作をわたす・もどす",
    "The pen changes hands",
    (
        Step("open_form", "係員に入力欄の一覧が見える", "The operator sees the fields", open_form),
        Step("ask_and_refuse", "たのまれて、ことわる", "Asked, and refused", ask_and_refuse),
        Step("ask_and_grant", "たのまれて、まかせる", "Asked, and granted", ask_and_grant),
        Step(
            "type_for_citizen",
            "係員が日本語で代わりに入力する",
            "The operator types for the citizen",
            type_for_citizen,
        ),
        Step("take_back", "入力の途中で取りもどす", "Taken back in mid-typing", take_back),
        Step(
            "secret_is_the_citizens",
            "パスワードは本人が入力する",
            "The password is the citizen's",
            secret_is_the_citizens,
        ),
        Step(
            "pin_is_the_citizens",
            "暗証番号は本人が入力する",
            "The PIN is the citizen's",
            pin_is_the_citizens,
        ),
        Step("give_back", "係員が操作を返す", "The operator gives back", give_back),
        Step("mark", "係員が記入する所を示す", "The operator points at a field", mark),
        Step("whiteboard", "筆談する", "Writing to each other", whiteboard),
        Step("withdraw_power", "操作への同意を取り消す", "Consent withdrawn", withdraw_power),
    ),
)
