"""What a phrase of the phrase book is, and when it may be taken into it.

A phrase is wording that people have approved in both languages and in やさしい日本語: what it
says is shown as 公式訳, without a check by anyone. So nothing half finished may get in.
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from translation.ports import Language, TranslationError

Speaker = Literal["operator", "citizen"]
CaptionLanguage = Literal["ja", "ja-easy", "en"]
"""Ways of writing a line: Japanese, やさしい日本語, English."""
FunctionKey = Annotated[str, Field(pattern=r"^F[1-8]$")]
"""The key that says a phrase at once."""
PhraseId = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}\.[a-z0-9-]{1,60}$", max_length=101)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]

_SLOT: Final = re.compile(r"\{([a-z_]{1,20})\}")
_BRACE: Final = re.compile(r"[{}]")
_JAPANESE: Final = re.compile(r"[぀-ヿ一-鿿]")


class PhraseError(TranslationError):
    """The phrase book cannot do this; `code` says why.

    Attributes:
        code: `malformed`, `ambiguous`, `unknown_phrase`, `missing_slot`, `unknown_slot` or
            `wrong_slot`.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class SlotType(StrEnum):
    """What may stand in a slot: a quantity of one kind, or a few words of one kind."""

    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    TIME = "time"
    WEEKDAY = "weekday"
    DURATION_MINUTES = "duration_minutes"
    DURATION_DAYS = "duration_days"
    DURATION_WEEKS = "duration_weeks"
    DURATION_MONTHS = "duration_months"
    COUNT_PERSONS = "count_persons"
    COUNT_COPIES = "count_copies"
    COUNT_TIMES = "count_times"
    COUNT_DIGITS = "count_digits"
    COUNTER = "counter"
    FLOOR = "floor"
    NAME = "name"
    PLACE = "place"
    DOCUMENT = "document"

    @property
    def is_text(self) -> bool:
        """Whether it takes words and not a quantity."""
        return self in {SlotType.NAME, SlotType.PLACE, SlotType.DOCUMENT}


def _plain(text: str) -> str:
    if any(unicodedata.category(c)[0] == "C" for c in text):
        raise ValueError("contains control characters")
    if text != text.strip():
        raise ValueError("begins or ends with space")
    if _BRACE.search(_SLOT.sub("", text)):
        raise ValueError("a brace that is no slot")
    return text


def _japanese(text: str) -> str:
    if not _JAPANESE.search(text):
        raise ValueError("contains no Japanese")
    return text


def _english(text: str) -> str:
    if _JAPANESE.search(text):
        raise ValueError("contains Japanese")
    return text


Line = Annotated[str, Field(min_length=1, max_length=400), AfterValidator(_plain)]
JapaneseLine = Annotated[Line, AfterValidator(_japanese)]
EnglishLine = Annotated[Line, AfterValidator(_english)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Wording(_Strict):
    """What is said, in three ways of writing, and other ways to say the same.

    Attributes:
        ja_variants: are recognised as this phrase; never shown.
        en_variants: likewise.
    """

    ja: JapaneseLine
    en: EnglishLine
    easy: JapaneseLine
    ja_variants: Annotated[tuple[JapaneseLine, ...], Field(max_length=12)] = ()
    en_variants: Annotated[tuple[EnglishLine, ...], Field(max_length=12)] = ()

    def forms(self, language: Language) -> tuple[str, ...]:
        """Return all that is recognised as this phrase, the wording that is shown first."""
        if language == "ja":
            return (self.ja, *self.ja_variants)
        return (self.en, *self.en_variants)

    def shown(self, language: CaptionLanguage) -> str:
        """Return the approved wording, its slots open."""
        return {"ja": self.ja, "ja-easy": self.easy, "en": self.en}[language]


class Phrase(Wording):
    """One approved phrase (公式訳)."""

    id: PhraseId
    speaker: Speaker
    slots: Annotated[Mapping[str, SlotType], Field(max_length=4)] = {}
    key: FunctionKey | None = None

    @model_validator(mode="after")
    def _each_form_has_the_slots(self) -> Self:
        wanted = sorted(self.slots)
        for text in (self.easy, *self.forms("ja"), *self.forms("en")):
            if sorted(_SLOT.findall(text)) != wanted:
                raise ValueError(f"each form needs each slot once: {', '.join(wanted) or 'none'}")
        return self

    def reworded(self, wording: Wording) -> "Phrase":
        """Return this phrase in a city's own words.

        Raises:
            pydantic.ValidationError: they lack a slot, or have another one.
        """
        return Phrase.model_validate(self.model_dump() | wording.model_dump())


class Title(_Strict):
    """Name of a procedure."""

    ja: JapaneseLine
    en: EnglishLine
    easy: JapaneseLine


class Procedure(_Strict):
    """The phrases of one procedure (手続き), in their order on the screen."""

    procedure: Slug
    title: Title
    phrases: Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=500)]

    @model_validator(mode="after")
    def _ids_begin_with_the_procedure(self) -> Self:
        for phrase in self.phrases:
            if phrase.id.partition(".")[0] != self.procedure:
                raise ValueError(f"{phrase.id} does not belong to {self.procedure}")
        return self
