"""The ways of sound and picture: UDP, losses, jitter, relays."""

from collections.abc import Awaitable, Callable
from typing import Final

from kiosk_client.diagnosis.words import both
from madoguchi.drill.allocations import Line, Manners
from madoguchi.drill.certificates import expired
from madoguchi.drill.fault import Fault
from madoguchi.drill.ground import server_tls
from madoguchi.drill.relay import by_tcp, by_udp
from madoguchi.drill.scene import Scene
from madoguchi.stack.ports import free_port
from server.protocol.session import IceServer

LOSES: Final = Manners(drop_every=20)
DROPS_ALL: Final = Manners(drop_every=1)
NARROW: Final = Manners(mbit_s=0.2)
JITTERS: Final = Manners(late_s=0.8)


def _line(manners: Manners) -> Callable[[Scene], Awaitable[None]]:
    async def do(scene: Scene) -> None:
        port = await scene.stack.enter_async_context(by_udp(Line(manners)))
        scene.ice = (IceServer(urls=(f"stun:127.0.0.1:{port}",)), *scene.ice)

    return do


def _turn(scene: Scene, url: str) -> None:
    """Put one relay in the place of the healthy ones; STUN stays."""
    stun, turn = scene.ground.ice
    scene.ice = (stun, turn.model_copy(update={"urls": (url,)}))


async def _udp_dropped(scene: Scene) -> None:
    # The relay by UDP is behind the same wall; those by TCP and TLS go on.
    port = await scene.stack.enter_async_context(by_udp(Line(DROPS_ALL)))
    stun, turn = scene.ground.ice
    rest = turn.model_copy(update={"urls": turn.urls[1:]})
    scene.ice = (stun.model_copy(update={"urls": (f"stun:127.0.0.1:{port}",)}), rest)


async def _narrow(scene: Scene) -> None:
    port = await scene.stack.enter_async_context(by_udp(Line(NARROW)))
    _turn(scene, f"turn:127.0.0.1:{port}?transport=udp")


async def _turn_udp_dropped(scene: Scene) -> None:
    port = await scene.stack.enter_async_context(by_udp(Line(DROPS_ALL)))
    _turn(scene, f"turn:127.0.0.1:{port}?transport=udp")


async def _turn_tcp_closed(scene: Scene) -> None:
    _turn(scene, f"turn:127.0.0.1:{free_port()}?transport=tcp")


async def _turn_tls_expired(scene: Scene) -> None:
    tls = server_tls(expired(scene.folder / "tls"))
    port = await scene.stack.enter_async_context(by_tcp(tls))
    _turn(scene, f"turns:127.0.0.1:{port}?transport=tcp")


async def _credential_wrong(scene: Scene) -> None:
    stun, turn = scene.ground.ice
    only = turn.model_copy(update={"urls": turn.urls[:1], "credential": "of-yesterday"})
    scene.ice = (stun, only)


FAULTS: Final = (
    Fault(
        "udp-dropped", both("UDP が通らない", "UDP dropped"), "stun-udp", "stand-in", _udp_dropped
    ),
    Fault(
        "line-loses",
        both("回線が 5 % 失う", "5 % is lost"),
        "line-loss",
        "stand-in",
        _line(LOSES),
    ),
    Fault(
        "line-jitters",
        both("回線がゆらぐ", "Line jitters"),
        "line-jitter",
        "stand-in",
        _line(JITTERS),
    ),
    Fault(
        "line-narrow",
        both("回線が細い（0.2 Mbit/s）", "Line carries 0.2 Mbit/s"),
        "line-bandwidth",
        "stand-in",
        _narrow,
    ),
    Fault(
        "turn-blocked",
        both("TURN（UDP）が通らない", "TURN by UDP blocked"),
        "turn-udp",
        "stand-in",
        _turn_udp_dropped,
    ),
    Fault(
        "turn-tcp-blocked",
        both("TURN（TCP）が通らない", "TURN by TCP blocked"),
        "turn-tcp",
        "real",
        _turn_tcp_closed,
    ),
    Fault(
        "turn-tls-expired",
        both("TURN の証明書切れ", "TURN's TLS expired"),
        "turn-tls",
        "real",
        _turn_tls_expired,
    ),
    Fault(
        "turn-credential-old",
        both("TURN の資格情報切れ", "TURN credential expired"),
        "turn-udp",
        "stand-in",
        _credential_wrong,
    ),
)
