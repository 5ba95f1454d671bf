"""Contents of virtual cards: invented persons, written as a real card writes them."""

from dataclasses import dataclass
from typing import Final

INDIVIDUAL_NUMBER: Final = "123456789018"
"""An example number that nobody has; on the card so that tests can see that nobody reads it."""


def tlv(tag: str, value: bytes) -> bytes:
    """Write a data object in BER-TLV; `tag` in hexadecimal."""
    length = len(value)
    if length < 0x80:
        head = bytes([length])
    elif length < 0x100:
        head = bytes([0x81, length])
    else:
        head = b"\x82" + length.to_bytes(2, "big")
    return bytes.fromhex(tag) + head + value


@dataclass(frozen=True, slots=True)
class Person:
    """An invented holder.

    Attributes:
        name: 氏名.
        address: 住所.
        birth: YYYYMMDD.
        sex: "1" male, "2" female, "3" other.
    """

    name: str = "試験　花子"
    address: str = "神奈川県座間市緑ケ丘一丁目１番１号"
    birth: str = "19950401"
    sex: str = "2"


GAIJI_PERSON: Final = Person("渡󠄁邉　〓吉", "東京都葛󠄀飾区髙砂１丁目")
"""With a variation selector, a letter outside JIS X 0208 and one that the card cannot write."""


def four_attributes(person: Person) -> bytes:
    """Write EF 0002 of the 券面事項入力補助AP."""
    parts = (
        tlv("DF21", bytes(8)),
        tlv("DF22", person.name.encode()),
        tlv("DF23", person.address.encode()),
        tlv("DF24", person.birth.encode()),
        tlv("DF25", person.sex.encode()),
    )
    return tlv("FF20", b"".join(parts))


def jis(text: str) -> bytes:
    """Write JIS X 0208 without escape sequences; 〓 becomes a reference to 外字 1."""
    out = bytearray()
    for character in text:
        out += b"\xff\xf1" if character == "〓" else character.encode("iso2022_jp")[3:5]
    return bytes(out)


def era_date(birth: str) -> bytes:
    """Write YYYYMMDD as a licence does: era, two digits of its year, month, day."""
    year = int(birth[:4])
    era, start = next(
        (era, start)
        for era, start in (("5", 2019), ("4", 1989), ("3", 1926), ("2", 1912), ("1", 1868))
        if year >= start
    )
    return f"{era}{year - start + 1:02d}{birth[4:]}".encode()


def licence_common(issued: str = "20240401", expires: str = "20290501") -> bytes:
    """Write MF/EF01."""
    dates = bytes.fromhex(issued) + bytes.fromhex(expires)
    return tlv("45", b"009" + dates) + tlv("46", bytes([0x01, 0x03]))


def licence_entries(person: Person) -> bytes:
    """Write DF1/EF01, padded to its 880 bytes."""
    parts = (
        tlv("11", b"\x78"),
        tlv("12", jis(person.name)),
        tlv("13", jis("しけん　はなこ")),
        tlv("14", b""),
        tlv("15", jis("シケン　ハナコ")),
        tlv("16", era_date(person.birth)),
        tlv("17", jis(person.address)),
        tlv("18", era_date("20240401")),
        tlv("19", b"12345"),
        tlv("1A", jis("優良")),
        tlv("1B", era_date("20290501")),
        tlv("20", jis("神奈川県公安委員会")),
        tlv("21", b"450123456780"),
    )
    return b"".join(parts).ljust(880, b"\xff")
