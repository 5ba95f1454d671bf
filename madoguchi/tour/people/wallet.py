"""The card in the citizen's hand: another program that is put into the kiosk's stand-in reader."""

import asyncio
from contextlib import suppress

from madoguchi.virtual_card.cards import my_number_card
from madoguchi.virtual_card.content import Person
from madoguchi.virtual_card.vpcd import serve_card


class Wallet:
    """A virtual My Number Card and its holder.

    Attributes:
        holder: what stands on the card; invented, and of nobody.
    """

    def __init__(self, port: int) -> None:
        """See `Wallet`.

        Args:
            port: where the kiosk's stand-in reader waits for a card.
        """
        self.holder = Person()
        self._port = port
        self._card = my_number_card(self.holder)
        self._serving: asyncio.Task[None] | None = None

    async def lay_on_reader(self) -> None:
        """Put the card on the reader.

        Raises:
            NoVirtualReaderError: there is none.
        """
        inserted = asyncio.Event()
        self._serving = asyncio.create_task(
            serve_card(self._card, port=self._port, inserted=inserted.set), name="virtual card"
        )
        waiting = asyncio.create_task(inserted.wait())
        done, _ = await asyncio.wait({self._serving, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if self._serving in done:
            await self._serving

    async def take_back(self) -> None:
        """Take the card off the reader; nothing happens if it is not there."""
        serving, self._serving = self._serving, None
        if serving is not None:
            serving.cancel()
            with suppress(asyncio.CancelledError):
                await serving
