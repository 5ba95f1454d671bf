"""The virtual cards: a My Number Card and a driver's licence."""

from typing import Final, Literal

from madoguchi.virtual_card.card import MF, CardFile, CardPin, VirtualCard
from madoguchi.virtual_card.content import (
    INDIVIDUAL_NUMBER,
    Person,
    four_attributes,
    licence_common,
    licence_entries,
    tlv,
)

Kind = Literal["my_number", "licence"]

MY_NUMBER_ATR: Final = bytes.fromhex("3BE000FF8131FE4514")
LICENCE_ATR: Final = bytes.fromhex("3B888001000000008171810079")
"""Of a contactless card, type B, as PC/SC part 3 §3.1.3.2.3 writes one."""

TEXT_INPUT: Final = bytes.fromhex("D3921000310001010408")
SURFACE: Final = bytes.fromhex("D3921000310001010402")
JPKI: Final = bytes.fromhex("D392F000260100000001")
DF1: Final = bytes.fromhex("A0000002310100000000000000000000")
PIN: Final = "1234"
SIGNATURE_PIN: Final = "ABC123"


def my_number_card(
    person: Person | None = None, pin: str = PIN, *, attributes: bytes | None = None
) -> VirtualCard:
    """Make a My Number Card.

    Args:
        person: its holder.
        pin: 4 digits, for 券面事項入力補助 and 利用者証明用.
        attributes: what stands in EF 0002, if not what the holder's attributes are.
    """
    text_pin, number_a = (TEXT_INPUT, 0x0011), (TEXT_INPUT, 0x0014)
    content = attributes if attributes is not None else four_attributes(person or Person())
    return VirtualCard(
        atr=MY_NUMBER_ATR,
        applications=frozenset({TEXT_INPUT, SURFACE, JPKI}),
        files={
            (TEXT_INPUT, 0x0001): CardFile(
                tlv("10", INDIVIDUAL_NUMBER.encode()), frozenset({text_pin, number_a})
            ),
            (TEXT_INPUT, 0x0002): CardFile(content, frozenset({text_pin})),
            (JPKI, 0x0006): CardFile(b"JPKIAPICCTOKEN2".ljust(32)),
        },
        pins={
            text_pin: CardPin(pin.encode(), 3, 3),
            number_a: CardPin(INDIVIDUAL_NUMBER.encode(), 10, 10),
            (JPKI, 0x0018): CardPin(pin.encode(), 3, 3),
            (JPKI, 0x001B): CardPin(SIGNATURE_PIN.encode(), 5, 5),
        },
    )


def licence(
    person: Person | None = None, pin: str = PIN, *, entries: bytes | None = None
) -> VirtualCard:
    """Make a driver's licence; `entries` stands in DF1/EF01, if not what the holder's are."""
    pin1, pin2 = (MF, 0x0001), (MF, 0x0002)
    content = entries if entries is not None else licence_entries(person or Person())
    return VirtualCard(
        atr=LICENCE_ATR,
        applications=frozenset({DF1}),
        files={
            (MF, 0x2F01): CardFile(licence_common()),
            (DF1, 0x0001): CardFile(content, frozenset({pin1})),
        },
        pins={pin1: CardPin(pin.encode(), 3, 3), pin2: CardPin(b"5678", 3, 3)},
        short_references={0x81: pin1, 0x82: pin2},
    )


def pin_of(card: VirtualCard) -> CardPin:
    """Return the PIN of 4 digits that a kiosk asks for."""
    place = (MF, 0x0001) if DF1 in card.applications else (TEXT_INPUT, 0x0011)
    return card.pins[place]
