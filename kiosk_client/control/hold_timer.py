"""Says again and again how long control has been away from the citizen.

An agent that is killed cannot say how long an operator had control; the newest of these moments
is then the length that its successor records (Z-04).
"""

from collections.abc import Callable
from typing import Final

from kiosk_client.control.clock import Clock
from server.protocol.control import ControlPhase

EVERY_S: Final = 2.0
"""What the record of a killed agent may fall short by; each moment costs a small durable write."""


class HoldTimer:
    """Counts from each change of control until the next, unless control is the citizen's.

    Args:
        clock: monotonic time.
        tell: takes the milliseconds since the change, every `EVERY_S`.
    """

    def __init__(self, clock: Clock, tell: Callable[[int], None]) -> None:
        self._clock = clock
        self._tell = tell
        self._since_s = 0.0
        self._stop: Callable[[], None] | None = None

    def changed(self, phase: ControlPhase) -> None:
        """Begin anew: control has just come to this phase."""
        if self._stop is not None:
            self._stop()
            self._stop = None
        if phase != "citizen":
            self._since_s = self._clock.now_s()
            self._wait()

    def _wait(self) -> None:
        self._stop = self._clock.call_at(self._clock.now_s() + EVERY_S, self._ring)

    def _ring(self) -> None:
        self._tell(round((self._clock.now_s() - self._since_s) * 1000))
        self._wait()
