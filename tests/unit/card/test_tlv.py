"""Data objects of a card: what is read, what is refused, and that nothing hurts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_client.card.faults import MalformedCardError
from kiosk_client.card.licence import read_common, read_entries
from kiosk_client.card.my_number_card import read_attributes
from kiosk_client.card.tlv import TlvError, parse, parse_padded, total_length
from madoguchi.virtual_card.content import Person, four_attributes, licence_entries, tlv

VALUES = st.binary(max_size=400)
TAGS = st.one_of(
    st.integers(1, 0xFF).filter(lambda tag: tag & 0x1F != 0x1F).map(lambda tag: f"{tag:02X}"),
    st.tuples(
        st.sampled_from((0x1F, 0x3F, 0x5F, 0x7F, 0x9F, 0xBF, 0xDF, 0xFF)), st.integers(0x1F, 0x7F)
    ).map(lambda pair: f"{pair[0]:02X}{pair[1]:02X}"),
)


@given(st.lists(st.tuples(TAGS, VALUES), max_size=5))
def test_what_is_written_is_read(parts: list[tuple[str, bytes]]) -> None:
    """Tags and values come back, in their order."""
    raw = b"".join(tlv(tag, value) for tag, value in parts)
    assert [(f"{part.tag:02X}", part.value) for part in parse(raw)] == parts


@given(st.binary(max_size=600))
def test_no_bytes_hurt(raw: bytes) -> None:
    """Whatever a card sends ends in objects within it, or in `TlvError`; in bounded time."""
    for read in (parse, parse_padded):
        try:
            parts = read(raw)
        except TlvError:
            continue
        assert sum(len(part.value) for part in parts) <= len(raw)


@given(st.binary(max_size=600))
def test_no_content_hurts(raw: bytes) -> None:
    """The readers of contents answer random bytes by one fault and no other."""
    for read in (read_attributes, read_common, read_entries):
        with pytest.raises(MalformedCardError):
            read(raw)


@given(st.integers(0, 300), st.integers(0, 255), st.sampled_from(("attributes", "entries")))
def test_no_damaged_byte_hurts(at: int, byte: int, which: str) -> None:
    """One wrong byte in a good content is read or refused, never anything else."""
    good = four_attributes(Person()) if which == "attributes" else licence_entries(Person())
    raw = bytearray(good)
    raw[at % len(raw)] = byte
    try:
        (read_attributes if which == "attributes" else read_entries)(bytes(raw))
    except MalformedCardError as fault:
        assert fault.__cause__ is None  # noqa: PT017 -- the cause could quote the content


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"\x80\x80\x01\x00\x00", "an indefinite length"),
        (b"\x80\x84\x00\x00\x00\x01\x00", "more than three bytes"),
        (b"\x80\x83\x01\x00\x00", "longer than any file"),
        (b"\x80\x05abc", "cut short"),
        (b"\x80", "cut short"),
        (b"\x80\x82\x01", "cut short"),
        (b"\xdf", "cut short"),
        (b"\xdf\x81\x01\x00", "a tag of more than two bytes"),
        (b"\xdf\x10\x00", "a tag of more than two bytes"),
        (b"\x00\x00", "no tag"),
    ],
)
def test_what_is_not_strict_is_refused(raw: bytes, what: str) -> None:
    """Each form that ISO/IEC 7816-4 leaves open and no such card uses."""
    with pytest.raises(TlvError, match=what):
        parse(raw)


def test_a_long_form_of_a_short_length_is_read() -> None:
    """Cards write 82 00 05 where 05 would do."""
    assert parse(b"\x80\x82\x00\x03abc")[0].value == b"abc"


def test_padding_ends_a_file() -> None:
    """After FF nothing follows; if something does, it is not padding."""
    raw = tlv("12", b"ab")
    assert len(parse_padded(raw + b"\xff" * 9)) == 1
    with pytest.raises(TlvError, match="after the padding"):
        parse_padded(raw + b"\xff\xff" + raw)


@given(TAGS, VALUES, st.binary(max_size=9))
def test_total_length_is_known_from_the_head(tag: str, value: bytes, rest: bytes) -> None:
    """So a file is read no further than its one object."""
    raw = tlv(tag, value)
    assert total_length((raw + rest)[:8]) == len(raw)
    assert total_length(raw[:1]) is None


def test_values_do_not_show() -> None:
    """A traceback that prints objects prints no citizen."""
    assert "secret" not in repr(parse(tlv("80", b"secret")))
