"""What `madoguchi bench control` prints."""

from typing import Final

from madoguchi.bench.control.result import ControlResult, HandOvers, Spread
from madoguchi.bench.table import number, table

WORDS: Final = {
    "grant": "citizen grants → console's badge",
    "take_back": "citizen takes back → console's badge",
    "give_back": "operator gives back → panel's strip",
}


def progress(found: HandOvers) -> str:
    """Say in one line how a round went."""
    return (
        f"grant {found.grant_ms:.0f} ms, take back {found.take_back_ms:.0f} ms, "
        f"give back {found.give_back_ms:.0f} ms"
    )


def render(result: ControlResult) -> str:
    """Render the result as text."""
    found: dict[str, Spread] = {
        "grant": result.grant,
        "take_back": result.take_back,
        "give_back": result.give_back,
    }
    rows = [
        [
            WORDS[kind],
            number(one.p50),
            number(one.p95),
            number(one.most),
            f"{one.of_limit:.2f}",
        ]
        for kind, one in found.items()
    ]
    header = ["touch to the other side, ms", "p50", "p95", "most", f"p50 / {result.limit_ms:.0f}"]
    return table(header, rows)
