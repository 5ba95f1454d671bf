"""Mishaps of a virtual card: what a real one does when it is old, pulled or not one of ours."""

from collections.abc import Callable
from typing import Final, Literal

from kiosk_client.card.faults import CardRemovedError
from madoguchi.virtual_card.card import VirtualCard
from madoguchi.virtual_card.cards import licence, my_number_card, pin_of
from madoguchi.virtual_card.content import GAIJI_PERSON, Person, four_attributes

Mishap = Literal[
    "none", "blocked", "last_try", "unknown_card", "malformed", "truncated", "long_name", "gaiji"
]


class Pulled:
    """A card that is taken away after so many commands."""

    def __init__(self, card: VirtualCard, after: int) -> None:
        self._card = card
        self._left = after

    def transmit(self, command: bytearray) -> bytes:
        """See `Channel`."""
        if self._left == 0:
            raise CardRemovedError
        self._left -= 1
        return self._card.transmit(command)


class Stubborn:
    """A card that answers every command of one kind in the same way."""

    def __init__(self, card: VirtualCard, instruction: int, answer: bytes) -> None:
        self._card = card
        self._instruction = instruction
        self._answer = answer

    def transmit(self, command: bytearray) -> bytes:
        """See `Channel`."""
        if command[1] == self._instruction:
            return self._answer
        return self._card.transmit(command)


def _my_number(mishap: Mishap, pin: str) -> VirtualCard:
    whole = four_attributes(Person())
    match mishap:
        case "gaiji":
            return my_number_card(GAIJI_PERSON, pin)
        case "long_name":
            return my_number_card(Person(name="寿" * 100), pin)
        case "malformed":
            return my_number_card(pin=pin, attributes=b"\xff\x20\x80" + whole[3:])
        case "truncated":
            return my_number_card(pin=pin, attributes=whole[:-20])
        case _:
            return my_number_card(pin=pin)


def _licence(mishap: Mishap, pin: str) -> VirtualCard:
    match mishap:
        case "gaiji":
            return licence(Person("渡辺　〓吉"), pin)
        case "long_name":
            return licence(Person(name="寿" * 60), pin)
        case "malformed":
            return licence(pin=pin, entries=b"\x12\x80" + bytes(878))
        case "truncated":
            return licence(pin=pin, entries=b"\x12\x20\x30\x21")
        case _:
            return licence(pin=pin)


MAKERS: Final[dict[str, Callable[[Mishap, str], VirtualCard]]] = {
    "my_number": _my_number,
    "licence": _licence,
}


def make_card(
    kind: Literal["my_number", "licence"], mishap: Mishap = "none", pin: str = "1234"
) -> VirtualCard:
    """Make a card with something the matter with it."""
    card = MAKERS[kind](mishap, pin)
    if mishap == "unknown_card":
        card.applications = frozenset()
        card.atr = bytes.fromhex("3B00")
    elif mishap in ("blocked", "last_try"):
        pin_of(card).left = 0 if mishap == "blocked" else 1
    return card
