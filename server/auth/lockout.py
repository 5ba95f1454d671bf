"""Lockout after repeated failures: longer each time, by login and address (T13)."""

from dataclasses import dataclass

from server.clock import Clock

FREE_FAILURES = 5
FIRST_DELAY_S = 30.0
MAX_DELAY_S = 900.0
FORGET_AFTER_S = 3_600.0
MAX_KEYS = 10_000


@dataclass(slots=True)
class _Failures:
    count: int
    last: float
    locked_until: float


class Lockout:
    """Counts failures of one key and says how long it must wait.

    Kept in memory: a restart forgives, which costs an attacker more than it gives.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._failures: dict[tuple[str, str], _Failures] = {}

    def wait_s(self, key: tuple[str, str]) -> float:
        """Seconds until this key may try again; 0 when it may now."""
        entry = self._failures.get(key)
        if entry is None:
            return 0.0
        return max(0.0, entry.locked_until - self._clock.monotonic())

    def failed(self, key: tuple[str, str]) -> float:
        """Count a failure, forgetting old ones.

        Returns:
            Seconds for which the key is now locked: 0 for the first four failures, then 30 s,
            doubled by every further failure up to 15 minutes.
        """
        now = self._clock.monotonic()
        entry = self._failures.pop(key, None)
        if entry is None or now - entry.last > FORGET_AFTER_S:
            entry = _Failures(0, now, now)
        entry.count += 1
        entry.last = now
        extra = entry.count - FREE_FAILURES
        delay = min(MAX_DELAY_S, FIRST_DELAY_S * 2.0**extra) if extra >= 0 else 0.0
        entry.locked_until = now + delay
        self._failures[key] = entry
        if len(self._failures) > MAX_KEYS:
            self._forget_least(key, now)
        return delay

    def _forget_least(self, newest: tuple[str, str], now: float) -> None:
        """Make room: of the others, whoever is not locked, has failed least and longest ago.

        A lock goes only when all are locked, the one that ends first: inventing logins frees no
        victim's.
        """

        def worth(key: tuple[str, str]) -> tuple[float, int, float]:
            entry = self._failures[key]
            return max(entry.locked_until, now), entry.count, entry.last

        del self._failures[min((key for key in self._failures if key != newest), key=worth)]

    def succeeded(self, key: tuple[str, str]) -> None:
        """Forget the failures of this key."""
        self._failures.pop(key, None)
