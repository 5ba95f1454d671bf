"""Which way a limit points: 15歳未満 is no "15 and under", 2週間前 no "in two weeks".

The figure may be right and the rule the contrary. What stands next to a quantity says how it
bounds: 以上・超・以下・未満・まで, 前・後, "at least", "within", "or older", "ago". A limit must
be said on both sides of the same quantity, and point the same way. Of 12,474 human translations
63 are doubted for it.
"""

import re
from collections.abc import Sequence
from typing import Final, Literal

from .likeness import likeness
from .model import Kind, Quantity

Limit = Literal[
    "least",
    "over",
    "most",
    "under",
    "until",
    "to",
    "by",
    "before",
    "ago",
    "later",
    "from",
    "in",
    "old",
]

_OR: Final = r"[ -](?:years? (?:old|of age) )?(?:[a-z]+ )?(?:or|and) "
_AFTER: Final[tuple[tuple[Limit, str], ...]] = (
    ("least", r"[間分]?以上|ずつ以上|(?:の方)?(?:から|より)上|\+"),
    ("over", r"[間分]?を?(?:超|こえ|越え|過ぎ|すぎ|上回)|[間分]?より(?:多|長|高|上)"),
    ("most", r"[間分]?(?:以下|以内|内[にで])"),
    ("under", r"[間分]?(?:未満|足らず|弱|に満た|より(?:少|下|若|短)|を(?:下回|切))"),
    ("by", "[間分]?まで(?:に|が期限)"),
    ("until", "(?:間|分|キロ|[面園校件局])?まで"),
    ("ago", "[間分]?(?:ほど|くらい|ぐらい)?も?(?:まえ|前)(?!後|回|半|払|科|売)|[間分]?早[くめ]"),
    ("later", "[間分]?(?:ほど|くらい|ぐらい)?(?:後(?!半|期)|あと|(?:が|も)?(?:経|た)[っつ])"),
    ("in", "[間分]?先(?!に|生|着)"),
    ("before", "より(?:前|早)"),
    ("from", "以降|から|より(?![多長高上少下若短])|[〜～~]"),
    ("least", "[間分]?は(?=かか|必要で)"),
    (
        "least",
        _OR + r"(?:more|over|older|above|up|longer|higher|upwards?)\b|\+",
    ),
    (
        "most",
        _OR + r"(?:under|less|fewer|younger|below|shorter|lower)\b"
        r"| (?:at (?:the )?most|maximum|max)\b",
    ),
    ("ago", r" (?:ago|earlier|before|beforehand|previously|prior|in advance|ahead|early|back)\b"),
    ("old", r" old\b"),
    ("later", r" (?:later|after|from (?:now|today))\b"),
    ("least", r" (?:at least|minimum)\b"),
    ("from", r" (?:or|and) (?:later|after|onwards?)\b| onwards?\b|(?: to |-)(?=[0-9a-z])"),
)
_ABOUT: Final = (
    r"(?:(?:about|around|the|an?|age|ages|of|past|last|previous|next|first|another|full|only|just"
    r"|number|fiscal|¥|the age of|a total of)[ -])*$"
)
_BEFORE: Final[tuple[tuple[Limit, str], ...]] = (
    ("most", r"\b(?:no|not) (?:more|older|longer|higher|greater) than "),
    ("most", r"\b(?:at (?:the )?most|up to|within|inside|maximum(?: of| is)?|limit(?: of| is)?) "),
    ("least", r"\b(?:no|not) (?:less|fewer|younger|shorter|sooner|lower) than "),
    ("least", r"\b(?:at least|a minimum(?: of)?|minimum(?: of| is)?) "),
    ("by", r"\b(?:no|not) later than |\bby "),
    ("over", r"\b(?:more than|over|above|older than|longer than|exceed(?:s|ing)?|beyond|past) "),
    ("under", r"\b(?:less than|fewer than|under|below|younger than|shorter than|short of)[ -]"),
    ("until", r"\b(?:until|till|through|(?:clos(?:es?|ed)|ends?|ended|due|expires?)(?: at| on)?) "),
    ("from", r"\b(?:re)?(?:opens?|starts?|begins?|began)(?: at| on| in)? "),
    ("to", r"\b(?:to|and|or) |[0-9]-"),
    ("later", r"\bafter "),
    ("in", r"\bin "),
    ("before", r"\bbefore "),
    ("most", r"(?:最大|最長|最高|最多|多くて|長くて|上限|限度)[でもはが額]{0,2}"),
    ("least", r"(?:最低|最短|最小|少なくと|短くて|少なくて)[でもはが]{0,2}"),
    ("until", "[〜～~]"),
    ("from", r"\b(?:from|since|starting|beginning|between|as of|age) "),
)
_PATTERNS_AFTER: Final = tuple((limit, re.compile(p, re.IGNORECASE)) for limit, p in _AFTER)
_PATTERNS_BEFORE: Final = tuple(
    (limit, re.compile(f"(?:{p}){_ABOUT}", re.IGNORECASE)) for limit, p in _BEFORE
)
_REACH: Final = 32

