"""Data objects of a card: BER-TLV (ISO/IEC 7816-4 §5.2.2, ISO/IEC 8825-1 §8.1), read strictly.

Strict means: definite lengths, tags of one or two bytes in their only form, nothing that is cut
short and nothing left over. A length written longer than it needs to be is read, because cards
have such. One level at a time, so no input can make it recurse.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

LONGEST_VALUE: Final = 0xFFFF
SUBSEQUENT: Final = 0x1F
CONSTRUCTED: Final = 0x20
PADDING: Final = frozenset({0x00, 0xFF})


class TlvError(ValueError):
    """Not BER-TLV; `at` is the offset of the fault in bytes."""

    def __init__(self, what: str, at: int) -> None:
        self.at = at
        super().__init__(f"{what} at byte {at}")


@dataclass(frozen=True, slots=True)
class Tlv:
    """One data object; its value is a citizen's and never shows in a traceback.

    Attributes:
        tag: as a number of its bytes, such as 0xFF20.
        constructed: whether its value is data objects.
        value: the bytes.
    """

    tag: int
    constructed: bool
    value: bytes = field(repr=False)


def parse(data: bytes) -> tuple[Tlv, ...]:
    """Read data objects until the end of `data`.

    Raises:
        TlvError: it is not a sequence of them, to the last byte.
    """
    return tuple(_objects(data, padded=False))


def parse_padded(data: bytes) -> tuple[Tlv, ...]:
    """Read data objects of one-byte tags until the padding (00 or FF) or the end of a file.

    Raises:
        TlvError: as `parse`, or something else follows the padding.
    """
    return tuple(_objects(data, padded=True))


def total_length(head: bytes) -> int | None:
    """Return how many bytes the first data object takes in all; None: `head` is too short.

    Raises:
        TlvError: `head` does not begin a data object.
    """
    try:
        _, at = _tag(head, 0)
        length, at = _length(head, at)
    except _CutShortError:
        return None
    return at + length


class _CutShortError(TlvError):
    def __init__(self, at: int) -> None:
        super().__init__("cut short", at)


def _objects(data: bytes, *, padded: bool) -> Iterator[Tlv]:
    at = 0
    while at < len(data):
        if padded and data[at] in PADDING:
            if data[at:].strip(b"\x00\xff"):
                raise TlvError("something after the padding", at)
            return
        tag, value_at = _tag(data, at)
        length, value_at = _length(data, value_at)
        end = value_at + length
        if end > len(data):
            raise _CutShortError(at)
        yield Tlv(tag, bool(data[at] & CONSTRUCTED), data[value_at:end])
        at = end


def _tag(data: bytes, at: int) -> tuple[int, int]:
    first = _byte(data, at)
    if first == 0:
        raise TlvError("no tag", at)
    if first & SUBSEQUENT != SUBSEQUENT:
        return first, at + 1
    second = _byte(data, at + 1)
    if second & 0x80 or second < SUBSEQUENT:
        raise TlvError("a tag of more than two bytes, or not in its shortest form", at)
    return first << 8 | second, at + 2


def _length(data: bytes, at: int) -> tuple[int, int]:
    first = _byte(data, at)
    if first < 0x80:
        return first, at + 1
    count = first & 0x7F
    if count == 0:
        raise TlvError("an indefinite length", at)
    if count > 3:
        raise TlvError("a length of more than three bytes", at)
    if at + 1 + count > len(data):
        raise _CutShortError(at)
    length = int.from_bytes(data[at + 1 : at + 1 + count], "big")
    if length > LONGEST_VALUE:
        raise TlvError("longer than any file", at)
    return length, at + 1 + count


def _byte(data: bytes, at: int) -> int:
    if at >= len(data):
        raise _CutShortError(at)
    return data[at]
