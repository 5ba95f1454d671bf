"""Which option of a list or of radio buttons a value of the citizen's card means.

Only what is the same word, number or era counts, and only if no second option is: a wrong birth
year in an application is worse than one that the citizen chooses by hand.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

SAME: Final[tuple[frozenset[str], ...]] = (
    frozenset({"令和", "令", "r", "reiwa"}),
    frozenset({"平成", "平", "h", "heisei"}),
    frozenset({"昭和", "昭", "s", "showa"}),
    frozenset({"大正", "大", "t", "taisho"}),
    frozenset({"明治", "明", "m", "meiji"}),
    frozenset({"男", "男性", "male"}),
    frozenset({"女", "女性", "female"}),
    frozenset({"その他", "other"}),
)
"""Words that forms use for one and the same thing (eras 元号, sexes 性別)."""

_REMARK: Final = re.compile(r"\(.*\)\s*$")
_NUMBER: Final = re.compile(r"0*([0-9]+)[年月日]?")


def option_for(value: str, options: Sequence[str]) -> int | None:
    """Return the place of the only option that means this value; None: none does, or several.

    Args:
        value: of the card, as `kiosk_client.card.values.for_form` writes it.
        options: what the citizen reads, in the order of the list.
    """
    wanted = _meaning(value)
    places = [place for place, text in enumerate(options) if _meaning(text) == wanted]
    return places[0] if len(places) == 1 else None


def _meaning(text: str) -> str | frozenset[str]:
    word = _REMARK.sub("", unicodedata.normalize("NFKC", text)).strip().casefold()
    number = _NUMBER.fullmatch("1年" if word == "元年" else word)
    if number is not None:
        return number[1]
    return next((same for same in SAME if word in same), word)
