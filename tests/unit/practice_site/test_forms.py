"""Validation of the posted forms."""

from datetime import date, timedelta

import pytest

from madoguchi.practice_site.forms.application import ContactForm, DetailsForm, TermsForm
from madoguchi.practice_site.forms.parsing import Form, Refusal, parse
from madoguchi.practice_site.forms.procedures import (
    AccountForm,
    FourBoxPinForm,
    InsuranceForm,
    PinForm,
    ReissueForm,
)
from madoguchi.practice_site.problems import Problem

CONTACT = {
    "application_id": "12345678901234567890123",
    "contact_name": "練習 太郎",
    "contact_email": "taro@example.jp",
    "contact_email_again": "taro@example.jp",
}
DETAILS = {
    "birth_era": "showa",
    "birth_year": "55",
    "birth_month": "4",
    "birth_day": "1",
    "braille": "no",
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
ACCOUNT = {
    "bank_code": "0001",
    "branch_code": "001",
    "account_type": "ordinary",
    "account_number": "0012345",
    "account_holder": "レンシュウ タロウ",
    "agree": "yes",
}


def problems_of(model: type[Form], posted: dict[str, str]) -> dict[str, Problem]:
    form = parse(model, posted)
    assert isinstance(form, Refusal)
    return dict(form.problems)


@pytest.mark.parametrize(
    "typed",
    [
        "12345678901234567890123",
        "1234 5678 9012 3456 7890 123",
        "1234-5678-9012-3456-7890-123",
        "１２３４　５６７８　９０１２　３４５６　７８９０　１２３",
    ],
)
def test_application_id_is_read_as_printed(typed: str) -> None:
    """Groups, hyphens and full-width digits all mean the same 23 digits (申請書ID)."""
    form = parse(ContactForm, CONTACT | {"application_id": typed})
    assert isinstance(form, ContactForm)
    assert form.application_id == "12345678901234567890123"


@pytest.mark.parametrize(
    "typed", ["1" * 22, "1" * 24, "1" * 22 + "A", "1" * 22 + "①①", "123456789012"]
)
def test_application_id_has_23_digits(typed: str) -> None:
    """Anything but 23 digits is refused, a 12-digit individual number among it."""
    problems = problems_of(ContactForm, CONTACT | {"application_id": typed})
    assert problems == {"application_id": Problem.APPLICATION_ID_DIGITS}


def test_every_missing_field_is_named() -> None:
    """An empty form reports each of its fields, in the order of the page."""
    assert list(problems_of(ContactForm, {"contact_name": "  "}).items()) == [
        (name, Problem.REQUIRED) for name in CONTACT
    ]


@pytest.mark.parametrize(
    "typed", ["taro", "taro@example", "太郎@example.jp", "a b@example.jp", "@a.jp"]
)
def test_malformed_email(typed: str) -> None:
    """An address which cannot receive mail is refused."""
    assert problems_of(ContactForm, CONTACT | {"contact_email": typed})["contact_email"] is (
        Problem.EMAIL_FORM
    )


def test_the_two_addresses_must_agree() -> None:
    """A slip in one of the two addresses is reported beside the second."""
    problems = problems_of(ContactForm, CONTACT | {"contact_email_again": "tara@example.jp"})
    assert problems == {"contact_email_again": Problem.EMAIL_DIFFERS}


@pytest.mark.parametrize(
    "name", ["練習　太郎", "髙橋 﨑子", "Anne-Marie O'Neill", "ポール・スミス"]
)
def test_names_of_residents(name: str) -> None:
    """Variant kanji, hyphens, apostrophes and middle dots are names."""
    assert isinstance(parse(ContactForm, CONTACT | {"contact_name": name}), ContactForm)


@pytest.mark.parametrize("name", ["<script>", "12345", "太郎@"])
def test_names_which_are_none(name: str) -> None:
    """Markup, numbers and signs are not names."""
    assert problems_of(ContactForm, CONTACT | {"contact_name": name}) == {
        "contact_name": Problem.NAME_CHARACTERS
    }


def test_terms_must_be_agreed_to() -> None:
    """A box that is not ticked is not agreement, whatever its name says."""
    assert problems_of(TermsForm, {}) == {"agree": Problem.NOT_AGREED}
    assert problems_of(TermsForm, {"agree": "no"}) == {"agree": Problem.NOT_AGREED}


def test_birth_date_in_an_era() -> None:
    """昭和55年4月1日 is 1 April 1980; full-width digits are digits."""
    form = parse(DetailsForm, DETAILS | {"birth_year": "５５"})
    assert isinstance(form, DetailsForm)
    assert form.birth_date == date(1980, 4, 1)
    assert not form.wants_signature_certificate


def test_first_year_of_an_era_by_its_name() -> None:
    """令和元年 may be written with 元."""
    posted = DETAILS | {"birth_era": "reiwa", "birth_year": "元", "birth_month": "5"}
    form = parse(DetailsForm, posted)
    assert isinstance(form, DetailsForm)
    assert form.birth_date == date(2019, 5, 1)


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"birth_day": "31"}, Problem.NO_SUCH_DATE),
        ({"birth_year": "65"}, Problem.OUTSIDE_ERA),
        ({"birth_era": "meiji", "birth_year": "20"}, Problem.DATE_TOO_EARLY),
        ({"birth_era": "western", "birth_year": "9999"}, Problem.DATE_IN_FUTURE),
    ],
)
def test_impossible_birth_dates(changed: dict[str, str], problem: Problem) -> None:
    """Each kind of impossible date has its own reason, beside the whole date."""
    assert problems_of(DetailsForm, DETAILS | changed) == {"birth_date": problem}


