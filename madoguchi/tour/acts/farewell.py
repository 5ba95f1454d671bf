"""The end: hanging up, the record, and a kiosk that remembers nobody (Z-07)."""

import re
import time
from typing import Final

from playwright.async_api import expect

from madoguchi.practice_site.middleware import VISIT_COOKIE
from madoguchi.stack.waiting import NotYetError, until
from madoguchi.tour.acts.card_left import leave_card
from madoguchi.tour.script import Act, Evidence, Seen, Step, require
from madoguchi.tour.stage import Stage

END_S: Final = 60.0
REMINDED: Final = re.compile(
    "カードや書類をお忘れなく|カードがリーダーに残っています。お取りください"
)
NOTE: Final = "新規申請。申請書IDの場所を案内し、最後まで入力できた。"


async def hang_up(stage: Stage) -> Evidence:
    """The operator ends the call; the panel thanks and reminds of the card (S-15)."""
    await stage.clerk.hang_up()
    await stage.visitor.arrives("end", within_s=END_S)
    await expect(stage.visitor.page.locator("[data-screen=end]")).to_contain_text(REMINDED)
    return (
        Seen(
            "citizen",
            "「ご利用ありがとうございました」。カードが残っていれば「お取りください」と出る",
            "thanks, and a reminder of cards and papers, also of the card that is still there",
        ),
    )


async def write_record(stage: Stage) -> Evidence:
    """Outcome and note (後処理); the case closes, for the kiosk has proved its erasure."""
    await stage.clerk.write_report(NOTE)
    await stage.clerk.sees("presence-available", within_s=END_S)
    return (
        Seen(
            "operator",
            "記録を保存し、端末の消去証明がそろい、待ち受けにもどった",
            "saved with the kiosk's receipt of erasure; back at the desk",
        ),
    )


async def wipe(stage: Stage) -> Evidence:
    """Nothing of this citizen is left: other process, no profile, no cookie, start page."""
    before = stage.window
    visit_before = await _visit_cookie(stage)
    begun = time.perf_counter()
    await stage.visitor.done()
    await expect(stage.visitor.part("wiped")).to_be_visible(timeout=END_S * 1000)

    async def gone() -> None:
        if before.profile.exists():
            raise NotYetError("the profile is still there")

    await until(gone, "the citizen's profile is gone", END_S)
    stage.metrics["wipe_ms"] = (time.perf_counter() - begun) * 1000
    await stage.enter_window()
    require(stage.window.profile != before.profile, "the profile was used again")
    require(stage.window.pid != before.pid, "the browser was used again")
    await expect(stage.applicant.page.locator("#start")).to_be_visible(timeout=END_S * 1000)
    require(await _visit_cookie(stage) != visit_before, "the site still knows the last visitor")
    who = stage.particulars
    text = await stage.applicant.page.locator("body").inner_text()
    require(who.name not in text and who.email not in text, "the next citizen sees a name")
    return (
        Seen(
            "citizen",
            "「前の方の情報は消えました」。申請画面は新しいブラウザーで最初のページ",
            "“the previous visitor's data is gone”; the window is a new browser on the start page",
        ),
        Seen(
            "server",
            "前のブラウザーの作業フォルダーは消え、申請サイトからは別の人に見える",
            "the old profile is gone; to the application site this is another visitor",
        ),
    )


async def _visit_cookie(stage: Stage) -> str | None:
    """By what the application site recognises this browser."""
    cookies = await stage.applicant.page.context.cookies()
    return next((one.get("value") for one in cookies if one.get("name") == VISIT_COOKIE), None)


FAREWELL: Final = Act(
    "farewell",
    "終わりと消去",
    "Farewell and erasure",
    (
        Step("leave_card", "カードを置いたままにする", "A card stays on the reader", leave_card),
        Step("hang_up", "係員が応対を終える", "The operator ends the call", hang_up),
        Step("wipe", "住民の情報が消える", "The citizen's traces are erased", wipe),
        Step("write_record", "係員が記録を書く", "The operator writes the record", write_record),
    ),
)
