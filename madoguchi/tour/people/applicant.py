"""The citizen's hands on the application window: the practice site's card application.

Pages are addressed by what is printed on them. Text is typed key by key, as a person does.
"""

import re
from dataclasses import dataclass
from typing import Final

from playwright.async_api import Locator, Page, expect

LOAD_S: Final = 15.0
MY_PAGE: Final = re.compile("^(マイページ|My page)$")
SIGN_IN: Final = re.compile("^(ログイン|Sign in)$")


@dataclass(frozen=True)
class Particulars:
    """What an applicant enters; invented, and of nobody."""

    application_id: str = "2026 1121 0000 1234 5678 901"
    name: str = "座間　ひまわり"
    email: str = "himawari@example.jp"
    birth_year: str = "2"
    birth_month: str = "4"
    birth_day: str = "1"

    @property
    def application_id_digits(self) -> str:
        """The 申請書ID (23 digits) as a site understands it."""
        return self.application_id.replace(" ", "")


class Applicant:
    """A person before window A."""

    def __init__(self, page: Page) -> None:
        self.page = page

    async def open_application(self) -> None:
        """From the start page to the terms of use."""
        await self._press(self.page.get_by_role("link", name="交付申請をはじめる"))
        await self._arrive("利用規約の確認")

    async def agree_to_terms(self) -> None:
        """Tick the agreement and go on."""
        await self.page.get_by_label("利用規約に同意する").check()
        await self._press(self.page.get_by_role("button", name="次へ"))
        await self._arrive("申請書IDと連絡先の入力")

    async def type_into(self, label: str, text: str) -> None:
        """Touch a field and type."""
        field = self.page.get_by_label(label, exact=False).first
        await field.click()
        await field.press_sequentially(text)

    async def type_contact(self, who: Particulars) -> None:
        """Fill step 2 but for its button: 申請書ID, name, e-mail twice."""
        await self.type_into("申請書ID", who.application_id)
        await self.type_into("連絡先氏名", who.name)
        await self.type_into("メールアドレス", who.email)
        await self.type_into("メールアドレス（確認用）", who.email)

    async def send_contact(self) -> None:
        """Ask for the confirmation code."""
        await self._press(self.page.get_by_role("button", name="確認コードを送信する"))
        await self._arrive("確認コードの入力")

    async def enter_code(self, code: str) -> None:
        """Type the code of the mail and go on."""
        await self.type_into("確認コード", code)
        await self._press(self.page.get_by_role("button", name="次へ"))
        await self._arrive("顔写真の登録")

    async def send_photo(self) -> None:
        """Go on from the page to which the panel has given the photo."""
        await self._press(self.page.get_by_role("button", name="次へ"))
        await self._arrive("申請情報の入力")

    async def photo_name(self) -> str:
        """Name of the file that is in the page's form."""
        field = self.page.locator("input[type=file]")
        return str(await field.evaluate("(field) => field.files[0].name"))

    async def type_details(self, who: Particulars) -> None:
        """Birth date in 令和, both certificates, no braille; then on to the summary."""
        await self.page.get_by_label("元号・西暦").select_option(label="令和")
        await self.page.locator("#birth_year").press_sequentially(who.birth_year)
        await self.page.locator("#birth_month").press_sequentially(who.birth_month)
        await self.page.locator("#birth_day").press_sequentially(who.birth_day)
        await self.page.get_by_label("署名用電子証明書", exact=False).first.check()
        await self.page.get_by_label("利用者証明用電子証明書", exact=False).first.check()
        await self.page.locator("#braille_no").check()
        await self._press(self.page.get_by_role("button", name="次へ"))
        await self._arrive("申請内容の確認")

    async def submit(self) -> str:
        """Send the application; returns the receipt number (受付番号) that the page shows."""
        await self._press(self.page.get_by_role("button", name="申請する"))
        await self._arrive("申請を受け付けました")
        return (await self.page.locator("#receipt").inner_text()).strip()

    async def open_sign_in(self) -> None:
        """Go to マイページ, which asks for a password, in whichever language the site is."""
        await self._press(self.page.get_by_role("link", name=MY_PAGE).first)
        await self._arrive(SIGN_IN)

    async def begin_password(self, user: str) -> None:
        """User id, then a touch on the password field, which asks to be seen."""
        await self.type_into("利用者ID", user)
        await self.page.locator("#password").click()

    async def type_password(self, password: str) -> None:
        """The password, with the eye opened: the secret stands on the citizen's screen."""
        await self.page.locator("#password").press_sequentially(password)
        await self.page.locator("[data-toggle=password]").click()

    async def leave_password(self) -> None:
        """Back to a field that is no secret; the password stays filled in, and uncovered."""
        await self.page.get_by_label("利用者ID").click()

    async def go_home(self) -> None:
        """Leave by the site's own title."""
        await self._press(self.page.locator("a.site-title"))
        await expect(self.page.locator("#start")).to_be_visible(timeout=LOAD_S * 1000)

    async def _press(self, target: Locator) -> None:
        await target.click()

    async def _arrive(self, heading: str | re.Pattern[str]) -> None:
        await expect(self.page.get_by_role("heading", level=1, name=heading)).to_be_visible(
            timeout=LOAD_S * 1000
        )
