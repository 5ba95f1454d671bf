"""What stands on the cards: attributes, licences, and characters that have no code."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk_client.card.characters import GAIJI_MARK, CharactersError, from_jis, from_utf8
from kiosk_client.card.faults import MalformedCardError
from kiosk_client.card.licence import era_date, read_common, read_entries
from kiosk_client.card.my_number_card import read_attributes
from madoguchi.virtual_card.content import (
    GAIJI_PERSON,
    Person,
    four_attributes,
    jis,
    licence_common,
    licence_entries,
    tlv,
)


def test_the_four_attributes() -> None:
    """氏名, 住所, 生年月日, 性別."""
    person = Person()
    read = read_attributes(four_attributes(person))
    assert (read.name.text, read.address.text) == (person.name, person.address)
    assert (read.birth, read.sex) == (date(1995, 4, 1), "female")
    assert read.name.complete


@pytest.mark.parametrize("birth", ["19500000", "19500400"])
def test_an_unknown_birthday_is_not_guessed(birth: str) -> None:
    """生年月日不詳: the register has no month or no day."""
    assert read_attributes(four_attributes(Person(birth=birth))).birth is None


@pytest.mark.parametrize("birth", ["19501301", "1950401", "19500230", "1950040a"])
def test_a_wrong_birthday_is_a_fault(birth: str) -> None:
    """A day that is none is no attribute."""
    with pytest.raises(MalformedCardError):
        read_attributes(four_attributes(Person(birth=birth)))


def test_gaiji_are_pointed_out() -> None:
    """A variation sequence stays; a character without a code is named by its place."""
    read = read_attributes(four_attributes(GAIJI_PERSON))
    assert read.name.text == GAIJI_PERSON.name
    assert [read.name.text[at] for at in read.name.doubtful] == [GAIJI_MARK]
    assert read.address.complete


@pytest.mark.parametrize("character", ["\ue000", "\U000f0000", "\ufffd", "●", "\u0378"])
def test_private_and_missing_characters_are_doubtful(character: str) -> None:
    """No form is filled with a character that means nothing elsewhere."""
    assert from_utf8(f"山{character}".encode()).doubtful == (1,)


@pytest.mark.parametrize("raw", [b"\xff", b"a\n", b"\x00", "名".encode() * 2000])
def test_no_text_is_made_up(raw: bytes) -> None:
    """Not UTF-8, control characters, more than a name can be."""
    with pytest.raises(CharactersError):
        from_utf8(raw)


def test_a_long_name_is_read() -> None:
    """Names of a hundred letters exist."""
    name = "寿" * 100
    assert read_attributes(four_attributes(Person(name=name))).name.text == name


@pytest.mark.parametrize(
    "raw",
    [
        tlv("FF21", b""),
        tlv("FF20", tlv("DF22", b"a")),
        four_attributes(Person()) + b"\x80\x00",
        tlv("FF20", tlv("DF22", b"a") * 2),
    ],
)
def test_other_structures_are_refused(raw: bytes) -> None:
    """A wrong outer tag, missing parts, something behind, something twice."""
    with pytest.raises(MalformedCardError):
        read_attributes(raw)


def test_the_common_data_of_a_licence() -> None:
    """17 bytes that need no PIN."""
    raw = licence_common()
    assert len(raw) == 17
    common = read_common(raw)
    assert (common.version, common.issued, common.expires) == (
        "009",
        date(2024, 4, 1),
        date(2029, 5, 1),
    )


def test_the_entries_of_a_licence() -> None:
    """JIS X 0208 texts, dates by era; empty entries are none."""
    person = Person()
    read = read_entries(licence_entries(person))
    assert (read.name.text, read.address.text) == (person.name, person.address)
    assert (read.birth, read.number) == (date(1995, 4, 1), "450123456780")
    assert read.kana is not None
    assert read.common_name is None


def test_gaiji_of_a_licence_are_pointed_out() -> None:
    """References to pictures of characters (FFF1 …) are not JIS X 0208."""
    person = replace(Person(), name="渡辺　〓吉")
    assert read_entries(licence_entries(person)).name.doubtful == (3,)
    assert from_jis(b"\xff\xfa").text == GAIJI_MARK


@pytest.mark.parametrize("raw", [b"\x30", b"\x1b\x28", b"\x7f\x7f", b"\x80\x80"])
def test_other_codes_are_refused(raw: bytes) -> None:
    """Half characters, escape sequences, bytes outside the code."""
    with pytest.raises(CharactersError):
        from_jis(raw)


def test_jis_survives_the_round_trip() -> None:
    """Kanji, kana and full-width digits."""
    text = "神奈川県座間市緑ケ丘１丁目　アヴェニール"
    assert from_jis(jis(text)).text == text


@pytest.mark.parametrize(
    ("text", "day"),
    [("4140913", date(2002, 9, 13)), ("5010501", date(2019, 5, 1)), ("3640107", date(1989, 1, 7))],
)
def test_dates_by_era(text: str, day: date) -> None:
    """平成, 令和, 昭和."""
    assert era_date(text) == day


@pytest.mark.parametrize("text", ["6010101", "4001231", "414091", "4141332", "abcdefg"])
def test_dates_of_no_era(text: str) -> None:
    """An era that is none, a year 0, a day too few, a month too many."""
    with pytest.raises(ValueError, match=r"era|month|day"):
        era_date(text)


def test_nobody_shows_in_a_traceback() -> None:
    """What is printed of an object holds nothing of the citizen."""
    person = Person()
    shown = repr(read_attributes(four_attributes(person))) + repr(
        read_entries(licence_entries(person))
    )
    for value in (person.name, person.address, "1995", "450123456780"):
        assert value not in shown
