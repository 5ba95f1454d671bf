"""The documented figures: all of them are there, nothing else, and no label can carry a person."""

import json
import re
from pathlib import Path

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from kiosk_client.diagnosis.probe import Finding
from kiosk_client.diagnosis.record import Run, made
from kiosk_client.diagnosis.words import both
from madoguchi.doctor.figures import write_figures
from server.metrics import (
    CODES,
    LAYERS,
    OTHER,
    OUTCOMES,
    ROLES,
    SOURCES,
    STATES,
    STATUSES,
    STEPS,
    TYPES,
    Metrics,
)
from server.protocol.errors import StartupError
from server.settings import ServerSettings
from server.web.answers import TEXTS
from server.web.routes_public import may_read_metrics

DOCS = Path(__file__).parents[3] / "docs"
TOKEN = "a-token-of-the-test"
PERSON = "山田 太郎"
NAME = re.compile(r"\b(?:madoguchi|process)_[a-z_]+")
SUFFIX = re.compile(r"_(?:bucket|sum|count)$")
CREATED = "_created"
"""Counters and histograms come with the time of their first count (OpenMetrics)."""
ANY_VERSION = {"madoguchi_build_info": {"version"}}
LISTED = {
    "madoguchi_connections": {"role": ROLES},
    "madoguchi_sessions": {"state": STATES},
    "madoguchi_messages": {"type": TYPES},
    "madoguchi_refusals": {"code": CODES},
    "madoguchi_sign_ins": {"outcome": OUTCOMES},
    "madoguchi_captions": {"source": SOURCES, "layer": LAYERS},
    "madoguchi_caption_seconds": {"source": SOURCES},
    "madoguchi_rollout": {"status": STATUSES},
    "madoguchi_rollout_kiosks": {"step": STEPS},
}


def filled(value: str) -> Metrics:
    """Metrics in which every labelled figure was counted with this value."""
    metrics = Metrics()
    for one in (metrics.refusals, metrics.messages, metrics.sign_ins):
        one.labels(value).inc()
    gauges = (metrics.connections, metrics.sessions, metrics.rollout, metrics.rollout_kiosks)
    for gauge in gauges:
        gauge.labels(value).inc()
    metrics.captions.labels(value, value).inc()
    metrics.caption_seconds.labels(value).observe(1)
    return metrics


def a_run(evidence: str) -> Run:
    """A kiosk's diagnosis in which everything that can be said was said."""
    one = Finding(
        id="memory",
        category="machine",
        verdict="fail",
        title=both(evidence),
        evidence=both(evidence),
        value=12.5,
        unit="MiB",
        todo=both(evidence),
        command=evidence,
    )
    left_out = one.model_copy(update={"id": "power", "verdict": "skip"})
    return made([one, left_out], both(evidence), 1.5, "0.1", in_session=False)


def exposed(text: str) -> set[str]:
    """Names without the suffixes of a histogram's parts."""
    samples = {s.name for family in text_string_to_metric_families(text) for s in family.samples}
    return {SUFFIX.sub("", name) for name in samples if not name.endswith(CREATED)}


def documented(language: int) -> set[str]:
    """Names of one language's table; 0: Japanese, 1: English."""
    text = (DOCS / "metrics.md").read_text(encoding="utf-8").split("## English")[language]
    return set(re.findall(r"^\| `([a-z_]+)` \|", text, re.MULTILINE))


@pytest.mark.parametrize("language", [0, 1])
def test_what_is_documented_is_what_is_exposed(language: int, tmp_path: Path) -> None:
    """By servers, and by kiosks."""
    file = tmp_path / "madoguchi.prom"
    write_figures(a_run("seen"), file)
    server = exposed(filled("x").exposition().decode())
    assert documented(language) == server | exposed(file.read_text(encoding="utf-8"))


def test_a_kiosks_figures_are_of_the_machine(tmp_path: Path) -> None:
    """Neither what was seen nor what was left out; a file that cannot be written is said."""
    file = tmp_path / "madoguchi.prom"
    write_figures(a_run(PERSON), file)
    text = file.read_text(encoding="utf-8")
    assert PERSON not in text
    assert 'madoguchi_probe_verdict{category="machine",probe="memory"} 2.0' in text
    assert 'madoguchi_probe_value{probe="memory",unit="MiB"} 12.5' in text
    assert "madoguchi_diagnosis_good 0.0" in text
    assert "power" not in text
    with pytest.raises(StartupError) as fault:
        write_figures(a_run("seen"), tmp_path / "no-folder" / "madoguchi.prom")
    assert fault.value.code == "figures_unwritable"


