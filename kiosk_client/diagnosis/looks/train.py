"""How much the line carries: a short train of datagrams that a TURN server sends back to us.

It goes up by one relayed address and comes down by another, so its rate at the end is that of the
narrower direction. A train is 240 kB at most and keeps to 20 Mbit/s: it measures whether a call
has room, and does not fill the line of the whole office.
"""

import asyncio
import ssl
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from aioice import turn
from typing_extensions import override

from kiosk_client.diagnosis.looks.relay import IceAddress, Relayed, relayed

CARS: Final = 200
CAR_BYTES: Final = 1_200
"""Of each datagram: below every path's MTU, as a call's are."""
AT_ONCE: Final = 10
GAP_S: Final = 0.0048
"""Between ten and the next ten: 20 Mbit/s."""
CEILING_MBIT: Final = AT_ONCE * CAR_BYTES * 8 / GAP_S / 1e6
COUPLING: Final = b"coupling"
COUPLE_S: Final = 2.0
LAST_S: Final = 3.0
"""Seconds for which the end of the train is waited for."""


@dataclass(frozen=True, slots=True)
class Train:
    """What arrived.

    Attributes:
        sent, arrived: datagrams.
        mbit_s: the narrower direction's rate; at most `CEILING_MBIT`, which the train keeps to.
    """

    sent: int
    arrived: int
    mbit_s: float


class _Arrivals(Relayed):
    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []
        self.coupled = asyncio.Event()
        self.complete = asyncio.Event()

    @override
    def datagram_received(self, data: bytes, addr: object) -> None:
        if data == COUPLING:
            self.coupled.set()
            return
        self.times.append(time.perf_counter())
        if len(self.times) == CARS:
            self.complete.set()


async def send_train(address: IceAddress, tls: ssl.SSLContext) -> Train:
    """Send a train through a TURN server and back.

    Args:
        address: of the relay, with the credentials that calls use.
        tls: whom to trust, for a relay by TLS.

    Raises:
        OSError: it gives no two addresses, or lets nothing pass from one to the other.
    """
    async with (
        relayed(address, tls, Relayed) as (up, _),
        relayed(address, tls, _Arrivals) as (down, arrivals),
    ):
        await _couple(up, down, arrivals)
        await _drive(up, down.get_extra_info("sockname"))
        with suppress(TimeoutError):  # what is missing then is lost, or still in a queue
            async with asyncio.timeout(LAST_S):
                await arrivals.complete.wait()
        return _measured(arrivals.times)


async def _couple(up: turn.TurnTransport, down: turn.TurnTransport, arrivals: _Arrivals) -> None:
    """Let each address talk to the other (RFC 8656 §9), until a word comes through."""
    try:
        async with asyncio.timeout(COUPLE_S):
            while not arrivals.coupled.is_set():
                down.sendto(COUPLING, up.get_extra_info("sockname"))
                up.sendto(COUPLING, down.get_extra_info("sockname"))
                with suppress(TimeoutError):
                    async with asyncio.timeout(COUPLE_S / 8):
                        await arrivals.coupled.wait()
    except TimeoutError:
        raise OSError(None, "the relay lets nothing pass") from None


async def _drive(up: turn.TurnTransport, to: tuple[str, int]) -> None:
    car = bytes(CAR_BYTES)
    for _ in range(0, CARS, AT_ONCE):
        for _ in range(AT_ONCE):
            up.sendto(car, to)
        await asyncio.sleep(GAP_S)


def _measured(times: list[float]) -> Train:
    """Return the rate between the first and the last that came."""
    took = times[-1] - times[0] if times else 0.0
    came = (len(times) - 1) * CAR_BYTES * 8 / 1e6
    # A scheduler that hands on everything at once must not make the line look wider.
    rate = 0.0 if len(times) < AT_ONCE else min(CEILING_MBIT, came / took if took else CEILING_MBIT)
    return Train(CARS, len(times), rate)
