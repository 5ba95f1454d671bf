"""Names and addresses as cards write them, and the characters that a card cannot write (外字).

A My Number Card writes UTF-8; a driver's licence JIS X 0208 in two bytes each, without escape
sequences, and refers to characters outside of it by numbers (外字) whose pictures it holds.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

GAIJI_MARK: Final = "〓"
"""Stands for a character that a card holds no code for, as in print (げた)."""

STAND_INS: Final = frozenset("〓●■□\ufffd")
"""What cards and registers write where a character is missing."""

LONGEST_TEXT: Final = 1000
_FIRST_GAIJI: Final = 0xFFF1
_LAST_GAIJI: Final = 0xFFF7
_MISSING: Final = 0xFFFA
_ESCAPE: Final = b"\x1b$B"
_VARIATIONS: Final = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


class CharactersError(ValueError):
    """Not the character code that the card's specification names."""


@dataclass(frozen=True, slots=True)
class CardText:
    """A text of a card; it is a citizen's, so it never shows in a traceback.

    Attributes:
        text: with `GAIJI_MARK` for each character that the card has no code for.
        doubtful: places in `text` of characters that a form may not hold: missing ones and those
            of private use. Empty: the text may be filled in as it is.
    """

    text: str = field(repr=False)
    doubtful: tuple[int, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether no character is missing."""
        return not self.doubtful


def from_utf8(raw: bytes) -> CardText:
    """Read a text of a My Number Card; variation sequences (異体字) stay as they are.

    Raises:
        CharactersError: not UTF-8, too long, or with control characters.
    """
    try:
        text = raw.decode("utf-8", errors="strict")
    except UnicodeDecodeError:
        raise CharactersError("not UTF-8") from None
    return _checked(text)


def from_jis(raw: bytes) -> CardText:
    """Read a text of a driver's licence.

    Raises:
        CharactersError: not JIS X 0208, or too long.
    """
    if len(raw) % 2:
        raise CharactersError("half a character")
    return _checked("".join(_jis_characters(raw)))


def from_ascii(raw: bytes) -> str:
    """Read digits or other JIS X 0201 text.

    Raises:
        CharactersError: anything but printable ASCII.
    """
    text = raw.decode("ascii", errors="replace")
    if not text.isascii() or not text.isprintable():
        raise CharactersError("not printable ASCII")
    return text


def _jis_characters(raw: bytes) -> Iterator[str]:
    for at in range(0, len(raw), 2):
        code = raw[at] << 8 | raw[at + 1]
        if _FIRST_GAIJI <= code <= _LAST_GAIJI or code == _MISSING:
            yield GAIJI_MARK
            continue
        try:
            # One by one: a fault in one character must not shift the others.
            character = (_ESCAPE + raw[at : at + 2]).decode("iso2022_jp", errors="strict")
        except UnicodeDecodeError:
            raise CharactersError("not JIS X 0208") from None
        if len(character) != 1:
            raise CharactersError("an escape sequence")
        yield character


def _checked(text: str) -> CardText:
    if len(text) > LONGEST_TEXT:
        raise CharactersError("longer than any name or address")
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        raise CharactersError("control characters")
    return CardText(text, tuple(at for at, character in enumerate(text) if _doubtful(character)))


def _doubtful(character: str) -> bool:
    if any(ord(character) in block for block in _VARIATIONS):
        return False
    return character in STAND_INS or unicodedata.category(character) in ("Co", "Cn")
