"""From what was read of a card to what a citizen sees and what a form takes."""

from collections.abc import Iterator
from typing import Final, Literal

from kiosk_client.card.characters import CardText
from kiosk_client.card.faults import CardError
from kiosk_client.card.licence import LicenceEntries
from kiosk_client.card.reading import CardData
from kiosk_client.sites.dates import era_year
from server.protocol.card import CardFault, CardValue, CardValueName

CardField = Literal[
    "name",
    "address",
    "birth",
    "birth_era",
    "birth_era_year",
    "birth_year",
    "birth_month",
    "birth_day",
    "sex",
]
"""What a site profile may fill a field with."""

FAULTS: Final[dict[str, CardFault]] = {
    "wrong_pin": "wrong_pin",
    "last_try": "last_try",
    "pin_blocked": "pin_blocked",
    "card_removed": "card_removed",
    "no_card": "card_removed",
    "no_reader": "card_removed",
    "unknown_card": "unknown_card",
}
SEXES: Final = {"male": "男", "female": "女", "other": "その他"}


def for_panel(data: CardData) -> tuple[CardValue, ...]:
    """Return what the citizen is shown."""
    return tuple(
        CardValue(name=name, text=text.text, doubtful=not text.complete)
        for name, text in _values(data)
    )


def for_form(data: CardData) -> dict[str, str]:
    """Return what may be filled in; a text with a missing character is left to the citizen."""
    values: dict[str, str] = {name: text.text for name, text in _values(data) if text.complete}
    if data.birth is not None:
        values["birth_year"] = str(data.birth.year)
        values["birth_month"] = str(data.birth.month)
        values["birth_day"] = str(data.birth.day)
        in_era = era_year(data.birth)
        if in_era is not None:
            values["birth_era"], values["birth_era_year"] = in_era[0], str(in_era[1])
    return values


def fault_name(fault: CardError) -> CardFault:
    """Return the fault as the panel has words for it."""
    return FAULTS.get(fault.code, "unreadable")


def _values(data: CardData) -> Iterator[tuple[CardValueName, CardText]]:
    yield "name", data.name
    yield "address", data.address
    if data.birth is not None:
        yield "birth", CardText(data.birth.isoformat())
    if not isinstance(data, LicenceEntries) and data.sex is not None:
        yield "sex", CardText(SEXES[data.sex])