_UNBOUND: Final = frozenset({Kind.LABEL, Kind.ORDINAL, Kind.PHONE, Kind.IDENTIFIER, Kind.FLOOR})
_STRONG: Final = frozenset({"least", "over", "most", "under", "ago"})
"""Limits that the other language must say."""
_ALIKE: Final = (
    frozenset({"least", "from"}),
    frozenset({"most", "until", "by", "to", "before"}),
    frozenset({"most", "in"}),
    frozenset({"from", "in"}),
    frozenset({"from", "later"}),
    frozenset({"ago", "before"}),
    frozenset({"under", "until"}),
    frozenset({"over", "later", "from"}),
    frozenset({"ago", "by", "until"}),
    frozenset({"ago", "old"}),
)
_ENDS: Final = frozenset({Kind.TIME, Kind.DATE, Kind.WEEKDAY, Kind.MONEY})
_LONGER: Final = frozenset({"least", "over"})
"""Alike of a length of time: 2分以上 ⇄ "over two minutes"; never of an age."""
_AT_MOST: Final = 32
"""Quantities of one text that are looked at."""

Limited = tuple[Quantity, frozenset[Limit]]


def limits_of(quantity: Quantity, text: str) -> frozenset[Limit]:
    """Return how a quantity bounds, by what stands before and behind it; empty if it does not."""
    after = text[quantity.end : quantity.end + _REACH]
    before = text[max(0, quantity.start - _REACH) : quantity.start]
    behind = next((limit for limit, p in _PATTERNS_AFTER if p.match(after)), None)
    ahead = next((limit for limit, p in _PATTERNS_BEFORE if p.search(before)), None)
    found = {limit for limit in (behind, ahead) if limit is not None}
    if quantity.kind is not Kind.DURATION:
        found.discard("ago")
    return frozenset(found)


def turned(
    source: Sequence[Quantity], target: Sequence[Quantity], source_text: str, target_text: str
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]] | None:
    """Return a quantity whose limit the other text loses or turns; None if there is none."""
    here = [(q, limits_of(q, source_text)) for q in source[:_AT_MOST]]
    there = [(q, limits_of(q, target_text)) for q in target[:_AT_MOST]]
    if (wrong := _unmet(here, there)) is not None:
        return (wrong,), ()
    if (wrong := _unmet(there, here)) is not None:
        return (), (wrong,)
    return None


def _unmet(here: Sequence[Limited], there: Sequence[Limited]) -> Quantity | None:
    for quantity, limits in here:
        strong = limits & _STRONG
        is_end = quantity.kind in _ENDS and _is_end(quantity, limits)
        is_capped = quantity.kind is Kind.COUNT and _is_end(quantity, limits & {"until"})
        if not (strong or is_end or is_capped) or quantity.loose or quantity.kind in _UNBOUND:
            continue
        others = [
            found
            for other, found in there
            if likeness(quantity, other) and (strong or found or (is_end and other.text.isascii()))
        ]
        if others and not any(_agree(quantity, strong or limits, other) for other in others):
            return quantity
    return None


def _is_end(quantity: Quantity, limits: frozenset[Limit]) -> bool:
    """Whether から or まで makes a Japanese time or day an end, which English has to say too.

    An amount of money it bounds: 50万円まで is "up to 500,000 yen".
    """
    is_bound = limits & ({"until"} if quantity.kind is Kind.MONEY else {"from", "until", "by"})
    return not quantity.text.isascii() and bool(is_bound)


def _agree(quantity: Quantity, ones: frozenset[Limit], others: frozenset[Limit]) -> bool:
    if ones & others or (quantity.kind is Kind.DURATION and ones & _LONGER and others & _LONGER):
        return True
    return any(ones & alike and others & alike for alike in _ALIKE)
