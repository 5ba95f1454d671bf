"""Numbers of the pieces that stand for no text; the vocabulary is made with them."""

from typing import Final

UNKNOWN: Final = 0
START: Final = 1
END: Final = 2
PADDING: Final = 3
