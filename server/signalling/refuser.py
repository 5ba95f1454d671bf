"""Answers refusals, counts them, and disconnects whoever does not stop."""

from server.logs import Log
from server.metrics import Metrics
from server.protocol.base import Message
from server.protocol.errors import ErrorCode, ProtocolError
from server.signalling.ports import Wire
from server.signalling.presence import Connection
from server.signalling.refusals import FORGIVEN, Refused, refusal


class Refuser:
    """The one place from which refusals are sent."""

    def __init__(self, wire: Wire, metrics: Metrics, log: Log) -> None:
        self._wire = wire
        self._metrics = metrics
        self._log = log

    async def answer(
        self,
        connection: Connection,
        error: ProtocolError | Refused,
        message: Message | None = None,
    ) -> None:
        """Refuse one message; too many refusals end the connection."""
        ref_type = error.ref_type if isinstance(error, ProtocolError) else None
        answer = refusal(error.code, message, ref_type)
        self._metrics.refusals.labels(error.code).inc()
        self._log.info("message_refused", code=error.code, ref_type=answer.ref_type)
        await self._wire.send(connection.sid, answer)
        if not _forgiven(error) and not connection.budget.spend():
            await self.drop(connection, "too_many_errors")

    async def drop(self, connection: Connection, code: ErrorCode) -> None:
        """Say why, then disconnect."""
        if not connection.closing:
            connection.closing = True
            await self.turn_away(connection.sid, code)

    async def turn_away(self, sid: str, code: ErrorCode) -> None:
        """Refuse a connection that is not anybody's yet."""
        self._metrics.refusals.labels(code).inc()
        self._log.info("connection_refused", code=code)
        await self._wire.send(sid, refusal(code))
        await self._wire.close(sid)


def _forgiven(error: ProtocolError | Refused) -> bool:
    return error.code in FORGIVEN or (isinstance(error, Refused) and error.forgiven)
