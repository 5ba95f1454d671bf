"""Counters of one app, in a registry of its own (docs/metrics.md).

No label can carry what a person typed: each has a closed list of values, and whatever is not on it
is counted as `other`. So an identity that a later change passes by mistake gets no series either.
"""

from collections import Counter as Tally
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from typing import Final, Generic, TypeVar, get_args

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.metrics import MetricWrapperBase

from server.protocol.errors import ErrorCode
from server.protocol.session import CallState
from server.protocol.speech import CaptionLine, Layer
from server.protocol.update import KioskStep, RolloutStatus
from server.protocol.wire import WireMessage
from server.rooms.policy import OperatorRole
from server.rooms.rollout import Course

OTHER: Final = "other"
TYPES: Final = frozenset(
    kind.model_fields["type"].default for kind in get_args(get_args(WireMessage)[0])
)
CODES: Final = frozenset(get_args(ErrorCode))
ROLES: Final = frozenset({"kiosk", *get_args(OperatorRole)})
STATES: Final = frozenset(get_args(CallState))
OUTCOMES: Final = frozenset({"accepted", "refused", "locked", "throttled"})
SOURCES: Final = frozenset(get_args(CaptionLine.model_fields["source"].annotation))
LAYERS: Final = frozenset(get_args(Layer))
STATUSES: Final = frozenset(get_args(RolloutStatus))
STEPS: Final = frozenset(get_args(KioskStep))

M = TypeVar("M", bound=MetricWrapperBase)


class Closed(Generic[M]):
    """A metric whose labels take listed values only.

    Args:
        metric: with one label for each list.
        allowed: the values of each label, in the labels' order.
    """

    def __init__(self, metric: M, *allowed: Iterable[str]) -> None:
        self._metric = metric
        self._allowed = tuple(map(frozenset, allowed))

    def labels(self, *values: str) -> M:
        """Return the series of these values; one that is not listed counts as `other`."""
        pairs = zip(values, self._allowed, strict=True)
        return self._metric.labels(*(one if one in known else OTHER for one, known in pairs))


class Metrics:
    """What is counted; labels are codes and roles, never identities.

    Args:
        answers: codes of refusals that are only of HTTP.
    """

    def __init__(self, answers: Iterable[str] = ()) -> None:
        self._registry = CollectorRegistry()
        self._codes = CODES.union(answers)
        ProcessCollector(registry=self._registry)
        Gauge(
            "madoguchi_build_info",
            "Version of the product; always 1.",
            ["version"],
            registry=self._registry,
        ).labels(_version()).set(1)
        self._count_signalling()
        self._count_interpretation()
        self._count_rollouts()

    def _count_signalling(self) -> None:
        self.refusals = Closed(
            self._counter("refusals", "Messages and connections refused, by code.", "code"),
            self._codes,
        )
        self.messages = Closed(
            self._counter("messages", "Messages accepted from clients, by type.", "type"), TYPES
        )
        self.connections = Closed(
            self._gauge("connections", "Live authenticated connections, by role.", "role"), ROLES
        )
        self.sessions = Closed(
            self._gauge("sessions", "Sessions in memory, by state.", "state"), STATES
        )
        self.handling = Histogram(
            "madoguchi_handling_seconds",
            "Time from a message's arrival to its effects.",
            buckets=(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0),
            registry=self._registry,
        )
        self.sign_ins = Closed(
            self._counter("sign_ins", "Attempts of operators to sign in, by outcome.", "outcome"),
            OUTCOMES,
        )

    def _count_interpretation(self) -> None:
        self.captions = Closed(
            self._counter("captions", "Caption lines, by source and layer.", "source", "layer"),
            SOURCES,
            LAYERS,
        )
        self.caption_seconds = Closed(
            Histogram(
                "madoguchi_caption_seconds",
                "Time from the end of a line, spoken or typed, to its caption.",
                ["source"],
                buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0),
                registry=self._registry,
            ),
            SOURCES,
        )
        self.captions_lost = self._counter("captions_lost", "Lines not rendered in time.")
        self.interpreter_up = self._gauge(
            "interpreter_up", "Whether the interpreter's process serves (1) or not (0)."
        )
        self.interpreter_starts = self._counter(
            "interpreter_starts", "How often the interpreter's process has come up."
        )
        self.ears = self._gauge("ears", "Ends of sessions whose sound is heard.")
        self.sound_dropped = self._gauge(
            "sound_dropped_seconds",
            "Sound that the present interpreter dropped because it could not follow.",
        )

    def _count_rollouts(self) -> None:
        self.rollout = Closed(
            self._gauge(
                "rollout", "1 for the status of the newest roll-out of updates, else 0.", "status"
            ),
            STATUSES,
        )
        self.rollout_kiosks = Closed(
            self._gauge("rollout_kiosks", "Kiosks of that roll-out, by step.", "step"), STEPS
        )

    def rollout_is(self, course: Course) -> None:
        """Show where a roll-out is; never which one, nor which kiosks."""
        for status in STATUSES:
            self.rollout.labels(status).set(status == course.status)
        steps = Tally(one.step for one in course.kiosks)
        for step in STEPS:
            self.rollout_kiosks.labels(step).set(steps[step])

    def exposition(self) -> bytes:
        """All values in Prometheus' text format 0.0.4."""
        return generate_latest(self._registry)

    def _counter(self, name: str, text: str, *labels: str) -> Counter:
        return Counter(f"madoguchi_{name}", text, labels, registry=self._registry)

    def _gauge(self, name: str, text: str, *labels: str) -> Gauge:
        return Gauge(f"madoguchi_{name}", text, labels, registry=self._registry)


def _version() -> str:
    try:
        return version("madoguchi")
    except PackageNotFoundError:
        return "unknown"
