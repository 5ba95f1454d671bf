"""What `madoguchi bench window` prints."""

from collections.abc import Sequence
from typing import Final

from madoguchi.bench.result import Comparison
from madoguchi.bench.table import number, table
from madoguchi.bench.window.result import WindowResult, WindowRound

PEER_ABSENT: Final = "peer: not installed"

_ROWS: Final = (
    ("key to pixel p50, ms", "latency_p50"),
    ("key to pixel p95, ms", "latency_p95"),
    ("key to pixel least, ms", "latency_min"),
    ("keys without effect", "lost"),
    ("bytes per character", "bytes_per_character"),
    ("bytes per 500 px scroll", "bytes_per_scroll"),
    ("scroll settles after, ms", "scroll_settle_ms"),
    ("pictures per scroll", "scroll_pictures"),
    ("idle, bytes/s", "idle_bytes_per_second"),
)


def progress(name: str, figures: WindowRound) -> str:
    """Say in one line how a round went."""
    return (
        f"{name}: p50 {figures.latency_p50:.1f} ms, p95 {figures.latency_p95:.1f} ms, "
        f"{figures.bytes_per_character:.0f} B/char, {figures.bytes_per_scroll:,.0f} B/scroll"
    )


def render(result: WindowResult, missing: Sequence[str]) -> str:
    """Render the result as text.

    Args:
        result: What was measured.
        missing: Packages for want of which there was no peer.
    """
    peer = result.peer
    header = ["", "madoguchi", *([peer.name, "ratio", "rounds"] if peer else [])]
    subject, other = result.subject.model_dump(), peer.model_dump() if peer else {}
    compared: dict[str, Comparison | None] = dict(result.ranges)
    rows = []
    for label, name in _ROWS:
        row = [label, number(subject[name])]
        if peer:
            row += [number(other[name]), *_ratio(compared.get(name))]
        rows.append(row)
    parts = [table(header, rows)]
    if result.stages:
        stages = [[s.stage, number(s.p50), number(s.p95)] for s in result.stages]
        parts.append(table(["where our time goes, ms", "p50", "p95"], stages))
    if peer is None:
        parts.append(f"{PEER_ABSENT} ({', '.join(missing)})")
    if result.too_noisy:
        parts.append("machine too noisy: the peer's own rounds differ by more than 2 x")
    return "\n\n".join(parts)


def _ratio(found: Comparison | None) -> list[str]:
    if found is None:
        return ["", ""]
    return [f"{found.value:.2f}", f"{found.low:.2f}-{found.high:.2f}"]
