"""A driver's licence (運転免許証): its common data, and the entries that PIN1 opens.

Structure from 運転免許証及び運転免許証作成システム等仕様書 (警察庁): MF/EF01 and DF1/EF01.
What PIN2 opens (本籍, 写真) is not read.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kiosk_client.card.characters import CardText, CharactersError, from_ascii, from_jis
from kiosk_client.card.faults import MalformedCardError
from kiosk_client.card.files import LICENCE_COMMON, LICENCE_ENTRIES
from kiosk_client.card.tlv import TlvError, parse_padded

ISSUE_DATA: Final = 0x45
NAME, KANA, COMMON_NAME, BIRTH, ADDRESS = 0x12, 0x13, 0x14, 0x16, 0x17
EXPIRY, NUMBER = 0x1B, 0x21
ERA_STARTS: Final = {"1": 1868, "2": 1912, "3": 1926, "4": 1989, "5": 2019}
"""First year of each era code: 明治, 大正, 昭和, 平成, 令和."""

_VERSION: Final = re.compile(r"[0-9A-Z]{3}")
_ERA_DATE: Final = re.compile(r"([1-5])([0-9]{2})([0-9]{2})([0-9]{2})")


@dataclass(frozen=True, slots=True)
class LicenceCommon:
    """Common data (共通データ要素), which needs no PIN.

    Attributes:
        version: of the specification, such as "009".
        issued: 交付年月日.
        expires: 有効期間の末日.
    """

    version: str
    issued: date = field(repr=False)
    expires: date = field(repr=False)


@dataclass(frozen=True, slots=True)
class LicenceEntries:
    """Entries (記載事項（本籍除く）) after PIN1; nothing of it shows in a traceback or a log.

    Attributes:
        name: 氏名.
        kana: 呼び名（カナ）, if there is one.
        common_name: 通称名, if there is one.
        birth: 生年月日.
        address: 住所.
        expires: 有効期間の末日.
        number: 免許証の番号.
    """

    name: CardText = field(repr=False)
    kana: CardText | None = field(repr=False)
    common_name: CardText | None = field(repr=False)
    birth: date = field(repr=False)
    address: CardText = field(repr=False)
    expires: date = field(repr=False)
    number: str = field(repr=False)


def read_common(raw: bytes) -> LicenceCommon:
    """Read the content of MF/EF01 (17 bytes).

    Raises:
        MalformedCardError: it is not what the specification says.
    """
    try:
        return _common(_parts(raw)[ISSUE_DATA])
    except (TlvError, CharactersError, KeyError, ValueError):
        raise MalformedCardError(LICENCE_COMMON.name) from None


def _common(issue: bytes) -> LicenceCommon:
    if len(issue) != 11:
        raise ValueError("not 3 + 4 + 4 bytes")
    version = from_ascii(issue[:3])
    if not _VERSION.fullmatch(version):
        raise ValueError("not a version")
    return LicenceCommon(version, _decimal_date(issue[3:7]), _decimal_date(issue[7:]))


def read_entries(raw: bytes) -> LicenceEntries:
    """Read the content of DF1/EF01.

    Raises:
        MalformedCardError: it is not what the specification says.
    """
    try:
        parts = _parts(raw)
        return LicenceEntries(
            name=from_jis(parts[NAME]),
            kana=_optional(parts, KANA),
            common_name=_optional(parts, COMMON_NAME),
            birth=era_date(from_ascii(parts[BIRTH])),
            address=from_jis(parts[ADDRESS]),
            expires=era_date(from_ascii(parts[EXPIRY])),
            number=from_ascii(parts[NUMBER]),
        )
    except (TlvError, CharactersError, KeyError, ValueError):
        raise MalformedCardError(LICENCE_ENTRIES.name) from None


def era_date(text: str) -> date:
    """Read a date such as 4140913 (平成14年9月13日).

    Raises:
        ValueError: it is none.
    """
    found = _ERA_DATE.fullmatch(text)
    if found is None or found[2] == "00":
        raise ValueError("not an era, two digits of a year, month and day")
    return date(ERA_STARTS[found[1]] + int(found[2]) - 1, int(found[3]), int(found[4]))


def _decimal_date(packed: bytes) -> date:
    """Read YYYYMMDD in packed decimal digits."""
    digits = packed.hex()
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _optional(parts: dict[int, bytes], tag: int) -> CardText | None:
    raw = parts.get(tag)
    return from_jis(raw) if raw else None


def _parts(raw: bytes) -> dict[int, bytes]:
    found = parse_padded(raw)
    parts = {part.tag: part.value for part in found}
    if len(parts) != len(found):
        raise ValueError("a part is there twice")
    return parts
