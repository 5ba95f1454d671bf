"""Spans: what is on no list is `other`, and no text of an exception is recorded."""

import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from server.protocol.errors import StartupError
from server.settings import ServerSettings
from server.traces import Traces, make_traces

PERSON = "山田 太郎"


@pytest.fixture
def kept() -> InMemorySpanExporter:
    """What was sent."""
    return InMemorySpanExporter()


@pytest.fixture
def traces(kept: InMemorySpanExporter) -> Traces:
    """Traces which are sent at once."""
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(kept))
    return Traces(provider.get_tracer("test"), frozenset({"not_found"}))


def everything(span: ReadableSpan) -> str:
    """All that a collector would be told, but for the program's own name."""
    return span.to_json() + repr(span.events) + repr(span.status.description)


def test_a_person_is_in_no_span(traces: Traces, kept: InMemorySpanExporter) -> None:
    """Wherever a value goes that a later change might pass by mistake."""
    with traces.message(PERSON, PERSON) as outcome:
        outcome.code = PERSON
    with (
        traces.request(PERSON, None),
        pytest.raises(ValueError, match=PERSON),
        traces.transaction("write"),
    ):
        raise ValueError(PERSON)
    assert len(kept.get_finished_spans()) == 3
    for span in kept.get_finished_spans():
        assert PERSON not in everything(span)
        assert PERSON.encode("unicode_escape").decode() not in everything(span)


def test_what_they_say(traces: Traces, kept: InMemorySpanExporter) -> None:
    """The pattern, the status, the code; a transaction belongs to what it serves."""
    with traces.request("GET", "/api/receipts/{session_id}") as outcome:
        with traces.transaction("read"):
            pass
        outcome.status = 404
    with traces.message("session.request", "kiosk") as refused:
        refused.code = "not_found"
    inner, request, message = kept.get_finished_spans()
    assert request.name == "GET /api/receipts/{session_id}"
    assert request.attributes is not None
    assert request.attributes["http.response.status_code"] == 404
    assert inner.parent is not None
    assert inner.parent.span_id == request.context.span_id
    assert message.attributes is not None
    assert message.attributes["error.type"] == "not_found"
    assert message.parent is None


def test_off_unless_a_collector_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """And a server that should trace but cannot says what to install."""
    with make_traces(ServerSettings()).message("session.request", "kiosk"):
        pass
    monkeypatch.setitem(__import__("sys").modules, "server.trace_exporter", None)
    with pytest.raises(StartupError, match=r"madoguchi\[traces\]"):
        make_traces(ServerSettings(trace_endpoint="http://127.0.0.1:4318"))
