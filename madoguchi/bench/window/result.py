"""Result of `madoguchi bench window`."""

from collections.abc import Callable, Sequence
from statistics import median
from typing import Annotated, Final, Literal, Self

from pydantic import Field

from madoguchi.bench.result import Comparison, Count, Figures, Machine, Ms
from madoguchi.bench.samples import is_noisy

ByteCount = Annotated[float, Field(ge=0)]


class WindowFigures(Figures):
    """What is measured on each side.

    Latencies are ms from the key event in the viewer to the first draw that shows its effect;
    bytes are payload bytes received by the viewer; `scroll_settle_ms` is from the first wheel
    event to the last draw, `scroll_pictures` how many pictures were drawn meanwhile: fewer bytes
    by fewer pictures are no merit of the encoding.
    """

    latency_p50: Ms
    latency_p95: Ms
    latency_min: Ms
    lost: Count
    bytes_per_character: ByteCount
    bytes_per_scroll: ByteCount
    scroll_settle_ms: Ms
    scroll_pictures: Annotated[float, Field(ge=0)]
    idle_bytes_per_second: ByteCount


class WindowRound(WindowFigures):
    """One side's figures of one round; `keys` is how many latencies were tried."""

    keys: Annotated[int, Field(ge=1)]


class WindowSide(WindowFigures):
    """One side's figures over all rounds: medians, the least minimum, the sum of lost keys."""

    name: str
    version: str

    @classmethod
    def of(cls, name: str, version: str, rounds: Sequence[WindowRound]) -> Self:
        """Reduce rounds to one set of figures."""
        return cls(
            name=name,
            version=version,
            latency_p50=median(r.latency_p50 for r in rounds),
            latency_p95=median(r.latency_p95 for r in rounds),
            latency_min=min(r.latency_min for r in rounds),
            lost=sum(r.lost for r in rounds),
            bytes_per_character=median(r.bytes_per_character for r in rounds),
            bytes_per_scroll=median(r.bytes_per_scroll for r in rounds),
            scroll_settle_ms=median(r.scroll_settle_ms for r in rounds),
            scroll_pictures=median(r.scroll_pictures for r in rounds),
            idle_bytes_per_second=median(r.idle_bytes_per_second for r in rounds),
        )


class StageTime(Figures):
    """One stage of our own path over all keys, ms."""

    stage: str
    p50: Ms
    p95: Ms


class WindowPair(Figures):
    """One interleaved round: the subject's and, if it is installed, the peer's."""

    subject: WindowRound
    peer: WindowRound | None


class WindowRatios(Figures):
    """Subject over peer, below 1 we are better; null without a peer."""

    latency_p50: float | None
    latency_p95: float | None
    bytes_per_character: float | None
    bytes_per_scroll: float | None


class WindowRanges(Figures):
    """The same ratios with their extreme pairs of rounds."""

    latency_p50: Comparison | None
    latency_p95: Comparison | None
    bytes_per_character: Comparison | None
    bytes_per_scroll: Comparison | None

    def ratios(self) -> WindowRatios:
        """Only the values."""
        return WindowRatios(
            **{name: found and found.value for name, found in self}  # iterates over the fields
        )


class WindowResult(Figures):
    """Everything that `--json` writes."""

    suite: Literal["window"] = "window"
    ratios: WindowRatios
    ranges: WindowRanges
    too_noisy: bool
    subject: WindowSide
    stages: tuple[StageTime, ...]
    peer: WindowSide | None
    rounds: tuple[WindowPair, ...]
    machine: Machine


COMPARED: Final[dict[str, Callable[[WindowRound], float]]] = {
    "latency_p50": lambda r: r.latency_p50,
    "latency_p95": lambda r: r.latency_p95,
    "bytes_per_character": lambda r: r.bytes_per_character,
    "bytes_per_scroll": lambda r: r.bytes_per_scroll,
}


def compare(pairs: Sequence[WindowPair]) -> WindowRanges:
    """Compare subject and peer over all rounds."""
    peers = [pair.peer for pair in pairs if pair.peer is not None]
    return WindowRanges(
        **{
            name: Comparison.of([figure(p.subject) for p in pairs], [figure(p) for p in peers])
            for name, figure in COMPARED.items()
        }
    )


def too_noisy(pairs: Sequence[WindowPair]) -> bool:
    """Tell whether the peer's own median latency differs too much between rounds."""
    peers = [pair.peer.latency_p50 for pair in pairs if pair.peer is not None]
    return bool(peers) and is_noisy(peers)