@pytest.mark.parametrize("file", ["alerts.yml", "grafana.json"])
def test_rules_and_dashboard_use_documented_names_only(file: str) -> None:
    """A figure that was renamed would leave an alarm that never rings."""
    used = set(NAME.findall((DOCS / "monitoring" / file).read_text(encoding="utf-8")))
    assert used
    assert {SUFFIX.sub("", name) for name in used} <= documented(0)


def test_the_rules_are_rules_in_both_languages() -> None:
    """Prometheus' own form, and a sentence for whoever is woken."""
    (group,) = yaml.safe_load((DOCS / "monitoring/alerts.yml").read_text(encoding="utf-8"))[
        "groups"
    ]
    names = [rule["alert"] for rule in group["rules"]]
    assert len(set(names)) == len(names) >= 8
    for rule in group["rules"]:
        assert rule["expr"]
        assert {"summary_ja", "summary_en"} <= set(rule["annotations"])
        assert rule["labels"]["severity"] in {"page", "ticket"}


def test_the_dashboard_can_be_imported() -> None:
    board = json.loads((DOCS / "monitoring/grafana.json").read_text(encoding="utf-8"))
    assert len({panel["id"] for panel in board["panels"]}) == len(board["panels"])
    assert all(target["expr"] for panel in board["panels"] for target in panel["targets"])


def test_no_label_can_carry_a_person() -> None:
    """Whatever a later change passes by mistake: it is counted, and not told."""
    text = filled(PERSON).exposition().decode()
    assert PERSON not in text
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            labels = {name: value for name, value in sample.labels.items() if name != "le"}
            if family.name in ANY_VERSION:
                assert set(labels) == ANY_VERSION[family.name]
            else:
                assert set(labels) == set(LISTED.get(family.name.removesuffix(CREATED), {}))
                assert set(labels.values()) <= {OTHER}


def test_every_listed_value_has_a_series_of_its_own() -> None:
    """The lists follow the protocol; a new message is counted by its name at once."""
    assert {"session.request", "chat.send", "kiosk.proof"} <= TYPES
    assert {"kiosk", "operator", "supervisor"} <= ROLES
    assert {"waiting", "in_call"} <= STATES
    assert {"malformed", "too_large"} <= CODES
    metrics = Metrics(TEXTS)
    for code in TEXTS:
        metrics.refusals.labels(code).inc()
    assert b'code="wrong_host"' in metrics.exposition()
    assert b'code="other"' not in metrics.exposition()
    metrics.messages.labels("session.request").inc()
    assert b'madoguchi_messages_total{type="session.request"} 1.0' in metrics.exposition()


@pytest.mark.parametrize(
    ("settings", "address", "shown", "may"),
    [
        ({}, "127.0.0.1", None, True),
        ({}, "192.0.2.1", None, False),
        ({"metrics_open": True}, "192.0.2.1", None, True),
        ({"metrics_token": TOKEN}, "192.0.2.1", f"Bearer {TOKEN}", True),
        # Behind a proxy of this machine everybody is loopback.
        ({"metrics_token": TOKEN}, "127.0.0.1", None, False),
        ({"metrics_token": TOKEN}, "127.0.0.1", TOKEN, False),
        ({"metrics_token": TOKEN}, "127.0.0.1", f"Bearer {TOKEN}x", False),
        ({"metrics_token": TOKEN}, "127.0.0.1", "Bearer \udcff", False),
        ({"metrics_token": TOKEN, "metrics_open": True}, "127.0.0.1", None, False),
    ],
)
def test_who_may_read(
    settings: dict[str, object],
    address: str,
    shown: str | None,
    may: bool,  # noqa: FBT001 - the answer
) -> None:
    headers = {} if shown is None else {"Authorization": shown}
    assert may_read_metrics(ServerSettings.model_validate(settings), address, headers) is may
