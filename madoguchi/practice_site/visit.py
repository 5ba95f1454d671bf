"""One visitor's progress, kept in memory and named by a random cookie."""

import secrets
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Final

from madoguchi.practice_site.confirmation import PendingCode
from madoguchi.practice_site.forms.application import ContactForm, DetailsForm
from madoguchi.practice_site.forms.procedures import AccountForm, InsuranceForm
from madoguchi.practice_site.ledger import Procedure
from madoguchi.practice_site.photo import PhotoFacts

MAX_VISITS: Final = 1_000
MAX_MAILS: Final = 20


class Step(IntEnum):
    """Pages of the application in order."""

    TERMS = 0
    CONTACT = 1
    CODE = 2
    PHOTO = 3
    DETAILS = 4
    CONFIRM = 5
    COMPLETE = 6


def _new_key() -> str:
    return secrets.token_urlsafe(12)


@dataclass(frozen=True, slots=True)
class Application:
    """A card application being filled in: each part is there once its page was accepted."""

    key: str = field(default_factory=_new_key)
    agreed: bool = False
    contact: ContactForm | None = None
    code: PendingCode | None = None
    confirmed: bool = False
    photo: PhotoFacts | None = None
    details: DetailsForm | None = None
    receipt: str | None = None

    @property
    def reached(self) -> Step:
        """The furthest page this application may open."""
        done = (
            (self.agreed, Step.TERMS),
            (self.contact is not None, Step.CONTACT),
            (self.confirmed, Step.CODE),
            (self.photo is not None, Step.PHOTO),
            (self.details is not None, Step.DETAILS),
            (self.receipt is not None, Step.CONFIRM),
        )
        return next((step for accepted, step in done if not accepted), Step.COMPLETE)

    def with_contact(self, contact: ContactForm, code: PendingCode) -> "Application":
        """Take a new contact; its address has to be confirmed again."""
        return replace(self, contact=contact, code=code, confirmed=False)


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail which the practice site shows (練習用メールボックス) and never sends."""

    to: str
    purpose: str
    code: str


@dataclass(frozen=True, slots=True)
class SignedOut:
    """Not signed in; ``failures`` counts wrong passwords."""

    failures: int = 0


@dataclass(frozen=True, slots=True)
class AwaitingCode:
    """The password was right; the one-time code is awaited."""

    code: PendingCode


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Both factors were right."""


SignIn = SignedOut | AwaitingCode | SignedIn


@dataclass(slots=True)
class Visit:
    """Everything the site remembers of one browser."""

    token: str
    letter_id: str = ""
    prefilled_id: str = ""
    application: Application = field(default_factory=Application)
    insurance: InsuranceForm | None = None
    account: AccountForm | None = None
    sign_in: SignIn = field(default_factory=SignedOut)
    form_keys: dict[Procedure, str] = field(default_factory=dict)
    receipts: dict[Procedure, str] = field(default_factory=dict)
    mails: list[Mail] = field(default_factory=list)

    def post(self, mail: Mail) -> None:
        """Put a mail on top of the mailbox; the oldest beyond twenty go."""
        self.mails.insert(0, mail)
        del self.mails[MAX_MAILS:]

    def form_key(self, procedure: Procedure) -> str:
        """Return the key of the form being filled in; a fresh one after ``begin``."""
        return self.form_keys.setdefault(procedure, _new_key())

    def begin(self, procedure: Procedure) -> None:
        """Start a procedure anew, so that its next sending is another submission."""
        self.form_keys[procedure] = _new_key()
        self.receipts.pop(procedure, None)


class Visits:
    """The visits in progress; beyond the cap the one unused for longest is forgotten."""

    def __init__(self, limit: int = MAX_VISITS) -> None:
        self._limit = limit
        self._visits: OrderedDict[str, Visit] = OrderedDict()

    def find(self, token: str | None) -> Visit | None:
        """Return the visit that a cookie names, if it is still known."""
        visit = self._visits.get(token) if token else None
        if visit is not None:
            self._visits.move_to_end(visit.token)
        return visit

    def open(self) -> Visit:
        """Begin a visit under a token which nobody can guess."""
        visit = Visit(secrets.token_urlsafe(24))
        self._visits[visit.token] = visit
        while len(self._visits) > self._limit:
            self._visits.popitem(last=False)
        return visit

    def all(self) -> list[Visit]:
        """Return the known visits, least recently used first."""
        return list(self._visits.values())
