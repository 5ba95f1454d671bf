"""A visit to a card: which card it is, how many tries are left and, with a PIN, its data."""

from dataclasses import dataclass, field
from typing import Final

from kiosk_client.card.faults import UnknownCardError
from kiosk_client.card.files import (
    FOUR_ATTRIBUTES,
    LICENCE_COMMON,
    LICENCE_DF1,
    LICENCE_ENTRIES,
    LICENCE_PIN1,
    TEXT_INPUT,
    TEXT_INPUT_PIN,
    CardKind,
    PinFile,
)
from kiosk_client.card.licence import LicenceCommon, LicenceEntries, read_common, read_entries
from kiosk_client.card.my_number_card import Attributes, read_attributes
from kiosk_client.card.pin import PinBuffer
from kiosk_client.card.session import KEPT_TRIES, CardSession, permit

PINS: Final[dict[CardKind, PinFile]] = {"my_number": TEXT_INPUT_PIN, "licence": LICENCE_PIN1}


@dataclass(frozen=True, slots=True)
class CardLook:
    """What a card tells without a PIN.

    Attributes:
        kind: which card.
        tries: how often its PIN may still be tried.
        common: of a licence.
    """

    kind: CardKind
    tries: int
    common: LicenceCommon | None = field(default=None, repr=False)

    @property
    def usable(self) -> bool:
        """Whether a PIN may be tried here: the last try is the citizen's own."""
        return self.tries > KEPT_TRIES

    def require_usable(self) -> None:
        """Raise unless a PIN may be tried here.

        Raises:
            PinBlockedError: no try is left.
            LastTryError: one is left.
        """
        permit(self.tries, self.tries)


CardData = Attributes | LicenceEntries


def look(session: CardSession) -> CardLook:
    """Find out which card it is, and how many tries its PIN has left; costs none.

    Raises:
        UnknownCardError: neither kind.
        CardError: it does not answer as it should.
    """
    kind = kind_of(session)
    if kind == "my_number":
        return CardLook(kind, session.tries(TEXT_INPUT_PIN))
    common = read_common(session.read(LICENCE_COMMON))
    return CardLook(kind, session.tries(LICENCE_PIN1), common)


def kind_of(session: CardSession) -> CardKind:
    """Find out which card it is.

    Raises:
        UnknownCardError: neither kind.
        CardError: it does not answer as it should.
    """
    if session.has(TEXT_INPUT):
        return "my_number"
    if session.has(LICENCE_DF1):
        return "licence"
    raise UnknownCardError


def read_card(session: CardSession, kind: CardKind, typed: PinBuffer, *, shown: int) -> CardData:
    """Try the PIN once and read what it opens; nothing stays in the card or its service.

    Args:
        session: with the card.
        kind: which card it was when the tries were shown.
        typed: what the citizen typed; wiped in any case.
        shown: the number of tries that they saw.

    Raises:
        CardError: see `CardSession.verify`, `CardSession.read` and the readers of the content.
    """
    try:
        session.verify(PINS[kind], typed, shown=shown)
        if kind == "my_number":
            # Selecting the application anew would make the card forget the PIN.
            return read_attributes(session.read_here(FOUR_ATTRIBUTES))
        return read_entries(session.read(LICENCE_ENTRIES))
    finally:
        session.forget()
