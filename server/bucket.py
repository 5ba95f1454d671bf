"""A token bucket: the one measure of "too often", for messages and for sign-ins (T13, T19)."""

from server.clock import Clock


class TokenBucket:
    """Admits `burst` things at once and `rate` per second in the long run."""

    def __init__(self, rate: float, burst: int, clock: Clock) -> None:
        self._rate = rate
        self._burst = float(burst)
        self._clock = clock
        self._tokens = float(burst)
        self._at = clock.monotonic()

    def admits(self) -> bool:
        """Take one token if there is one."""
        if self.wait_s() > 0.0:
            return False
        self._tokens -= 1.0
        return True

    def wait_s(self) -> float:
        """Seconds until there is a token; 0 when there is one now."""
        now = self._clock.monotonic()
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate)
        self._at = now
        return max(0.0, (1.0 - self._tokens) / self._rate)
