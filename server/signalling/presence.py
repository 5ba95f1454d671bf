"""Who is connected now; kept in memory, for connections do not survive the process."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from server.auth.challenge import Challenge
from server.auth.operators import Identity
from server.bucket import TokenBucket
from server.protocol.fleet import KioskNow
from server.protocol.kiosk import KioskPresence, KioskState
from server.protocol.session import OperatorPresenceState
from server.protocol.update import UpdateReport
from server.rooms.policy import OperatorRole
from server.signalling.limits import ErrorBudget
from server.store.events import Actor


@dataclass(slots=True)
class UnprovenKiosk:
    """A connection that says it is a kiosk and has not proved it."""

    challenge: Challenge


@dataclass(slots=True)
class LiveKiosk:
    """A kiosk that has proved its identity; `card_left_since`: a card is forgotten in it."""

    id: str
    name: str
    state: KioskState = "ready"
    card_left_since: datetime | None = None
    agent_version: str | None = None
    update: UpdateReport | None = None
    """Its newest word on updates; None: it takes none, or has not said so yet."""
    newer_told: bool = False
    """Whether the log has said that its agent is newer than this server."""
    role: Literal["kiosk"] = "kiosk"

    def is_news_that_it_is_newer(self, presence: KioskPresence) -> bool:
        """Whether to say so now: once for each connection."""
        if not presence.newer or self.newer_told:
            return False
        self.newer_told = True
        return True

    def actor(self) -> Actor:
        """How the record names it."""
        return Actor("kiosk", self.id)


@dataclass(slots=True)
class LiveOperator:
    """A signed-in operator's console."""

    id: str
    name: str
    role: OperatorRole
    token_hash: str
    presence: OperatorPresenceState

    @classmethod
    def of(cls, identity: Identity) -> "LiveOperator":
        """The console of this sign-in."""
        return cls(
            id=identity.operator_id,
            name=identity.name,
            role=identity.role,
            token_hash=identity.token_hash,
            presence=identity.presence,
        )

    def actor(self) -> Actor:
        """How the record names it."""
        return Actor("operator", self.id)


Live = LiveKiosk | LiveOperator


@dataclass(slots=True)
class Connection:
    """One Socket.IO connection and what it may still do."""

    sid: str
    who: UnprovenKiosk | Live
    bucket: TokenBucket
    budget: ErrorBudget
    closing: bool = False


@dataclass(slots=True)
class Presence:
    """All connections; at most one live connection per kiosk and per operator, the newest.

    One person sits at one desk: a second tab or desk of the same operator replaces the first, so
    that a call's signalling reaches exactly one peer connection.
    """

    _by_sid: dict[str, Connection] = field(default_factory=dict)
    _live: dict[str, Connection] = field(default_factory=dict)

    def open(self, connection: Connection) -> None:
        """Know a connection, proved or not."""
        self._by_sid[connection.sid] = connection

    def enter(self, connection: Connection, who: Live) -> Connection | None:
        """Make a connection the live one of its kiosk or operator.

        Returns:
            The connection that it replaces.
        """
        previous = self._live.get(who.id)
        connection.who = who
        self._by_sid[connection.sid] = connection
        self._live[who.id] = connection
        return previous if previous is not connection else None

    def leave(self, sid: str) -> Live | None:
        """Forget a connection.

        Returns:
            Who is away by this; `None` if nobody is (unproven, unknown or replaced before).
        """
        connection = self._by_sid.pop(sid, None)
        if connection is None or isinstance(connection.who, UnprovenKiosk):
            return None
        if self._live.get(connection.who.id) is not connection:
            return None
        del self._live[connection.who.id]
        return connection.who

    def connection(self, sid: str) -> Connection | None:
        """The connection of this sid, if it is known."""
        return self._by_sid.get(sid)

    def live(self, actor_id: str) -> Connection | None:
        """The live connection of a kiosk or operator."""
        return self._live.get(actor_id)

    def connections(self) -> tuple[Connection, ...]:
        """Every connection, proved or not."""
        return tuple(self._by_sid.values())

    def operators(self) -> Iterator[tuple[Connection, LiveOperator]]:
        """Live operators with their connections."""
        for connection in tuple(self._live.values()):
            if isinstance(connection.who, LiveOperator):
                yield connection, connection.who

    def kiosks(self) -> Iterator[tuple[Connection, LiveKiosk]]:
        """Live kiosks with their connections."""
        for connection in tuple(self._live.values()):
            if isinstance(connection.who, LiveKiosk):
                yield connection, connection.who

    def kiosks_now(self) -> dict[str, KioskNow]:
        """The live kiosks as IT's console shows them."""
        return {
            who.id: KioskNow(
                state=who.state,
                card_left_since=who.card_left_since,
                agent_version=who.agent_version,
            )
            for _, who in self.kiosks()
        }
