"""An end whose own browser recognises what it says: which of its texts may become captions. Pure.

A browser is not to be trusted with the rule that nothing is captioned while the citizen is in a
field of their own: what it heard meanwhile may arrive when that is over. So an utterance counts
only if it began after the last change, by its name and by its length.
"""

from collections import deque
from dataclasses import dataclass
from typing import Final

from server.protocol.speech import DeviceFault, SpokenLanguage

REMEMBERED: Final = 64
"""Utterances of one end that are known to be over; a browser has one at a time."""


@dataclass(frozen=True, slots=True)
class Device:
    """What an end has said of its own device; see `speech.device`."""

    language: SpokenLanguage | None = None
    fault: DeviceFault | None = None


class DeviceEar:
    """Admits the utterances of one end."""

    def __init__(self) -> None:
        self.device = Device()
        self._since: float | None = None
        self._current: str | None = None
        self._over: deque[str] = deque(maxlen=REMEMBERED)

    def admits(self, utterance: str, spoken_s: float, now: float) -> bool:
        """Whether a text counts that arrives now, of an utterance that began so long ago."""
        if utterance in self._over:
            return False
        if self._since is not None and now - spoken_s < self._since:
            self._over.append(utterance)
            return False
        self._current = utterance
        return True

    def is_current(self, utterance: str) -> bool:
        """Whether this utterance is the one that is being said."""
        return utterance == self._current

    def finish(self, utterance: str) -> None:
        """The utterance has ended: nothing more of it counts."""
        self._over.append(utterance)
        self._current = None

    def restart(self, now: float) -> None:
        """A hold begins or ends, or the language changes: what began before does not count."""
        self._since = now
        if self._current is not None:
            self.finish(self._current)
