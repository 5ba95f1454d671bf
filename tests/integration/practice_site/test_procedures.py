"""Re-issue, health insurance, bank account, sign-in and widgets, over HTTP."""

import re
from collections.abc import Awaitable, Callable

from aiohttp.test_utils import TestClient
from aiohttp.web import Application, Request

Client = TestClient[Request, Application]
ReadCode = Callable[[], Awaitable[str]]
ACCOUNT = {
    "bank_code": "0001",
    "branch_code": "001",
    "account_type": "ordinary",
    "account_number": "0012345",
    "account_holder": "レンシュウ タロウ",
    "agree": "yes",
}
REISSUE = {
    "applicant_name": "練習 太郎",
    "address": "千葉県千葉市中央区１丁目１番１号",
    "birth_era": "heisei",
    "birth_year": "7",
    "birth_month": "4",
    "birth_day": "1",
    "phone": "043-000-0000",
    "postal_code": "260-0000",
    "reason": "lost",
    "lost_on": "2026-01-05",
    "fee_paid": "paid",
}
SIGN_IN = {"user_id": "renshu-taro", "password": "Renshu-2026"}


async def submissions(client: Client, headers: dict[str, str]) -> list[dict[str, object]]:
    listed: list[dict[str, object]] = await (
        await client.get("/__practice__/submissions", headers=headers)
    ).json()
    return listed


async def sign_in(client: Client, read_code: ReadCode) -> None:
    await client.post("/login", data=SIGN_IN)
    answer = await client.post("/login/code", data={"one_time_code": await read_code()})
    assert answer.url.path == "/mypage"


async def test_reissue_arrives(client: Client, inspect_headers: dict[str, str]) -> None:
    """A paid re-issue is accepted with a receipt number (紛失・再発行)."""
    await client.get("/reissue")
    answer = await client.post("/reissue", data=REISSUE)
    assert answer.url.path == "/reissue/complete"
    (submission,) = await submissions(client, inspect_headers)
    assert submission["fields"] == REISSUE | {
        "phone": "0430000000",
        "postal_code": "2600000",
        "police_report": "",
        "birth_year": 7,
        "birth_month": 4,
        "birth_day": 1,
        "birth_date": "1995-04-01",
    }


async def test_an_unpaid_reissue_is_not_accepted(
    client: Client, inspect_headers: dict[str, str]
) -> None:
    """Without the fee the form says to pay first and nothing is recorded."""
    answer = await client.post("/reissue", data=REISSUE | {"fee_paid": "unpaid"})
    assert "再交付手数料の納付後に申請してください" in await answer.text()
    assert await submissions(client, inspect_headers) == []


async def test_sending_reissue_twice_is_one_submission(
    client: Client, inspect_headers: dict[str, str]
) -> None:
    """A repeated sending of one form is one submission; a newly opened form is another."""
    await client.get("/reissue")
    await client.post("/reissue", data=REISSUE)
    await client.post("/reissue", data=REISSUE)
    assert len(await submissions(client, inspect_headers)) == 1
    await client.get("/reissue")
    await client.post("/reissue", data=REISSUE)
    assert len(await submissions(client, inspect_headers)) == 2


async def test_insurance_needs_consent_then_pin(
    client: Client, inspect_headers: dict[str, str]
) -> None:
    """The PIN page opens only after consent, and what arrives holds the PIN (Z-13)."""
    assert (await client.get("/insurance/pin")).url.path == "/insurance"
    await client.post("/insurance", data={"applicant_name": "練習 太郎", "agree": "yes"})
    refused = await client.post("/insurance/pin", data={"pin": "12"})
    assert refused.status == 422
    assert 'value="12"' not in await refused.text()
    await client.post("/insurance/pin", data={"pin": "0123"})
    (submission,) = await submissions(client, inspect_headers)
    assert submission["fields"] == {"applicant_name": "練習 太郎", "agree": True, "pin": "0123"}


