"""A birth date (生年月日) as forms ask for it: era or western calendar, year, month and day."""

import unicodedata
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from madoguchi.practice_site.era import Era, NoSuchDateError, OutsideEraError, to_date
from madoguchi.practice_site.forms.parsing import RefusedFieldError
from madoguchi.practice_site.problems import Problem

# Nobody alive was born earlier; it catches a year typed under the wrong era.
EARLIEST_BIRTH = date(1900, 1, 1)


def _number(value: object) -> object:
    """Read full-width digits, and 元 as year 1."""
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFKC", value).strip()
    return "1" if text in {"元", "元年"} else text


DateNumber = Annotated[int, BeforeValidator(_number)]


def plausible_birth(era: Era, year: int, month: int, day: int) -> date:
    """Return the birth date in the Gregorian calendar.

    Raises:
        RefusedFieldError: there is no such day, or nobody alive was born on it.
    """
    try:
        born = to_date(era, year, month, day)
    except NoSuchDateError as error:
        raise RefusedFieldError("birth_date", Problem.NO_SUCH_DATE) from error
    except OutsideEraError as error:
        raise RefusedFieldError("birth_date", Problem.OUTSIDE_ERA) from error
    # The site's users live in Japan: its server's date is theirs.
    if born > date.today():  # noqa: DTZ011 -- a calendar date in local time is meant
        raise RefusedFieldError("birth_date", Problem.DATE_IN_FUTURE)
    if born < EARLIEST_BIRTH:
        raise RefusedFieldError("birth_date", Problem.DATE_TOO_EARLY)
    return born
