"""The citizen's card fills in the fields that the profile names, by their class."""

import asyncio
from contextlib import suppress
from typing import Any

import pytest
from aiohttp.test_utils import TestServer

from kiosk_client.card.desk import CardDesk
from kiosk_client.hands.card_fill import fill_from_card, fill_from_letter
from kiosk_client.sites.page_rules import page_rules
from kiosk_client.sites.reading import read_profile
from madoguchi.practice_site.app import build_app
from madoguchi.practice_site.profile import practice_profile
from madoguchi.practice_site.settings import PracticeSiteSettings
from madoguchi.virtual_card.cards import my_number_card
from madoguchi.virtual_card.readers import VirtualReaders
from server.protocol.card import PanelCard, PanelCardKey, PanelCardStep

pytestmark = pytest.mark.asyncio(loop_scope="module")

FORM = """
<label>氏名 <input class=card-name id=name></label>
<label>フリガナ <input id=kana></label>
<label>住所 <textarea class=card-address id=address></textarea></label>
<label>生年月日 <input type=date class=card-birth id=birth></label>
<label>年 <input class=card-year id=year></label>
<label>自分だけ <input class=card-own id=own></label>
<label>元号 <select class=card-era id=era><option value="">選択</option>
<option value=3>昭和（S）</option>
<option value=4>平成（H）</option></select></label>
<label>月 <select class=card-month id=month>
<option>4月</option><option>04</option></select></label>
<label><input type=radio name=sex class=card-sex value=1> 男性</label>
<label><input type=radio name=sex class=card-sex value=2> 女性</label>
<label>申請書ID <input class=letter id=number></label>
<label>申請書ID <input class=own-letter id=own_number></label>
<label>暗証番号 <input type=password class=card-name id=pin></label>
<label>読むだけ <input class=card-name readonly id=locked></label>
<script>window.heard = []; for (const t of ['input', 'change']) document.addEventListener(t,
 (e) => heard.push(t + ' ' + e.target.id));</script>
"""
VALUES = {
    "name": "試験　花子",
    "address": "座間市緑ケ丘１丁目",
    "birth": "1995-04-01",
    "birth_year": "1995",
    "birth_era": "平成",
    "birth_month": "4",
    "sex": "女",
}


def rule(selector: str, card: str | None, klass: str = "open", normalise: str | None = None) -> Any:
    return {
        "selector": selector,
        "class": klass,
        "label": None,
        "count": False,
        "normalise": normalise,
        "card": card,
    }


RULES: Any = {
    "default": "open",
    "pages": [
        {
            "name": "式",
            "path": "",
            "origin": None,
            "default": "open",
            "fields": [
                rule(".card-name", "name"),
                rule(".card-address", "address", "confirm"),
                rule(".card-birth", "birth"),
                rule(".card-year", "birth_year", normalise="fullwidth"),
                rule(".card-era", "birth_era"),
                rule(".card-month", "birth_month"),
                rule(".card-sex", "sex"),
                rule(".card-own", "name", "citizen"),
                rule(".letter", None, normalise="application_id") | {"letter": True},
                rule(".own-letter", None, "citizen") | {"letter": True},
            ],
            "conceal": [],
        }
    ],
}


async def test_fields_are_filled_by_profile_and_class(open_desk: Any) -> None:
    """Named fields only; a citizen's own, a secret and a locked one are left alone."""
    async with open_desk(lambda script: script, rules=RULES) as desk:
        await desk.show(FORM)
        assert await fill_from_card(desk.window.documents, VALUES) == 6
        held = await desk.js(
            "[...document.querySelectorAll('input:not([type=radio]),textarea')].map((e) => e.value)"
        )
        assert held == [
            "試験　花子",
            "",
            "座間市緑ケ丘１丁目",
            "1995-04-01",
            "１９９５",
            *[""] * 5,
        ]
        assert "change address" in await desk.js("heard")
        # Two options mean April: neither is chosen.
        chosen = "[era.value, month.value, document.querySelector(':checked[name=sex]').value]"
        assert await desk.js(chosen) == ["4", "4月", "2"]
        assert "change era" in await desk.js("heard")
        assert await fill_from_card(desk.window.documents, {"birth_era": "明治"}) == 0
        assert await fill_from_card(None, VALUES) == 0
        # The letter's number: where the profile says so, and in no field of the citizen's own.
        assert await fill_from_letter(desk.window.documents, "2026 1121 0000 1234 5678 901") == 1
        numbers = "[number.value, own_number.value]"
        assert await desk.js(numbers) == ["20261121000012345678901", ""]


async def test_a_renewal_is_filled_in_from_the_virtual_card(open_desk: Any) -> None:
    """From the card in the reader to the practice site's form, by the citizen's touches."""
    readers, news, told = VirtualReaders(), asyncio.Event(), list[PanelCard]()

    def show(message: PanelCard) -> None:
        told.append(message)
        news.set()

    async def until(phase: str) -> PanelCard:
        async with asyncio.timeout(60):
            while not told or told[-1].phase != phase:
                news.clear()
                await news.wait()
        return told[-1]

    async with TestServer(build_app(PracticeSiteSettings(port=0))) as server:
        base = f"http://127.0.0.1:{server.port}"
        rules = page_rules(read_profile(practice_profile(base)).profile)
        async with open_desk(lambda script: script, start=base + "/", rules=rules) as desk:
            await desk.go(base + "/reissue")
            card = CardDesk(
                readers.connect, lambda values: fill_from_card(desk.window.documents, values)
            )
            running = asyncio.create_task(card.run(show))
            readers.insert(my_number_card())
            await until("present")
            card.step(PanelCardStep(step="open"))
            await until("typing")
            for key in "1234":
                card.pressed(PanelCardKey.model_validate({"key": key}))
            card.step(PanelCardStep(step="enter"))
            await until("read")
            card.step(PanelCardStep(step="fill"))
            assert (await until("filled")).filled == 6
            held = "[...document.querySelectorAll('form input,form select')].map((e) => e.value)"
            assert (await desk.js(held))[:6] == [
                "試験　花子",
                "神奈川県座間市緑ケ丘一丁目１番１号",
                "heisei",
                "7",
                "4",
                "1",
            ]
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
