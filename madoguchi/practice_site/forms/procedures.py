"""Forms of the other procedures: re-issue, health insurance, bank account, sign-in."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from madoguchi.practice_site.era import Era, to_date
from madoguchi.practice_site.forms.birth import DateNumber, plausible_birth
from madoguchi.practice_site.forms.fields import (
    AccountNumber,
    Agreement,
    BankCode,
    BranchCode,
    KanaName,
    PersonName,
    PhoneNumber,
    Pin,
    PostalAddress,
    PostalCode,
    ShortText,
    SixDigits,
)
from madoguchi.practice_site.forms.parsing import Form, RefusedFieldError
from madoguchi.practice_site.problems import Problem, RefusedError


class LossReason(StrEnum):
    """Why the card must be issued again (再交付の理由)."""

    LOST = "lost"
    STOLEN = "stolen"
    DAMAGED = "damaged"
    EXPIRED = "expired"


class FeePaid(StrEnum):
    """Whether the re-issue fee was paid (再交付手数料)."""

    PAID = "paid"
    EXEMPT = "exempt"
    UNPAID = "unpaid"


class ReissueForm(Form):
    """Lost card: re-issue (紛失・再発行)."""

    applicant_name: PersonName
    address: PostalAddress
    birth_era: Era
    birth_year: DateNumber
    birth_month: DateNumber
    birth_day: DateNumber
    phone: PhoneNumber
    postal_code: PostalCode
    reason: LossReason
    lost_on: date
    police_report: ShortText = ""
    fee_paid: FeePaid

    @field_validator("lost_on")
    @classmethod
    def _not_in_future(cls, value: date) -> date:
        if value > date.today():  # noqa: DTZ011 -- a calendar date in local time is meant
            raise RefusedError(Problem.DATE_IN_FUTURE)
        return value

    @field_validator("fee_paid")
    @classmethod
    def _fee_settled(cls, value: FeePaid) -> FeePaid:
        if value is FeePaid.UNPAID:
            raise RefusedError(Problem.FEE_UNPAID)
        return value

    @model_validator(mode="after")
    def _plausible_birth(self) -> Self:
        plausible_birth(self.birth_era, self.birth_year, self.birth_month, self.birth_day)
        return self

    @property
    def birth_date(self) -> date:
        """The birth date in the Gregorian calendar."""
        return to_date(self.birth_era, self.birth_year, self.birth_month, self.birth_day)


class InsuranceForm(Form):
    """Use of the card as health insurance card (健康保険証利用登録), first page."""

    applicant_name: PersonName
    agree: Agreement = Field(default=False, validate_default=True)


class PinForm(Form):
    """Four-digit PIN of the user certificate (利用者証明用電子証明書の暗証番号)."""

    pin: Pin


class AccountType(StrEnum):
    """Kind of bank account (預金種目)."""

    ORDINARY = "ordinary"
    CURRENT = "current"


class AccountForm(Form):
    """Account which receives public money (公金受取口座登録), first page."""

    bank_code: BankCode
    branch_code: BranchCode
    account_type: AccountType
    account_number: AccountNumber
    account_holder: KanaName
    agree: Agreement = Field(default=False, validate_default=True)


class FourBoxPinForm(Form):
    """The same PIN, typed into four boxes of one digit each."""

    pin_1: str = ""
    pin_2: str = ""
    pin_3: str = ""
    pin_4: str = ""

    @model_validator(mode="after")
    def _four_digits(self) -> Self:
        if len(self.pin) != 4 or not (self.pin.isascii() and self.pin.isdigit()):
            raise RefusedFieldError("pin", Problem.PIN_FORM)
        return self

    @property
    def pin(self) -> str:
        """The four digits together."""
        return self.pin_1 + self.pin_2 + self.pin_3 + self.pin_4


class SignInForm(Form):
    """Sign-in, first page: user id and password."""

    user_id: ShortText
    password: Annotated[str, StringConstraints(max_length=120)]


class OneTimeCodeForm(Form):
    """Sign-in, second page: one-time code (ワンタイムコード)."""

    one_time_code: SixDigits


class WithdrawForm(Form):
    """Withdrawal of an application (申請の取下げ), confirmed by password in a dialog."""

    password: Annotated[str, StringConstraints(max_length=120)]