def test_birth_year_in_words() -> None:
    """A year which is no number, and an era which does not exist, are reported beside them."""
    problems = problems_of(DetailsForm, DETAILS | {"birth_year": "五十五", "birth_era": "edo"})
    assert problems == {"birth_era": Problem.NOT_A_CHOICE, "birth_year": Problem.NOT_A_NUMBER}


@pytest.mark.parametrize(
    ("changed", "name", "problem"),
    [
        ({"fee_paid": "unpaid"}, "fee_paid", Problem.FEE_UNPAID),
        ({"phone": "12345"}, "phone", Problem.PHONE_FORM),
        ({"postal_code": "260"}, "postal_code", Problem.POSTAL_CODE_FORM),
        ({"lost_on": "2026-02-30"}, "lost_on", Problem.NO_SUCH_DATE),
        ({"reason": "bored"}, "reason", Problem.NOT_A_CHOICE),
        ({"address": "<b>"}, "address", Problem.ADDRESS_CHARACTERS),
        ({"birth_era": "reiwa", "birth_year": "40"}, "birth_date", Problem.DATE_IN_FUTURE),
    ],
)
def test_reissue_refusals(changed: dict[str, str], name: str, problem: Problem) -> None:
    """The re-issue form says what is wrong beside the field (紛失・再発行)."""
    assert problems_of(ReissueForm, REISSUE | changed) == {name: problem}


def test_a_card_cannot_be_lost_tomorrow() -> None:
    """A date of loss in the future is refused."""
    tomorrow = (date.today() + timedelta(days=1)).isoformat()  # noqa: DTZ011 -- as the site counts
    assert problems_of(ReissueForm, REISSUE | {"lost_on": tomorrow}) == {
        "lost_on": Problem.DATE_IN_FUTURE
    }


@pytest.mark.parametrize(
    ("changed", "name", "problem"),
    [
        ({"bank_code": "1"}, "bank_code", Problem.BANK_CODE_FORM),
        ({"branch_code": "1"}, "branch_code", Problem.BRANCH_CODE_FORM),
        ({"account_number": "12345"}, "account_number", Problem.ACCOUNT_NUMBER_FORM),
        ({"account_holder": "練習太郎"}, "account_holder", Problem.KANA_CHARACTERS),
        ({"agree": ""}, "agree", Problem.NOT_AGREED),
    ],
)
def test_account_refusals(changed: dict[str, str], name: str, problem: Problem) -> None:
    """The account form says what is wrong beside the field (公金受取口座)."""
    assert problems_of(AccountForm, ACCOUNT | changed) == {name: problem}


def test_half_width_katakana_becomes_full_width() -> None:
    """ﾚﾝｼｭｳ is what many banks print; it is the same name."""
    form = parse(AccountForm, ACCOUNT | {"account_holder": "ﾚﾝｼｭｳ ﾀﾛｳ"})
    assert isinstance(form, AccountForm)
    assert form.account_holder == "レンシュウ タロウ"


@pytest.mark.parametrize("pin", ["123", "12345", "12a4", "１２３４", "12 4"])
def test_pin_is_four_half_width_digits(pin: str) -> None:
    """A PIN is taken as typed and never repaired (暗証番号)."""
    assert problems_of(PinForm, {"pin": pin}) == {"pin": Problem.PIN_FORM}


def test_pin_from_four_boxes() -> None:
    """Four boxes make one PIN; an empty box makes none."""
    boxes = {"pin_1": "0", "pin_2": "1", "pin_3": "2", "pin_4": "3"}
    form = parse(FourBoxPinForm, boxes)
    assert isinstance(form, FourBoxPinForm)
    assert form.pin == "0123"
    assert problems_of(FourBoxPinForm, boxes | {"pin_3": ""}) == {"pin": Problem.PIN_FORM}


def test_too_long_is_refused() -> None:
    """A name beyond sixty characters is refused for its length."""
    assert problems_of(InsuranceForm, {"applicant_name": "太" * 61, "agree": "yes"}) == {
        "applicant_name": Problem.TOO_LONG
    }
