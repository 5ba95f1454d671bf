"""A small client of the Chrome DevTools Protocol with flat sessions.

Source: https://chromedevtools.github.io/devtools-protocol/ (tip of tree, Chromium 156).
"""

import asyncio
import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

Json = dict[str, Any]
"""Parameters and results as CDP defines them; each caller reads them into its own types."""

DEFAULT_TIMEOUT_S = 5.0


class CdpError(Exception):
    """CDP did not do what was asked; base of all below."""


class CdpRefusedError(CdpError):
    """The browser answered with an error."""

    def __init__(self, method: str, message: str) -> None:
        self.method = method
        super().__init__(f"{method}: {message}")


class CdpTimeoutError(CdpError):
    """The browser did not answer in time."""


class CdpClosedError(CdpError):
    """The connection to the browser ended."""


@dataclass(frozen=True, slots=True)
class CdpEvent:
    """One event; `session` is None for the browser itself."""

    method: str
    params: Json
    session: str | None


EventCallback = Callable[[CdpEvent], None]
Unsubscribe = Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Call:
    method: str
    session: str | None
    answer: asyncio.Future[Json]
    told: Callable[[Json], None] | None = None


class CdpTransport(Protocol):
    """Carries JSON texts to and from a browser."""

    def send_text(self, text: str) -> None:
        """Queue one message; silently dropped after the end."""

    def close(self) -> None:
        """End the connection."""


class CdpClient:
    """Calls methods and spreads events; lives as long as its connection."""

    def __init__(self) -> None:
        self.closed = asyncio.Event()
        self._transport: CdpTransport | None = None
        self._ids = itertools.count(1)
        self._waiting: dict[int, _Call] = {}
        self._callbacks: dict[tuple[str | None, str], list[EventCallback]] = {}

    def connected(self, transport: CdpTransport) -> None:
        """Start to use a transport."""
        self._transport = transport

    def on(
        self, method: str, callback: EventCallback, *, session: str | None = None
    ) -> Unsubscribe:
        """Call back, in order of arrival, for each such event of one session."""
        callbacks = self._callbacks.setdefault((session, method), [])
        callbacks.append(callback)
        return lambda: callbacks.remove(callback) if callback in callbacks else None

    def forget_session(self, session: str) -> None:
        """Drop the subscriptions of a session which was detached, and fail what waits for it."""
        for key in [key for key in self._callbacks if key[0] == session]:
            del self._callbacks[key]
        for call in self._waiting.values():
            if call.session == session and not call.answer.done():
                call.answer.set_exception(CdpRefusedError(call.method, "session detached"))

    async def send(
        self,
        method: str,
        params: Json | None = None,
        *,
        session: str | None = None,
        timeout: float = DEFAULT_TIMEOUT_S,  # noqa: ASYNC109 - every call has one, callers rarely choose
    ) -> Json:
        """Call a method and wait for its result.

        Raises:
            CdpRefusedError: the browser answered with an error.
            CdpTimeoutError: no answer within `timeout` seconds.
            CdpClosedError: the connection is gone.
        """
        answer = self.post(method, params, session=session)
        try:
            # Not `wait_for`: before Python 3.12 it loses a cancellation that meets the answer.
            async with asyncio.timeout(timeout):
                return await answer
        except TimeoutError:
            raise CdpTimeoutError(method) from None

    def post(
        self,
        method: str,
        params: Json | None = None,
        *,
        session: str | None = None,
        told: Callable[[Json], None] | None = None,
    ) -> asyncio.Future[Json]:
        """Send a call at once, in order, and return the future of its result.

        `told` gets the result in its order among the events; who awaits the future may resume only
        after events that came later.
        """
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        answer.add_done_callback(_retrieve)
        if self._transport is None or self.closed.is_set():
            answer.set_exception(CdpClosedError(method))
            return answer
        number = next(self._ids)
        message: Json = {"id": number, "method": method, "params": params or {}}
        if session is not None:
            message["sessionId"] = session
        self._waiting[number] = _Call(method, session, answer, told)
        self._transport.send_text(json.dumps(message))
        return answer

    def notify(
        self, method: str, params: Json | None = None, *, session: str | None = None
    ) -> None:
        """Send a call whose result is nobody's concern."""
        answer = self.post(method, params, session=session)
        del answer

    def received(self, text: str | bytes) -> None:
        """Take one message from the transport."""
        message: Json = json.loads(text)
        number = message.get("id")
        if number is None:
            self._spread(
                CdpEvent(message["method"], message.get("params", {}), message.get("sessionId"))
            )
            return
        call = self._waiting.pop(number, None)
        if call is None or call.answer.done():
            return
        if "error" in message:
            text = str(message["error"].get("message"))
            call.answer.set_exception(CdpRefusedError(call.method, text))
        else:
            result = message.get("result", {})
            if call.told is not None:
                call.told(result)
            call.answer.set_result(result)

    def _spread(self, event: CdpEvent) -> None:
        for callback in tuple(self._callbacks.get((event.session, event.method), ())):
            callback(event)

    def lost(self) -> None:
        """Take note that the transport ended: every waiting call fails."""
        self.closed.set()
        waiting, self._waiting = self._waiting, {}
        for call in waiting.values():
            if not call.answer.done():
                call.answer.set_exception(CdpClosedError(call.method))

    def close(self) -> None:
        """End the connection."""
        if self._transport is not None:
            self._transport.close()
        self.lost()


def _retrieve(answer: asyncio.Future[Json]) -> None:
    """Mark an error as seen, so that dropping a posted call's future is silent."""
    if not answer.cancelled():
        answer.exception()
