"""The card application from the terms to the receipt number, over HTTP."""

import asyncio
import hashlib
import re
from collections.abc import Awaitable, Callable

import pytest
from aiohttp import ClientResponse, FormData
from aiohttp.test_utils import TestClient
from aiohttp.web import Application, Request

Client = TestClient[Request, Application]
SendPhoto = Callable[[bytes], Awaitable[ClientResponse]]
ReadCode = Callable[[], Awaitable[str]]
RECEIPT = re.compile(r'id="receipt">([^<]+)<')


async def receipt_in(answer: ClientResponse) -> str:
    found = RECEIPT.search(await answer.text())
    assert found is not None
    return found[1]


async def agree_and_send_contact(client: Client, contact: dict[str, str]) -> ClientResponse:
    await client.post("/apply", data={"agree": "yes"})
    return await client.post("/apply/contact", data=contact)


async def test_what_arrives_is_what_was_entered(
    at_confirm: Client, inspect_headers: dict[str, str], photo: bytes
) -> None:
    """The accepted application holds every field, and of the photo only its facts (Z-07)."""
    answer = await at_confirm.post("/apply/confirm")
    assert answer.url.path == "/apply/complete"
    receipt = await receipt_in(answer)
    listed = await at_confirm.get("/__practice__/submissions", headers=inspect_headers)
    (submission,) = await listed.json()
    assert submission["procedure"] == "apply"
    assert submission["receipt"] == receipt
    assert submission["fields"] == {
        "application_id": "12345678901234567890123",
        "contact_name": "練習　太郎",
        "contact_email": "taro@example.jp",
        "photo": {
            "size_bytes": len(photo),
            "width": 600,
            "height": 700,
            "sha256": hashlib.sha256(photo).hexdigest(),
        },
        "birth_era": "heisei",
        "birth_year": 2,
        "birth_month": 3,
        "birth_day": 4,
        "birth_date": "1990-03-04",
        "wants_signature_certificate": False,
        "wants_authentication_certificate": True,
        "braille": "no",
    }


async def test_confirmation_page_shows_what_will_be_sent(at_confirm: Client) -> None:
    """The citizen can compare each entry before sending."""
    page = await (await at_confirm.get("/apply/confirm")).text()
    for shown in ("1234 5678 9012 3456 7890 123", "練習　太郎", "平成 2年 3月 4日", "600 × 700"):
        assert shown in page


async def test_double_submit_gets_the_same_receipt(
    at_confirm: Client, inspect_headers: dict[str, str]
) -> None:
    """Two sendings at once, and one more later, are one application."""
    twice = await asyncio.gather(
        at_confirm.post("/apply/confirm"), at_confirm.post("/apply/confirm")
    )
    later = await at_confirm.post("/apply/confirm")
    receipts = {await receipt_in(answer) for answer in (*twice, later)}
    assert len(receipts) == 1
    listed = await at_confirm.get("/__practice__/submissions", headers=inspect_headers)
    assert len(await listed.json()) == 1


async def test_a_second_application_gets_another_receipt(  # noqa: PLR0917 -- fixtures, each named
    at_confirm: Client,
    contact: dict[str, str],
    details: dict[str, str],
    photo: bytes,
    send_photo: SendPhoto,
    read_code: ReadCode,
) -> None:
    """Agreeing to the terms again begins a new application in the same browser."""
    first = await receipt_in(await at_confirm.post("/apply/confirm"))
    await agree_and_send_contact(at_confirm, contact)
    await at_confirm.post("/apply/code", data={"confirmation_code": await read_code()})
    await send_photo(photo)
    await at_confirm.post("/apply/details", data=details)
    assert await receipt_in(await at_confirm.post("/apply/confirm")) != first


@pytest.mark.parametrize("path", ["contact", "code", "photo", "details", "confirm", "complete"])
async def test_no_step_can_be_skipped(client: Client, path: str) -> None:
    """A later page opened directly leads back to the first page."""
    assert (await client.get(f"/apply/{path}")).url.path == "/apply"
    sent = await client.post(f"/apply/{path}") if path != "complete" else None
    assert sent is None or sent.url.path == "/apply"


