"""What a bare English number counts: "3 children" are 3人 and never 3枚, 3か月 or 3行目.

English counts without a counter, so the noun behind the number says which counters Japanese may
choose. Nouns that are not listed say nothing about things, but a plural still is no age, no time,
no price and no place in an order.
"""

import re
from typing import Final

from . import evidence
from .model import Counted, Kind, Quantity
from .numerals import split_words

FLAT: Final = frozenset({"sheet", "mail", "copy", "item", "book"})
"""Counters of what is printed, of which a translator may choose another."""
_THING: Final = frozenset({"item", "book"})
_PERSON: Final = frozenset({"person"})
_SIGN: Final = frozenset({"letter", "digit", "item"})
_OFTEN: Final = frozenset({"times", "item", "sheet"})

_CLASSES: Final = (
    (
        _PERSON,
        (
            "child children kid kids baby babies adult adults parent parents son sons daughter"
            " daughters brother brothers sister sisters sibling siblings member members employee"
            " employees applicant applicants caller callers witness witnesses guest guests"
            " friend friends student students passenger passengers man men woman women clerk"
            " clerks operator operators officer officers visitor visitors tenant tenants"
            " dependents staff person people individual individuals"
        ),
    ),
    (
        FLAT,
        (
            "card cards form forms document documents certificate certificates photo photos"
            " picture pictures slip slips ticket tickets page pages paper papers label labels"
            " sticker stickers receipt receipts bill bills banknote banknotes notice notices"
            " handout handouts sheet sheets postcard postcards envelope envelopes e-mail e-mails"
            " email emails message messages copy copies stamp stamps printout printouts"
        ),
    ),
    (
        _THING,
        (
            "phone phones smartphone smartphones computer computers tablet tablets machine"
            " machines kiosk kiosks terminal terminals device devices printer printers camera"
            " cameras car cars finger fingers hand hands line lines row rows box boxes button"
            " buttons key keys window windows desk desks counter counters room rooms floor"
            " floors door doors chair chairs town towns city cities country countries"
            " nationality nationalities language languages address addresses condition"
            " conditions reason reasons option options way ways method methods type types kind"
            " kinds question questions item items thing things bottle bottles umbrella umbrellas"
            " bag bags pen pens size sizes level levels step steps field fields star stars arrow"
            " arrows screen screens"
        ),
    ),
    (
        _THING | _PERSON | {"times", "letter"},
        "seat seats space spaces spot spots place places slot slots booking bookings",
    ),
    (_SIGN, "number numbers digit digits zero zeros zeroes letter letters character characters"),
    (
        _OFTEN,
        (
            "mistake mistakes error errors try tries attempt attempts retake retakes beep beeps"
            " ring rings shot shots call calls visit visits installment installments instalment"
            " instalments reservation reservations appointment appointments order orders lesson"
            " lessons transaction transactions application applications procedure procedures"
            " payment payments trip trips"
        ),
    ),
)
_UNITS: Final = {noun: units for units, nouns in _CLASSES for noun in split_words(nouns)}

_WORD: Final = re.compile(r"[ -]([a-z]+(?:-[a-z]+)?)(['’]s?(?![a-z]))?", re.IGNORECASE)
_OF_PEOPLE: Final = re.compile(r" of (?:us|you)\b", re.IGNORECASE)
_AGED: Final = re.compile(
    r"\b(?:under|turn(?:s|ed|ing)?|aged?|(?:child|baby|kid|boy|girl|son|daughter)(?:ren)? of) $",
    re.IGNORECASE,
)
_OR_OLDER: Final = re.compile(r" (?:or|and) (?:over|older|under|younger)\b", re.IGNORECASE)
_SOMEBODY_IS: Final = re.compile(
    r"\b(?:he|she|i|who|son|daughter|child|kid|baby|boy|girl|toddler|twins|mother|father|mom|mum"
    r"|dad|husband|wife|brother|sister|grand[a-z]+)"
    r"(?:['’](?:s|m)|(?:['’]ll| will) be| is| am| are| was| were)"
    r"(?: (?:only|just|now|already|almost|nearly|about))? $",
    re.IGNORECASE,
)
"""Before a number that nothing follows: "My daughter is three." says her age."""
_NOTHING: Final = re.compile(r"\s*(?:[,.!?;:—–)]|$|(?:and|but|so|now|today|next|this|too)\b)")
_AGE: Final = frozenset({"age"})
_REACH: Final = 32
"""Signs before a number in which its age is said."""
_ADJECTIVES_AT_MOST: Final = 2
_ENDS: Final = frozenset(
    split_words(
        "one two three four five six seven eight nine ten"
        " a an the and or nor but to of in on at by for from with without than then as if when"
        " while is are was were be been am do does did has have had can could will would should"
        " must may might i you we they he she it this that these those my your our their his her"
        " its not no please now today tomorrow here there so because until till before after over"
        " under up down out off through across left more less per each both either which who what"
        " how"
    )
)
_NO_PLURAL: Final = re.compile(r"(?:ss|us|is|ous|'s)$|^(?:always|perhaps|plus|times|others|hers)$")
_NOT_NOUNS: Final = frozenset(
    {
        Kind.MONEY,
        Kind.PERCENT,
        Kind.DURATION,
        Kind.TIME,
        Kind.DATE,
        Kind.ORDINAL,
    }
)
_NO_PRONOUNS: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.DURATION, Kind.FLOOR})
"""What "one" alone never is: in "I'd like one within this week" it is no 1週間."""


def counted(text: str, start: int, end: int) -> Counted:
    """Return what the number counts that stands at a place of an English text."""
    if _OF_PEOPLE.match(text, end):
        return Counted(_PERSON, plural=True)
    around = evidence.around(text, start, end)
    units: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    plural = False
    for place in range(_ADJECTIVES_AT_MOST + 1):
        word = _WORD.match(text, end)
        if word is None or (noun := word[1].lower()) in _ENDS:
            break
        end = word.end()
        known = _UNITS.get(noun, frozenset())
        if word[2]:  # "2 children's cards" are two of either
            owners |= known
            continue
        if noun == "ones":
            return Counted(units or None, plural=True, around=around)
        if place == 0:
            plural = noun.endswith("s") and len(noun) > 3 and not _NO_PLURAL.search(noun)
        units = known or units  # of "8 number tickets" the last noun counts
        if known and noun.endswith("s"):
            return Counted(units | owners, plural=True, around=around)
    if not units and not plural and _is_age(text, start, end):
        return Counted(_AGE, plural=False)
    return Counted(units | owners or None, plural, around)


def _is_age(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _REACH) : start]
    if _AGED.search(before) or _OR_OLDER.match(text, end):
        return True
    return bool(_SOMEBODY_IS.search(before)) and bool(_NOTHING.match(text, end))


def may_be(number: Quantity, other: Quantity) -> bool:
    """Tell whether what a bare English number counts may be said as a Japanese quantity."""
    units, plural, surroundings = number.counted
    is_thing = plural or units is not None
    is_done = units == _OFTEN and other.kind is Kind.LABEL  # "1 application" is no 1番
    if (is_thing and other.kind in _NOT_NOUNS) or is_done:
        return False
    if number.loose and number.value == 1 and other.kind in _NO_PRONOUNS:
        return False
    is_foreign = not other.text.isascii()  # within English, a number needs no noun of the other
    if units is None and is_foreign and surroundings and not evidence.names(surroundings, other):
        return False
    if other.kind is not Kind.COUNT:
        return True
    if units is None:
        return not (plural and other.unit == "age")
    return other.unit in units
