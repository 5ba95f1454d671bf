"""What can be wrong with something a visitor sent: one code per reason."""

from enum import StrEnum


class Problem(StrEnum):
    """A reason for refusing one field; ``texts.problems`` says it in both languages."""

    REQUIRED = "required"
    NOT_AGREED = "not_agreed"
    UNREADABLE = "unreadable"
    TOO_LONG = "too_long"
    NOT_A_CHOICE = "not_a_choice"
    NOT_A_NUMBER = "not_a_number"
    APPLICATION_ID_DIGITS = "application_id_digits"
    NAME_CHARACTERS = "name_characters"
    KANA_CHARACTERS = "kana_characters"
    EMAIL_FORM = "email_form"
    EMAIL_DIFFERS = "email_differs"
    ADDRESS_CHARACTERS = "address_characters"
    PHONE_FORM = "phone_form"
    POSTAL_CODE_FORM = "postal_code_form"
    CODE_FORM = "code_form"
    CODE_WRONG = "code_wrong"
    CODE_EXPIRED = "code_expired"
    CODE_EXHAUSTED = "code_exhausted"
    NO_SUCH_DATE = "no_such_date"
    OUTSIDE_ERA = "outside_era"
    DATE_IN_FUTURE = "date_in_future"
    DATE_TOO_EARLY = "date_too_early"
    BANK_CODE_FORM = "bank_code_form"
    BRANCH_CODE_FORM = "branch_code_form"
    ACCOUNT_NUMBER_FORM = "account_number_form"
    PIN_FORM = "pin_form"
    FEE_UNPAID = "fee_unpaid"
    SIGN_IN_WRONG = "sign_in_wrong"
    SIGN_IN_LOCKED = "sign_in_locked"
    PASSWORD_WRONG = "password_wrong"  # noqa: S105 -- a reason, not a secret
    PHOTO_MISSING = "photo_missing"
    PHOTO_TOO_SMALL_FILE = "photo_too_small_file"
    PHOTO_TOO_LARGE_FILE = "photo_too_large_file"
    PHOTO_NOT_JPEG = "photo_not_jpeg"
    PHOTO_BROKEN = "photo_broken"
    PHOTO_NOT_RGB = "photo_not_rgb"
    PHOTO_TOO_FEW_PIXELS = "photo_too_few_pixels"
    PHOTO_TOO_MANY_PIXELS = "photo_too_many_pixels"


class RefusedError(ValueError):
    """A value was refused for one specific reason."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem
