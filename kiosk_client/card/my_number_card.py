"""The four attributes (基本4情報) of a My Number Card, from its 券面事項入力補助AP."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from kiosk_client.card.characters import CardText, CharactersError, from_ascii, from_utf8
from kiosk_client.card.faults import MalformedCardError
from kiosk_client.card.files import FOUR_ATTRIBUTES
from kiosk_client.card.tlv import Tlv, TlvError, parse

Sex = Literal["male", "female", "other"]

CONTENT: Final = 0xFF20
HEADER, NAME, ADDRESS, BIRTH, SEX = 0xDF21, 0xDF22, 0xDF23, 0xDF24, 0xDF25
SEXES: Final[dict[str, Sex]] = {"1": "male", "2": "female", "3": "other"}
_BIRTH: Final = re.compile(r"[0-9]{8}")


@dataclass(frozen=True, slots=True)
class Attributes:
    """Who the holder is; nothing of it ever shows in a traceback or a log.

    Attributes:
        name: 氏名, family and given name with a full-width space between.
        address: 住所.
        birth: 生年月日; None: the register does not know the day or the month.
        sex: 性別, if the card tells.
    """

    name: CardText = field(repr=False)
    address: CardText = field(repr=False)
    birth: date | None = field(repr=False)
    sex: Sex | None = field(repr=False)


def read_attributes(raw: bytes) -> Attributes:
    """Read the content of EF 0002.

    Raises:
        MalformedCardError: it is not what the specification says.
    """
    try:
        parts = _parts(raw)
        return Attributes(
            name=from_utf8(parts[NAME]),
            address=from_utf8(parts[ADDRESS]),
            birth=_birth(from_ascii(parts[BIRTH])),
            sex=SEXES.get(from_ascii(parts[SEX])),
        )
    except (TlvError, CharactersError, KeyError, ValueError):
        # Without a cause: the faults of the parts may quote what they found.
        raise MalformedCardError(FOUR_ATTRIBUTES.name) from None


def _parts(raw: bytes) -> dict[int, bytes]:
    outer = parse(raw)
    if len(outer) != 1 or outer[0].tag != CONTENT:
        raise ValueError("not one FF20")
    inner: tuple[Tlv, ...] = parse(outer[0].value)
    parts = {part.tag: part.value for part in inner}
    if len(parts) != len(inner):
        raise ValueError("a part is there twice")
    return parts


def _birth(text: str) -> date | None:
    if not _BIRTH.fullmatch(text):
        raise ValueError("not YYYYMMDD")
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    if month == 0 or day == 0:
        return None  # 生年月日不詳
    return date(year, month, day)
