"""The agent's connection to its server: the only importer of `socketio` on a kiosk.

It connects for ever, proves the kiosk's identity each time (T12), and speaks typed messages. It
queues nothing: what is sent while it is not up is dropped and says so, because whoever asked
knows better than a queue whether it still holds after a reconnect.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any, Literal, Protocol, Self

import socketio  # noqa: TID251 - this is the one link
import structlog
from aiohttp import ClientSession, TCPConnector

from kiosk_client.back_off import BackOff
from kiosk_client.identity import KioskIdentity
from kiosk_client.tls import client_tls
from kiosk_client.version import agent_version
from server.protocol.base import MAX_WIRE_BYTES, Message
from server.protocol.errors import ErrorCode, ErrorMessage, ProtocolError
from server.protocol.kiosk import KioskAuth, KioskChallenge, KioskProof, KioskWelcome
from server.protocol.wire import WireMessage, decode, encode

log = structlog.get_logger(__name__)

LinkState = Literal["up", "connecting", "lost"]
"""`lost`: away for so long that a person should know."""

EVENT_NAME = "msg"
CONNECT_S = 5.0
CLOSE_S = 2.0
WELCOME_S = 10.0
LOST_AFTER_S = 5.0
MAX_FRAME_BYTES = 2 * MAX_WIRE_BYTES + 1_024
"""A wire text is a JSON string inside the packet, which escapes it: up to twice as long."""

REFUSALS: frozenset[ErrorCode] = frozenset({"challenge_failed", "replaced", "not_authenticated"})
"""After these, coming back at once would only be refused again."""
REFUSED_PAUSE_S = 10.0


class LinkListener(Protocol):
    """Hears of the link; called in order, must not block."""

    def link_changed(self, state: LinkState) -> None:
        """The link is up (its `kiosk.welcome` was said before), is being tried, or is lost."""

    def server_said(self, message: WireMessage) -> None:
        """A message arrived; the first one of each connection is `kiosk.welcome`."""


class Successor(Protocol):
    """Hears that the server knows this kiosk by its next key; `Reenrolment` is one."""

    async def take(self) -> bool:
        """It is the kiosk's key from now on; False: the disk did not take it yet."""


class ServerLink:
    """One kiosk's connection; `run` it in a task, and cancel that to end it.

    Args:
        server_url: address of the server.
        identity: who proves itself.
        listener: told of states and messages.
        tls: how to check the server's certificate; see `client_tls`.
        back_off: pauses between tries.
        successor: told when the server has let this kiosk in by its next key; None: it is never
            tried.
    """

    def __init__(  # noqa: PLR0913 - what a connection is made of
        self,
        server_url: str,
        identity: KioskIdentity,
        listener: LinkListener,
        *,
        tls: ssl.SSLContext | None = None,
        back_off: BackOff | None = None,
        successor: Successor | None = None,
    ) -> None:
        self._server_url = server_url
        self._identity = identity
        self._listener = listener
        self._tls = tls or client_tls(None)
        self._back_off = back_off or BackOff()
        self._state: LinkState = "connecting"
        self._connection: _Connection | None = None
        self._successor = successor
        self._by_next = False
        self.invalid_messages = 0
        self.refusal: ErrorCode | None = None
        """Why the server did not let this kiosk in, or threw it out; None while it does."""

    @property
    def state(self) -> LinkState:
        """Whether the server is reached."""
        return self._state

    async def send(self, message: Message) -> bool:
        """Send one message; return False if the link is not up and it was dropped."""
        connection = self._connection
        if self._state != "up" or connection is None:
            log.info("message_dropped", type=getattr(message, "type", None), link=self._state)
            return False
        return await connection.send(message)

    async def run(self) -> None:
        """Keep connected until cancelled."""
        lost: asyncio.TimerHandle | None = None
        loop = asyncio.get_running_loop()
        try:
            while True:
                if lost is None:
                    lost = loop.call_later(LOST_AFTER_S, self._enter, "lost")
                prove = self._identity.prove_with_next if self._by_next else self._identity.prove
                connection = _Connection(
                    self._server_url, self._identity, self._tls, self._count_invalid, prove
                )
                if await self._live(connection, lost):
                    self._back_off.reset()
                    lost = None
                self.refusal = connection.refusal if connection.refusal in REFUSALS else None
                if not self._try_other_key():
                    await asyncio.sleep(REFUSED_PAUSE_S if self.refusal else self._back_off.next())
        finally:
            if lost is not None:
                lost.cancel()

    def _try_other_key(self) -> bool:
        """Turn to the other key if the server does not know this one; whether to do so at once.

        While there is a next key, nobody here knows by which one the server knows this kiosk: the
        answer to its request may have been lost.
        """
        has_next = self._successor is not None and self._identity.next_key is not None
        self._by_next = has_next and self._by_next != (self.refusal == "challenge_failed")
        return self._by_next and self.refusal == "challenge_failed"

    async def _live(self, connection: "_Connection", lost: asyncio.TimerHandle) -> bool:
        """Run one connection to its end; return whether it ever was up."""
        was_up = False
        try:
            async with connection:
                welcome = await connection.welcomed()
                was_up = True
                if self._by_next and self._successor is not None:
                    await self._successor.take()
                lost.cancel()
                self._connection = connection
                self.refusal = None
                self._listener.server_said(welcome)
                self._enter("up")
                async for message in connection.messages():
                    self._listener.server_said(message)
        except (LinkError, TimeoutError, OSError) as error:
            log.info("link_failed", error=type(error).__name__, code=connection.refusal)
        finally:
            self._connection = None
            if was_up:
                self._enter("connecting")
        return was_up

    def _enter(self, state: LinkState) -> None:
        """Change the state; the only door into each."""
        if state == self._state:
            return
        log.info("link_state", before=self._state, after=state)
        self._state = state
        self._listener.link_changed(state)

    def _count_invalid(self, error: ProtocolError) -> None:
        """Take note of a message that could not be read; the next one is read as usual."""
        self.invalid_messages += 1
        log.warning("invalid_server_message", code=error.code, ref_type=error.ref_type)


