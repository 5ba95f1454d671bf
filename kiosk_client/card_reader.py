"""The citizen's card at this kiosk: the reader that its settings name, and the page it fills in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog

from kiosk_client.card.desk import CardDesk, OpenReaders
from kiosk_client.card.pcsc import open_readers
from kiosk_client.card.stand_in import stand_in_reader
from kiosk_client.hands.card_fill import fill_from_card
from kiosk_client.settings import KioskSettings
from kiosk_client.window.application import ApplicationWindow

log = structlog.get_logger(__name__)


@asynccontextmanager
async def open_card_desk(
    settings: KioskSettings, window: ApplicationWindow
) -> AsyncIterator[CardDesk | None]:
    """Yield the desk of the citizen's card; None: this kiosk has no reader.

    Raises:
        PortTakenError: another program listens where the stand-in reader should.
    """

    def desk(source: OpenReaders) -> CardDesk:
        return CardDesk(source, lambda values: fill_from_card(window.documents, values))

    match settings.card_reader:
        case "off":
            yield None
        case "pcsc":
            yield desk(open_readers)
        case "stand-in":
            log.warning("card_reader_is_a_stand_in", count=settings.card_port)
            async with stand_in_reader(settings.card_port) as reader:
                yield desk(reader.connect)
