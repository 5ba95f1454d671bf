"""The ways of sound and picture: STUN and TURN (RFC 8489, RFC 8656), and how good the line is."""

from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.looks.relay import Way, allocate
from kiosk_client.diagnosis.looks.train import send_train
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Conditional, Limits, Probe, Reading, skipped
from kiosk_client.diagnosis.words import both
from kiosk_client.tls import client_tls

LINE: Final = both(
    "LAN ケーブルを差し直し、無線なら端末をルーターの近くに置いてください。",
    "Plug the LAN cable in again; with Wi-Fi, bring the kiosk nearer to the router.",
)
NONE_SET: Final = both(
    "STUN・TURN の設定がありません（ice_servers）。", "No STUN or TURN server is set (ice_servers)."
)


class LineProbe(Conditional):
    """A probe of the UDP line to the first STUN or TURN server."""

    category = "network"
    clerk = LINE

    @override
    def absent(self, place: Place) -> Reading | None:
        return None if place.ice else Reading("skip", NONE_SET)


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
        return self.measured(pings.delay_ms)


class LineLoses(LineProbe):
    """How much of what is sent is lost."""

    id = "line-loss"
    name = both("回線の損失", "Loss")
    measures = both("100 個の UDP のうち返らない割合", "share of 100 datagrams without an answer")
    unit = "%"
    limits = Limits(warn=2, fail=4, good="low")
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
            return skipped("返事がありません。", "No answer.")
        return self.measured(pings.jitter_ms, digits=1)


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
            return skipped("この道の TURN はありません。", "No TURN server by this way.")
        return self.measured(await allocate(mine[0], client_tls(place.browser_ca)))


class LineCarries(Probe):
    """How much the line carries, up and down again by a relay."""

    id = "line-bandwidth"
    category = "network"
    name = both("回線の速さ", "Bandwidth")
    measures = both(
        "中継を往復した 240 kB の速さ（上り・下りの遅いほう、20 Mbit/s まで）",
        "rate of 240 kB to a relay and back (the slower direction, up to 20 Mbit/s)",
    )
    unit = "Mbit/s"
    limits = Limits(warn=2, fail=0.5, good="high")
    clerk = LINE
    # Its burst would be seen as loss and jitter of the line.
    needs = ("line-loss", "line-jitter", "turn-udp", "turn-tcp", "turn-tls")
    in_session = False
    deadline_s = 20.0
    todo = both(
        "同じ回線の大きな転送を止めます。続くなら契約の帯域を確かめ、予備回線に切り替えます。",
        "Stop large transfers on the line; if it stays, check the contract, use the second line.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Send a train through the first relay and back."""
        relays = [each for each in place.ice if each.scheme == "turn"]
        if not relays:
            return skipped("TURN の設定がありません。", "No TURN server is set.")
        train = await send_train(relays[0], client_tls(place.browser_ca))
        text = f"{train.mbit_s:.1f} Mbit/s, {train.arrived}/{train.sent}"
        return self.judged(train.mbit_s, both(text))


PROBES: Final[tuple[Probe, ...]] = (
    StunAnswers(),
    LineLoses(),
    LineJitters(),
    TurnServes("udp"),
    TurnServes("tcp"),
    TurnServes("tls"),
    LineCarries(),
)
