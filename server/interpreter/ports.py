"""What the interpretation desk needs of the server around it, and of its worker."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from server.interpreter.errands import Errand, FromWorker, Render, Rendered
from server.protocol.base import Message, Party
from server.protocol.speech import SpokenLanguage

Trouble = Literal["message_fault", "worker_started", "worker_lost", "worker_failed"]
"""Events that are worth a line in the log."""


class Clock(Protocol):
    """Time, as `server.clock.Clock`."""

    def now(self) -> datetime:
        """Current instant in UTC."""

    def monotonic(self) -> float:
        """Seconds that never go back."""

    async def sleep(self, seconds: float) -> None:
        """Wait."""


class Outlet(Protocol):
    """Sends to the ends of a session."""

    async def tell(self, session_id: str, party: Party, message: Message) -> None:
        """Send one message; does nothing when that end is away."""


class Tally(Protocol):
    """Counts and times; never text."""

    def line(self, source: str, layer: str, seconds: float) -> None:
        """One caption line was sent, this long after its words were spoken or typed."""

    def lost_line(self) -> None:
        """One line was not rendered in time."""

    def worker(self, *, up: bool) -> None:
        """The worker is there, or gone."""

    def ears(self, count: int, dropped_s: float) -> None:
        """How many ends are heard, and how much sound was dropped for want of time."""

    def note(self, event: Trouble, reason: str | None = None) -> None:
        """Write a line into the log; `reason` is a code."""


WorkerStatus = Literal["starting", "up", "lost", "failed"]


@dataclass(frozen=True, slots=True)
class WorkerState:
    """How the worker is.

    Attributes:
        status: `starting` until it first was up; `lost`: being started anew; `failed`: again and
            again, tried less often.
        generation: how often it has come up.
    """

    status: WorkerStatus = "starting"
    generation: int = 0
    engine: str = ""
    translates: bool = False
    hears: tuple[SpokenLanguage, ...] = ()


class Worker(Protocol):
    """The worker as the desk knows it."""

    @property
    def state(self) -> WorkerState:
        """How it is now."""

    def follow(self, changed: Callable[[], None], said: Callable[[FromWorker], None]) -> None:
        """Hear of each change of `state`, and what the worker says by itself."""

    def tell(self, errand: Errand) -> None:
        """Send, if it is up; nothing is kept for a worker that is not."""

    async def render(self, errand: Render) -> Rendered:
        """Have a line rendered; waits for a worker that is away, as long as the caller does.

        Raises:
            WorkerRefusedError: this line took the worker down before.
        """

    async def run(self) -> None:
        """Keep the worker up until cancelled."""


class WorkerRefusedError(Exception):
    """This line is not given to the worker again."""
