"""A site profile (サイト設定): a third-party application as the kiosk knows it (design §4)."""

from collections.abc import Collection, Iterator, Sequence
from typing import Annotated, Final, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from kiosk_client.card.values import CardField
from kiosk_client.sites.faulty import NameFault, unknown_names
from kiosk_client.sites.normalise import NormaliseRule
from kiosk_client.sites.patterns import check_pattern
from kiosk_client.sites.selectors import check_selector
from kiosk_client.sites.strict_yaml import Place
from server.protocol.fields import FieldClass

MAX_PAGES: Final = 100
MAX_FIELDS_OF_PAGE: Final = 200
MAX_ORIGINS: Final = 10
MAX_CONCEALED: Final = 100
MAX_STEPS: Final = 30
MAX_FURTHER: Final = 10

DefaultClass = Literal["open", "confirm", "citizen"]
"""Class of fields that no rule names; `hidden` is for single fields only."""


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Origin = Annotated[str, StringConstraints(pattern=r"^https?://[a-z0-9.\-\[\]:]+$", max_length=200)]
"""Scheme, host and port as a browser writes them (RFC 6454 §6.2): lower case, no default port."""

PathPattern = Annotated[str, StringConstraints(max_length=300), AfterValidator(check_pattern)]
Selector = Annotated[
    str, StringConstraints(min_length=1, max_length=500), AfterValidator(check_selector)
]
ParameterName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,40}$")]
Words80 = Annotated[
    str, StringConstraints(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f\x7f]+$")
]


