"""What a console wants beside input: pointer, marks, option lists. None of it waits for input."""

import asyncio
from collections import deque
from collections.abc import Callable

import structlog

from kiosk_client.control.effects import ListOptions, Mark, Point
from kiosk_client.control.events import Console
from kiosk_client.control.ports import Hands, Marker
from kiosk_client.control.wishes import refused_mark
from server.protocol.fields import FieldOptions
from server.protocol.input import InputResult
from server.protocol.marks import MarkClear

log = structlog.get_logger(__name__)

MAX_QUEUED = 64

Wish = Point | Mark | ListOptions


class Asides:
    """A bounded queue in front of marker and option lists.

    Args:
        hands: know the options.
        marker: shows pointer and marks.
        send: tells a console the options, or that its mark could not be put on the page.
    """

    def __init__(
        self,
        hands: Hands,
        marker: Marker,
        send: Callable[[Console, FieldOptions | InputResult], None],
    ) -> None:
        self._hands = hands
        self._marker = marker
        self._send = send
        self._wishes: deque[Wish] = deque()
        self._clear = False
        self._news = asyncio.Event()

    def put(self, wish: Wish) -> None:
        """Take a wish. A pointer that moves on replaces its last place; what floods is lost."""
        if isinstance(wish, Point) and self._wishes and isinstance(self._wishes[-1], Point):
            self._wishes[-1] = wish
        elif len(self._wishes) < MAX_QUEUED:
            self._wishes.append(wish)
        self._news.set()

    def clear(self) -> None:
        """Remove pointer and marks, and those that are still on their way."""
        self._wishes = deque(wish for wish in self._wishes if isinstance(wish, ListOptions))
        self._clear = True
        self._news.set()

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            await self._news.wait()
            self._news.clear()
            while self._clear or self._wishes:
                try:
                    await self._next()
                except Exception as error:  # noqa: BLE001 - the boundary to what draws on the page
                    log.warning("aside_failed", error=type(error).__name__)

    async def _next(self) -> None:
        if self._clear:
            self._clear = False
            await self._marker.clear()
            return
        wish = self._wishes.popleft()
        match wish:
            case Point():
                await self._marker.point(wish.message)
            case Mark():
                await self._mark(wish)
            case ListOptions():
                options = await self._hands.options(wish.field)
                if options is not None:
                    self._send(wish.console, options)

    async def _mark(self, wish: Mark) -> None:
        done = await self._marker.mark(wish.message)
        if not done and not isinstance(wish.message, MarkClear):
            self._send(wish.console, refused_mark(wish.message.mark, "not_found"))
