"""Types of single fields: normalised as a tired person types them, then checked.

Full-width digits, letters and hyphens become half-width (NFKC), and the gaps that a letter prints
between groups of digits are dropped, because a form which refuses them only costs time.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from madoguchi.practice_site.problems import Problem, RefusedError

APPLICATION_ID_DIGITS: Final = 23
_GAPS: Final = re.compile(r"[\s\-‐‑‒–—―−ー]+")


def _half_width(value: object) -> object:
    return unicodedata.normalize("NFKC", value).strip() if isinstance(value, str) else value


def _compact(value: object) -> object:
    return _GAPS.sub("", unicodedata.normalize("NFKC", value)) if isinstance(value, str) else value


def _composed(value: object) -> object:
    return unicodedata.normalize("NFC", value).strip() if isinstance(value, str) else value


def _matching(pattern: str, problem: Problem) -> Callable[[str], str]:
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise RefusedError(problem)
        return value

    return check


_SHORT: Final = StringConstraints(max_length=60)
_LETTER: Final = r"[^\W\d_]"

# 申請書ID: 23 digits printed on the letter. No check digit is known, so none is demanded.
ApplicationId = Annotated[
    str,
    BeforeValidator(_compact),
    AfterValidator(_matching(r"[0-9]{23}", Problem.APPLICATION_ID_DIGITS)),
]
PersonName = Annotated[
    str,
    _SHORT,
    BeforeValidator(_composed),
    AfterValidator(_matching(rf"{_LETTER}(?:[\w\s・.'’\-々ー゛]*)", Problem.NAME_CHARACTERS)),
]
# 住所: as it is written, also abroad; only what no address holds is refused.
PostalAddress = Annotated[
    str,
    StringConstraints(max_length=200),
    BeforeValidator(_composed),
    AfterValidator(_matching(r"[^\x00-\x1f<>]+", Problem.ADDRESS_CHARACTERS)),
]
KanaName = Annotated[
    str,
    _SHORT,
    BeforeValidator(_half_width),
    AfterValidator(_matching(r"[ァ-ヶー・\s]+", Problem.KANA_CHARACTERS)),
]
EmailAddress = Annotated[
    str,
    StringConstraints(max_length=254),
    BeforeValidator(_half_width),
    AfterValidator(
        _matching(
            r"[A-Za-z0-9._%+\-]{1,64}@(?:[A-Za-z0-9\-]{1,63}\.)+[A-Za-z]{2,63}", Problem.EMAIL_FORM
        )
    ),
]
PhoneNumber = Annotated[
    str,
    BeforeValidator(_compact),
    AfterValidator(_matching(r"0[0-9]{9,10}", Problem.PHONE_FORM)),
]
PostalCode = Annotated[
    str,
    BeforeValidator(_compact),
    AfterValidator(_matching(r"[0-9]{7}", Problem.POSTAL_CODE_FORM)),
]
SixDigits = Annotated[
    str, BeforeValidator(_compact), AfterValidator(_matching(r"[0-9]{6}", Problem.CODE_FORM))
]
BankCode = Annotated[
    str, BeforeValidator(_compact), AfterValidator(_matching(r"[0-9]{4}", Problem.BANK_CODE_FORM))
]
BranchCode = Annotated[
    str, BeforeValidator(_compact), AfterValidator(_matching(r"[0-9]{3}", Problem.BRANCH_CODE_FORM))
]
AccountNumber = Annotated[
    str,
    BeforeValidator(_compact),
    AfterValidator(_matching(r"[0-9]{7}", Problem.ACCOUNT_NUMBER_FORM)),
]
# 暗証番号: exactly what was typed, never normalised, as the card would take it.
Pin = Annotated[str, AfterValidator(_matching(r"[0-9]{4}", Problem.PIN_FORM))]
# A checkbox which must be ticked.
Agreement = Annotated[bool, AfterValidator(lambda agreed: agreed or _refuse(Problem.NOT_AGREED))]
ShortText = Annotated[str, StringConstraints(max_length=120), BeforeValidator(_composed)]


def _refuse(problem: Problem) -> bool:
    raise RefusedError(problem)
