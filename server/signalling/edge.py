"""The life of a connection: admission, messages, end."""

from dataclasses import dataclass

from server.bucket import TokenBucket
from server.clock import Clock
from server.logs import Log, origin_of
from server.metrics import Metrics
from server.protocol.errors import ProtocolError
from server.protocol.kiosk import KioskProof
from server.protocol.wire import WireMessage, decode
from server.signalling.admission import Admission, NotAdmitted
from server.signalling.attendance import Attendance
from server.signalling.dispatch import Dispatch
from server.signalling.limits import ErrorBudget
from server.signalling.ports import Opening, Wire
from server.signalling.presence import Connection, Live, LiveKiosk, Presence, UnprovenKiosk
from server.signalling.refusals import Refused
from server.signalling.refuser import Refuser
from server.store.database import Database
from server.store.events import EventType, record
from server.traces import Traces


@dataclass(frozen=True, slots=True)
class Allowance:
    """How much one connection may send."""

    rate: float
    burst: int
    clock: Clock

    def connection(self, sid: str, who: UnprovenKiosk | Live) -> Connection:
        """A new connection with its full allowance."""
        bucket = TokenBucket(self.rate, self.burst, self.clock)
        return Connection(sid, who, bucket, ErrorBudget(self.clock))


@dataclass(frozen=True, slots=True)
class SignallingEdge:
    """Implements `ports.Edge` for one app."""

    wire: Wire
    presence: Presence
    admission: Admission
    attendance: Attendance
    dispatch: Dispatch
    refuser: Refuser
    allowance: Allowance
    database: Database
    clock: Clock
    metrics: Metrics
    traces: Traces
    log: Log

    async def opened(self, opening: Opening) -> None:
        """Ask a kiosk for its proof; let a console in at once; never leave one unanswered."""
        try:
            await self._examine(opening)
        except NotAdmitted as refused:
            await self.refuser.turn_away(opening.sid, refused.code)
        except Exception as error:  # noqa: BLE001 - the connection boundary: log, answer, end
            self._note_fault("admission_fault", error)
            await self.refuser.turn_away(opening.sid, "internal")

    async def received(self, sid: str, raw: object) -> None:
        """Decode, check and handle one message; answer a refused one with its code."""
        connection = self.presence.connection(sid)
        if connection is None or connection.closing:
            return
        if not connection.bucket.admits():
            await self.refuser.answer(connection, Refused("rate_limited"))
            return
        try:
            message = decode(raw)
        except ProtocolError as error:
            await self.refuser.answer(connection, error)
            return
        try:
            await self._handle(connection, message)
        except Refused as refused:
            await self.refuser.answer(connection, refused, message)
        except Exception as error:  # noqa: BLE001 - the connection boundary: log, answer, go on
            self._note_fault("message_fault", error, message)
            await self.refuser.answer(connection, Refused("internal"), message)
        else:
            self.metrics.messages.labels(message.type).inc()

    async def closed(self, sid: str) -> None:
        """Note who is away by this."""
        who = self.presence.leave(sid)
        if who is not None:
            self.metrics.connections.labels(who.role).dec()
            lost = "kiosk_lost" if isinstance(who, LiveKiosk) else "operator_lost"
            self.log.info(lost, **_named(who))
            await self.attendance.depart(who)

    async def _examine(self, opening: Opening) -> None:
        who = await self.admission.examine(opening)
        connection = self.allowance.connection(opening.sid, who)
        if isinstance(who, UnprovenKiosk):
            self.presence.open(connection)
            await self.wire.send(opening.sid, who.challenge.message())
        else:
            await self._admit(connection, who)

    async def _handle(self, connection: Connection, message: WireMessage) -> None:
        who = connection.who
        if not isinstance(who, UnprovenKiosk):
            await self._dispatch(who, message)
        elif isinstance(message, KioskProof):
            await self._prove(connection, who, message)
        else:
            raise Refused("not_authenticated")

    async def _dispatch(self, who: Live, message: WireMessage) -> None:
        with self.metrics.handling.time(), self.traces.message(message.type, who.role) as outcome:
            try:
                await self.dispatch.handle(who, message)
            except Refused as refused:
                outcome.code = refused.code
                raise

    async def _prove(self, connection: Connection, who: UnprovenKiosk, proof: KioskProof) -> None:
        try:
            await self._admit(connection, await self.admission.prove(who, proof))
        except NotAdmitted as refused:
            await self.refuser.drop(connection, refused.code)
        except Exception as error:  # noqa: BLE001 - the connection boundary: log, answer, end
            self._note_fault("admission_fault", error, proof)
            await self.refuser.drop(connection, "internal")

    async def _admit(self, connection: Connection, who: Live) -> None:
        """Make this the live connection of its kiosk or operator; an older one is replaced.

        The deadline is lifted last: what fails before it (a locked database) leaves a connection
        that ends, never one that is open and heard by nobody.
        """
        kiosk = isinstance(who, LiveKiosk)
        await self._record("kiosk_connected" if kiosk else "operator_connected", who)
        self.log.info("kiosk_connected" if kiosk else "operator_connected", **_named(who))
        previous = await self.attendance.arrive(connection, who)
        self.metrics.connections.labels(who.role).inc()
        if previous is not None:
            self.metrics.connections.labels(who.role).dec()
            await self.refuser.drop(previous, "replaced")
            await self._record("kiosk_replaced" if kiosk else "operator_replaced", who)
        self.wire.proved(connection.sid)

    def _note_fault(self, event: str, error: Exception, message: WireMessage | None = None) -> None:
        self.log.error(
            event,
            error=type(error).__name__,
            where=origin_of(error),
            ref_type=message.type if message else None,
        )

    async def _record(self, kind: EventType, who: Live) -> None:
        async with self.database.write() as db:
            record(db, self.clock.now(), kind, who.actor())


def _named(who: Live) -> dict[str, str]:
    """Whom a log line is about: identifiers, never names."""
    return {"kiosk" if isinstance(who, LiveKiosk) else "operator": who.id, "role": who.role}
