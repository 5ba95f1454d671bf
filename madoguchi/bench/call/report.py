"""What `madoguchi bench call` prints."""

from madoguchi.bench.call.result import CallPair, CallResult
from madoguchi.bench.result import Comparison
from madoguchi.bench.table import number, table


def progress(pair: CallPair) -> str:
    """Say in one line how a round went."""
    subject, peer = pair.subject, pair.peer
    return (
        f"operator {subject.operator_ms:.0f} ms, citizen {subject.citizen_ms:.0f} ms; "
        f"bare {peer.operator_ms:.0f} and {peer.citizen_ms:.0f} ms"
    )


def render(result: CallResult) -> str:
    """Render the result as text."""
    subject, peer = result.subject, result.peer
    rows = [
        [
            "operator sees the citizen p50",
            number(subject.operator_p50),
            number(peer.operator_p50),
            *_ratio(result.ratios.operator),
        ],
        ["operator p95", number(subject.operator_p95), number(peer.operator_p95), "", ""],
        [
            "citizen sees the operator p50",
            number(subject.citizen_p50),
            number(peer.citizen_p50),
            *_ratio(result.ratios.citizen),
        ],
        ["citizen p95", number(subject.citizen_p95), number(peer.citizen_p95), "", ""],
    ]
    header = ["click to first remote frame, ms", subject.name, peer.name, "ratio", "rounds"]
    parts = [table(header, rows)]
    if result.too_noisy:
        parts.append("machine too noisy: the bare pages' p95 is more than 2 x their p50")
    return "\n\n".join(parts)


def _ratio(found: Comparison | None) -> list[str]:
    if found is None:
        return ["", ""]
    return [f"{found.value:.2f}", f"{found.low:.2f}-{found.high:.2f}"]
