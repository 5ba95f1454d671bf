"""Sends traces to a collector by OTLP over HTTP; needs `madoguchi[traces]`."""

from importlib.metadata import version
from typing import Final

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ParentBasedTraceIdRatio

from server.settings import ServerSettings

PATH: Final = "/v1/traces"
"""Where a collector takes traces (OTLP specification, OTLP/HTTP request)."""
TIMEOUT_S: Final = 5.0


def make_provider(settings: ServerSettings) -> TracerProvider:
    """Return a provider of one app's own; no global is set, no host or process named."""
    token = settings.trace_token
    exporter = OTLPSpanExporter(
        f"{str(settings.trace_endpoint).rstrip('/')}{PATH}",
        headers=None if token is None else {"Authorization": f"Bearer {token.get_secret_value()}"},
        timeout=TIMEOUT_S,
    )
    provider = TracerProvider(
        sampler=ParentBasedTraceIdRatio(settings.trace_share),
        resource=Resource({"service.name": "madoguchi", "service.version": version("madoguchi")}),
        shutdown_on_exit=False,
    )
    provider.add_span_processor(BatchSpanProcessor(exporter))
    return provider
