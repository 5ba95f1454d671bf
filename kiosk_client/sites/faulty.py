"""What is wrong with a part of a profile, in both languages; `reading` adds where it stands."""

from collections.abc import Sequence
from typing import Final

from pydantic_core import PydanticCustomError

from kiosk_client.sites.strict_yaml import Place

WRONG: Final = "profile_part"
"""Type of the error of a single value; its context holds `ja` and `en`."""
UNKNOWN_NAMES: Final = "profile_names"
"""Type of the error of names which do not fit each other; its context holds `faults`."""

NameFault = tuple[Place, str, str]
"""Where, and what in Japanese and English."""


def wrong(japanese: str, english: str) -> PydanticCustomError:
    """Return the error (a `ValueError`) of one value."""
    return PydanticCustomError(WRONG, "{en}", {"ja": japanese, "en": english})


def unknown_names(faults: Sequence[NameFault]) -> PydanticCustomError:
    """Return the error of a profile whose parts name each other wrongly, with all that is wrong."""
    english = "; ".join(fault[2] for fault in faults)
    return PydanticCustomError(UNKNOWN_NAMES, "{en}", {"en": english, "faults": tuple(faults)})
