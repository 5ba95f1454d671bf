"""What the signalling edge needs of its transport, and the other way round."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from server.protocol.base import Message
from server.rooms.room import Room

Follower = Callable[[Room], None]
"""Hears of a session as it is after each change; returns at once."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A new connection as the transport sees it; nothing of it is believed yet."""

    sid: str
    auth: object
    origin: str | None
    scheme: str
    host: str
    cookie: str | None


class Wire(Protocol):
    """Sends to connections."""

    async def send(self, sid: str, message: Message) -> None:
        """Send one message; does nothing when the connection is gone."""

    async def close(self, sid: str) -> None:
        """Disconnect after what was sent before."""

    def proved(self, sid: str) -> None:
        """The connection has proved who it is, so its deadline is lifted."""


class Edge(Protocol):
    """Hears of connections."""

    async def opened(self, opening: Opening) -> None:
        """A connection is open; it may be told why it is refused, and closed."""

    async def received(self, sid: str, raw: object) -> None:
        """A connection has sent something."""

    async def closed(self, sid: str) -> None:
        """A connection is gone."""
