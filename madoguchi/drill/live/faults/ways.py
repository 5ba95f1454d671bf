"""The ways of a running kiosk: to its server, its site, its relay and its printer."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Final

from kiosk_client.diagnosis.words import both
from madoguchi.drill.allocations import GOOD, Line, Manners
from madoguchi.drill.live.fault import Broken, LiveFault
from madoguchi.drill.live.house import House
from madoguchi.drill.printer import IDLE, STOPPED

FIVE_MINUTES: Final = timedelta(minutes=5)


def _behaves(line: Callable[[House], Line], manners: Manners) -> Broken:
    @asynccontextmanager
    async def broken(house: House) -> AsyncIterator[None]:
        line(house).manners = manners
        try:
            yield
        finally:
            line(house).manners = GOOD

    return broken


def _udp(house: House) -> Line:
    return house.udp


def _tcp(house: House) -> Line:
    return house.tcp


@asynccontextmanager
async def _server_down(house: House) -> AsyncIterator[None]:
    house.front.close()
    try:
        yield
    finally:
        await house.front.open()


@asynccontextmanager
async def _server_expired(house: House) -> AsyncIterator[None]:
    house.front.show(house.ended)
    try:
        yield
    finally:
        house.front.show(house.well)


@asynccontextmanager
async def _no_websockets(house: House) -> AsyncIterator[None]:
    house.front.websockets = False
    try:
        yield
    finally:
        house.front.websockets = True


@asynccontextmanager
async def _clock_ahead(house: House) -> AsyncIterator[None]:
    house.front.behind = FIVE_MINUTES
    try:
        yield
    finally:
        house.front.behind = timedelta()


@asynccontextmanager
async def _no_paper(house: House) -> AsyncIterator[None]:
    house.printer.state, house.printer.reasons = STOPPED, ("media-empty-error",)
    try:
        yield
    finally:
        house.printer.state, house.printer.reasons = IDLE, ()


@asynccontextmanager
async def _site_down(house: House) -> AsyncIterator[None]:
    await house.stack.stop_site()
    try:
        yield
    finally:
        await house.stack.start_site()


FAULTS: Final = (
    LiveFault(
        "live-server-down",
        both("サーバーにつながらない", "Server takes no connections"),
        "server-connect",
        "real",
        _server_down,
    ),
    LiveFault(
        "live-tls-expired",
        both("サーバーの証明書切れ", "TLS expired"),
        "server-tls",
        "real",
        _server_expired,
    ),
    LiveFault(
        "live-websocket-blocked",
        both("プロキシが WebSocket を通さない", "Proxy passes no WebSocket"),
        "signalling",
        "stand-in",
        _no_websockets,
    ),
    LiveFault(
        "live-clock-ahead",
        both("時計が 5 分進んだ", "Clock five minutes ahead"),
        "clock-skew",
        "stand-in",
        _clock_ahead,
    ),
    LiveFault(
        "live-site-down",
        both("申請サイトが止まった", "Site down"),
        "site-connect",
        "real",
        _site_down,
    ),
    LiveFault(
        "live-udp-dropped",
        both("UDP が通らない", "UDP dropped"),
        "stun-udp",
        "stand-in",
        _behaves(_udp, Manners(drop_every=1)),
    ),
    LiveFault(
        "live-line-loses",
        both("回線が 5 % 失う", "5 % is lost"),
        "line-loss",
        "stand-in",
        _behaves(_udp, Manners(drop_every=20)),
    ),
    LiveFault(
        "live-line-jitters",
        both("回線がゆらぐ", "Line jitters"),
        "line-jitter",
        "stand-in",
        _behaves(_udp, Manners(late_s=0.8)),
    ),
    LiveFault(
        "live-line-narrow",
        both("回線が細い（0.2 Mbit/s）", "Line carries 0.2 Mbit/s"),
        "line-bandwidth",
        "stand-in",
        _behaves(_udp, Manners(mbit_s=0.2)),
    ),
    LiveFault(
        "live-turn-blocked",
        both("TURN（TCP）が返事をしない", "TURN by TCP blocked"),
        "turn-tcp",
        "stand-in",
        _behaves(_tcp, Manners(drop_every=1)),
    ),
    LiveFault(
        "live-printer-empty",
        both("プリンターの用紙切れ", "Printer out of paper"),
        "printer",
        "stand-in",
        _no_paper,
    ),
)
