"""Counters of one app, in a registry of its own."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest


class Metrics:
    """What is counted; labels are codes and roles, never identities."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.refusals = Counter(
            "madoguchi_refusals",
            "Messages and connections refused, by code.",
            ["code"],
            registry=self._registry,
        )
        self.messages = Counter(
            "madoguchi_messages",
            "Messages accepted from clients, by type.",
            ["type"],
            registry=self._registry,
        )
        self.connections = Gauge(
            "madoguchi_connections",
            "Live authenticated connections, by role.",
            ["role"],
            registry=self._registry,
        )
        self.sessions = Gauge(
            "madoguchi_sessions",
            "Sessions in memory, by state.",
            ["state"],
            registry=self._registry,
        )
        self.handling = Histogram(
            "madoguchi_handling_seconds",
            "Time from a message's arrival to its effects.",
            buckets=(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0),
            registry=self._registry,
        )
        self.sign_ins = Counter(
            "madoguchi_sign_ins",
            "Attempts of operators to sign in, by outcome.",
            ["outcome"],
            registry=self._registry,
        )

    def exposition(self) -> bytes:
        """All values in Prometheus' text format 0.0.4."""
        return generate_latest(self._registry)
