"""Loss, delay and jitter of UDP, by Binding requests to a STUN server (RFC 8489 §3)."""

import asyncio
import statistics
import time
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from aioice import stun
from typing_extensions import override

COUNT: Final = 100
GAP_S: Final = 0.01
LAST_S: Final = 3.0
"""Seconds for which the last answers are waited for."""


@dataclass(frozen=True, slots=True)
class Pings:
    """What came back.

    Attributes:
        sent: requests.
        answered: answers.
        delay_ms: median round trip, in ms; 0 without an answer.
        jitter_ms: mean change from one round trip to the next, in ms (as RFC 3550 §6.4.1 has it).
    """

    sent: int
    answered: int
    delay_ms: float
    jitter_ms: float

    @property
    def loss(self) -> float:
        """Requests without an answer, in per cent."""
        return 100 * (self.sent - self.answered) / self.sent


class _Listener(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.sent: dict[bytes, float] = {}
        self.trips: list[float] = []
        self.all_back = asyncio.Event()

    @override
    def datagram_received(self, data: bytes, addr: object) -> None:
        try:
            answer = stun.parse_message(data)
        except ValueError:
            return
        began = self.sent.pop(answer.transaction_id, None)
        if began is not None:
            self.trips.append((time.perf_counter() - began) * 1000)
        if not self.sent:
            self.all_back.set()


async def ping_stun(host: str, port: int, count: int = COUNT) -> Pings:
    """Ask a STUN server `count` times, 10 ms apart.

    Raises:
        OSError: the name is unknown or no datagram can be sent.
    """
    loop = asyncio.get_running_loop()
    transport, listener = await loop.create_datagram_endpoint(_Listener, remote_addr=(host, port))
    try:
        for _ in range(count):
            request = stun.Message(stun.Method.BINDING, stun.Class.REQUEST)
            listener.sent[request.transaction_id] = time.perf_counter()
            listener.all_back.clear()
            transport.sendto(bytes(request))
            await asyncio.sleep(GAP_S)
        try:
            async with asyncio.timeout(LAST_S):
                await listener.all_back.wait()
        except TimeoutError:
            pass
    finally:
        transport.close()
    return _summed(count, listener.trips)


def _summed(sent: int, trips: list[float]) -> Pings:
    steps = [abs(b - a) for a, b in pairwise(trips)]
    return Pings(
        sent=sent,
        answered=len(trips),
        delay_ms=statistics.median(trips) if trips else 0.0,
        jitter_ms=statistics.fmean(steps) if steps else 0.0,
    )
