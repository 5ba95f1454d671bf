"""Forms of the card application (個人番号カード交付申請)."""

import unicodedata
from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from madoguchi.practice_site.era import Era, NoSuchDateError, OutsideEraError, to_date
from madoguchi.practice_site.forms.fields import (
    Agreement,
    ApplicationId,
    EmailAddress,
    PersonName,
    SixDigits,
)
from madoguchi.practice_site.forms.parsing import Form, RefusedFieldError
from madoguchi.practice_site.problems import Problem, RefusedError

# Nobody alive was born earlier; it catches a year typed under the wrong era.
EARLIEST_BIRTH = date(1900, 1, 1)


class TermsForm(Form):
    """Step 1: terms of use (利用規約)."""

    agree: Agreement = Field(default=False, validate_default=True)


class ContactForm(Form):
    """Step 2: 申請書ID and where to reach the applicant (連絡先)."""

    application_id: ApplicationId
    contact_name: PersonName
    contact_email: EmailAddress
    contact_email_again: EmailAddress

    @field_validator("contact_email_again")
    @classmethod
    def _same_email(cls, value: str, info: ValidationInfo) -> str:
        first = info.data.get("contact_email")
        if first is not None and first != value:
            raise RefusedError(Problem.EMAIL_DIFFERS)
        return value


class CodeForm(Form):
    """Step 2, second half: confirmation code (確認コード)."""

    confirmation_code: SixDigits


class Braille(StrEnum):
    """Whether the name is embossed on the card (点字表記)."""

    YES = "yes"
    NO = "no"


def _number(value: object) -> object:
    """Read full-width digits, and 元 as year 1."""
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFKC", value).strip()
    return "1" if text in {"元", "元年"} else text


_Number = Annotated[int, BeforeValidator(_number)]


class DetailsForm(Form):
    """Step 4: birth date (生年月日), certificates (電子証明書) and braille (点字)."""

    birth_era: Era
    birth_year: _Number
    birth_month: _Number
    birth_day: _Number
    wants_signature_certificate: bool = False
    wants_authentication_certificate: bool = False
    braille: Braille

    @model_validator(mode="after")
    def _plausible_birth(self) -> Self:
        try:
            born = self.birth_date
        except NoSuchDateError as error:
            raise RefusedFieldError("birth_date", Problem.NO_SUCH_DATE) from error
        except OutsideEraError as error:
            raise RefusedFieldError("birth_date", Problem.OUTSIDE_ERA) from error
        # The site's users live in Japan: its server's date is theirs.
        if born > date.today():  # noqa: DTZ011 -- a calendar date in local time is meant
            raise RefusedFieldError("birth_date", Problem.DATE_IN_FUTURE)
        if born < EARLIEST_BIRTH:
            raise RefusedFieldError("birth_date", Problem.DATE_TOO_EARLY)
        return self

    @property
    def birth_date(self) -> date:
        """The birth date in the Gregorian calendar."""
        return to_date(self.birth_era, self.birth_year, self.birth_month, self.birth_day)
