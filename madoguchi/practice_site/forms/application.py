"""Forms of the card application (個人番号カード交付申請)."""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from madoguchi.practice_site.era import Era, to_date
from madoguchi.practice_site.forms.birth import DateNumber, plausible_birth
from madoguchi.practice_site.forms.fields import (
    Agreement,
    ApplicationId,
    EmailAddress,
    PersonName,
    SixDigits,
)
from madoguchi.practice_site.forms.parsing import Form
from madoguchi.practice_site.problems import Problem, RefusedError


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


class DetailsForm(Form):
    """Step 4: birth date (生年月日), certificates (電子証明書) and braille (点字)."""

    birth_era: Era
    birth_year: DateNumber
    birth_month: DateNumber
    birth_day: DateNumber
    wants_signature_certificate: bool = False
    wants_authentication_certificate: bool = False
    braille: Braille

    @model_validator(mode="after")
    def _plausible_birth(self) -> Self:
        plausible_birth(self.birth_era, self.birth_year, self.birth_month, self.birth_day)
        return self

    @property
    def birth_date(self) -> date:
        """The birth date in the Gregorian calendar."""
        return to_date(self.birth_era, self.birth_year, self.birth_month, self.birth_day)
