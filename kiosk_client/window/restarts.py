"""How soon, and how often, a browser that died is started again: a pure policy."""

from dataclasses import dataclass, field
from typing import Final

REMEMBERED_S: Final = 3_600.0


class CrashCount:
    """How many browsers of a kiosk have died by themselves within the last hour."""

    def __init__(self) -> None:
        self._deaths_s: list[float] = []

    def add(self, now_s: float) -> None:
        """Count a death, by monotonic time."""
        self._deaths_s.append(now_s)

    def within_hour(self, now_s: float) -> int:
        """Return how many there were, by the same clock."""
        self._deaths_s = [t for t in self._deaths_s if now_s - t < REMEMBERED_S]
        return len(self._deaths_s)


@dataclass(slots=True)
class RestartPolicy:
    """Waits longer after each death, and gives up when there are too many in a short time.

    A page that kills its browser at each start must not keep the kiosk busy for ever. `crashes` is
    told of each death, and may count those of several windows.
    """

    delays_s: tuple[float, ...] = (0.0, 0.3, 1.0, 2.0, 5.0)
    within_s: float = 120.0
    crashes: CrashCount = field(default_factory=CrashCount)
    _deaths_s: list[float] = field(default_factory=list)

    def after_death(self, now_s: float) -> float | None:
        """Return the seconds to wait before the next start; None to give up.

        Args:
            now_s: monotonic time of the death.
        """
        self._deaths_s = [t for t in self._deaths_s if now_s - t < self.within_s]
        recent = len(self._deaths_s)
        self._deaths_s.append(now_s)
        self.crashes.add(now_s)
        return self.delays_s[recent] if recent < len(self.delays_s) else None

    def forgive(self) -> None:
        """Forget the deaths: the next citizen begins anew."""
        self._deaths_s.clear()
