"""A run as figures for Prometheus, in a file that its node exporter collects (docs/metrics.md).

A kiosk opens no port for it. Labels are the names and units of probes, which are the product's own:
what was seen stays in the record.
"""

from pathlib import Path
from typing import Final

from prometheus_client import CollectorRegistry, Gauge, write_to_textfile

from kiosk_client.diagnosis.record import Run
from kiosk_client.diagnosis.words import Verdict
from server.protocol.errors import StartupError

LEVELS: Final[dict[Verdict, int]] = {"ok": 0, "warn": 1, "fail": 2}
"""What was not asked for has no figure."""


def write_figures(run: Run, path: Path) -> None:
    """Write the whole file or nothing.

    Raises:
        StartupError: `figures_unwritable`.
    """
    registry = CollectorRegistry()
    _whole(run, registry)
    verdict = Gauge(
        "madoguchi_probe_verdict",
        "0 well, 1 to be looked at, 2 failed.",
        ["probe", "category"],
        registry=registry,
    )
    value = Gauge(
        "madoguchi_probe_value",
        "What a probe has measured, in its unit.",
        ["probe", "unit"],
        registry=registry,
    )
    for found in run.findings:
        if found.verdict in LEVELS:
            verdict.labels(found.id, found.category).set(LEVELS[found.verdict])
            if found.value is not None:
                value.labels(found.id, found.unit).set(found.value)
    try:
        write_to_textfile(str(path), registry)
    except OSError as error:
        raise StartupError(
            "figures_unwritable",
            f"{path} に書けません（{error.strerror}）。",
            f"{path} cannot be written ({error.strerror}).",
            73,
        ) from None


def _whole(run: Run, registry: CollectorRegistry) -> None:
    for name, text, figure in (
        ("good", "Whether nothing has failed (1) or something has (0).", float(run.good)),
        ("duration_seconds", "How long the run took.", run.took_s),
        ("timestamp_seconds", "When it ended (Unix time).", run.at.timestamp()),
    ):
        Gauge(f"madoguchi_diagnosis_{name}", text, registry=registry).set(figure)