async def test_the_letter_fills_in_the_id(client: Client) -> None:
    """The letter's QR address opens the terms and the ID waits on the next page."""
    letter = await (await client.get("/letter")).text()
    found = re.search(r'/apply\?id=(\d{23})"', letter)
    assert found is not None
    await client.get("/apply", params={"id": found[1]})
    page = await client.post("/apply", data={"agree": "yes"})
    assert f'value="{found[1]}"' in await page.text()


async def test_problems_stand_beside_their_fields(client: Client) -> None:
    """A refused field is marked invalid and names the element which explains it."""
    answer = await agree_and_send_contact(client, {"application_id": "12345"})
    page = await answer.text()
    assert answer.status == 422
    assert 'aria-describedby="application_id-hint application_id-problem"' in page
    assert 'id="application_id-problem">申請書IDは23桁の数字です' in page
    assert 'value="12345"' in page
    assert page.count('aria-invalid="true"') == 4


async def test_what_was_typed_is_escaped(client: Client) -> None:
    """Markup in a field comes back as text."""
    answer = await agree_and_send_contact(client, {"contact_name": '"><script>x</script>'})
    page = await answer.text()
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page


async def test_wrong_codes_lock_and_a_new_code_opens(
    client: Client, contact: dict[str, str], read_code: ReadCode
) -> None:
    """Five wrong codes kill the code for good; a resent one works."""
    await agree_and_send_contact(client, contact)
    right = await read_code()
    wrong = f"{(int(right) + 1) % 1_000_000:06d}"
    for _ in range(5):
        answer = await client.post("/apply/code", data={"confirmation_code": wrong})
    assert "このコードは使用できません" in await answer.text()
    dead = await client.post("/apply/code", data={"confirmation_code": right})
    assert dead.status == 422
    await client.post("/apply/code/resend")
    fresh = await client.post("/apply/code", data={"confirmation_code": await read_code()})
    assert fresh.url.path == "/apply/photo"


async def test_codes_expire(
    client: Client, clock: Callable[[], float], contact: dict[str, str], read_code: ReadCode
) -> None:
    """Ten minutes later the right code is refused as expired."""
    await agree_and_send_contact(client, contact)
    clock.now += 600.0  # type: ignore[attr-defined] -- the conftest's clock cannot be imported
    answer = await client.post("/apply/code", data={"confirmation_code": await read_code()})
    assert "有効期限が切れました" in await answer.text()


async def test_a_changed_address_must_be_confirmed_again(
    at_confirm: Client, contact: dict[str, str]
) -> None:
    """Going back and changing the contact makes the old confirmation void."""
    changed = {"contact_email": "hanako@example.jp", "contact_email_again": "hanako@example.jp"}
    await at_confirm.post("/apply/contact", data=contact | changed)
    assert (await at_confirm.get("/apply/confirm")).url.path == "/apply/code"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "顔写真のファイルを選択してください"),
        (b"\x89PNG" + b"\0" * 30_000, "JPEG形式ではありません"),
        (b"\xff\xd8" + b"\0" * 30_000, "ファイルが壊れている"),
        (b"\xff\xd8" + b"\0" * (9 * 1024 * 1024), "7MB以下にしてください"),
    ],
    ids=["none", "png", "broken", "large"],
)
async def test_refused_photos_have_a_reason(  # noqa: PLR0917 -- fixtures, each named
    client: Client,
    contact: dict[str, str],
    send_photo: SendPhoto,
    read_code: ReadCode,
    data: bytes,
    reason: str,
) -> None:
    """Each refused photo says why and leaves the visitor on the page."""
    await agree_and_send_contact(client, contact)
    await client.post("/apply/code", data={"confirmation_code": await read_code()})
    answer = await send_photo(data)
    assert answer.status == 422
    assert reason in await answer.text()
    assert (await client.get("/apply/details")).url.path == "/apply/photo"


async def test_a_registered_photo_may_stay(at_confirm: Client, send_photo: SendPhoto) -> None:
    """Going on without choosing a file keeps the photo which was accepted before."""
    assert (await send_photo(b"")).url.path == "/apply/details"
    assert (await at_confirm.get("/apply/confirm")).url.path == "/apply/confirm"


async def test_a_form_without_the_photo_field(at_confirm: Client) -> None:
    """A multipart body without the field is refused, not an error of the server."""
    form = FormData()
    form.add_field("other", b"x", filename="x.jpg")
    assert (await at_confirm.post("/apply/photo", data=form)).status == 422
    assert (await at_confirm.post("/apply/photo", data={"photo": "text"})).status == 400
