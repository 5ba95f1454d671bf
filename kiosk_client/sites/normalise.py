"""From what an operator types to what a field wants (文字種の正規化), by a rule of its profile.

Every rule is idempotent, and none changes which variant of a character a name is written with
(髙, 﨑, variation sequences): that is the citizen's, not ours. Nothing here says whether a
value is right; the site does.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final, Literal, get_args

from kiosk_client.sites.dates import iso_date
from kiosk_client.sites.refusals import TextRefusedError, refuse_unfit
from kiosk_client.sites.widths import (
    composed,
    full_hiragana,
    full_katakana,
    half_kana,
    narrow,
    wide,
)

__all__ = ["RULES", "NormaliseRule", "TextRefusedError", "UnknownRuleError", "normalise"]

NormaliseRule = Literal[
    "none",
    "fullwidth",
    "halfwidth",
    "katakana",
    "hiragana",
    "halfwidth_katakana",
    "digits",
    "phone",
    "postal_code",
    "email",
    "date",
    "application_id",
]
"""Names of the rules, as a site profile has them (docs/site-profiles.md)."""

RULES: Final[tuple[NormaliseRule, ...]] = get_args(NormaliseRule)

# What people and IMEs write for a hyphen; ー only where it stands between digits, else it is a
# long vowel.
_DASHES: Final = "\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d\uff70ー"
_DASH_IN_NUMBER: Final = re.compile(rf"(?<=[0-9０-９])[{_DASHES}](?=[0-9０-９])")
_DASH: Final = re.compile(f"[{_DASHES}]")
_GAPS: Final = re.compile(rf"[\s{_DASHES}]+")
_SPACE: Final = re.compile(r"\s")
_POSTAL_CODE: Final = re.compile(r"([0-9]{3})([0-9]{4})")


class UnknownRuleError(ValueError):
    """There is no rule of this name; profiles are checked for it, so a programmer's mistake."""


def normalise(rule: str | None, text: str, *, multiline: bool = False) -> str:
    r"""Return the text as the rule wants it.

    Args:
        rule: one of `RULES`; None is `none`.
        text: whole content of a field, or what is typed into it.
        multiline: whether the field takes line breaks; they become `\n`.

    Raises:
        TextRefusedError: control characters, half surrogates, invisible or private-use characters,
            line breaks in a single line, or (rule `date`) no date.
        UnknownRuleError: no such rule.
    """
    change = _CHANGES.get(rule or "none")
    if change is None:
        raise UnknownRuleError(rule)
    return change(refuse_unfit(text, multiline=multiline))


def _fullwidth(text: str) -> str:
    return _DASH_IN_NUMBER.sub("－", wide(text))


def _halfwidth(text: str) -> str:
    return _DASH_IN_NUMBER.sub("-", narrow(text))


def _without(what: re.Pattern[str], text: str) -> str:
    """Remove it; marks which meet thereby take their canonical order (Unicode 3.11)."""
    return composed(what.sub("", text))


def _digits(text: str) -> str:
    return _without(_GAPS, narrow(text))


def _phone(text: str) -> str:
    """Hyphens between the groups, also for brackets: 03（1234）5678 is 03-1234-5678."""
    hyphened = _DASH.sub("-", _without(_SPACE, narrow(text)))
    return re.sub("-+", "-", re.sub("[()]", "-", hyphened.removeprefix("(")))


def _postal_code(text: str) -> str:
    """Seven digits with a hyphen after the third; less or more than seven stay as they are."""
    digits = _digits(text.replace("〒", ""))
    whole = _POSTAL_CODE.fullmatch(digits)
    return f"{whole[1]}-{whole[2]}" if whole else digits


def _email(text: str) -> str:
    return _without(_SPACE, _DASH_IN_NUMBER.sub("-", narrow(text)))


_CHANGES: Final[Mapping[str, Callable[[str], str]]] = {
    "none": composed,
    "fullwidth": _fullwidth,
    "halfwidth": _halfwidth,
    "katakana": full_katakana,
    "hiragana": full_hiragana,
    "halfwidth_katakana": half_kana,
    "digits": _digits,
    "phone": _phone,
    "postal_code": _postal_code,
    "email": _email,
    "date": iso_date,
    "application_id": _digits,
}
