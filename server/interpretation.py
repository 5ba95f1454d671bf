"""Composition of live interpretation: settings in, a desk out; wiring only."""

from collections.abc import Callable
from pathlib import Path

from server.auth.tokens import new_id
from server.clock import Clock, SystemClock
from server.interpreter.client import Entrance, WorkerClient
from server.interpreter.desk import InterpretationDesk, Rules
from server.interpreter.entrances import ChildEntrance, GuestEntrance
from server.interpreter.errands import Setup
from server.interpreter.ports import Outlet, Trouble
from server.logs import Log
from server.metrics import Metrics
from server.settings import ServerSettings

MakeEntrance = Callable[[Setup], Entrance]


class MetricsTally:
    """Counts into the app's metrics and writes into its log."""

    def __init__(self, metrics: Metrics, log: Log) -> None:
        self._metrics = metrics
        self._log = log

    def line(self, source: str, layer: str, seconds: float) -> None:
        """One caption line was sent."""
        self._metrics.captions.labels(source, layer).inc()
        self._metrics.caption_seconds.labels(source).observe(max(0.0, seconds))

    def lost_line(self) -> None:
        """One line was not rendered in time."""
        self._metrics.captions_lost.inc()

    def worker(self, *, up: bool) -> None:
        """The worker is there, or gone."""
        self._metrics.interpreter_up.set(int(up))
        if up:
            self._metrics.interpreter_starts.inc()
        else:
            self._metrics.ears.set(0)

    def ears(self, count: int, dropped_s: float) -> None:
        """How many ends are heard, and how much sound was dropped."""
        self._metrics.ears.set(count)
        self._metrics.sound_dropped.set(dropped_s)

    def note(self, event: Trouble, reason: str | None = None) -> None:
        """Write a line into the log."""
        write = self._log.info if event == "worker_started" else self._log.warning
        write(f"interpreter_{event}", reason=reason)


def interpretation_desk(
    settings: ServerSettings,
    outlet: Outlet,
    tally: MetricsTally,
    clock: Clock,
    entrance: MakeEntrance | None = None,
) -> InterpretationDesk:
    """Build the desk of an app.

    Args:
        settings: of the server.
        outlet: to the ends of sessions.
        tally: what is counted.
        clock: by which lines are dated.
        entrance: makes that of the worker; as the settings say unless a test has its own.
    """
    made = entrance(_setup(settings)) if entrance is not None else _entrance(settings)
    # A process lives by the machine's time, whoever owns that of the sessions.
    client = WorkerClient(made, SystemClock(), tally)
    rules = Rules(
        enabled=settings.interpretation,
        patience_s=settings.caption_patience_s,
        new_id=new_id,
        on_device=settings.recogniser == "browser",
    )
    return InterpretationDesk(client, outlet, tally, clock, rules)


def _entrance(settings: ServerSettings) -> Entrance:
    if settings.interpreter_socket is not None:
        return GuestEntrance(_setup(settings), settings.interpreter_socket)
    return ChildEntrance(_setup(settings))


def _setup(settings: ServerSettings) -> Setup:
    return Setup(
        recogniser=settings.recogniser,
        models=str(_absolute(settings.models_dir or settings.data_dir / "models")),
        threads=settings.interpreter_threads,
        ice_servers=settings.ice_servers,
    )


def _absolute(path: Path) -> Path:
    return path.expanduser().absolute()
