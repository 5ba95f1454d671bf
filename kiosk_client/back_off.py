"""How long to wait before the next try."""

import random
from collections.abc import Callable

JITTER = 0.5


class BackOff:
    """Doubling pauses with jitter, so that a city's kiosks do not return in one wave.

    Args:
        first_s: longest first pause.
        longest_s: no pause is longer.
        fraction: source of randomness in [0, 1).
    """

    def __init__(
        self,
        first_s: float = 0.25,
        longest_s: float = 2.0,
        fraction: Callable[[], float] = random.random,
    ) -> None:
        self._first_s = first_s
        self._longest_s = longest_s
        self._fraction = fraction
        self._tries = 0

    def next(self) -> float:
        """Return the next pause in seconds: half to all of 0.25, 0.5, 1, 2 and so on."""
        whole = min(self._first_s * 2.0**self._tries, self._longest_s)
        self._tries = min(self._tries + 1, 16)
        return whole * (1 - JITTER * self._fraction())

    def reset(self) -> None:
        """Begin anew, after a success."""
        self._tries = 0
