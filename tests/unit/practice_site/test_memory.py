"""Codes, visits and the ledger: the site's whole memory."""

from madoguchi.practice_site.confirmation import PendingCode, new_code
from madoguchi.practice_site.ledger import Ledger, Procedure
from madoguchi.practice_site.problems import Problem
from madoguchi.practice_site.visit import Application, Mail, Step, Visit, Visits

CODE = PendingCode("012345", expires_at=600.0, attempts_left=2)


def test_the_right_code_is_accepted_until_it_expires() -> None:
    """A code is good up to the moment of its expiry and not at it."""
    assert CODE.attempt("012345", 599.9) == (CODE, None)
    assert CODE.attempt("012345", 600.0) == (CODE, Problem.CODE_EXPIRED)


def test_wrong_entries_kill_the_code() -> None:
    """After its last attempt even the right digits are refused."""
    once, first = CODE.attempt("999999", 0.0)
    twice, second = once.attempt("999999", 0.0)
    assert (first, second) == (Problem.CODE_WRONG, Problem.CODE_EXHAUSTED)
    assert twice.attempt("012345", 0.0) == (twice, Problem.CODE_EXHAUSTED)


def test_new_codes_have_six_digits() -> None:
    """A code always has six digits, leading zeros included, and the lifetime asked for."""
    codes = [new_code(10.0, lifetime_s=5.0, attempts=3) for _ in range(200)]
    assert all(len(code.digits) == 6 and code.digits.isdigit() for code in codes)
    assert {code.expires_at for code in codes} == {15.0}


def test_a_second_sending_gets_the_first_receipt() -> None:
    """The same key is one submission, however often it is sent."""
    ledger = Ledger()
    first = ledger.accept("visit/apply/1", Procedure.APPLY, {"a": 1})
    again = ledger.accept("visit/apply/1", Procedure.APPLY, {"a": 2})
    other = ledger.accept("visit/apply/2", Procedure.APPLY, {"a": 3})
    assert again is first
    assert other.receipt != first.receipt
    assert [one.fields for one in ledger.listed()] == [{"a": 1}, {"a": 3}]


def test_forgetting_empties_the_ledger_and_repeats_no_receipt() -> None:
    """Nothing is left after forgetting, and receipt numbers go on."""
    ledger = Ledger()
    before = ledger.accept("1", Procedure.REISSUE, {})
    assert ledger.forget() == 1
    assert ledger.listed() == []
    assert ledger.accept("1", Procedure.REISSUE, {}).receipt != before.receipt


def test_the_ledger_is_bounded() -> None:
    """Beyond its cap the oldest submission is dropped."""
    ledger = Ledger(limit=2)
    for number in range(3):
        ledger.accept(str(number), Procedure.WIDGETS, {"n": number})
    assert [one.fields["n"] for one in ledger.listed()] == [1, 2]


def test_visits_are_bounded_by_disuse() -> None:
    """Beyond the cap the visit unused for longest is forgotten, not the one in use."""
    visits = Visits(limit=2)
    first, second = visits.open(), visits.open()
    assert visits.find(first.token) is first
    third = visits.open()
    assert visits.find(second.token) is None
    assert visits.all() == [first, third]


def test_an_invented_cookie_opens_nothing() -> None:
    """A token which the site did not give out names no visit."""
    assert Visits().find("invented") is None


def test_a_new_application_starts_at_the_terms() -> None:
    """Nothing is reached before the terms were agreed to."""
    assert Application().reached is Step.TERMS
    assert Application(agreed=True).reached is Step.CONTACT


def test_the_mailbox_keeps_the_newest_twenty() -> None:
    """The newest mail is on top and old ones go."""
    visit = Visit("token")
    for number in range(25):
        visit.post(Mail("taro@example.jp", "confirmation", str(number)))
    assert [mail.code for mail in visit.mails] == [str(n) for n in range(24, 4, -1)]
