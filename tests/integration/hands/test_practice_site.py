"""An operator fills in the practice site by proxy, under its shipped profile (Z-03, Z-05)."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestServer

from kiosk_client.sites.page_rules import page_rules
from kiosk_client.sites.profile import Submission
from kiosk_client.sites.reading import read_profile
from madoguchi.practice_site.app import build_app
from madoguchi.practice_site.profile import practice_profile
from madoguchi.practice_site.settings import PracticeSiteSettings

pytestmark = pytest.mark.asyncio(loop_scope="module")

SUBMIT = "document.querySelector('main .button--primary')"
NUMBER = "1234 5678 9012 3456 7890 123"


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def operator(open_desk: Any) -> AsyncIterator[Any]:
    """Hands at the real practice site."""
    async with TestServer(build_app(PracticeSiteSettings(port=0))) as server:
        base = f"http://127.0.0.1:{server.port}"
        profile = read_profile(practice_profile(base)).profile
        # As if agreeing to the terms were all: the rest of the way has tests of its own.
        terms = Submission(path="^/apply$", statuses=(303,), then="apply-contact")
        sent = profile.model_copy(update={"submitted": (terms,)})
        async with open_desk(
            lambda script: script, start=base + "/", rules=page_rules(profile), profile=sent
        ) as desk:
            yield desk


async def test_the_main_procedure_by_form_and_picture(operator: Any) -> None:
    """Terms confirmed, contact filled in by the list of fields, sent by a click."""
    base = operator.window.start_url.rstrip("/")
    await operator.go(base + "/apply")
    await operator.arm()
    (agree,) = (await operator.fields(lambda state: state.page == "利用規約")).fields
    assert (agree.label, agree.kind, agree.klass) == ("利用規約に同意する", "checkbox", "confirm")
    assert (await operator.focus(agree.id)).outcome == "applied"  # and scrolled into view
    assert (await operator.click("agree")).refusal == "not_editable"
    assert (await operator.check(agree.id, checked=True)).match is True
    await operator.js(f"{SUBMIT}.scrollIntoView()")
    assert not operator.states[-1].submitted
    await operator.load_by(operator.click(SUBMIT))
    assert await operator.js("location.pathname") == "/apply/contact"

    state = await operator.fields(
        lambda state: state.page == "申請書IDと連絡先" and len(state.fields) == 4
    )
    assert state.submitted  # what the profile describes was sent, and taken
    number, name, mail, again = state.fields
    assert [view.klass for view in state.fields] == ["confirm", "open", "open", "open"]
    assert (await operator.fill(number.id, NUMBER)).match is True
    assert (await operator.fill(name.id, "髙橋　太郎")).match is True
    assert (await operator.fill(mail.id, "Ｔaro＠example．jp")).match is True
    await operator.click("contact_email_again")
    for part in ("taro", "@example", ".jp"):
        assert (await operator.text(part)).outcome == "applied"
    assert await operator.js(
        "[contact_name.value, contact_email.value, contact_email_again.value]"
    ) == ["髙橋　太郎", "Taro@example.jp", "taro@example.jp"]
    assert (await operator.fill(mail.id, "taro@example.jp")).match is True
    assert (await operator.focus(again.id)).outcome == "applied"
    await operator.load_by(operator.key("Enter"))
    assert await operator.js("location.pathname") == "/apply/code"


async def test_sign_in_is_the_citizens(operator: Any) -> None:
    """Of a page with a password the operator learns that it is there; typing is refused."""
    base = operator.window.start_url.rstrip("/")
    await operator.hands.disarm()
    await operator.go(base + "/login")
    await operator.arm()
    state = await operator.fields(lambda state: any(one.kind == "secret" for one in state.fields))
    for view in state.fields:
        if view.klass == "citizen":
            assert (await operator.fill(view.id, "x")).refusal == "protected"
            x, y = view.box.x + view.box.w / 2, view.box.y + view.box.h / 2
            if 0 < y < 690:
                assert (await operator.click_at(x, y)).refusal == "protected"
                assert (await operator.text("x")).refusal == "protected"
    values = "[...document.querySelectorAll('main input')].map((e) => e.value).join('')"
    assert await operator.js(values) == ""
