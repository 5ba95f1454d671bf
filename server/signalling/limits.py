"""How many refusals one connection may cause (T19)."""

from collections import deque

from server.clock import Clock

MAX_REFUSALS = 10
REFUSALS_WINDOW_S = 60.0


class ErrorBudget:
    """Counts refusals; more than ten within a minute are no mistake any more."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._refused: deque[float] = deque(maxlen=MAX_REFUSALS + 1)

    def spend(self) -> bool:
        """Count one refusal; `False` when the budget is overdrawn."""
        now = self._clock.monotonic()
        self._refused.append(now)
        while now - self._refused[0] > REFUSALS_WINDOW_S:
            self._refused.popleft()
        return len(self._refused) <= MAX_REFUSALS
