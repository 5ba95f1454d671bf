"""Writes a quantity with its limit: 15歳未満 ⇄ "under 15 years old", 2週間前 ⇄ "two weeks ago"."""

from typing import Final

from translation.ports import Language

from .limits import Limit, limits_of
from .model import Kind, Quantity
from .rendering import render

_ORDER: Final[tuple[Limit, ...]] = (
    "under",
    "over",
    "least",
    "most",
    "ago",
    "before",
    "by",
    "until",
    "from",
    "later",
)
"""Of two limits the one that says more is written."""
_WRITTEN: Final[dict[Language, dict[Limit, str]]] = {
    "ja": {
        "under": "{}未満",
        "over": "{}を超える",
        "least": "{}以上",
        "most": "{}以下",
        "ago": "{}前",
        "before": "{}より前",
        "by": "{}までに",
        "until": "{}まで",
        "from": "{}から",
        "later": "{}後",
    },
    "en": {
        "under": "under {}",
        "over": "more than {}",
        "least": "at least {}",
        "most": "up to {}",
        "ago": "{} ago",
        "before": "before {}",
        "by": "by {}",
        "until": "until {}",
        "from": "from {}",
        "later": "{} later",
    },
}
_LENGTHS_ONLY: Final = frozenset({"ago", "later"})


def render_bounded(quantity: Quantity, text: str, target: Language) -> str:
    """Return a quantity of a text in a language, with the limit that the text gives it."""
    limits = limits_of(quantity, text)
    figure = render(quantity, target)
    for limit in _ORDER:
        is_length = quantity.kind is Kind.DURATION
        if limit in limits and (is_length or limit not in _LENGTHS_ONLY):
            return _WRITTEN[target][limit].format(figure)
    return figure
