"""The words on a frame, in the citizen's language; each part with its reading (furigana)."""

from collections.abc import Mapping
from typing import Final

from server.protocol.base import Language

Reading = tuple[tuple[str, str], ...]

WRITE_HERE: Final[Mapping[Language, Reading]] = {
    "ja": (("ここに記入", ""),),
    "ja-easy": (("ここに ", ""), ("書", "か"), ("いて ください", "")),
    "en": (("Fill in here", ""),),
}