class ProfilePart(BaseModel):
    """Base of everything in a profile: strict, immutable, and without keys of one's own."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=False)


class Words(ProfilePart):
    """A name in both languages."""

    ja: Words80 = Field(description="Japanese (日本語).")
    en: Words80 | None = Field(default=None, description="English; `site check` asks for it.")


class FieldRule(ProfilePart):
    """A rule for the fields that a selector names; the first rule that matches counts."""

    selector: Selector = Field(
        description="CSS selector of the field; it is matched within the field's own shadow root."
    )
    klass: FieldClass = Field(
        alias="class",
        description="`open`, `confirm`, `citizen` or `hidden`. A field that is password-like stays "
        "the citizen's own, whatever is written here.",
    )
    label: Words | None = Field(
        default=None, description="Label, if the page's own is missing or unclear."
    )
    count: bool = Field(
        default=False,
        description="Whether the operator sees how many characters a `citizen` field holds.",
    )
    normalise: NormaliseRule | None = Field(
        default=None, description="How what the operator types is written; see below."
    )
    card: CardField | None = Field(
        default=None,
        description="What the citizen's card fills it with, at the citizen's touch: `name`, "
        "`address`, `birth`, `birth_era` (元号), `birth_era_year`, `birth_year`, `birth_month`, "
        "`birth_day` or `sex`; fields of class `open` or `confirm` only: text, numbers, dates, "
        "lists and radio buttons.",
    )
    letter: bool = Field(
        default=False,
        description="Whether the 申請書ID of the citizen's letter fills it, at their touch; a text "
        "field of class `open` or `confirm`.",
    )


class PageRule(ProfilePart):
    """A page of the site; the first page whose origin and path match counts."""

    id: Slug = Field(description="Short name for messages and for `photo` and `submitted`.")
    name: Words = Field(description="What operators read.")
    path: PathPattern = Field(
        description="Regular expression on the address's path, starting with `^`."
    )
    origin: Origin | None = Field(
        default=None, description="One of `origins`, if the page is only there."
    )
    default: DefaultClass | None = Field(
        default=None, description="Class of this page's fields that no rule names."
    )
    step: Slug | None = Field(default=None, description="The step of the procedure it belongs to.")
    fields: Annotated[tuple[FieldRule, ...], Field(max_length=MAX_FIELDS_OF_PAGE)] = Field(
        default=(), description="Rules for fields, the more particular ones first."
    )
    conceal: Annotated[tuple[Selector, ...], Field(max_length=MAX_CONCEALED)] = Field(
        default=(), description="Texts that only the citizen may see, as CSS selectors."
    )


class Navigation(ProfilePart):
    """Where the operator may move in the application."""

    back: bool = Field(default=False, description="Back in the history.")
    reload: bool = Field(default=False, description="Load the page again.")
    home: bool = Field(default=False, description="To the start page.")


class Step(ProfilePart):
    """A step of the procedure (手順)."""

    id: Slug = Field(description="Short name.")
    name: Words = Field(description="What operators read.")


class Submission(ProfilePart):
    """How the kiosk sees that the application was sent (送信完了)."""

    path: PathPattern = Field(description="Path of the request that sends the application.")
    method: Literal["GET", "POST", "PUT"] = Field(default="POST", description="Its method.")
    statuses: Annotated[
        tuple[Annotated[int, Field(ge=100, le=599)], ...], Field(min_length=1, max_length=10)
    ] = Field(default=(200, 302, 303), description="Answers that mean it was accepted.")
    then: Slug | None = Field(default=None, description="The page that must follow.")


class PhotoInput(ProfilePart):
    """Where the face photo goes (顔写真)."""

    page: Slug = Field(description="The page.")
    selector: Selector = Field(description="Its file input.")
    accepted: Submission | None = Field(
        default=None,
        description="The request that carries the photo, and which answers mean that the site took "
        "it; without it the photo is kept until the visit is over.",
    )
    refusal: Selector | None = Field(
        default=None, description="Where the page then says why it did not take the photo."
    )


class Letter(ProfilePart):
    """Where the QR code of a letter of application (交付申請書) leads."""

    path: PathPattern = Field(description="Regular expression on the address's path.")
    parameter: ParameterName = Field(
        description="The query parameter that holds the 申請書ID (23 digits)."
    )
    further: Annotated[tuple[ParameterName, ...], Field(max_length=MAX_FURTHER)] = Field(
        default=(),
        description="Names of further query parameters that the address may have, each once; "
        "what they say is not looked at. An address with any other is refused.",
    )

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        names = [(("further", n), name) for n, name in enumerate(self.further)]
        faults = list(_duplicates([(("parameter",), self.parameter), *names]))
        if faults:
            raise unknown_names(faults)
        return self


class SiteProfile(ProfilePart):
    """A whole profile."""

    format: Literal[1] = Field(description="Always 1: the form of this file.")
    id: Slug = Field(description="Short name of the site; stays the same in all versions.")
    version: Annotated[int, Field(ge=1, le=1_000_000)] = Field(
        description="Number of this version; raise it with each change."
    )
    name: Words = Field(description="The site's name.")
    origins: Annotated[tuple[Origin, ...], Field(min_length=1, max_length=MAX_ORIGINS)] = Field(
        description="Origins of the site; the window opens no others."
    )
    start: Annotated[str, StringConstraints(pattern=r"^/[^\s?#]*$", max_length=300)] = Field(
        default="/", description="Path of the start page, at the first origin."
    )
    start_en: Annotated[str, StringConstraints(pattern=r"^/[^\s#]*$", max_length=300)] | None = (
        Field(
            default=None,
            description="Path, with a query if the site wants one, of the start page for citizens "
            "who chose English.",
        )
    )
    default: DefaultClass = Field(
        default="citizen", description="Class of fields for which nothing else is said."
    )
    navigation: Navigation = Field(default=Navigation(), description="Where the operator may move.")
    steps: Annotated[tuple[Step, ...], Field(max_length=MAX_STEPS)] = Field(
        default=(), description="Steps of the procedure, in order."
    )
    pages: Annotated[tuple[PageRule, ...], Field(max_length=MAX_PAGES)] = Field(
        default=(), description="Pages, the more particular ones first."
    )
    conceal: Annotated[tuple[Selector, ...], Field(max_length=MAX_CONCEALED)] = Field(
        default=(), description="Texts that only the citizen may see, on every page of the site."
    )
    submitted: Annotated[tuple[Submission, ...], Field(max_length=MAX_PAGES)] = Field(
        default=(), description="How the kiosk sees that the application was sent."
    )
    photo: PhotoInput | None = Field(default=None, description="Where the face photo goes.")
    letter: Letter | None = Field(
        default=None, description="What the QR code of a letter of application says."
    )

    @property
    def start_url(self) -> str:
        """Address of the start page."""
        return f"{self.origins[0]}{self.start}"

    @model_validator(mode="after")
    def _names_are_known(self) -> Self:
        faults = [*self._repeated(), *self._unknown()]
        if faults:
            raise unknown_names(faults)
        return self

    def _repeated(self) -> Iterator[NameFault]:
        yield from _duplicates([(("pages", n, "id"), one.id) for n, one in enumerate(self.pages)])
        yield from _duplicates([(("steps", n, "id"), one.id) for n, one in enumerate(self.steps)])
        yield from _duplicates([(("origins", n), one) for n, one in enumerate(self.origins)])

    def _unknown(self) -> Iterator[NameFault]:
        pages = {page.id for page in self.pages}
        steps = {step.id for step in self.steps}
        for n, page in enumerate(self.pages):
            yield from _missing(("pages", n, "origin"), page.origin, self.origins)
            yield from _missing(("pages", n, "step"), page.step, steps)
        for n, submission in enumerate(self.submitted):
            yield from _missing(("submitted", n, "then"), submission.then, pages)
        if self.photo is not None:
            yield from _missing(("photo", "page"), self.photo.page, pages)


def _duplicates(named: Sequence[tuple[Place, str]]) -> Iterator[NameFault]:
    seen: set[str] = set()
    for place, name in named:
        if name in seen:
            yield place, f"{name} が二度あります。", f"{name} is there twice"
        seen.add(name)


def _missing(place: Place, name: str | None, known: Collection[str]) -> Iterator[NameFault]:
    if name is not None and name not in known:
        there = ", ".join(sorted(known)) or "-"
        yield (
            place,
            f"{name} はありません（あるもの: {there}）。",
            f"no {name} here; there are: {there}",
        )
