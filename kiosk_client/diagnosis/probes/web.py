"""The ways to the application's site and to the server: name, connection, certificate, answer."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.looks.once import Once
from kiosk_client.diagnosis.looks.signalling import ping_signalling
from kiosk_client.diagnosis.looks.web import Step, WebLook
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Limits, Probe, Reading, skipped
from kiosk_client.diagnosis.words import Words, both
from kiosk_client.tls import client_tls

CABLE: Final = both(
    "LAN ケーブルとルーターの電源を確かめてください。",
    "Check the LAN cable and the router's power.",
)
CALL_IT: Final = both("情報担当に連絡してください。", "Call the IT staff.")
SKEW_WARN_S: Final = 5.0
SKEW_FAIL_S: Final = 60.0
FULL_DAYS: Final = 30.0


@dataclass(frozen=True, slots=True)
class Target:
    """One of the two ways.

    Attributes:
        id: first part of its probes' names.
        name: for people.
        look: takes the look that its probes share.
    """

    id: str
    name: Words
    look: Callable[[Place], Once[WebLook]]


SITE: Final = Target("site", both("申請サイト", "Application site"), lambda place: place.site)
SERVER: Final = Target("server", both("サーバー", "Server"), lambda place: place.server)


class WebProbe(Probe):
    """One step of a way; steps behind the one that failed say nothing."""

    category = "network"
    deadline_s = 25.0
    step: Step
    part: Words

    def __init__(self, target: Target, before: tuple[str, ...] = ()) -> None:
        self.target = target
        self.id = f"{target.id}-{self.step}"
        self.name = both(f"{target.name.ja}: {self.part.ja}", f"{target.name.en}: {self.part.en}")
        self.needs = before

    @override
    async def look(self, place: Place) -> Reading:
        """Look once for all steps of this way."""
        seen = await self.target.look(place)()
        if seen.failed == self.step:
            return Reading("fail", both(f"{seen.url}: {seen.why}"))
        return self.passed(seen)

    @abstractmethod
    def passed(self, seen: WebLook) -> Reading:
        """Judge a step that did not fail."""

    def timed(self, ms: float | None) -> Reading:
        """Judge the time of a step; None: the way does not lead so far."""
        if ms is None:
            return _not_so_far()
        return self.measured(ms)


class NameResolves(WebProbe):
    """Whether the name has an address (DNS)."""

    step: Step = "name"
    part = both("名前が引ける", "name resolves")
    measures = both("名前解決の時間（DNS）", "time to resolve the name (DNS)")
    unit = "ms"
    limits = Limits(warn=1_000, fail=None, good="low")
    clerk = CABLE
    todo = both(
        "resolvectl status で DNS サーバーを、hosts と設定の URL で綴りを確かめます。",
        "Check the DNS servers with resolvectl status, and the address's spelling in the settings.",
    )

    @override
    def passed(self, seen: WebLook) -> Reading:
        return self.timed(seen.name_ms)


class Connects(WebProbe):
    """Whether something accepts connections there (TCP)."""

    step: Step = "connect"
    part = both("つながる", "accepts connections")
    measures = both("接続の時間（TCP）", "time to connect (TCP)")
    unit = "ms"
    limits = Limits(warn=1_000, fail=None, good="low")
    clerk = CABLE
    todo = both(
        "相手が動いているか、途中の防火壁が通すかを確かめます。",
        "See that the other end runs and that firewalls on the way let it pass.",
    )

    @override
    def passed(self, seen: WebLook) -> Reading:
        return self.timed(seen.connect_ms)


class Certified(WebProbe):
    """Whether the certificate is one to trust, and for how long it will be (TLS)."""

    step: Step = "tls"
    part = both("証明書", "certificate")
    measures = both("証明書の残り日数（TLS）", "days until the certificate ends (TLS)")
    unit = "d"
    limits = Limits(warn=FULL_DAYS, fail=0, good="high")
    clerk = CALL_IT
    todo = both(
        "期限が切れていれば更新し、認証局（ca_file）と端末の時計を確かめます。",
        "Renew it if it has ended; check the authority (ca_file) and the kiosk's clock.",
    )

    @override
    def passed(self, seen: WebLook) -> Reading:
        if not seen.secure:
            return skipped("TLS を使わない設定です。", "Set up without TLS.")
        if seen.days is None:
            return _not_so_far()
        return self.judged(
            seen.days, both(f"あと {seen.days:.0f} 日", f"{seen.days:.0f} days left")
        )


class Answers(WebProbe):
    """Whether it answers as it should, and how fast (HTTP)."""

    step: Step = "http"
    part = both("応答", "answers")
    measures = both("5 回の応答時間の中央値（HTTP）", "median time of five answers (HTTP)")
    unit = "ms"
    limits = Limits(warn=1_500, fail=None, good="low")
    clerk = CALL_IT
    todo = both(
        "サービスの状態とログを確かめます。",
        "Check the state of the service and its log.",
    )

    @override
    def passed(self, seen: WebLook) -> Reading:
        return self.timed(seen.http_ms)


class ClockRight(Probe):
    """Whether this machine's clock agrees with the server's: receipts and TLS depend on it."""

    id = "clock-skew"
    category = "network"
    name = both("時計", "Clock")
    measures = both("サーバーの Date ヘッダーとの差", "difference to the server's Date header")
    unit = "s"
    limits = Limits(warn=SKEW_WARN_S, fail=SKEW_FAIL_S, good="low")
    clerk = CALL_IT
    needs = ("server-name", "server-connect", "server-tls")
    deadline_s = 25.0
    todo = both(
        "timedatectl で時刻同期（NTP）を確かめ、有効にします。",
        "Check time synchronisation with timedatectl, and switch it on (NTP).",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Compare with the server's answer."""
        skew = (await place.server()).skew_s
        if skew is None:
            return _not_so_far()
        verdict = self.judged(abs(skew), both("")).verdict
        return Reading(verdict, both(f"{skew:+.0f} 秒", f"{skew:+.0f} s"), skew)


class SignallingOpen(Probe):
    """Whether the agent's messages get through: some proxies let pages pass and no WebSocket."""

    id = "signalling"
    category = "network"
    name = both("サーバーとの通信路", "Way of messages")
    measures = both("WebSocket の往復 5 回の中央値", "median of five round trips on a WebSocket")
    unit = "ms"
    limits = Limits(warn=500, fail=None, good="low")
    clerk = CABLE
    needs = ("server-name", "server-connect", "server-tls", "server-http")
    deadline_s = 25.0
    todo = both(
        "途中のプロキシに WebSocket（Upgrade）を通させます。",
        "Let proxies on the way pass WebSockets (Upgrade).",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Open one as the agent does, and ping."""
        tls = client_tls(place.settings.ca_file)
        return self.measured(await ping_signalling(place.settings.server_url, tls))


def _not_so_far() -> Reading:
    return skipped("手前で止まりました。", "The way ends before.")


def _way(target: Target) -> tuple[WebProbe, ...]:
    made: list[WebProbe] = []
    for kind in (NameResolves, Connects, Certified, Answers):
        made.append(kind(target, tuple(probe.id for probe in made)))
    return tuple(made)


PROBES: Final[tuple[Probe, ...]] = (
    *_way(SERVER),
    SignallingOpen(),
    *_way(SITE),
    ClockRight(),
)
