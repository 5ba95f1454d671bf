"""How soon, and how often, a browser that died is started again: a pure policy."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class RestartPolicy:
    """Waits longer after each death, and gives up when there are too many in a short time.

    A page that kills its browser at each start must not keep the kiosk busy for ever.
    """

    delays_s: tuple[float, ...] = (0.0, 0.3, 1.0, 2.0, 5.0)
    within_s: float = 120.0
    _deaths_s: list[float] = field(default_factory=list)

    def after_death(self, now_s: float) -> float | None:
        """Return the seconds to wait before the next start; None to give up.

        Args:
            now_s: monotonic time of the death.
        """
        self._deaths_s = [t for t in self._deaths_s if now_s - t < self.within_s]
        recent = len(self._deaths_s)
        self._deaths_s.append(now_s)
        return self.delays_s[recent] if recent < len(self.delays_s) else None

    def forgive(self) -> None:
        """Forget the deaths: the next citizen begins anew."""
        self._deaths_s.clear()
