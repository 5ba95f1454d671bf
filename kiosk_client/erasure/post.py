"""Brings receipts to the server: the oldest first, the next one when it is stored there."""

import asyncio
from collections.abc import Awaitable, Callable

from kiosk_client.erasure.ledger import ReceiptLedger
from kiosk_client.link import LinkState
from server.protocol.base import Message
from server.protocol.receipt import ReceiptIssued

Send = Callable[[Message], Awaitable[bool]]


class ReceiptPost:
    """Sends one receipt at a time, so that a long absence of the server makes no flood.

    What the server refuses, or what is lost on the way, is sent again with the next connection.
    """

    def __init__(self, ledger: ReceiptLedger) -> None:
        self._ledger = ledger
        self._due = asyncio.Event()
        self._under_way = False

    def post(self) -> None:
        """There may be a new receipt."""
        if not self._under_way:
            self._due.set()

    def link_changed(self, state: LinkState) -> None:
        """Begin anew with each connection."""
        self._under_way = False
        if state == "up":
            self._due.set()

    def recorded(self, number: int) -> None:
        """The server has stored every receipt up to this one."""
        self._ledger.recorded(number)
        self._under_way = False
        self._due.set()

    async def run(self, send: Send) -> None:
        """Send until cancelled."""
        while True:
            await self._due.wait()
            self._due.clear()
            waiting = self._ledger.waiting
            if waiting:
                self._under_way = await send(ReceiptIssued(receipt=waiting[0]))