async def test_account_is_registered_with_four_boxes(
    client: Client, inspect_headers: dict[str, str]
) -> None:
    """The account and the PIN of the four boxes arrive together (Z-14)."""
    assert (await client.get("/account/pin")).url.path == "/account"
    await client.post("/account", data=ACCOUNT)
    pin = {f"pin_{n}": str(n) for n in range(1, 5)}
    answer = await client.post("/account/pin", data=pin)
    assert answer.url.path == "/account/complete"
    (submission,) = await submissions(client, inspect_headers)
    assert submission["fields"] == ACCOUNT | {"agree": True, "pin": "1234"}


async def test_sign_in_needs_both_factors(client: Client, read_code: ReadCode) -> None:
    """Neither the password alone nor a guessed code opens my page."""
    assert (await client.get("/mypage")).url.path == "/login"
    await client.post("/login", data=SIGN_IN)
    assert (await client.get("/mypage")).url.path == "/login"
    await client.post("/login/code", data={"one_time_code": "1"})
    assert (await client.get("/mypage")).url.path == "/login"
    await client.post("/login/code", data={"one_time_code": await read_code()})
    assert (await client.get("/mypage")).url.path == "/mypage"
    await client.post("/logout")
    assert (await client.get("/mypage")).url.path == "/login"


async def test_five_wrong_passwords_lock(client: Client) -> None:
    """After five failures the right password is refused too, and no password comes back."""
    for _ in range(5):
        wrong = await client.post("/login", data=SIGN_IN | {"password": "guess-Xq7"})
        assert "guess-Xq7" not in await wrong.text()
    answer = await client.post("/login", data=SIGN_IN)
    assert answer.status == 422
    assert "ログインを停止しました" in await answer.text()


async def test_withdrawal_needs_the_password(
    at_confirm: Client, inspect_headers: dict[str, str], read_code: ReadCode
) -> None:
    """The dialog's password is checked; withdrawing names the application's receipt."""
    await at_confirm.post("/apply/confirm")
    await sign_in(at_confirm, read_code)
    refused = await at_confirm.post("/mypage", data={"password": "wrong"})
    assert refused.status == 422
    await at_confirm.post("/mypage", data={"password": SIGN_IN["password"]})
    application, withdrawal = await submissions(at_confirm, inspect_headers)
    assert withdrawal["procedure"] == "withdraw"
    assert withdrawal["fields"] == {"receipt": application["receipt"]}


async def test_withdrawal_is_for_those_signed_in(at_confirm: Client) -> None:
    """Without sign-in the withdrawal leads to the sign-in page."""
    await at_confirm.post("/apply/confirm")
    answer = await at_confirm.post("/mypage", data={"password": SIGN_IN["password"]})
    assert answer.url.path == "/login"


async def test_widgets_record_unchanged_text(
    client: Client, inspect_headers: dict[str, str]
) -> None:
    """What the widgets send is recorded as it came, and too much of it is refused."""
    await client.post("/widgets", data={"keypad_pin": "０12", "spa_memo": "  memo  "})
    await client.post("/widgets/frame", data={"frame_text": "in the frame"})
    widgets, frame = await submissions(client, inspect_headers)
    assert isinstance(widgets["fields"], dict)
    assert isinstance(frame["fields"], dict)
    assert (widgets["fields"]["keypad_pin"], widgets["fields"]["spa_memo"]) == ("０12", "  memo  ")
    assert frame["fields"]["frame_text"] == "in the frame"
    assert (await client.post("/widgets", data={"spa_memo": "x" * 201})).status == 413


async def test_mailbox_belongs_to_one_visit(
    client: Client, contact: dict[str, str], read_code: ReadCode
) -> None:
    """The mailbox page shows the visitor's code, and nobody else's."""
    await client.post("/apply", data={"agree": "yes"})
    await client.post("/apply/contact", data=contact)
    code = await read_code()
    own = await (await client.get("/mailbox")).text()
    assert re.search(rf"data-code>{code}<", own)
    client.session.cookie_jar.clear()
    assert "data-code" not in await (await client.get("/mailbox")).text()
