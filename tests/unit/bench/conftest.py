from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from madoguchi.bench.result import Machine
from madoguchi.bench.window.result import WindowRound

MakeRound = Callable[..., WindowRound]


@pytest.fixture
def make_round() -> MakeRound:
    """Make a round of plausible figures, some of them chosen."""

    def make(**chosen: float) -> WindowRound:
        figures: dict[str, float] = {
            "keys": 40,
            "lost": 0,
            "latency_p50": 20.0,
            "latency_p95": 30.0,
            "latency_min": 15.0,
            "bytes_per_character": 400.0,
            "bytes_per_scroll": 300_000.0,
            "scroll_settle_ms": 700.0,
            "scroll_pictures": 8.0,
            "idle_bytes_per_second": 0.0,
        }
        return WindowRound.model_validate(figures | chosen)

    return make


@pytest.fixture
def machine() -> Machine:
    """Some machine."""
    return Machine(
        measured_at=datetime(2026, 11, 21, tzinfo=UTC),
        processor="processor",
        cores=2,
        memory_gib=8.0,
        system="Linux",
        python="3.11",
        chromium="156",
        load_before=0.1,
        load_after=0.9,
    )
