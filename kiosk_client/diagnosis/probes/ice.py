"""The ways of sound and picture: STUN and TURN (RFC 8489, RFC 8656), and how good the line is."""

from abc import abstractmethod
from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.looks.relay import Way, allocate
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Limits, Probe, Reading
from kiosk_client.diagnosis.words import both
from kiosk_client.tls import client_tls

LINE: Final = both(
    "LAN ケーブルを差し直し、無線なら端末をルーターの近くに置いてください。",
    "Plug the LAN cable in again; with Wi-Fi, bring the kiosk nearer to the router.",
)
NONE_SET: Final = both(
    "STUN・TURN の設定がありません（ice_servers）。", "No STUN or TURN server is set (ice_servers)."
)


class LineProbe(Probe):
    """A probe of the UDP line to the first STUN or TURN server."""

    category = "network"
    clerk = LINE

    @override
    async def look(self, place: Place) -> Reading:
        """Ask once for all probes of the line."""
        if not place.ice:
            return Reading("skip", NONE_SET)
        return await self.asked(place)

    @abstractmethod
    async def asked(self, place: Place) -> Reading:
        """Judge the answers."""


class StunAnswers(LineProbe):
    """Whether UDP comes through at all."""

    id = "stun-udp"
    name = both("音声と映像の道（UDP）", "Way of sound and picture (UDP)")
    measures = both("STUN の往復時間の中央値", "median round trip to the STUN server")
    unit = "ms"
    limits = Limits(warn=150, fail=None, good="low")
    todo = both(
        "UDP 3478 を通すか、TURN（TCP・TLS 443）を ice_servers に加えます。",
        "Let UDP 3478 pass, or add TURN by TCP or TLS (443) to ice_servers.",
    )

    @override
    async def asked(self, place: Place) -> Reading:
        pings = await place.pings()
        if pings.answered == 0:
            return Reading("fail", both("返事がありません。", "No answer."))
        return self.judged(pings.delay_ms, both(f"{pings.delay_ms:.0f} ms"))


class LineLoses(LineProbe):
    """How much of what is sent is lost."""

    id = "line-loss"
    name = both("回線の損失", "Loss")
    measures = both("100 個の UDP のうち返らない割合", "share of 100 datagrams without an answer")
    unit = "%"
    limits = Limits(warn=2, fail=5, good="low")
    needs = ("stun-udp",)
    todo = both(
        "回線業者に損失を確かめ、予備回線に切り替えます。",
        "Ask the carrier about losses; use the second line.",
    )

    @override
    async def asked(self, place: Place) -> Reading:
        pings = await place.pings()
        text = f"{pings.sent - pings.answered}/{pings.sent}"
        return self.judged(pings.loss, both(text))


class LineJitters(LineProbe):
    """How unevenly it arrives."""

    id = "line-jitter"
    name = both("回線のゆらぎ", "Jitter")
    measures = both("続く往復時間の差の平均", "mean change between round trips that follow")
    unit = "ms"
    limits = Limits(warn=40, fail=150, good="low")
    needs = ("stun-udp",)
    todo = both(
        "同じ回線の大きな転送を止め、音声を優先します（QoS）。",
        "Stop large transfers on the same line; give voice priority (QoS).",
    )

    @override
    async def asked(self, place: Place) -> Reading:
        pings = await place.pings()
        if pings.answered == 0:
            return Reading("skip", both("返事がありません。", "No answer."))
        return self.judged(pings.jitter_ms, both(f"{pings.jitter_ms:.1f} ms"))


class TurnServes(Probe):
    """Whether a relay lets this kiosk in, by one way."""

    category = "network"
    measures = both("中継アドレスを得るまでの時間", "time to get a relayed address")
    unit = "ms"
    limits = Limits(warn=2_000, fail=None, good="low")
    clerk = LINE
    todo = both(
        "TURN サーバー（coturn）が動くか、この道の通信が許されるか、資格情報の期限を確かめます。",
        "See that the TURN server (coturn) runs, that this way is allowed, and its credentials.",
    )

    def __init__(self, way: Way) -> None:
        self.way = way
        self.id = f"turn-{way}"
        self.name = both(f"中継（TURN {way.upper()}）", f"Relay (TURN by {way.upper()})")
        # Where the server answers no UDP, a relay by UDP is no news.
        self.needs = ("stun-udp",) if way == "udp" else ()

    @override
    async def look(self, place: Place) -> Reading:
        """Ask the first relay of this way for an address, and give it back."""
        mine = [each for each in place.ice if each.scheme == "turn" and each.way == self.way]
        if not mine:
            return Reading(
                "skip", both("この道の TURN はありません。", "No TURN server by this way.")
            )
        ms = await allocate(mine[0], client_tls(place.browser_ca))
        return self.judged(ms, both(f"{ms:.0f} ms"))


PROBES: Final[tuple[Probe, ...]] = (
    StunAnswers(),
    LineLoses(),
    LineJitters(),
    TurnServes("udp"),
    TurnServes("tcp"),
    TurnServes("tls"),
)
