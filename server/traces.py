"""Traces of one app's work, for a collector of the city's own (OpenTelemetry, OTLP over HTTP).

Off unless a collector is named. As with the metrics, no span can carry what a person typed: its
name and its facts are of closed lists, what is not on them is `other`, and neither the text of an
exception nor an address with its parameters is ever recorded. Traces that browsers begin are not
continued: who calls from outside chooses no identifiers here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Literal, Protocol

from opentelemetry.context import Context
from opentelemetry.trace import NoOpTracer, SpanKind, Tracer

from server.metrics import CODES, OTHER, ROLES, TYPES
from server.protocol.errors import StartupError
from server.settings import ServerSettings

METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Outcome:
    """What became of a piece of work; set before its span ends.

    Attributes:
        code: of a refusal; None while there is none.
        status: of an HTTP answer.
    """

    def __init__(self) -> None:
        self.code: str | None = None
        self.status: int | None = None


class Closing(Protocol):
    """Something with an end."""

    def shutdown(self) -> None:
        """End."""


class Traces:
    """Spans around what the server does.

    Args:
        tracer: where they go.
        codes: codes of refusals that are only of HTTP.
        provider: ends with `close`; None if there is nothing to end.
    """

    def __init__(
        self,
        tracer: Tracer,
        codes: frozenset[str] = frozenset(),
        provider: Closing | None = None,
    ) -> None:
        self._tracer = tracer
        self._codes = CODES | codes
        self._provider = provider

    @contextmanager
    def request(self, method: str, route: str | None) -> Iterator[Outcome]:
        """Trace a request; `route` is the pattern that took it, never the path."""
        method = _listed(method, METHODS)
        facts = {"http.request.method": method, "http.route": route or OTHER}
        with self._span(f"{method} {route or OTHER}", SpanKind.SERVER, facts) as outcome:
            yield outcome

    @contextmanager
    def message(self, kind: str, role: str) -> Iterator[Outcome]:
        """Trace the handling of one message of a proved connection."""
        kind = _listed(kind, TYPES)
        facts = {"madoguchi.message": kind, "madoguchi.role": _listed(role, ROLES)}
        with self._span(f"message {kind}", SpanKind.SERVER, facts) as outcome:
            yield outcome

    @contextmanager
    def transaction(self, kind: Literal["read", "write"]) -> Iterator[None]:
        """Trace a transaction, the wait for its lock included; no statement is recorded."""
        with self._span(f"database {kind}", SpanKind.CLIENT, {"db.system.name": "sqlite"}):
            yield

    def close(self) -> None:
        """Send what is left. Blocks for as long as the collector takes, at most some seconds."""
        if self._provider is not None:
            self._provider.shutdown()

    @contextmanager
    def _span(self, name: str, kind: SpanKind, facts: dict[str, str]) -> Iterator[Outcome]:
        outcome = Outcome()
        with self._tracer.start_as_current_span(
            name,
            kind=kind,
            context=Context() if kind is SpanKind.SERVER else None,
            attributes=facts,
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            try:
                yield outcome
            finally:
                if outcome.code is not None:
                    span.set_attribute("error.type", _listed(outcome.code, self._codes))
                if outcome.status is not None:
                    span.set_attribute("http.response.status_code", outcome.status)


def make_traces(settings: ServerSettings, codes: frozenset[str] = frozenset()) -> Traces:
    """Make what the settings say.

    Raises:
        StartupError: `traces_missing`: a collector is named, but the extra is not installed.
    """
    if settings.trace_endpoint is None:
        return Traces(NoOpTracer(), codes)
    try:
        from server.trace_exporter import make_provider  # noqa: PLC0415 - needs an extra
    except ImportError as error:
        raise StartupError(
            "traces_missing",
            "trace_endpoint には追加のライブラリーが要ります: pip install 'madoguchi[traces]'",
            "trace_endpoint needs further libraries: pip install 'madoguchi[traces]'",
            78,
        ) from error
    provider = make_provider(settings)
    return Traces(provider.get_tracer("madoguchi.server"), codes, provider)


def _listed(value: str, known: frozenset[str]) -> str:
    return value if value in known else OTHER