class LinkError(Exception):
    """A connection was refused or ended."""


class _Connection:
    """One Socket.IO connection from its opening to its end."""

    def __init__(
        self,
        server_url: str,
        identity: KioskIdentity,
        tls: ssl.SSLContext,
        on_invalid: Callable[[ProtocolError], None],
        prove: Callable[[KioskChallenge], KioskProof | None],
    ) -> None:
        self._url = server_url
        self._identity = identity
        self._prove = prove
        self._on_invalid = on_invalid
        self._inbox: asyncio.Queue[object] = asyncio.Queue()
        self.refusal: ErrorCode | None = None
        # Ours to close: the client would leave its own open when it fails to connect.
        self._http = ClientSession(connector=TCPConnector(ssl=tls))
        self._client: Any = socketio.AsyncClient(
            reconnection=False,
            handle_sigint=False,
            http_session=self._http,
            websocket_extra_options={"max_msg_size": MAX_FRAME_BYTES},
        )

    async def __aenter__(self) -> Self:
        # Synchronous callbacks: the library runs them in the order of arrival.
        self._client.on(EVENT_NAME, self._inbox.put_nowait)
        self._client.on("disconnect", lambda *_: self._inbox.put_nowait(_END))
        auth = KioskAuth(
            role="kiosk", kiosk_id=self._identity.kiosk_id, agent_version=agent_version()
        )
        try:
            async with asyncio.timeout(CONNECT_S):
                await self._client.connect(
                    self._url,
                    auth=auth.model_dump(),
                    transports=["websocket"],
                    wait_timeout=CONNECT_S,
                )
            _heed_cancellation()
        except socketio.exceptions.ConnectionError:
            await self._close()
            raise LinkError from None
        except BaseException:
            await self._close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._close()

    async def _close(self) -> None:
        """Say goodbye, but do not wait long for a server that does not hear it."""
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(CLOSE_S):
                    await self._client.disconnect()
        finally:
            await self._http.close()

    async def send(self, message: Message) -> bool:
        """Send one message; return False if the connection ended."""
        try:
            await self._client.emit(EVENT_NAME, encode(message))
        except socketio.exceptions.SocketIOError:
            return False
        return True

    async def welcomed(self) -> KioskWelcome:
        """Answer the challenge; return what the server greets a proven kiosk with.

        Raises:
            LinkError: it refused, or the connection ended.
        """
        async with asyncio.timeout(WELCOME_S):
            async for message in self.messages():
                match message:
                    case KioskChallenge():
                        proof = self._prove(message)
                        if proof is None:  # the next key has been taken meanwhile
                            raise LinkError
                        await self.send(proof)
                    case KioskWelcome():
                        return message
                    case ErrorMessage():
                        self.refusal = message.code
                        log.warning("link_refused", code=message.code)
                    case _:
                        log.warning("message_before_welcome", type=message.type)
        raise LinkError

    async def messages(self) -> AsyncIterator[WireMessage]:
        """Yield readable messages until the connection ends."""
        while (raw := await self._inbox.get()) is not _END:
            try:
                message = decode(raw)
            except ProtocolError as error:
                self._on_invalid(error)
            else:
                if isinstance(message, ErrorMessage):
                    self.refusal = message.code
                yield message


def _heed_cancellation() -> None:
    """Raise a cancellation that the client's `wait_for` lost (fixed in Python 3.12 only)."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


_END = object()
